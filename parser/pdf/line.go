package pdf

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of text on a leaf, or what stands on that line in one
// column.
type line struct {
	box            // x0 and x1 are those of the text; y0 is the base line, y1 its top
	glyphs []glyph // in the order of reading
	text   string
	size   float64 // the largest size that a good part of the text has
	bold   bool    // all of it
	italic bool
	turns  int8
	aside  bool
	index  int // its place in the order of drawing
	bullet string
	indent float64 // where the text begins, after the bullet
	first  float64 // how wide the first word is
	space  float64 // how wide a space is
	beside float64 // where that begins which stands at the right of it
	soft   bool    // ends in a hyphen that only breaks a word
	kind   Kind    // of a line that is listed
	leaf   *leaf
	home   *leaf // with which it is read: that on which its table begins
	cell   *cell
}

// Gaps, in units of the size of the text.
const (
	wordGap   = 0.16 // from here on it is a space
	lineGap   = 1.1  // from here on it is another column, unless a space was drawn
	spacedGap = 3.0  // from here on it is, even so,
	objectGap = 8.0  // unless the text was drawn in one go
)

// findLines puts glyphs together that stand on one line, one after another.
func findLines(glyphs []glyph, rules []rule) []*line {
	var lines []*line
	var cur *line
	starts := countStarts(glyphs)
	first := 0
	for i := range glyphs {
		g := &glyphs[i]
		if cur == nil || !cur.takes(g, rules) || starts.part(cur.glyphs, g) {
			if cur = nil; strings.TrimSpace(g.text) == "" {
				continue
			}
			cur = &line{turns: g.turns, aside: g.aside, index: len(lines)}
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

func countStarts(glyphs []glyph) starts {
	s := starts{}
	for i := range glyphs {
		if i == 0 || glyphs[i].object != glyphs[i-1].object {
			s[int(math.Round(glyphs[i].x0*2))]++
		}
	}
	return s
}

// part reports that a glyph begins a cell close to that which a line ends: both
// were drawn apart, and others begin at the same place.
func (s starts) part(before []glyph, g *glyph) bool {
	const fewest, label = 4, 3
	p, least := &before[len(before)-1], 0.3
	if blank(p.text) { // the space at which a line was broken, perhaps
		least = 0.1
	}
	return g.object != p.object && len(before) > label && g.x0-p.x1 > least*g.size && s[int(math.Round(g.x0*2))] >= fewest
}

// takes reports that a glyph goes on with the line.
func (l *line) takes(g *glyph, rules []rule) bool {
	p := &l.glyphs[len(l.glyphs)-1]
	size := math.Max(p.size, g.size)
	if g.turns != p.turns || g.aside != p.aside || math.Abs(g.y-p.y) > 0.4*size {
		return false
	}
	gap := g.x0 - p.x1
	switch {
	case g.show == p.show && gap > -size && gap < spacedGap*size:
		return gap < wordGap*size || !ruleBetween(rules, p.x1, g.x0, g.y+size/3)
	case g.object == p.object && p.text == " " && gap > 0 && gap < objectGap*size:
		return !ruleBetween(rules, p.x1, g.x0, g.y+size/3)
	case gap < -0.5*math.Min(p.size, g.size):
		return false
	case gap <= lineGap*size:
		return gap < 0.3*size || !ruleBetween(rules, p.x1, g.x0, g.y+size/3)
	}
	return p.text == " " && g.show-p.show <= 1 && gap <= spacedGap*size && !ruleBetween(rules, p.x1, g.x0, g.y+size/3)
}

// ruleBetween reports that an upright rule parts two places at a height.
func ruleBetween(rules []rule, x0, x1, y float64) bool {
	for i := range rules {
		if r := &rules[i]; r.upright && r.x0 >= x0-0.5 && r.x1 <= x1+0.5 && r.y0 <= y && r.y1 >= y {
			return true
		}
	}
	return false
}

// reach is how many lines ahead a piece of a line may be drawn.
const reach = 12

// joinPieces puts pieces together that stand next to each other on one base
// line but were drawn apart: a bullet, an accent, a word in another style.
func joinPieces(lines []*line, rules []rule, starts starts) []*line {
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
func (l *line) before(o *line, rules []rule) bool {
	p, g := &l.glyphs[len(l.glyphs)-1], &o.glyphs[0]
	size := math.Max(p.size, g.size)
	gap := g.x0 - p.x1
	if gap < -0.3*size || math.Abs(g.y-p.y) > 0.35*size {
		return false
	}
	most := 0.6 * size
	if isBullet(l.rough()) {
		most = 4 * size
	}
	return gap <= most && !ruleBetween(rules, p.x1, g.x0, g.y+size/3)
}

// repeats reports that o says the same at the same place, as fake bold type
// and shadows do.
func (l *line) repeats(o *line) bool {
	a, b := &l.glyphs[0], &o.glyphs[0]
	return len(l.glyphs) == len(o.glyphs) && math.Abs(a.x0-b.x0) < 0.15*a.size && math.Abs(a.y-b.y) < 0.15*a.size && l.rough() == o.rough()
}

// rough is the text of a line before it is measured, as far as it takes to
// know a bullet or a repetition.
func (l *line) rough() string {
	var b strings.Builder
	for i := range l.glyphs {
		b.WriteString(l.glyphs[i].text)
	}
	return strings.TrimSpace(b.String())
}

// measure finds the text of a line and what it looks like.
func (l *line) measure() {
	gs := l.trimmed()
	l.box = box{math.Inf(1), gs[0].y, math.Inf(-1), gs[0].y + gs[0].size}
	for i := range gs {
		l.x0, l.x1 = math.Min(l.x0, gs[i].x0), math.Max(l.x1, gs[i].x1)
	}
	l.style(gs)
	lowerSmallCapitals(gs)
	l.y1 = l.y0 + l.size
	l.readBullet(gs)
}

// trimmed is the line without spaces at its ends.
func (l *line) trimmed() []glyph {
	gs := l.glyphs
	for len(gs) > 1 && blank(gs[len(gs)-1].text) {
		gs = gs[:len(gs)-1]
	}
	for len(gs) > 1 && blank(gs[0].text) {
		gs = gs[1:]
	}
	l.glyphs = gs
	return gs
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// style finds size and weight: those of most of the text, by width.
func (l *line) style(gs []glyph) {
	bold, italic, all := 0.0, 0.0, 0.0
	sizes := map[float64]float64{}
	for i := range gs {
		if blank(gs[i].text) {
			continue
		}
		w := gs[i].x1 - gs[i].x0 + 0.01
		all += w
		sizes[math.Round(gs[i].size*4)/4] += w
		if gs[i].face.bold {
			bold += w
		}
		if gs[i].face.italic {
			italic += w
		}
	}
	for s, w := range sizes {
		if w >= all/4 && s > l.size {
			l.size = s
		}
	}
	// Small capitals are as large as the capital that they follow.
	if l.size == 0 || gs[0].size > l.size && gs[0].size*0.65 < l.size {
		l.size = gs[0].size
	}
	l.bold, l.italic = bold > all*0.6, italic > all*0.9
}

// lowerSmallCapitals makes small letters of small capitals, which are drawn as
// capitals of a smaller size: behind a larger one in the same word, in a text
// that has no small letters.
func lowerSmallCapitals(gs []glyph) {
	small := 0.0
	for i := range gs {
		switch r, n := utf8.DecodeRuneInString(gs[i].text); {
		case unicode.IsLower(r) || n < len(gs[i].text):
			return
		case i > 0 && unicode.IsUpper(r) && isLetter(gs[i-1].text) && gs[i].size < 0.92*gs[i-1].size && gs[i].size > 0.6*gs[i-1].size && gs[i].y == gs[i-1].y:
			small = gs[i].size
		}
	}
	for i := range gs {
		if math.Abs(gs[i].size-small) < 0.01*small {
			gs[i].text = strings.ToLower(gs[i].text)
		}
	}
}

// words is the text of glyphs: a gap is a space.
func words(gs []glyph) string {
	var b strings.Builder
	least := wordGap + letterSpacing(gs)
	for i := range gs {
		g := &gs[i]
		if i > 0 {
			p := &gs[i-1]
			if g.x0-p.x1 > least*math.Min(p.size, g.size) && !endsBlank(&b) && !blank(g.text) {
				b.WriteByte(' ')
			}
		}
		if g.text == " " && (endsBlank(&b) || undone(gs, i)) {
			continue
		}
		b.WriteString(g.text)
	}
	return b.String()
}

// undone reports that a space is drawn and gone back over, which leaves none to
// be seen: it stands for a soft hyphen, say.
func undone(gs []glyph, i int) bool {
	if i == 0 || i+1 == len(gs) || gs[i-1].show != gs[i].show || gs[i+1].show != gs[i].show {
		return false
	}
	return gs[i].x1 > gs[i].x0 && gs[i+1].x0-gs[i-1].x1 < 0.02*gs[i].size
}

// letterSpacing is how far the letters of a text stand apart, in units of
// their size, where that is more than usual: nearly all of them stand at least
// that far apart, and they are letters, no row of numbers.
func letterSpacing(gs []glyph) float64 {
	const fewest = 4
	var gaps []float64
	for i := 1; i < len(gs); i++ {
		p, g := &gs[i-1], &gs[i]
		if isLetter(p.text) && isLetter(g.text) {
			gaps = append(gaps, (g.x0-p.x1)/math.Min(p.size, g.size))
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

// tidy takes soft hyphens out of the text and notes one at the end.
func (l *line) tidy(s string) string {
	l.soft = strings.HasSuffix(s, softHyphen)
	return strings.TrimSpace(strings.ReplaceAll(s, softHyphen, ""))
}

// readBullet parts the bullet from the text.
func (l *line) readBullet(gs []glyph) {
	l.indent = gs[0].x0
	n := bulletLength(gs)
	if n > 0 {
		l.bullet = bulletSign(words(gs[:n]))
		for n < len(gs) && blank(gs[n].text) {
			n++
		}
		gs = gs[n:]
		l.indent = gs[0].x0
	}
	l.text = l.tidy(words(gs))
	l.first, l.space = firstWord(gs)
}

// firstWord measures the first word of a line, up to a space or a hyphen at
// which a line may be broken, and the space after it.
func firstWord(gs []glyph) (width, space float64) {
	space = gs[0].size * 0.25
	for i := range gs {
		g := &gs[i]
		if i > 0 {
			if gap := g.x0 - gs[i-1].x1; gap > wordGap*g.size {
				return gs[i-1].x1 - gs[0].x0, math.Min(gap, space*2)
			}
		}
		if g.text == " " {
			return g.x0 - gs[0].x0, math.Min(g.x1-g.x0, space*2)
		}
		if i > 1 && isHyphen(g.text) && i+2 < len(gs) && utf8.RuneCountInString(gs[i-1].text) == 1 {
			return g.x1 - gs[0].x0, space
		}
	}
	return gs[len(gs)-1].x1 - gs[0].x0, space
}
