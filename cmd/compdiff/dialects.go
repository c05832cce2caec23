package main

import (
	"fmt"
	"strings"

	"compdiff/parser/dialect"

	"github.com/spf13/cobra"
)

func newDialects(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "dialects [NAME]",
		Short:   "list the frameworks whose layout is built in",
		GroupID: groupReference,
		Long: `List the dialects that compdiff brings: what is known of the layout of a
framework's texts. They are tried in this order where --dialect names none. With
a NAME, print the file of that dialect: a starting point for one of your own.
Where none fits a source, "dialects new" drafts one from it.`,
		Example:   "compdiff dialects\ncompdiff dialects sfia",
		ValidArgs: dialect.BuiltIns(),
		Args:      cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return c.showDialect(args[0])
			}
			return c.listDialects()
		},
	}
	cmd.AddGroup(&cobra.Group{ID: groupReference, Title: "Commands"})
	cmd.AddCommand(newDialectsNew(c), newDialectsTry(c))
	return cmd
}

func (c *console) showDialect(name string) error {
	data, err := dialect.BuiltInSource(name)
	if err != nil {
		return fmt.Errorf("unknown dialect %q; expected %s", name, oneOf(dialect.BuiltIns()))
	}
	return c.print(data)
}

func (c *console) listDialects() error {
	var list strings.Builder
	for _, name := range dialect.BuiltIns() {
		d, err := dialect.BuiltIn(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&list, "%-12s  %s\n", d.Name, d.About)
	}
	return c.print([]byte(list.String()))
}
