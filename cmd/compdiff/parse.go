package main

import (
	"strings"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/interchange"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newParse(c *console) *cobra.Command {
	var out output
	var given labels
	var verbose bool
	cmd := &cobra.Command{
		Use:     "parse SOURCE...",
		Short:   "read sources and write the edition they hold",
		GroupID: groupWork,
		Long: `Read sources as one edition and write its normalised form, as JSON for compdiff
or as a plain text copy; or hand it to other programs, as a CASE package, CTDL-ASN,
SKOS or a table, which compdiff reads back as the same edition. What could not be
placed, may have been read wrongly, or has no place in the format, is listed on
standard error. A file that -o writes has it too, so that comparing what was saved
need not find it out again.`,
		Example: "compdiff parse old.txt -o old.json\ncompdiff parse skills/ --edition 9 --status beta --format text\ncompdiff parse -v --fail-on error new.txt",
		Args:    someSources,
		RunE: func(_ *cobra.Command, args []string) error {
			e, err := c.read(args, given)
			if err != nil {
				return err
			}
			found := doubts(e)
			if verbose {
				c.sayLedger("", e.Ledger)
			}
			c.sayFindings(found, verbose)
			c.sayLost(out, e)
			if out.format == "json" && !out.toStandardOutput() {
				check.Keep(e, found)
			}
			return out.show(c, report.Edition{Edition: e}, severities(found))
		},
	}
	given.addAlone(cmd)
	out.add(cmd, report.FormatsFor(report.KindEdition), "json")
	out.addFailOn(cmd, never)
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "say what became of the characters read, and list every finding")
	return cmd
}

// sayLost says what the edition has and the format has no place for.
func (c *console) sayLost(o output, e *framework.Edition) {
	if !report.HandsOver(o.format) {
		return
	}
	if lost := interchange.Lost(o.format, e); len(lost) > 0 {
		c.note("%s has no place for: %s", o.format, strings.Join(lost, "; "))
	}
}

func severities(found []check.Finding) []framework.Severity {
	return report.Findings{Findings: &check.Findings{Findings: found}}.Severities()
}
