package parser

import (
	"strings"

	"compdiff/framework"
)

// cutMarks takes the publisher's marks off the texts of a part that begin with
// one in brackets: "[NEW] Inspects hives.".
func (p *page) cutMarks(part string, blocks []*block) {
	for _, b := range blocks {
		label, word := p.markBefore(b.text)
		if word == "" || b.shape != prose || !strings.HasPrefix(b.raw[b.body:], label) {
			continue
		}
		from := b.from(p.place, 0)
		b.cutLabel(len(label), p.literal)
		b.text = strings.TrimSpace(b.text[len(label):])
		p.skill.Marks = append(p.skill.Marks, framework.Mark{Part: part, Text: word, From: from})
	}
}

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
