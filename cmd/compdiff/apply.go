package main

import (
	"fmt"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newApply(c *console) *cobra.Command {
	var out output
	var given labels
	cmd := &cobra.Command{
		Use:     "apply CHANGES OLD",
		Short:   "make the new edition of the old one and a saved comparison",
		GroupID: groupWork,
		Long: `Write the edition that a saved comparison makes of the old edition: comparing it
with the new one finds nothing, and that nothing was left out of the comparison is
proved. Where the comparison was made of another edition, what does not fit is
named and nothing is written. What a comparison does not carry, such as where
paragraphs end, and parts that it could not compare stay as they were.`,
		Example: "compdiff apply changes.json old.txt -o made.json\ncompdiff apply changes.json old.txt --format text",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("apply wants a comparison that compdiff saved as JSON, and the old edition; got %d arguments", len(args))
			}
			return onceStandardInput(args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			made, err := c.apply(args[0], args[1], given)
			if err != nil {
				return err
			}
			edition := report.Edition{Edition: made}
			return out.show(c, edition, edition.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) { addDialect(flags, &given.dialect) })
	out.add(cmd, report.FormatsFor(report.KindEdition), "json")
	return cmd
}

// apply makes the edition that a saved comparison makes of a source.
func (c *console) apply(changes, source string, given labels) (*framework.Edition, error) {
	document, err := c.load(changes)
	if err != nil {
		return nil, failure{err}
	}
	saved, ok := document.(report.Changelog)
	if !ok {
		return nil, fmt.Errorf("%s: %s cannot be applied; expected a saved comparison, such as the output of compdiff diff --format json", changes, document.Kind())
	}
	old, err := c.read([]string{source}, given)
	if err != nil {
		return nil, err
	}
	made, err := diff.Apply(old, saved.Changelog)
	if err != nil {
		return nil, failure{fmt.Errorf("%s does not fit %s: %w", changes, source, err)}
	}
	if n := len(saved.Doubts); n > 0 {
		c.warn(fmt.Sprintf("%d parts could not be compared and stay as the old edition has them", n))
	}
	return made, nil
}
