package manual

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// Man is the manual in the language of man(1). It bears no date: the same
// program makes the same bytes.
func Man(root *cobra.Command, h Help) string {
	m := &manWriter{}
	m.put(`.TH COMPDIFF 1 "" %s "User Commands"`, quoted(h.Version))
	m.section("NAME")
	m.put("compdiff \\- %s", roff(root.Short))
	m.section("SYNOPSIS")
	m.put(".B compdiff\n.I COMMAND")
	m.section("DESCRIPTION")
	m.text(root.Long)
	m.section("COMMANDS")
	for _, cmd := range Documented(root) {
		m.command(cmd, h)
	}
	m.section("ENVIRONMENT")
	for _, v := range h.Variables {
		m.put(".TP\n.B %s\n%s", roff(v.Name), roff(v.Means))
	}
	m.section("EXAMPLES")
	m.asWritten(root.Example)
	return m.String()
}

// manWriter writes lines of roff.
type manWriter struct{ strings.Builder }

func (m *manWriter) put(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

func (m *manWriter) section(name string) { m.put(".SH %s", name) }

func (m *manWriter) command(cmd *cobra.Command, h Help) {
	m.put(".SS %s", quoted(h.UseLine(cmd)))
	m.text(about(cmd))
	h.EachFlag(cmd, func(flag, takes, means string) {
		m.put(".TP\n\\fB%s\\fR \\fI%s\\fR\n%s", roff(flag), roff(takes), roff(means))
	})
	if formats := cmd.Annotations[h.Formats]; formats != "" {
		m.put(".PP\nFormats:")
		m.asWritten(formats)
	}
	if cmd.HasExample() {
		m.put(".PP\nExamples:")
		m.asWritten("  " + strings.ReplaceAll(cmd.Example, "\n", "\n  "))
	}
}

func (m *manWriter) text(text string) {
	shown(text, func(paragraph string) { m.put(".PP\n%s", roff(paragraph)) }, m.asWritten)
}

// asWritten keeps lines and spaces.
func (m *manWriter) asWritten(text string) {
	m.put(".PP\n.nf\n%s\n.fi", roff(strings.TrimRight(text, "\n")))
}

// roffEscape writes the characters that roff reads as its own.
var roffEscape = strings.NewReplacer(`\`, `\e`, "-", `\-`)

// roff is a text as roff wants it: no line of it looks like a request.
func roff(text string) string {
	lines := strings.Split(roffEscape.Replace(text), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

// quoted is one argument of a request.
func quoted(text string) string { return `"` + strings.ReplaceAll(roff(text), `"`, `\(dq`) + `"` }
