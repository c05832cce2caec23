package parser

import (
	"regexp"
	"strings"
)

// Copies of documents bring their footnotes along: lines below the texts that
// begin with a mark which stands behind a word above. They belong to no level,
// so they stay unaccounted; the marks in the texts are left as published.

// noteMark is the mark that a footnote begins with: "¹", "[1]", "[^1]:".
var noteMark = regexp.MustCompile(`^(?:([¹²³⁰⁴-⁹]{1,3})|(\[\d{1,3}\])|(\[\^[\w-]{1,20}\]:))[\s\pZ]*\S`)

// putFootnotesAway takes footnotes out of the texts.
func (d *document) putFootnotesAway() {
	notes := map[string][]int{}
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != prose || d.heads[i] != nil || l.text == "" || l.text[0] < 0xc0 && l.text[0] != '[' {
			continue
		}
		if in := noteMark.FindStringSubmatch(l.text); in != nil {
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
		d.lines[i].shape = blank
	}
}

// refersTo reports that a mark stands behind a word above a line.
func (d *document) refersTo(mark string, line int) bool {
	for i := range d.lines[:line] {
		if at := strings.Index(d.lines[i].text, mark); at > 0 && (d.lines[i].text[at-1] != ' ' || mark[0] == '[') && d.lines[i].shape == prose {
			return true
		}
	}
	return false
}
