package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/pdf/glyph"
)

// measure finds the text of a line and what it looks like.
func (l *line) measure() {
	gs := l.trimmed()
	l.Box = glyph.Box{X0: math.Inf(1), Y0: gs[0].Y, X1: math.Inf(-1), Y1: gs[0].Y + gs[0].Size}
	for i := range gs {
		l.X0, l.X1 = math.Min(l.X0, gs[i].X0), math.Max(l.X1, gs[i].X1)
	}
	l.style(gs)
	lowerSmallCapitals(gs)
	l.Y1 = l.Y0 + l.size
	l.readBullet(gs)
}

// trimmed is the line without spaces at its ends.
func (l *line) trimmed() []glyph.Glyph {
	gs := l.glyphs
	for len(gs) > 1 && blank(gs[len(gs)-1].Text) {
		gs = gs[:len(gs)-1]
	}
	for len(gs) > 1 && blank(gs[0].Text) {
		gs = gs[1:]
	}
	l.glyphs = gs
	return gs
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// style finds size and weight: those of most of the text, by width.
func (l *line) style(gs []glyph.Glyph) {
	bold, italic, all := 0.0, 0.0, 0.0
	var sizes shares
	for i := range gs {
		if blank(gs[i].Text) {
			continue
		}
		w := gs[i].X1 - gs[i].X0 + 0.01
		all += w
		sizes.add(math.Round(gs[i].Size*4)/4, w)
		if gs[i].Face.Bold {
			bold += w
		}
		if gs[i].Face.Italic {
			italic += w
		}
	}
	for _, s := range sizes {
		if s.width >= all/4 && s.size > l.size {
			l.size = s.size
		}
	}
	// Small capitals are as large as the capital that they follow.
	if l.size == 0 || gs[0].Size > l.size && gs[0].Size*0.65 < l.size {
		l.size = gs[0].Size
	}
	l.bold, l.italic = bold > all*0.6, italic > all*0.9
}

// maxSizes is how many sizes of a line are told apart.
const maxSizes = 64

// shares say how much of a line is set in which size.
type shares []struct{ size, width float64 }

func (s *shares) add(size, width float64) {
	for i := range *s {
		if (*s)[i].size == size {
			(*s)[i].width += width
			return
		}
	}
	if len(*s) < maxSizes {
		*s = append(*s, struct{ size, width float64 }{size, width})
	}
}

// lowerSmallCapitals makes small letters of small capitals, which are drawn as
// capitals of a smaller size: behind a larger one in the same word, in a text
// that has no small letters.
func lowerSmallCapitals(gs []glyph.Glyph) {
	small := 0.0
	for i := range gs {
		switch r, n := utf8.DecodeRuneInString(gs[i].Text); {
		case unicode.IsLower(r) || n < len(gs[i].Text):
			return
		case i > 0 && unicode.IsUpper(r) && isSmaller(&gs[i], &gs[i-1]):
			small = gs[i].Size
		}
	}
	for i := range gs {
		if math.Abs(gs[i].Size-small) < 0.01*small {
			gs[i].Text = strings.ToLower(gs[i].Text)
		}
	}
}

// isSmaller reports that a glyph stands behind a letter that is as much larger
// as capitals are than small capitals.
func isSmaller(g, p *glyph.Glyph) bool {
	return isLetter(p.Text) && g.Y == p.Y && g.Size < 0.92*p.Size && g.Size > 0.6*p.Size
}

// tidy takes soft hyphens out of the text and notes one at the end.
func (l *line) tidy(s string) string {
	l.soft = strings.HasSuffix(s, glyph.SoftHyphen)
	return strings.TrimSpace(strings.ReplaceAll(s, glyph.SoftHyphen, ""))
}

// readBullet parts the bullet from the text.
func (l *line) readBullet(gs []glyph.Glyph) {
	l.indent = gs[0].X0
	if n := bulletLength(gs); n > 0 {
		gs = l.part(gs, n)
	}
	l.measureText(gs)
	l.glued = l.asItem(gs)
}

// part gives the glyphs behind a bullet of some glyphs.
func (l *line) part(gs []glyph.Glyph, n int) []glyph.Glyph {
	l.bullet = bulletSign(words(gs[:n]))
	for n < len(gs) && blank(gs[n].Text) {
		n++
	}
	l.indent = gs[n].X0
	return gs[n:]
}

// measureText notes what the glyphs of a line say, and how wide they are.
func (l *line) measureText(gs []glyph.Glyph) {
	l.text = l.tidy(words(gs))
	l.joints = l.findJoints(gs)
	l.first, l.space = firstWord(gs)
}

// firstWord measures the first word of a line, up to a space or a hyphen at
// which a line may be broken, and the space after it.
func firstWord(gs []glyph.Glyph) (width, space float64) {
	space = gs[0].Size * 0.25
	for i := range gs {
		g := &gs[i]
		if i > 0 {
			if gap := g.X0 - gs[i-1].X1; gap > wordGap*g.Size {
				return gs[i-1].X1 - gs[0].X0, math.Min(gap, space*2)
			}
		}
		if g.Text == " " {
			return g.X0 - gs[0].X0, math.Min(g.X1-g.X0, space*2)
		}
		if i > 1 && glyph.IsHyphen(g.Text) && i+2 < len(gs) && utf8.RuneCountInString(gs[i-1].Text) == 1 {
			return g.X1 - gs[0].X0, space
		}
	}
	return gs[len(gs)-1].X1 - gs[0].X0, space
}
