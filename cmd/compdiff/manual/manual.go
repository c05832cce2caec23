// Package manual writes what a command line can do, from the commands
// themselves: as a page for man(1), and in Markdown. Help is made of the same
// commands, so that none of the three can say another thing.
package manual

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Help is what the manual has to know of how help is laid out.
type Help struct {
	Version   string                      // of the program, without its name
	Headings  []string                    // of flags, in order
	Heading   func(*pflag.Flag) string    // the heading that a flag stands under
	UseLine   func(*cobra.Command) string // how a command is called
	Formats   string                      // the annotation that lists the formats of a command
	Variables []Variable                  // the environment
}

// Variable is a variable of the environment that the program heeds, or several
// that mean one thing.
type Variable struct {
	Name  string // or names, with commas
	Means string
}

// form is a form in which the manual can be had.
type form struct {
	name, means string
	write       func(*cobra.Command, Help) string
}

var forms = []form{
	{"man", "for man(1)", Man},
	{"markdown", "for reading on the web", Markdown},
}

// Command is the command that prints the manual of the program it belongs to.
func Command(group string, h Help, print func([]byte) error) *cobra.Command {
	var names []string
	var list strings.Builder
	for _, f := range forms {
		names = append(names, f.name)
		fmt.Fprintf(&list, "\n  %-9s  %s", f.name, f.means)
	}
	expected := "expected " + strings.Join(names, " or ")
	return &cobra.Command{
		Use:       "manual FORM",
		Short:     "print the manual: all commands, flags and variables",
		GroupID:   group,
		Long:      "Print the manual, with all that help says of each command. FORM is one of these:\n" + list.String(),
		Example:   "compdiff manual man\ncompdiff manual markdown",
		ValidArgs: names,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("manual wants one form; " + expected)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, f := range forms {
				if f.name == args[0] {
					return print([]byte(f.write(cmd.Root(), h)))
				}
			}
			return fmt.Errorf("unknown form %q; %s", args[0], expected)
		},
	}
}

// Documented are the commands that the manual has: those that help lists, each with
// those below it.
func Documented(root *cobra.Command) (cmds []*cobra.Command) {
	for _, cmd := range root.Commands() {
		if cmd.GroupID != "" {
			cmds = append(append(cmds, cmd), Documented(cmd)...)
		}
	}
	return cmds
}

// Name is what a command is called behind the name of the program: "dialects new".
func Name(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// about is what a command does, in its longest form.
func about(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short
}

// EachFlag calls for every flag of a command in the order of its headings, with
// its names, what it takes, and what it does.
func (h Help) EachFlag(cmd *cobra.Command, do func(names, takes, means string)) {
	cmd.InitDefaultHelpFlag()
	for _, heading := range h.Headings {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if h.Heading(f) != heading || f.Hidden {
				return
			}
			takes, means := pflag.UnquoteUsage(f)
			if !slices.Contains(noDefaults, f.DefValue) {
				means += fmt.Sprintf(" (default %s)", f.DefValue)
			}
			names := "--" + f.Name
			if f.Shorthand != "" {
				names = "-" + f.Shorthand + ", " + names
			}
			do(names, takes, means)
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
