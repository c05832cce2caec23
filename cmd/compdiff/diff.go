package main

import (
	"fmt"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newDiff(c *console) *cobra.Command {
	var out output
	var common labels // of both editions
	var older, newer labels
	var how comparing
	var verbose bool
	cmd := &cobra.Command{
		Use:     "diff OLD NEW",
		Short:   "say what changed from one edition to another",
		GroupID: groupWork,
		Long: `Compare two editions, each a file, a folder, a glob in quotes, "-" or an edition
that compdiff parse saved. The summary comes first, then the changes by skill.`,
		Example: "compdiff diff old.txt new.txt\ncompdiff diff old.txt new.txt --edition-old 8 --edition-new 9 --format markdown -o notes.md\ncompdiff diff --fail-on error old.txt new.txt",
		Args:    twoSources,
		RunE: func(_ *cobra.Command, args []string) error {
			older.framework, newer.framework = common.framework, common.framework
			older.dialect, newer.dialect = common.dialect, common.dialect
			older.sheets, newer.sheets = common.sheets, common.sheets
			old, new, err := c.readBoth(args, older, newer)
			if err != nil {
				return err
			}
			found := doubtsOfBoth(old, new)
			c.sayReading(old, new, found, verbose)
			log, err := c.compare(old, new, found, how)
			if err != nil {
				return err
			}
			c.sayDoubts(log, &out, verbose)
			document := report.Changelog{Changelog: log}
			if len(out.only) > 0 { // else their memory is free from here on
				out.editions = []*framework.Edition{old, new}
			}
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
		addSheets(flags, &common.sheets)
		older.add(flags, "-old", "old ", "8")
		newer.add(flags, "-new", "new ", "9")
	})
	out.add(cmd, report.FormatsFor(report.KindChangelog), "text")
	out.addTemplate(cmd)
	out.addFailOn(cmd, never)
	out.addReading(cmd)
	how.add(cmd)
	cmd.Flags().BoolVar(&how.defects, "defects", false, "also say which faults of the text, as compdiff check finds them, were carried over, are new, or are gone")
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "say what became of the characters read, and list every doubt")
	return cmd
}

// defects is what a check finds in the texts of an edition, as a comparison
// takes it.
func defects(e *framework.Edition) []diff.Defect {
	var out []diff.Defect
	for _, f := range check.Run(e).Findings {
		out = append(out, diff.Defect{
			Rule: f.Rule, Skill: f.Skill, Part: f.Part, Text: framework.Text{Text: f.Text, From: f.From},
			Message: f.Message, Fingerprint: f.Fingerprint,
		})
	}
	return out
}

func twoSources(_ *cobra.Command, args []string) error {
	switch n := len(args); {
	case n < 2:
		return fmt.Errorf("diff wants two sources, an old and a new one; got %d", n)
	case n > 2:
		return fmt.Errorf("diff wants two sources, an old and a new one; got %d; put a glob in quotes, or name a folder", n)
	}
	return onceStandardInput(args)
}
