package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manuals are the forms in which the manual can be had. Like help they are made
// from the commands themselves, so that none of the three can say another thing.
var manuals = []struct {
	name, means string
	write       func(root *cobra.Command) string
}{
	{"man", "for man(1)", manPage},
	{"markdown", "for reading on the web", markdownManual},
}

func newManual(c *console) *cobra.Command {
	var names []string
	var list strings.Builder
	for _, m := range manuals {
		names = append(names, m.name)
		fmt.Fprintf(&list, "\n  %-9s  %s", m.name, m.means)
	}
	return &cobra.Command{
		Use:       "manual FORM",
		Short:     "print the manual: all commands, flags and variables",
		GroupID:   groupReference,
		Long:      "Print the manual, with all that help says of each command. FORM is one of these:\n" + list.String(),
		Example:   "compdiff manual man > compdiff.1\ncompdiff manual markdown",
		ValidArgs: names,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("manual wants one form; expected %s", oneOf(names))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, m := range manuals {
				if m.name == args[0] {
					return c.print([]byte(m.write(cmd.Root())))
				}
			}
			return fmt.Errorf("unknown form %q; expected %s", args[0], oneOf(names))
		},
	}
}

// documented are the commands that the manual has: all but the page of help on
// the environment, which it has as a table.
func documented(root *cobra.Command) (cmds []*cobra.Command) {
	for _, cmd := range root.Commands() {
		if cmd.GroupID != "" {
			cmds = append(cmds, cmd)
		}
	}
	return cmds
}

// about is what a command does, in its longest form.
func about(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short
}

// eachFlag calls for every flag of a command in the order of its headings, with
// what it takes, its name in front, and what it does.
func eachFlag(cmd *cobra.Command, do func(flag, takes, means string)) {
	cmd.InitDefaultHelpFlag()
	for _, heading := range flagGroups {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if headingOf(f) != heading || f.Hidden {
				return
			}
			takes, means := pflag.UnquoteUsage(f)
			if !slices.Contains(noDefaults, f.DefValue) {
				means += fmt.Sprintf(" (default %s)", f.DefValue)
			}
			name := "--" + f.Name
			if f.Shorthand != "" {
				name = "-" + f.Shorthand + ", " + name
			}
			do(name, takes, means)
		})
	}
}

// noDefaults are defaults that go without saying.
var noDefaults = []string{"", "false", "0", "[]"}

// shown splits a text into paragraphs, of which those that are indented, and
// their like, are shown as they are written.
func shown(text string, plain, asWritten func(string)) {
	for _, paragraph := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if strings.HasPrefix(paragraph, "  ") || strings.Contains(paragraph, "\n  ") {
			asWritten(paragraph)
		} else {
			plain(paragraph)
		}
	}
}
