package main

import (
	"errors"
	"fmt"

	"compdiff/report"
	"compdiff/themes"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newThemes(c *console) *cobra.Command {
	var out output
	var common labels
	cmd := &cobra.Command{
		Use:     "themes OLD NEW",
		Short:   "say which terms came to a framework and which went",
		GroupID: groupWork,
		Long: `Say which words and phrases came to the skills of a framework and which went: in how
many skills each stands, in which, and at which levels. What chance may have made is
left out, and so is whatever one of the editions does not state.`,
		Example: "compdiff themes old.txt new.txt\ncompdiff themes edition-1 skills --format markdown",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("themes wants two sources, an old and a new one; got %d", len(args))
			}
			return onceStandardInput(args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			editions, err := c.readEach(args, nil, common)
			if err != nil {
				return err
			}
			for _, e := range editions {
				if len(e.Skills) == 0 {
					return failure{errors.New("an edition has no skill: there is nothing to count")}
				}
				c.sayFindings(doubts(e), false)
			}
			found := themes.Compare(editions[0], editions[1])
			found.Remarks = c.sayForeign("words in several forms are counted as several, and function words as others", editions...)
			document := report.Themes{Themes: found}
			return out.show(c, document, document.Severities())
		},
	}
	under(flagsLabels, cmd.Flags(), func(flags *pflag.FlagSet) {
		addFramework(flags, &common.framework)
		addDialect(flags, &common.dialect)
	})
	out.add(cmd, report.FormatsFor(report.KindThemes), "text")
	return cmd
}
