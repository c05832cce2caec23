package report

import (
	"bytes"
	"fmt"
	"strings"

	"compdiff/framework"
)

// githubCommands are the workflow commands that annotate, by severity.
var githubCommands = map[framework.Severity]string{
	framework.Error:   "error",
	framework.Warning: "warning",
	framework.Info:    "notice",
}

// github writes a workflow command for each problem, which GitHub shows beside
// the text in a pull request, and a last line for the log.
func github(r run, _ Style) ([]byte, error) {
	var b bytes.Buffer
	for _, p := range r.byCause().problems {
		fmt.Fprintf(&b, "::%s %s::%s\n", githubCommands[p.severity], githubProperties(p), githubData.Replace(p.sentence()))
	}
	fmt.Fprintf(&b, "%s\n", unheard(Visible(r.headline)))
	return b.Bytes(), nil
}

func githubProperties(p problem) string {
	var list []string
	add := func(name, value string) {
		list = append(list, name+"="+githubProperty.Replace(Visible(value)))
	}
	if p.at.path != "" {
		add("file", p.at.path)
	}
	if p.at.line > 0 {
		add("line", fmt.Sprint(p.at.line))
	}
	if p.at.line > 0 && p.at.column > 0 {
		add("col", fmt.Sprint(p.at.column))
	}
	add("title", p.rule)
	return strings.Join(list, ",")
}

// The runner undoes these escapes, in the data of a command and in its
// properties.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
