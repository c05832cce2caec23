package layout

import (
	"math"

	"compdiff/parser/lexical"
)

// paragraph is what is put together from lines.
type paragraph struct {
	lines []*line
	apart bool // space above
	kind  Kind
	rank  int
	depth int
}

func (p *paragraph) first() *line { return p.lines[0] }
func (p *paragraph) last() *line  { return p.lines[len(p.lines)-1] }

// paragraphs puts the lines of the text together.
func (t *flow) paragraphs() []*paragraph {
	var out []*paragraph
	for _, l := range t.lines {
		if n := len(out); n > 0 && t.continues(out[n-1], l) {
			out[n-1].lines = append(out[n-1].lines, l)
			continue
		}
		p := &paragraph{lines: []*line{l}, apart: true}
		if n := len(out); n > 0 {
			p.apart = t.spaceBetween(out[n-1].last(), l)
		}
		out = append(out, p)
	}
	return out
}

// spaceBetween reports that there is more space between two lines than lines
// of a text have.
func (t *flow) spaceBetween(a, b *line) bool {
	return !t.follows(a, b) || a.Y0-b.Y0 > 1.15*math.Max(t.step(a), t.step(b))
}

// continues reports that a line goes on with a paragraph.
func (t *flow) continues(p *paragraph, l *line) bool {
	a := p.last()
	if !t.mayContinue(a, l) {
		return false
	}
	if !t.follows(a, l) {
		return t.carriesOver(p, l)
	}
	step := a.Y0 - l.Y0
	if step > 1.15*t.step(a) || !t.indentContinues(p, l) {
		return step < 1.4*t.step(a) && t.indentContinues(p, l) && a.soft
	}
	switch {
	case a.soft || endsSuspended(a.text):
		return true
	case !t.fits(a, l):
		return t.goesOnFilled(p, l)
	case lexical.EndsSentence(a.text) || !lexical.StartsLower(l.text):
		return false
	}
	return !t.exact || p.hangs(l) || t.nearlyFull(p, l)
}

// mayContinue reports that nothing about two lines themselves parts them: a
// bullet, another look, another cell of a table.
func (t *flow) mayContinue(a, l *line) bool {
	switch {
	case l.bullet != "" || !alike(a, l):
		return false
	case a.cell != l.cell && (l.cell == nil || l.cell.after != a.cell):
		return false
	}
	return a.bold == l.bold || !t.fits(a, l) && t.goesOnInOtherWeight(a, l)
}

// goesOnFilled reports that a line goes on with a paragraph whose last line is
// filled, so that it may or may not have been ended on purpose.
func (t *flow) goesOnFilled(p *paragraph, l *line) bool {
	if t.indented > 0 && l.X0 < p.first().X0-2 || p.hangs(l) {
		return true
	}
	return !lexical.EndsSentence(p.last().text) || lexical.StartsLower(l.text) || !t.endings[l.cell != nil]
}

// nearlyFull reports that a sentence goes on in the next line though its first
// word would just have had its place: how far text may reach is an estimate. A
// text that begins with a small letter may be an item of a list that has lost
// its bullets, and there the estimate decides.
func (t *flow) nearlyFull(p *paragraph, l *line) bool {
	a := p.last()
	first := p.first()
	return (l.cell != nil || first.bullet != "" || !lexical.StartsLower(first.text)) && t.room(a, l) < 0.15*(t.columns[a].right-t.columns[a].left)
}

// hangs reports that a line stands under the text of an item and not under its
// bullet. Items may keep clear of the right side of the column.
func (p *paragraph) hangs(l *line) bool {
	const slack = 2
	first := p.first()
	return first.bullet != "" && first.indent > first.X0+slack && math.Abs(l.X0-first.indent) < slack
}

// goesOnInOtherWeight reports that two lines of different weight are one text:
// a sentence, or a title whose last word is set apart.
func (t *flow) goesOnInOtherWeight(a, b *line) bool {
	return !lexical.EndsSentence(a.text) && (lexical.StartsLower(b.text) || a.size > t.body*1.08)
}

// relative is where a line begins in its column.
func (t *flow) relative(l *line) float64 { return l.X0 - t.columns[l].left }

// indentContinues compares where a line begins with where the paragraph does.
// The lines of an item begin under its text or, without hanging, under its
// bullet; a paragraph's first line may be indented, the others are not.
func (t *flow) indentContinues(p *paragraph, l *line) bool {
	const slack = 2.0
	first, last := p.first(), p.last()
	shift := t.columns[l].left - t.columns[first].left
	x := l.X0 - shift
	switch {
	case first.bullet != "" && len(p.lines) == 1:
		return x < first.indent+slack+0.3*l.size && x > first.X0-slack
	case len(p.lines) == 1 && t.indented > 0:
		return x < first.X0-slack && x > first.X0-4*first.size || t.relative(first) < slack && math.Abs(x-first.X0) < slack
	case len(p.lines) == 1:
		return x < first.X0+slack && x > first.X0-4*first.size
	}
	return math.Abs(t.relative(l)-t.relative(last)) < slack
}

// carriesOver reports that a paragraph goes on in the next column or on the
// next page.
func (t *flow) carriesOver(p *paragraph, l *line) bool {
	a := p.last()
	if a.leaf == l.leaf && (a.sameRow(l) || a.Y0 > l.Y0) {
		return false
	}
	switch {
	case t.certain(a, l) && (p.first().bullet != "" || !lexical.StartsLower(p.first().text)):
		return true // even where all of the column is indented, and so none of it seems to be
	case !t.indentCarries(p, l):
		return false
	case a.soft:
		return true
	case lexical.EndsSentence(a.text):
		return !t.fits(a, l) && (t.exact && t.longParagraphs || t.hangsOver(p, l))
	}
	return lexical.StartsLower(l.text) || !t.fits(a, l)
}

// indentCarries compares indents over columns, each from its own left side.
func (t *flow) indentCarries(p *paragraph, l *line) bool {
	const slack = 4.0
	first := p.first()
	own, begin := t.columns[l].left, t.columns[first].left
	x := l.X0 - own
	if first.bullet != "" {
		// A column may begin with nothing but the rest of items: its left
		// side is then theirs.
		return math.Abs(x-(first.indent-begin)) < slack || math.Abs(x-(first.X0-begin)) < slack || x < slack
	}
	return math.Abs(x-t.relative(p.last())) < slack
}

// hangsOver is like hangs, for the next column.
func (t *flow) hangsOver(p *paragraph, l *line) bool {
	const slack = 2
	first := p.first()
	return first.bullet != "" && first.indent > first.X0+slack && math.Abs(t.relative(l)-(first.indent-t.columns[first].left)) < slack
}
