package main

import (
	"compdiff/cmd/compdiff/loopback"
	"compdiff/cmd/compdiff/manual"
	"compdiff/cmd/compdiff/sample"

	"github.com/spf13/cobra"
)

// maker makes a subcommand.
type maker struct {
	name string
	make func(c *console) *cobra.Command
}

// makers are those of all subcommands.
var makers = []maker{
	{"diff", newDiff}, {"changelog", newChangelog}, {"impact", newImpact}, {"history", newHistory}, {"map", newMap}, {"parse", newParse},
	{"check", newCheck}, {"report", newReport}, {"apply", newApply}, {"merge", newMerge}, {"audit", newAudit}, {"themes", newThemes},
	{"accept", newAccept}, {"textconv", newTextconv},
	{"serve", func(c *console) *cobra.Command { return loopback.Command(groupReference, c.note) }},
	{"sample", func(c *console) *cobra.Command { return sample.Command(groupReference, c.fileText, c.print) }},
	{"rules", newRules}, {"dialects", newDialects}, {"schema", newSchema}, {"completion", newCompletion},
	{"manual", func(c *console) *cobra.Command { return manual.Command(groupReference, manualHelp(), c.print) }},
	{"version", newVersion},
	{"environment", func(*console) *cobra.Command { return newEnvironment() }},
}

// makersFor are those that a command line needs: that of the subcommand which it names
// first, of which the others are told nothing; all where it begins otherwise.
func makersFor(args []string) []maker {
	for i, m := range makers {
		if len(args) > 0 && args[0] == m.name {
			return makers[i : i+1]
		}
	}
	return makers
}
