package parser

import (
	"strings"

	"compdiff/framework"
)

// markBefore is the mark, with its brackets and without, that a text begins
// with.
func (g *grammar) markBefore(text string) (label, word string) {
	if text == "" || text[0] != '[' && text[0] != '(' {
		return "", ""
	}
	end := strings.IndexAny(text, ")]")
	if end < 0 || end+2 >= len(text) || text[end+1] != ' ' || !g.marks[framework.Fold(text[1:end])] {
		return "", ""
	}
	if text[0] == '(' && startsLower(text[end+2:]) { // a word in brackets
		return "", ""
	}
	return text[:end+1], text[1:end]
}
