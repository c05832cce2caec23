package main

import (
	"fmt"
	"strings"

	"compdiff/draft"
	"compdiff/parser/source"
	"compdiff/report"

	"github.com/spf13/cobra"
)

// newDialectsTry shows what a dialect makes of a source.
func newDialectsTry(c *console) *cobra.Command {
	var given labels
	var unknown bool
	cmd := &cobra.Command{
		Use:     "try DIALECT SOURCE...",
		Short:   "show what a dialect makes of a source, line by line",
		GroupID: groupReference,
		Long: `Read sources in a dialect, a file or a built-in one, and show what became of each
line, cell or value: a name, a text of level 2, the heading of one, structure,
furniture, or unknown, which is what nobody could place. The last lines count all
that and say what the edition has. The exit code is 1 where something is unknown
or no skill was found.`,
		Example: "compdiff dialects try mine.yaml skills.md\ncompdiff dialects try --unknown mine.yaml skills.csv",
		Args:    cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			given.dialect = args[0]
			if err := onceStandardInput(args[1:]); err != nil {
				return err
			}
			return c.tryDialect(args[1:], given, unknown)
		},
	}
	addSheets(cmd.Flags(), &given.sheets)
	cmd.Flags().BoolVar(&unknown, "unknown", false, "show only what nobody could place")
	c.addMaxSize(cmd)
	return cmd
}

func (c *console) tryDialect(names []string, given labels, unknown bool) error {
	var pieces []source.Traced
	e, err := c.readTraced(names, given, func(t source.Traced) { pieces = append(pieces, t) })
	if err != nil && len(pieces) == 0 {
		return err
	}
	trial := draft.NewTrial(e, pieces)
	var out strings.Builder
	for _, row := range trial.Rows {
		if !unknown || row.Class == source.Unclassified {
			out.WriteString(report.Visible(rowLine(row)) + "\n")
		}
	}
	if len(trial.Rows) > 0 {
		out.WriteString("\n")
	}
	fmt.Fprintf(&out, "%s\n%s\n", report.Visible(trial.Counts()), trial.Holds())
	if e != nil {
		l := e.Ledger
		fmt.Fprintf(&out, "%d characters: %d text, %d structure, %d furniture, %d unknown\n", l.Total(), l.Content, l.Structure, l.Furniture, l.Unaccounted)
	}
	if wrong := c.print(report.Unheard([]byte(out.String()))); wrong != nil {
		return wrong
	}
	switch {
	case err != nil:
		c.say("%v", err)
		return errFound
	case trial.Unknown() > 0:
		return errFound
	}
	return nil
}

// Widths of what stands before a text, and of the text.
const (
	triedPlace = 14
	triedWhat  = 22
	triedText  = 100
)

// rowLine is a row as people read it: its place in the source, what it is, its text.
func rowLine(row draft.Row) string {
	place := row.From
	place.File = ""
	text := []rune(row.Text)
	if len(text) > triedText {
		text = append(text[:triedText], '…')
	}
	return fmt.Sprintf("%-*s %-*s %s", triedPlace, strings.TrimPrefix(place.String(), ":"), triedWhat, row.What, string(text))
}
