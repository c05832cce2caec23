package dialect

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// MarkBefore is the mark, with its brackets and without, that a text begins
// with.
func (g *Grammar) MarkBefore(text string) (label, word string) {
	if text == "" || text[0] != '[' && text[0] != '(' {
		return "", ""
	}
	end := strings.IndexAny(text, ")]")
	if end < 0 || end+2 >= len(text) || text[end+1] != ' ' || !g.marks[framework.Fold(text[1:end])] {
		return "", ""
	}
	if text[0] == '(' && lexical.StartsLower(text[end+2:]) { // a word in brackets
		return "", ""
	}
	return text[:end+1], text[1:end]
}
