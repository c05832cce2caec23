package main

import (
	"compdiff/framework"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// failOnValues are the values of --fail-on.
var failOnValues = []string{string(framework.Error), string(framework.Warning), string(framework.Info), never}

// addFailOn defines --fail-on, with its standard value.
func (o *output) addFailOn(cmd *cobra.Command, standard string) {
	under(flagsOutput, cmd.Flags(), func(flags *pflag.FlagSet) {
		flags.Var(newChoice(&o.failOn, standard, failOnValues...), "fail-on", "exit with 1 if anything weighs `SEVERITY` or more: error, warning, info or never")
	})
}

// verdict leaves the counts where the environment wants them, and says whether
// something was found that --fail-on names.
func (o *output) verdict(found []framework.Severity) error {
	if err := tally(found); err != nil {
		return err
	}
	if o.failOn == never {
		return nil
	}
	for _, s := range found {
		if s.AtLeast(framework.Severity(o.failOn)) {
			return errFound
		}
	}
	return nil
}
