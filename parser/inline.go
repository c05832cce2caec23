package parser

import (
	"strings"

	"compdiff/framework"
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

// inlineHeading gives the heading that a line begins with, and its text.
func (g *grammar) inlineHeading(text string) (h *heading, label string) {
	if at := strings.IndexByte(text, ':'); at > 0 && at < 50 && g.sectionStarts[firstWord(text)] {
		kind := g.sections[sectionKey(text[:at])]
		switch kind {
		case titleSection, guidanceSection, keywordSection, identitySection, categorySection:
			return &heading{kind: kind, title: framework.Clean(text[:at])}, text[:at+1]
		}
	}
	head := text[:min(len(text), maxHeading)]
	if g.hints(head)&levelHint == 0 {
		return nil, ""
	}
	lower := strings.ToLower(head)
	for _, form := range g.inlineLevels {
		if !strings.Contains(lower, form.literal) {
			continue
		}
		in := form.match(text, lower)
		if in == nil {
			continue
		}
		label := text[:len(text)-len(in["text"])]
		if found, ok := g.heading(strings.TrimRight(label, " \t:-–—")); ok && found.kind == levelSection {
			return &found, label
		}
	}
	return nil, ""
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

// cutLabel makes the text of the line begin after its first size bytes.
func (l *line) cutLabel(size int, literal bool) {
	rest := l.raw[l.body+size:]
	l.body = len(l.raw) - len(strings.TrimLeft(rest, " \t"))
	if literal {
		gone := framework.NonSpace(l.text) - framework.NonSpace(l.raw[l.body:])
		l.text, l.columns = l.raw[l.body:], l.columns[max(0, min(gone, len(l.columns)-1)):] // a label without text keeps its last
		return
	}
	l.inline = resolve(l.raw, l.body, false)
}
