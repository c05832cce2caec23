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

// NotesBeside are the publisher's words beside a heading, without brackets: a mark of
// what changed, "new", and a status, "Beta". Each is "" where there is none.
type NotesBeside struct{ Mark, Status string }

// CutNotes takes "(new)", "[prototype]" and their like off the end of a
// heading; with bare set also words without brackets.
func (g *Grammar) CutNotes(text string, bare bool) (base string, notes NotesBeside) {
	base = strings.TrimSpace(text)
	for range 2 {
		word, rest := lastNote(base, bare)
		key := framework.Fold(word)
		switch {
		case word == "" || rest == "":
			return base, notes
		case g.marks[key]:
			notes.Mark = word
		case g.hasStatus(key):
			notes.Status = word
		default:
			return base, notes
		}
		base = strings.TrimRight(rest, " \t-–—|:,")
	}
	return base, notes
}

func (g *Grammar) hasStatus(word string) bool { _, ok := g.status[word]; return ok }

// lastNote splits off the words in the last brackets or, bare, the last word.
func lastNote(text string, bare bool) (word, rest string) {
	open := -1
	switch {
	case strings.HasSuffix(text, ")"):
		open = strings.LastIndexByte(text, '(')
	case strings.HasSuffix(text, "]"):
		open = strings.LastIndexByte(text, '[')
	case bare:
		if at := strings.LastIndexAny(text, " \t"); at > 0 {
			return text[at+1:], strings.TrimRight(text[:at], " \t")
		}
	}
	if open < 0 {
		return "", text
	}
	return strings.TrimSpace(text[open+1 : len(text)-1]), strings.TrimSpace(text[:open])
}

// MarkLine knows a line that is nothing but a mark or a status word, in
// brackets or not.
func (g *Grammar) MarkLine(text string) (NotesBeside, bool) {
	if len(text) > 40 {
		return NotesBeside{}, false
	}
	word := strings.TrimSpace(strings.Trim(strings.TrimSpace(text), "()[]"))
	key := framework.Fold(word)
	switch {
	case g.marks[key]:
		return NotesBeside{Mark: word}, true
	case g.hasStatus(key):
		return NotesBeside{Status: word}, true
	}
	return NotesBeside{}, false
}

func (n NotesBeside) or(m NotesBeside) NotesBeside {
	if n.Mark == "" {
		n.Mark = m.Mark
	}
	if n.Status == "" {
		n.Status = m.Status
	}
	return n
}
