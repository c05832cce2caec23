package skill

import (
	"strings"

	"compdiff/internal/pattern"
	"compdiff/parser/source"
)

// Copies of documents bring their footnotes along: lines below the texts that
// begin with a mark which stands behind a word above. They belong to no level,
// so they stay unaccounted; the marks in the texts are left as published.

// noteMark is the mark that a footnote begins with: "¹", "[1]", "[^1]:".
var noteMark = pattern.New(`^(?:([¹²³⁰⁴-⁹]{1,3})|(\[\d{1,3}\])|(\[\^[\w-]{1,20}\]:))[\s\pZ]*\S`)

// putFootnotesAway takes footnotes out of the texts.
func (d *Document) putFootnotesAway() {
	notes := map[string][]int{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || d.Heads[i] != nil || l.Text == "" || l.Text[0] < 0xc0 && l.Text[0] != '[' {
			continue
		}
		if in := noteMark().FindStringSubmatch(l.Text); in != nil {
			mark := in[1] + in[2] + in[3]
			notes[mark] = append(notes[mark], i)
		}
	}
	var all []int
	for mark, at := range notes {
		if strings.HasSuffix(mark, ":") || d.refersTo(mark, at[0]) {
			all = append(all, at...)
		}
	}
	for _, i := range all {
		d.Lines[i].Shape = source.Blank
	}
}

// refersTo reports that a mark stands behind a word above a line.
func (d *Document) refersTo(mark string, line int) bool {
	for i := range d.Lines[:line] {
		if at := strings.Index(d.Lines[i].Text, mark); at > 0 && (d.Lines[i].Text[at-1] != ' ' || mark[0] == '[') && d.Lines[i].Shape == source.Prose {
			return true
		}
	}
	return false
}
