package main

import (
	"errors"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// newRoot builds the command and all of its subcommands.
func newRoot(c *console) *cobra.Command { return rootOf(c, makers) }

// rootOf builds the command and some of its subcommands.
func rootOf(c *console, some []maker) *cobra.Command {
	root := &cobra.Command{
		Use:   "compdiff COMMAND",
		Short: "say what changed between two editions of a competency framework",
		Long: strings.TrimSpace(`
compdiff reads two editions of a competency framework and says what changed:
which skills and levels came and went, which statements were reworded, split,
merged or moved, and whether that changes what is asked of people.

A SOURCE is a file, a folder, a glob in quotes, "-" for standard input, an edition
that compdiff parse saved, or REVISION:PATH in a git repository.

Exit codes: 0 fine; 1 something at or above --fail-on was found; 2 the command
line is wrong; 3 a source could not be read or an output not written.

"compdiff help environment" lists the variables of the environment that count.`),
		Example:       "compdiff diff old.txt new.txt\ncompdiff diff old.txt new.txt --format markdown -o notes.md",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          noCommand,
	}
	info, _ := debug.ReadBuildInfo()
	c.version = strings.TrimPrefix(strings.TrimSpace(version(info)), "compdiff ")
	c.addVersion(root, version(info))
	root.SetIn(c.in)
	root.SetErr(c.err)
	root.SetUsageFunc(usage)
	root.SetHelpFunc(help)
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddGroup(&cobra.Group{ID: groupWork, Title: "Commands"}, &cobra.Group{ID: groupReference, Title: "Reference"})
	for _, m := range some {
		root.AddCommand(m.make(c))
	}
	for _, cmd := range root.Commands() {
		if cmd.GroupID == groupWork {
			c.addMaxSize(cmd)
		}
		completeChoices(cmd)
		if cmd.Flags().Lookup("format") != nil && cmd.GroupID == groupWork {
			c.settle(cmd)
		}
	}
	return root
}

// noCommand answers a command line that names none.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 { // who types the name alone wants to know what it does
		cmd.SetOut(cmd.ErrOrStderr())
		help(cmd, nil)
		return errors.New("a command is missing; expected " + oneOf(commandNames(cmd)))
	}
	message := "unknown command " + quote(args[0])
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		return errors.New(message + "; did you mean " + oneOf(like) + "?")
	}
	return errors.New(message + "; expected " + oneOf(commandNames(cmd)))
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, sub := range cmd.Commands() {
		if sub.GroupID != "" {
			names = append(names, sub.Name())
		}
	}
	return names
}
