package main

import (
	"fmt"
	"strings"

	"compdiff/report"

	"github.com/spf13/cobra"
)

// heeded is a variable of the environment, or several that mean one thing.
type heeded struct{ name, means string }

// environment lists the variables that compdiff heeds, besides those of CI
// services, which the formats name.
var environment = []heeded{
	{"COMPDIFF_CONFIG", "the configuration file, as --config"},
	{"COMPDIFF_PAGER, PAGER", "what shows an output that is longer than the terminal; empty for nothing"},
	{"LESS", "options of less; compdiff sets some of its own where there are none"},
	{"NO_COLOR", "anything turns colours off"},
	{"CLICOLOR_FORCE", "anything but 0 turns colours on, without a terminal as well"},
	{"CLICOLOR", "0 turns colours off"},
	{"TERM", "dumb turns colours off"},
	{"SOURCE_DATE_EPOCH", "the day, in seconds since 1970, on which acceptances end, in place of today"},
	{"COMPDIFF_COUNTS", "a file to which the counts by severity are appended"},
}

// variables are all that compdiff heeds: those that stand for flags come first.
func variables() (all []heeded) {
	for _, name := range settled {
		all = append(all, heeded{variable(name), "as --" + name})
	}
	all = append(all, environment...)
	for _, f := range report.Formats {
		if f.SummaryFile != "" {
			all = append(all, heeded{f.SummaryFile, "a file to which --format " + f.Name + " appends a summary"})
		}
	}
	return all
}

// newEnvironment is a page of help: compdiff help environment.
func newEnvironment() *cobra.Command {
	var b strings.Builder
	b.WriteString("compdiff heeds these variables of the environment. A flag beats a variable, and a\nvariable the configuration.\n\n")
	for _, v := range variables() {
		fmt.Fprintf(&b, "  %-22s  %s\n", v.name, v.means)
	}
	return &cobra.Command{Use: "environment", Short: "the variables of the environment that compdiff heeds", Long: strings.TrimRight(b.String(), "\n")}
}
