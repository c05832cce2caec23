package skill

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// maxBracketed is how many words a line in brackets below a title has at most that is a
// mark of the publisher's: "(updated May 2024)".
const maxBracketed = 5

// bracketed is what stands in brackets, where a line is nothing else and no sentence.
func bracketed(text string) (inner string, ok bool) {
	text = framework.Clean(text)
	inner, open := strings.CutPrefix(text, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	if !open || !closed || inner == "" {
		return inner, false
	}
	return inner, !strings.ContainsAny(inner, "()") && len(strings.Fields(inner)) <= maxBracketed && !lexical.EndsSentence(inner)
}

// isMark knows a line that is a mark of the publisher's, which the skill keeps.
func (d *Document) isMark(text string) bool {
	_, mark := d.MarkLine(text)
	_, note := bracketed(text)
	return mark || note
}

// beginsWithCapital reports that a word begins with a capital letter.
func beginsWithCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}
