package layout

import (
	"math"
	"strings"

	"compdiff/parser/pdf/glyph"
)

// line is one line of text on a leaf, or what stands on that line in one
// column.
type line struct {
	glyph.Box               // X0 and X1 are those of the text; Y0 is the base line, Y1 its top
	glyphs    []glyph.Glyph // in the order of reading
	text      string
	size      float64 // the largest size that a good part of the text has
	bold      bool    // all of it
	italic    bool
	turns     int8
	aside     bool
	index     int // its place in the order of drawing
	bullet    string
	glued     *line   // the same as an item whose number has no gap behind it; nil where it is none
	indent    float64 // where the text begins, after the bullet
	first     float64 // how wide the first word is
	space     float64 // how wide a space is
	beside    float64 // where that begins which stands at the right of it
	soft      bool    // ends in a hyphen that only breaks a word
	joints    []joint // where it may be two that stand side by side
	kind      Kind    // of a line that is listed
	leaf      *leaf
	home      *leaf // with which it is read: that on which its table begins
	cell      *cell
}

// findLines puts glyphs together that stand on one line, one after another.
func findLines(glyphs []glyph.Glyph, rules []glyph.Rule) []*line {
	var lines []*line
	var cur *line
	starts := countStarts(glyphs)
	first := 0
	for i := range glyphs {
		g := &glyphs[i]
		if cur == nil || !cur.takes(g, rules) || starts.part(cur.glyphs, g) {
			if cur = nil; strings.TrimSpace(g.Text) == "" {
				continue
			}
			cur = &line{turns: g.Turns, aside: g.Aside, index: len(lines)}
			lines, first = append(lines, cur), i
		}
		cur.glyphs = glyphs[first : i+1 : i+1]
	}
	lines = joinBullets(joinPieces(lines, rules, starts), rules)
	for _, l := range lines {
		l.measure()
	}
	return lines
}

// starts counts the text objects of a sheet that begin at a place, by halves of
// a point: where several do is the left side of a column.
type starts map[int]int

func countStarts(glyphs []glyph.Glyph) starts {
	s := starts{}
	for i := range glyphs {
		if i == 0 || glyphs[i].Object != glyphs[i-1].Object {
			s[int(math.Round(glyphs[i].X0*2))]++
		}
	}
	return s
}

// part reports that a glyph begins a cell close to that which a line ends: both
// were drawn apart, and others begin at the same place.
func (s starts) part(before []glyph.Glyph, g *glyph.Glyph) bool {
	const fewest, label = 4, 3
	p, least := &before[len(before)-1], 0.3
	if blank(p.Text) { // the space at which a line was broken, perhaps
		least = 0.1
	}
	return g.Object != p.Object && len(before) > label && g.X0-p.X1 > least*g.Size && s[int(math.Round(g.X0*2))] >= fewest
}

// takes reports that a glyph goes on with the line.
func (l *line) takes(g *glyph.Glyph, rules []glyph.Rule) bool {
	p := &l.glyphs[len(l.glyphs)-1]
	size := math.Max(p.Size, g.Size)
	if g.Turns != p.Turns || g.Aside != p.Aside || math.Abs(g.Y-p.Y) > 0.4*size {
		return false
	}
	gap := g.X0 - p.X1
	switch {
	case g.Show == p.Show && gap > -size && gap < spacedGap*size:
		return gap < wordGap*size || !ruleBetween(rules, p.X1, g.X0, g.Y+size/3)
	case g.Object == p.Object && p.Text == " " && gap > 0 && gap < objectGap*size:
		return !ruleBetween(rules, p.X1, g.X0, g.Y+size/3)
	case gap < -0.5*math.Min(p.Size, g.Size):
		return false
	case gap <= lineGap*size:
		return gap < 0.3*size || !ruleBetween(rules, p.X1, g.X0, g.Y+size/3)
	}
	return p.Text == " " && g.Show-p.Show <= 1 && gap <= spacedGap*size && !ruleBetween(rules, p.X1, g.X0, g.Y+size/3)
}

// ruleBetween reports that an upright rule parts two places at a height.
func ruleBetween(rules []glyph.Rule, x0, x1, y float64) bool {
	for i := range rules {
		r := &rules[i]
		between, tall := r.X0 >= x0-0.5 && r.X1 <= x1+0.5, r.Y0 <= y && r.Y1 >= y
		if r.Upright && between && tall {
			return true
		}
	}
	return false
}
