package main

import (
	"bytes"
	"fmt"

	"compdiff/framework"
	"compdiff/merge"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newMerge(c *console) *cobra.Command {
	var out output
	var common labels
	var merged string
	cmd := &cobra.Command{
		Use:     "merge BASE OURS THEIRS",
		Short:   "bring a tailored framework and its publisher's new edition together",
		GroupID: groupWork,
		Long: `BASE is the edition that both sides began with, OURS what your organisation made
of it, THEIRS the publisher's new edition. What one side alone changed is taken,
statement by statement; what both changed in different ways is a conflict: both
texts stand in the merged edition between marks, and the exit code is 1.
--merged writes the merged edition, which every other command reads.`,
		Example: "compdiff merge old.txt tailored.txt new.txt --merged merged.json\ncompdiff parse merged.json --format text",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 3 {
				return fmt.Errorf("merge wants the common edition, ours and theirs; got %d arguments", len(args))
			}
			return onceStandardInput(args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			document, err := c.merge(args, common)
			if err != nil {
				return err
			}
			if merged != "" {
				if err := writeMerged(merged, document.Edition); err != nil {
					return err
				}
			}
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
	})
	out.add(cmd, report.FormatsFor(report.KindMerge), "text")
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.StringVar(&merged, "merged", "", "write the merged edition to `FILE`, as JSON, whole or not at all")
	})
	out.addFailOn(cmd, string(framework.Error))
	return cmd
}

// merge reads three editions and merges them. What was not read for certain is
// said: nobody can tell who changed it.
func (c *console) merge(names []string, common labels) (report.Merge, error) {
	editions, err := c.readEach(names, nil, common)
	if err != nil {
		return report.Merge{}, err
	}
	for _, e := range editions {
		c.sayFindings(doubts(e), false)
	}
	result, err := merge.Three(editions[0], editions[1], editions[2])
	if err != nil {
		return report.Merge{}, failure{err}
	}
	return report.Merge{Result: result}, nil
}

// writeMerged saves an edition as compdiff parse does.
func writeMerged(name string, e *framework.Edition) error {
	var b bytes.Buffer
	if err := e.WriteJSON(&b); err != nil {
		return failure{err}
	}
	if err := writeFile(name, b.Bytes()); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w; name a file in a folder that can be written with --merged", name, cause(err))}
	}
	return nil
}
