package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help prints what a command does, then how it is used.
func help(cmd *cobra.Command, _ []string) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n", about)
	writeUsage(cmd.OutOrStdout(), cmd)
}

func usage(cmd *cobra.Command) error {
	writeUsage(cmd.OutOrStderr(), cmd)
	return nil
}

func writeUsage(w io.Writer, cmd *cobra.Command) {
	fmt.Fprintf(w, "Usage:\n  %s\n", useLine(cmd))
	if cmd.HasExample() {
		fmt.Fprintf(w, "\nExamples:\n  %s\n", strings.ReplaceAll(cmd.Example, "\n", "\n  "))
	}
	for _, g := range cmd.Groups() {
		writeCommands(w, cmd, g)
	}
	writeFlags(w, cmd)
	if formats := cmd.Annotations[formatsKey]; formats != "" {
		fmt.Fprintf(w, "\nFormats:\n%s", formats)
	}
}

// formatsKey is the annotation that holds the list of the formats of a command.
const formatsKey = "formats"

func useLine(cmd *cobra.Command) string {
	if parent := cmd.Parent(); parent != nil {
		return parent.CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

func writeCommands(w io.Writer, cmd *cobra.Command, g *cobra.Group) {
	fmt.Fprintf(w, "\n%s:\n", g.Title)
	for _, sub := range cmd.Commands() {
		if sub.GroupID == g.ID {
			fmt.Fprintf(w, "  %-10s  %s\n", sub.Name(), sub.Short)
		}
	}
}

// flagGroups are the headings under which help lists flags, in order. A flag
// names its heading in an annotation.
var flagGroups = []string{"Labels, for what a source does not say", "Output", "Other flags"}

const (
	flagsLabels = iota
	flagsOutput
	flagsOther
)

// headingKey is the annotation that holds a flag's heading.
const headingKey = "heading"

// under puts every flag that add defines under a heading.
func under(heading int, flags *pflag.FlagSet, add func(*pflag.FlagSet)) {
	group := pflag.NewFlagSet("", pflag.ContinueOnError)
	add(group)
	group.VisitAll(func(f *pflag.Flag) {
		f.Annotations = map[string][]string{headingKey: {flagGroups[heading]}}
	})
	flags.AddFlagSet(group)
}

func writeFlags(w io.Writer, cmd *cobra.Command) {
	for _, heading := range flagGroups {
		group := pflag.NewFlagSet("", pflag.ContinueOnError)
		group.SortFlags = false
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if headingOf(f) == heading {
				group.AddFlag(f)
			}
		})
		if group.HasFlags() {
			fmt.Fprintf(w, "\n%s:\n%s", heading, group.FlagUsagesWrapped(helpWidth))
		}
	}
}

// helpWidth is the width of a line of help, as narrow as terminals are.
const helpWidth = 80

// headingOf is the heading of a flag; what nobody put anywhere, such as --help,
// stands last.
func headingOf(f *pflag.Flag) string {
	if heading := f.Annotations[headingKey]; len(heading) == 1 {
		return heading[0]
	}
	return flagGroups[len(flagGroups)-1]
}
