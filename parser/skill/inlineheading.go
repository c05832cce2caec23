package skill

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some copies put a heading and its text on one line: "Level 3: Plans the
// work.", "Description: Looking after hedges." Such a line is cut in two: the
// heading, and a text that begins where the heading ends.

// findInline recognises headings that share a line with their text. Unlike
// other headings they must be judged with care, as any sentence may have a
// colon: only those count that begin with a known heading's very words.
func (d *Document) findInline() {
	for i := range d.Lines {
		if l := &d.Lines[i]; d.isText(i) {
			d.Heads[i] = d.inlineAt(l)
		}
	}
}

// inlineAt is the heading that shares a line with its text; nil where there is
// none.
func (d *Document) inlineAt(l *source.Line) *dialect.Heading {
	if lexical.StartsLower(l.Text) {
		return nil
	}
	if d.IsWordedTitle(l.Text) {
		return nil
	}
	if h := d.strongHeading(l); h != nil {
		return h
	}
	h, label := d.InlineHeading(strings.TrimSpace(l.Text))
	if h == nil || !d.mayBeLevel(h) {
		return nil
	}
	at := strings.Index(l.Raw[l.Body:], label)
	if at < 0 {
		return nil
	}
	h.Inline, h.Size = true, at+len(label)
	return h
}

// strongMarks are the marks with which languages of pages make words strong, those
// that others begin with last.
var strongMarks = []string{"'''", "**", "__", "*"}

// strongHeading is the heading that a text begins with where it is made strong, in a
// language of pages whose marks are text to this source; nil where there is none.
func (d *Document) strongHeading(l *source.Line) *dialect.Heading {
	raw := l.Raw[l.Body:]
	at := slices.IndexFunc(strongMarks, func(m string) bool { return strings.HasPrefix(raw, m) })
	if at < 0 {
		return nil
	}
	mark := strongMarks[at]
	inner, rest, closed := strings.Cut(raw[len(mark):], mark)
	said := strings.TrimRight(inner, " \t:.-–—")
	rest = strings.TrimLeft(rest, " \t:-–—")
	if !closed || said == "" || rest == "" || len(inner) > dialect.MaxHeading {
		return nil
	}
	h, ok := d.Heading(said)
	if !ok || !h.OfSkill() || !d.mayBeLevel(&h) {
		return nil
	}
	h.Inline, h.Size = true, len(raw)-len(rest)
	return &h
}

// cutInline takes the headings off the texts that share a line with them, once
// it is certain that they are headings.
func (d *Document) cutInline() {
	for i, h := range d.Heads {
		if h != nil && h.Inline {
			d.Lines[i].CutLabel(h.Size, d.Literal)
		}
	}
	d.cutEchoes()
}
