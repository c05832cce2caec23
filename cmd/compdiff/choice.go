package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// choice is a flag that takes one of a few values.
type choice struct {
	value   *string
	allowed []string
}

func newChoice(value *string, standard string, allowed ...string) choice {
	*value = standard
	return choice{value, allowed}
}

// String is the value as help shows it.
func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// Set takes a value from the command line.
func (c choice) Set(value string) error {
	if !slices.Contains(c.allowed, value) {
		return errors.New("expected " + oneOf(c.allowed))
	}
	*c.value = value
	return nil
}

// Type names the kind of value in help where the usage text does not.
func (c choice) Type() string { return "string" }

// complete teaches the shell the values of a flag. The first to do so for a
// flag is heard.
func complete(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// completeChoices teaches the shell the values of all choices.
func completeChoices(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if c, ok := f.Value.(choice); ok {
			complete(cmd, f.Name, c.allowed)
		}
	})
}
