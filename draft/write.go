package draft

import (
	"fmt"
	"strings"

	"compdiff/internal/pattern"
)

// page is a dialect file in the making. Every line says beside it what was seen.
type page struct{ strings.Builder }

// remark writes a line that YAML does not read.
func (p *page) remark(format string, args ...any) {
	text := strings.TrimSpace(unheard(fmt.Sprintf(format, args...)))
	p.WriteString(strings.TrimRight("# "+text, " ") + "\n")
}

// line writes a line of YAML at a depth, with what was seen behind it.
func (p *page) line(depth int, text, seen string) {
	p.WriteString(strings.Repeat("  ", depth) + text)
	if seen != "" {
		p.WriteString("  # " + unheard(seen))
	}
	p.WriteByte('\n')
}

// list writes a list of texts in one line.
func (p *page) list(depth int, key string, texts []string, seen string) {
	p.line(depth, key+": ["+strings.Join(quotedAll(texts), ", ")+"]", seen)
}

// oneLine keeps what a source says from ending a line: nothing it says is YAML.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029 || r == 0xfeff {
			return ' '
		}
		return r
	}, text)
}

// command is what the log of a CI service obeys, wherever it stands: a draft may be
// printed into one.
var command = pattern.New(`##([A-Za-z]*)\[`)

// unheard is a remark in one line, which no log takes for a command.
func unheard(text string) string {
	return command().ReplaceAllString(oneLine(text), "##$1 [")
}

// isForm reports that a text can stand in a dialect as a form: braces are holes there.
func isForm(text string) bool { return !strings.ContainsAny(text, "{}") }

// quoted is a text as YAML has it; what a log would obey is written with an escape.
func quoted(text string) string {
	if command().MatchString(text) {
		escaped := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "##", `#\x23`).Replace(oneLine(text))
		return `"` + escaped + `"`
	}
	return "'" + strings.ReplaceAll(oneLine(text), "'", "''") + "'"
}

func quotedAll(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = quoted(t)
	}
	return out
}

// sample is a text that is short enough to be shown beside a line.
func sample(text string) string {
	const most = 40
	short := []rune(strings.Join(strings.Fields(text), " "))
	if len(short) > most {
		short = append(short[:most], '…')
	}
	return fmt.Sprintf("%q", string(short))
}

// times says how often something was seen.
func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
