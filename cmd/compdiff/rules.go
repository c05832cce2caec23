package main

import (
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newRules(c *console) *cobra.Command {
	var out output
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "list what a comparison or a check can say",
		GroupID: groupReference,
		Long:    "List every rule: its id, which never changes, its severity, and when it applies.",
		Example: "compdiff rules\ncompdiff rules --format markdown",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return out.show(c, report.Rules{Rules: framework.Rules}, nil)
		},
	}
	out.failOn = never
	out.add(cmd, report.FormatsFor(report.KindRules), "text")
	return cmd
}
