package main

import (
	"fmt"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newChangelog(c *console) *cobra.Command {
	var out output
	var common labels
	var names []string
	var how comparing
	cmd := &cobra.Command{
		Use:     "changelog EDITION EDITION...",
		Short:   "write release notes over two or more editions",
		GroupID: groupWork,
		Long: `Compare each edition with the one before it and write release notes, the newest
first: a page that says what came, went and breaks, and then every skill in one
place. Each edition is one source, the oldest first.`,
		Example: "compdiff changelog edition-1 skills --edition 1 --edition 2\ncompdiff changelog old.txt new.txt -o CHANGELOG.md",
		Args:    someEditions,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(names) > 0 && len(names) != len(args) {
				return fmt.Errorf("--edition names %d editions and there are %d sources; name all of them, in order, or none", len(names), len(args))
			}
			editions, err := c.readEach(args, names, common)
			if err != nil {
				return err
			}
			var document report.Releases
			for i := range editions[1:] {
				log, err := c.compareRead(editions[i:i+2], &out, how)
				if err != nil {
					return err
				}
				document.Logs = append(document.Logs, log)
			}
			if document.Past, err = c.past(editions, document.Logs, how); err != nil {
				return err
			}
			c.sayUnused(document)
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
		flags.StringArrayVar(&names, "edition", nil, "`NAME` of an edition, once for each source, in their order")
	})
	out.add(cmd, report.FormatsFor(report.KindReleases), "markdown")
	out.addNotes(cmd)
	out.addTemplate(cmd)
	out.addFailOn(cmd, never)
	how.addDoubts(cmd)
	return cmd
}

func someEditions(_ *cobra.Command, args []string) error {
	if len(args) < 2 {
		return fmt.Errorf("changelog wants two editions or more, the oldest first; got %d", len(args))
	}
	return onceStandardInput(args)
}

// readEach reads every source as an edition of its own.
func (c *console) readEach(sources, names []string, common labels) ([]*framework.Edition, error) {
	var editions []*framework.Edition
	for i, source := range sources {
		given := common
		if len(names) > 0 {
			given.edition = names[i]
		}
		e, err := c.read([]string{source}, given)
		if err != nil {
			return nil, err
		}
		editions = append(editions, e)
	}
	return editions, nil
}

// past is what became of the skills of each comparison in the other editions.
func (c *console) past(editions []*framework.Edition, logs []*diff.Changelog, how comparing) ([]map[string]string, error) {
	if len(logs) < 2 {
		return nil, nil
	}
	line, err := lineage.New(editions, c.carryRules(), func(i, j int) (*diff.Changelog, error) {
		if j == i+1 {
			return logs[i], nil
		}
		return c.compare(editions[i], editions[j], doubtsOfBoth(editions[i], editions[j]), how)
	})
	if err != nil {
		return nil, err
	}
	return line.Past(), nil
}
