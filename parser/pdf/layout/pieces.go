package layout

import (
	"math"
	"strings"

	"compdiff/parser/pdf/glyph"
)

// reach is how many lines ahead a piece of a line may be drawn.
const reach = 12

// joinPieces puts pieces together that stand next to each other on one base
// line but were drawn apart: a bullet, an accent, a word in another style.
func joinPieces(lines []*line, rules []glyph.Rule, starts starts) []*line {
	for i, l := range lines {
		if l == nil {
			continue
		}
		for k := i + 1; k < min(len(lines), i+reach); k++ {
			o := lines[k]
			if o == nil || o.turns != l.turns || o.aside != l.aside {
				continue
			}
			if l.before(o, rules) && !starts.part(l.glyphs, &o.glyphs[0]) {
				l.glyphs, lines[k] = append(l.glyphs, o.glyphs...), nil
			} else if o.before(l, rules) && !starts.part(o.glyphs, &l.glyphs[0]) {
				l.glyphs, lines[k] = append(o.glyphs, l.glyphs...), nil
			}
		}
	}
	return keep(lines, func(l, last *line) bool { return last == nil || !last.repeats(l) })
}

// keep numbers the lines that are left and wanted; a line is nil once it was
// joined to another.
func keep(lines []*line, wanted func(l, last *line) bool) []*line {
	kept := lines[:0]
	var last *line
	for _, l := range lines {
		if l != nil && wanted(l, last) {
			l.index, last = len(kept), l
			kept = append(kept, l)
		}
	}
	return kept
}

// before reports that o goes on where l ends.
func (l *line) before(o *line, rules []glyph.Rule) bool {
	p, g := &l.glyphs[len(l.glyphs)-1], &o.glyphs[0]
	size := math.Max(p.Size, g.Size)
	gap := g.X0 - p.X1
	if gap < -0.3*size || math.Abs(g.Y-p.Y) > 0.35*size {
		return false
	}
	most := 0.6 * size
	if isBullet(l.rough()) {
		most = 4 * size
	}
	return gap <= most && !ruleBetween(rules, p.X1, g.X0, g.Y+size/3)
}

// repeats reports that o says the same at the same place, as fake bold type
// and shadows do.
func (l *line) repeats(o *line) bool {
	a, b := &l.glyphs[0], &o.glyphs[0]
	return len(l.glyphs) == len(o.glyphs) && math.Abs(a.X0-b.X0) < 0.15*a.Size && math.Abs(a.Y-b.Y) < 0.15*a.Size && l.rough() == o.rough()
}

// rough is the text of a line before it is measured, as far as it takes to
// know a bullet or a repetition.
func (l *line) rough() string {
	var b strings.Builder
	for i := range l.glyphs {
		b.WriteString(l.glyphs[i].Text)
	}
	return strings.TrimSpace(b.String())
}

// sameRow reports that two lines stand at one height.
func (l *line) sameRow(o *line) bool { return math.Abs(l.Y0-o.Y0) < 0.3*l.size }
