package main

import (
	"fmt"

	"compdiff/bounded"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newReport(c *console) *cobra.Command {
	out := output{saved: true}
	cmd := &cobra.Command{
		Use:     "report FILE",
		Short:   "show a saved comparison in another format",
		GroupID: groupWork,
		Long: `Show a document that compdiff saved as JSON: a comparison, an edition, findings,
what changed for profiles, a map, a history, themes or a merge. The result is the same,
byte for byte, as that of the command which saved it. "-" is standard input.`,
		Example: "compdiff report changes.json\ncompdiff report changes.json --format markdown -o notes.md",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf(`report wants one file that compdiff saved as JSON, or "-"; got %d`, len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			document, err := c.load(args[0])
			if err != nil {
				return failure{err}
			}
			return out.show(c, document, document.Severities())
		},
	}
	out.add(cmd, report.Formats, "text")
	out.addTemplate(cmd)
	out.addFailOn(cmd, never)
	out.addReading(cmd)
	return cmd
}

// load reads a saved document.
func (c *console) load(name string) (report.Document, error) {
	if name == "-" {
		data, err := bounded.Read(bounded.Saved, c.in, c.maxSize)
		if err != nil {
			return nil, fmt.Errorf("standard input: could not be read: %w", err)
		}
		return report.Read("standard input", data)
	}
	data, err := bounded.ReadFile(bounded.Saved, name, c.maxSize)
	if err != nil {
		return nil, fmt.Errorf("%s: could not be read: %w; expected a file that compdiff saved as JSON", name, cause(err))
	}
	return report.Read(name, data)
}
