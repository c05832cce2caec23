package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"compdiff/cmd/compdiff/manual"
	"compdiff/report"

	"github.com/spf13/cobra"
)

// environment lists the variables that compdiff heeds, besides those of CI
// services, which the formats name.
var environment = []manual.Variable{
	{Name: "COMPDIFF_CONFIG", Means: "the configuration file, as --config"},
	{Name: "COMPDIFF_PAGER, PAGER", Means: "what shows an output that is longer than the terminal; empty for nothing"},
	{Name: "LESS", Means: "options of less; compdiff sets some of its own where there are none"},
	{Name: "NO_COLOR", Means: "anything turns colours off"},
	{Name: "CLICOLOR_FORCE", Means: "anything but 0 turns colours on, without a terminal as well"},
	{Name: "CLICOLOR", Means: "0 turns colours off"},
	{Name: "TERM", Means: "dumb turns colours off"},
	{Name: "SOURCE_DATE_EPOCH", Means: "the day, in seconds since 1970, on which acceptances end, in place of today"},
	{Name: "GOMEMLIMIT", Means: "how much memory to keep to where that can be done, such as 500MiB"},
	{Name: "GOGC", Means: "how far memory may grow before garbage is looked for, in percent of what is in use; off for never"},
	{Name: "COMPDIFF_COUNTS", Means: "a file to which the counts by severity are appended"},
}

// variables are all that compdiff heeds: those that stand for flags come first.
func variables() (all []manual.Variable) {
	for _, name := range settled {
		all = append(all, manual.Variable{Name: variable(name), Means: "as --" + name})
	}
	all = append(all, environment...)
	for _, f := range report.Formats {
		if f.SummaryFile != "" {
			all = append(all, manual.Variable{Name: f.SummaryFile, Means: "a file to which --format " + f.Name + " appends a summary"})
		}
	}
	return all
}

// newEnvironment is a page of help: compdiff help environment.
func newEnvironment() *cobra.Command {
	var b strings.Builder
	b.WriteString("compdiff heeds these variables of the environment. A flag beats a variable, and a\nvariable the configuration.\n\n")
	for _, v := range variables() {
		fmt.Fprintf(&b, "  %-22s  %s\n", v.Name, v.Means)
	}
	return &cobra.Command{Use: "environment", Short: "the variables of the environment that compdiff heeds", Long: strings.TrimRight(b.String(), "\n")}
}

// manualHelp is what the manual has to know of this help.
func manualHelp() manual.Help {
	info, _ := debug.ReadBuildInfo()
	return manual.Help{Version: strings.Fields(version(info))[1], Headings: flagGroups, Heading: headingOf, UseLine: useLine, Formats: formatsKey, Variables: variables()}
}
