package layout

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/pdf/glyph"
)

// Gaps, in units of the size of the text.
const (
	wordGap   = 0.16 // from here on it is a space
	lineGap   = 1.1  // from here on it is another column, unless a space was drawn
	spacedGap = 3.0  // from here on it is, even so,
	objectGap = 8.0  // unless the text was drawn in one go
)

// words is the text of glyphs: a gap is a space.
func words(gs []glyph.Glyph) string {
	var b strings.Builder
	least := wordGap + letterSpacing(gs)
	for i := range gs {
		g := &gs[i]
		if i > 0 {
			p := &gs[i-1]
			if g.X0-p.X1 > least*math.Min(p.Size, g.Size) && !endsBlank(&b) && !blank(g.Text) {
				b.WriteByte(' ')
			}
		}
		if g.Text == " " && (endsBlank(&b) || undone(gs, i)) {
			continue
		}
		b.WriteString(g.Text)
	}
	return b.String()
}

// undone reports that a space is drawn and gone back over, which leaves none to
// be seen: it stands for a soft hyphen, say.
func undone(gs []glyph.Glyph, i int) bool {
	if i == 0 || i+1 == len(gs) || gs[i-1].Show != gs[i].Show || gs[i+1].Show != gs[i].Show {
		return false
	}
	return gs[i].X1 > gs[i].X0 && gs[i+1].X0-gs[i-1].X1 < 0.02*gs[i].Size
}

// letterSpacing is how far the letters of a text stand apart, in units of
// their size, where that is more than usual: nearly all of them stand at least
// that far apart, and they are letters, no row of numbers.
func letterSpacing(gs []glyph.Glyph) float64 {
	const fewest = 4
	var gaps []float64
	for i := 1; i < len(gs); i++ {
		p, g := &gs[i-1], &gs[i]
		if isLetter(p.Text) && isLetter(g.Text) {
			gaps = append(gaps, (g.X0-p.X1)/math.Min(p.Size, g.Size))
		}
	}
	if len(gaps) < fewest || len(gaps)*2 < len(gs) {
		return 0
	}
	sort.Float64s(gaps)
	spacing := gaps[len(gaps)/10]
	if spacing < wordGap/2 || gaps[len(gaps)/2] > spacing+wordGap {
		return 0
	}
	return gaps[len(gaps)/2]
}

func isLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsLetter(r)
}

func endsBlank(b *strings.Builder) bool {
	s := b.String()
	return s == "" || s[len(s)-1] == ' ' || strings.HasSuffix(s, "\u00A0")
}
