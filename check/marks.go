package check

import (
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// unbalanced reports brackets and quotes without their counterpart in the same
// part of a skill.
func unbalanced(r *reading) []fault {
	var out []fault
	for _, part := range r.parts() {
		for _, pair := range brackets {
			out = append(out, unmatched(part, pair)...)
		}
		out = append(out, oddQuotes(part)...)
	}
	return out
}

// mark is a token of a passage.
type mark struct {
	p  *passage
	at int
}

// is reports that token i exists and is one of the marks.
func (p *passage) is(i int, marks string) bool {
	return i >= 0 && i < len(p.tokens) && !p.tokens[i].letters && utf8.RuneCountInString(p.tokens[i].lower) == 1 &&
		strings.Contains(marks, p.tokens[i].lower)
}

// wordAt reports that token i exists and is a word.
func (p *passage) wordAt(i int) bool { return i >= 0 && i < len(p.tokens) && p.tokens[i].letters }

// abbreviated reports that token i may be an abbreviation: "etc", "e.g". The
// longer ones are those after which no sentence is thought to end.
func (p *passage) abbreviated(i int) bool {
	if !p.wordAt(i) {
		return false
	}
	w := p.tokens[i].lower
	return len(w) <= 4 || strings.Contains(w, ".") || p.is(i-1, ".") || len(framework.Sentences("See "+w+". There")) == 1
}
