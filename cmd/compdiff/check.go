package main

import (
	"compdiff/check"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newCheck(c *console) *cobra.Command {
	var out output
	var given labels
	cmd := &cobra.Command{
		Use:     "check SOURCE...",
		Short:   "say what is wrong with a source text",
		GroupID: groupWork,
		Long: `Read sources as one edition and say what is wrong with it: text that could not be
placed, levels that disagree with the coverage line, duplicates, doubled words,
missing verbs, two spellings of one term. For CI: an error makes it exit with 1.`,
		Example: "compdiff check new.txt\ncompdiff check skills/ --fail-on warning --format json",
		Args:    someSources,
		RunE: func(_ *cobra.Command, args []string) error {
			e, err := c.read(args, given)
			if err != nil {
				return err
			}
			found := check.Run(e)
			document := report.Findings{Findings: &found}
			out.editions = []*framework.Edition{e}
			return out.show(c, document, document.Severities())
		},
	}
	given.addAlone(cmd)
	out.add(cmd, report.FormatsFor(report.KindFindings), "text")
	out.addFailOn(cmd, string(framework.Error))
	out.addReading(cmd)
	return cmd
}
