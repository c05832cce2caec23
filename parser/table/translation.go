package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"regexp"

	"compdiff/framework"
)

// translated is a header with a language behind it: "Name (nl)".
var translated = regexp.MustCompile(`^(.+?)\s*[(\[]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)[)\]]$`)

// leaveTranslations leaves columns unread that say what another says, in a second
// language: the header is that of the other, with the language behind it.
func (h *headed) leaveTranslations() {
	titles := map[string]bool{}
	for _, text := range h.Rows[h.header] {
		titles[framework.Fold(framework.Clean(lexical.PlainCell(text)))] = true
	}
	for i, text := range h.Rows[h.header] {
		text = framework.Clean(lexical.PlainCell(text))
		if m := translated.FindStringSubmatch(text); m != nil && titles[framework.Fold(m[1])] {
			h.columns[i] = dialect.Column{Title: text}
		}
	}
}
