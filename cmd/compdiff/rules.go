package main

import (
	"fmt"

	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
)

func newRules(c *console) *cobra.Command {
	var out output
	cmd := &cobra.Command{
		Use:     "rules [ID]",
		Short:   "list what a comparison or a check can say, or explain one rule",
		GroupID: groupReference,
		Long:    "List every rule: its id, which never changes, its severity, and when it applies. With an id, explain that rule by an example.",
		Example: "compdiff rules\ncompdiff rules statement-moved",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				rule, known := framework.RuleByID(args[0])
				if !known {
					return fmt.Errorf("there is no rule %q; compdiff rules lists them", args[0])
				}
				return out.show(c, report.Rules{Rules: []framework.Rule{rule}}, nil)
			}
			return out.show(c, report.Rules{Rules: framework.Rules}, nil)
		},
	}
	out.failOn = never
	out.add(cmd, report.FormatsFor(report.KindRules), "text")
	return cmd
}
