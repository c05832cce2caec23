package parser

import (
	"strings"
)

// Some copies put a heading and its text on one line: "Level 3: Plans the
// work.", "Description: Looking after hedges." Such a line is cut in two: the
// heading, and a text that begins where the heading ends.

// findInline recognises headings that share a line with their text. Unlike
// other headings they must be judged with care, as any sentence may have a
// colon: only those count that begin with a known heading's very words.
func (d *document) findInline() {
	for i := range d.lines {
		if l := &d.lines[i]; l.shape == prose && l.bullet == "" && d.heads[i] == nil {
			d.heads[i] = d.inlineAt(l)
		}
	}
}

// inlineAt is the heading that shares a line with its text; nil where there is
// none.
func (d *document) inlineAt(l *line) *heading {
	if startsLower(l.text) {
		return nil
	}
	h, label := d.inlineHeading(strings.TrimSpace(l.text))
	if h == nil || !d.mayBeLevel(h) {
		return nil
	}
	at := strings.Index(l.raw[l.body:], label)
	if at < 0 {
		return nil
	}
	h.inline, h.size = true, at+len(label)
	return h
}

// cutInline takes the headings off the texts that share a line with them, once
// it is certain that they are headings.
func (d *document) cutInline() {
	for i, h := range d.heads {
		if h != nil && h.inline {
			d.lines[i].cutLabel(h.size, d.literal)
		}
	}
	d.cutEchoes()
}
