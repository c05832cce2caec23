package main

import (
	"fmt"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
	"compdiff/parser/dialect"
	"compdiff/report"

	"github.com/spf13/cobra"
)

// schemas are the documents that have a JSON Schema.
var schemas = []struct {
	name   string
	schema []byte
}{
	{"edition", framework.JSONSchema},
	{"changelog", diff.JSONSchema},
	{"findings", check.JSONSchema},
	{"map", lineage.MapJSONSchema},
	{"history", lineage.HistoryJSONSchema},
	{"impacts", report.ImpactsSchema},
	{"merge", report.MergeJSONSchema},
	{"themes", report.ThemesJSONSchema},
	{"dialect", dialect.Schema},
	{"config", configSchema},
}

func schemaNames() []string {
	var names []string
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return names
}

func newSchema(c *console) *cobra.Command {
	return &cobra.Command{
		Use:       "schema DOCUMENT",
		Short:     "print the JSON Schema of a document",
		GroupID:   groupReference,
		Long:      "Print the JSON Schema (draft 2020-12) of the JSON that compdiff writes, or of\nthe files that teach it a framework and configure it.\nDOCUMENT is " + oneOf(schemaNames()) + ".",
		Example:   "compdiff schema changelog\ncompdiff schema edition",
		ValidArgs: schemaNames(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("schema wants one document; expected %s", oneOf(schemaNames()))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			for _, s := range schemas {
				if s.name == args[0] {
					return c.print(s.schema)
				}
			}
			return fmt.Errorf("unknown document %q; expected %s", args[0], oneOf(schemaNames()))
		},
	}
}
