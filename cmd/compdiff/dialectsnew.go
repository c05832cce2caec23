package main

import (
	"compdiff/draft"
	"compdiff/parser"

	"github.com/spf13/cobra"
)

// newDialectsNew drafts a dialect.
func newDialectsNew(c *console) *cobra.Command {
	var out output
	var sheets []string
	cmd := &cobra.Command{
		Use:     "new SOURCE...",
		Short:   "draft a dialect from a source",
		GroupID: groupReference,
		Long: `Draft a dialect from sources that no built-in one reads: from what looks like
titles, levels, headings, columns or keys there, each with how often it was seen.
The draft says above what it finds in its source. Edit it, and look with
"compdiff dialects try" at what comes of it.`,
		Example: "compdiff dialects new skills.csv -o mine.yaml\ncompdiff dialects try mine.yaml skills.csv",
		Args:    someSources,
		PreRunE: func(cmd *cobra.Command, args []string) error { return refuseOnto(cmd, args) },
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := c.draftDialect(args, sheets)
			if err != nil {
				return err
			}
			return out.write(c, data)
		},
	}
	addSheets(cmd.Flags(), &sheets)
	cmd.Flags().StringVarP(&out.file, "output", "o", "", "write to `FILE`, whole or not at all")
	c.addMaxSize(cmd)
	return cmd
}

func (c *console) draftDialect(names, sheets []string) ([]byte, error) {
	git, names, err := c.borrow(names)
	if err != nil {
		return nil, err
	}
	defer git.end()
	d, err := draft.New(names, parser.Options{Stdin: c.in, Sheets: sheets, MaxSize: c.maxSize})
	if err != nil {
		return nil, failure{git.explain(err)}
	}
	if d.Err != nil {
		c.note("the draft finds no skill yet: %v", git.explain(d.Err))
	}
	return d.Says(), nil
}
