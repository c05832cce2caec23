package workbook

import (
	"strings"
	"unicode/utf8"
)

// escaper is what XML wants for text and for what stands in quotes.
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;")

// escaped is a text of XML. What XML cannot hold stands as a replacement
// character.
func escaped(text string) string {
	return escaper.Replace(strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xFFFE, r == 0xFFFF:
			return utf8.RuneError
		}
		return r
	}, text))
}

// textElement is the element of a text. Spaces at its ends are kept.
func textElement(text string) string {
	text = unread(text)
	if text != strings.TrimSpace(text) || strings.ContainsAny(text, "\n\t") || strings.Contains(text, "  ") {
		return `<t xml:space="preserve">` + escaped(text) + "</t>"
	}
	return "<t>" + escaped(text) + "</t>"
}

// unread guards what programs would read as the number of a character, such as
// _x0041_ for A: the line before it is written as such a number itself.
func unread(text string) string {
	var b strings.Builder
	for {
		i := strings.Index(text, "_x")
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		if isNumbered(text[i:]) {
			b.WriteString("_x005F")
		}
		b.WriteString("_")
		text = text[i+1:]
	}
	return b.String() + text
}

// isNumbered reports that a text begins with the number of a character.
func isNumbered(text string) bool {
	const form = "_x0000_"
	if len(text) < len(form) || text[len(form)-1] != '_' {
		return false
	}
	for _, c := range text[2 : len(form)-1] {
		if !strings.ContainsRune("0123456789abcdefABCDEF", c) {
			return false
		}
	}
	return true
}
