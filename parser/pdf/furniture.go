package pdf

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// Running heads, feet and page numbers are known by three things: they stand
// outside of the text, they say the same from page to page, and they stand at
// the same height.

// zone is the share of a leaf, at its top and at its foot, where they stand.
const zone = 0.12

// edge is a line that may be a head or a foot.
type edge struct {
	*line
	leaf   *leaf
	top    bool
	height float64 // from the edge of the leaf
}

// takeFurniture moves heads, feet and page numbers of all leaves aside.
func takeFurniture(leaves []*leaf, body float64) {
	m := measureMargins(leaves, body)
	for _, f := range leaves {
		for _, top := range []bool{true, false} {
			m.take(f, top)
		}
	}
}

// edges lists the lines in the zones of a leaf. A table that reaches out of its
// zone is none, though its header may be repeated on every page.
func (f *leaf) edges() []edge {
	var out []edge
	for _, l := range f.lines {
		switch {
		case f.inLargeTable(l):
		case l.y0 > f.y1-zone*f.height():
			out = append(out, edge{l, f, true, f.y1 - l.y0})
		case l.y0 < f.y0+zone*f.height():
			out = append(out, edge{l, f, false, l.y0 - f.y0})
		}
	}
	return out
}

func (f *leaf) inLargeTable(l *line) bool {
	return slices.ContainsFunc(f.tables, func(t *table) bool {
		return t.holds(l.x0, l.y0, 0) && t.y0 < f.y1-zone*f.height() && t.y1 > f.y0+zone*f.height()
	})
}

// place is a height at which edges stand, in steps of two points, and their
// type.
type place struct {
	top    bool
	height int
	look   look
}

func (e *edge) place() place { return place{e.top, int(math.Round(e.height / 2)), e.look()} }

// keys are what an edge says, with its place: as it is, and with one of its
// numbers counted from that of the leaf or of the sheet, so that page numbers
// are equal.
func (e *edge) keys(body float64) []string {
	at := fmt.Sprint(e.place(), " ")
	keys := []string{at + e.text}
	if e.prominent(body) {
		return keys
	}
	for nth := range maxNumbers {
		byLeaf, ok := relative(e.text, nth, e.leaf.number)
		if !ok {
			break
		}
		bySheet, _ := relative(e.text, nth, e.leaf.sheet.number)
		keys = append(keys, at+"leaf "+byLeaf, at+"sheet "+bySheet)
	}
	return keys
}

// maxNumbers is how many numbers of an edge may be that of the page.
const maxNumbers = 4

// prominent reports that an edge looks like a heading. A page number does so
// only if it is very large.
func (e *edge) prominent(body float64) bool {
	if e.saysPage() {
		return e.size > body*2
	}
	return e.line.prominent(body)
}

// prominent reports that a line looks like a heading of the text.
func (l *line) prominent(body float64) bool { return l.bold || l.size > body*1.1 }

// relative writes the nth number in a text as its distance from another.
func relative(s string, nth, from int) (string, bool) {
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	start := strings.IndexFunc(s, isDigit)
	for at := 0; start >= 0; {
		start += at
		end := start
		for end < len(s) && isDigit(rune(s[end])) {
			end++
		}
		if nth == 0 {
			n, err := strconv.Atoi(s[start:end])
			return fmt.Sprintf("%s#%d%s", s[:start], n-from, s[end:]), err == nil
		}
		nth--
		at, start = end, strings.IndexFunc(s[end:], isDigit)
	}
	return "", false
}

// margins are what the edges of all leaves have in common.
type margins struct {
	leaves int
	body   float64            // the size of the text
	said   map[string]int     // by what edges say at a place: on how many leaves
	places map[place]int      // on how many leaves an edge says there what others say
	text   map[bool][]float64 // at the top and at the foot: the heights of edges that say something of their own
}

// measureMargins counts, by leaves, what edges say and where they stand.
func measureMargins(leaves []*leaf, body float64) *margins {
	var edges []edge
	for _, f := range leaves {
		edges = append(edges, f.edges()...)
	}
	m := &margins{len(leaves), body, map[string]int{}, map[place]int{}, map[bool][]float64{}}
	for i := range edges {
		for _, k := range edges[i].keys(body) {
			m.said[k]++
		}
	}
	counted := map[place]*leaf{} // the last leaf that was counted
	for i := range edges {
		e := &edges[i]
		at := e.place()
		if slices.ContainsFunc(e.keys(body), func(k string) bool { return m.said[k] >= 2 }) {
			if counted[at] != e.leaf {
				m.places[at]++
			}
			counted[at] = e.leaf
		} else {
			m.text[e.top] = append(m.text[e.top], e.height)
		}
	}
	for _, heights := range m.text {
		sort.Float64s(heights)
	}
	return m
}

// outside reports that an edge stands where edges repeat each other, and not
// where the text of other leaves stands: a line of the text that happens to
// come to the same place of a few leaves is no foot.
func (m *margins) outside(e *edge) bool {
	const slack = 1
	heights := m.text[e.top]
	return sort.SearchFloat64s(heights, e.height+slack) <= m.places[e.place()]
}

// take puts rows of lines aside from one edge inwards, up to the first that is
// text or stands too near to it.
func (m *margins) take(f *leaf, top bool) {
	var in []edge
	for _, e := range f.edges() {
		if e.top == top {
			in = append(in, e)
		}
	}
	sort.SliceStable(in, func(i, k int) bool { return in[i].height < in[k].height })
	taken, apart := 0, 0
	repeated := true // all of what was taken is said at this place again and again
	for taken < len(in) {
		end := taken + 1
		for end < len(in) && in[end].height-in[taken].height < 0.3*in[taken].size {
			end++
		}
		for _, e := range in[taken:end] {
			if !m.isFurniture(&e) {
				f.putAside(in[:apart])
				return
			}
			repeated = repeated && m.isRepeated(&e)
		}
		taken = end
		if repeated || end == len(in) || in[end].height-in[end-1].height > 1.6*in[end-1].size || in[end-1].aside && !in[end-1].prominent(m.body) {
			apart = taken
		}
	}
	f.putAside(in[:apart])
}

// putAside takes edges out of the text.
func (f *leaf) putAside(edges []edge) {
	for _, e := range edges {
		f.remove(e.line)
		f.aside = append(f.aside, e.line)
	}
}

// remove takes a line out of the text and its table.
func (f *leaf) remove(l *line) {
	other := func(o *line) bool { return o == l }
	f.lines = slices.DeleteFunc(f.lines, other)
	for _, t := range f.tables {
		for _, c := range t.cells {
			c.lines = slices.DeleteFunc(c.lines, other)
		}
	}
}

// isFurniture judges a line at an edge that nothing but furniture parts from
// the edge.
func (m *margins) isFurniture(e *edge) bool {
	if e.aside {
		return true
	}
	needed := max(2, min(3, m.leaves))
	for i, k := range e.keys(m.body) {
		if i == 0 && e.prominent(m.body) && m.said[k]*2 < m.leaves {
			continue // a heading that happens to begin several pages
		}
		if m.said[k] >= needed && m.outside(e) {
			return true
		}
	}
	if n := m.places[e.place()]; n >= 3 && n*5 >= m.leaves*2 && m.outside(e) {
		return !e.prominent(m.body)
	}
	return e.standsApart(m.body)
}

// isRepeated reports that an edge says the same at the same place on so many
// leaves that it is no text, however near the text is.
func (m *margins) isRepeated(e *edge) bool {
	return !e.prominent(m.body) && slices.ContainsFunc(e.keys(m.body), func(k string) bool {
		return m.said[k] >= 3 && m.said[k]*5 >= m.leaves*2
	})
}

// standsApart reports that a line, in the margin of its leaf and no larger than
// the text, is far from the text: a head or foot that is only there once.
func (e *edge) standsApart(body float64) bool {
	if e.prominent(body) || e.height > zone*0.75*e.leaf.height() {
		return false
	}
	if e.saysPage() {
		return e.gap() > 1.2*e.size
	}
	return e.gap() > 2.2*e.size && e.lonely() && e.bullet == "" && !endsSentence(e.text) && !startsLower(e.text)
}

// gap is how far the text is from an edge.
func (e *edge) gap() float64 {
	gap := math.Inf(1)
	for _, l := range e.leaf.lines {
		d := l.y0 - e.y1
		if e.top {
			d = e.y0 - l.y1
		}
		if l != e.line && d > -0.5*e.size {
			gap = math.Min(gap, math.Max(d, 0))
		}
	}
	return gap
}

// lonely reports that a leaf has enough text to tell its head from it.
func (e *edge) lonely() bool { return len(e.leaf.lines) >= 8 }

// pageWords may stand beside a page number.
var pageWords = map[string]bool{
	"page": true, "pages": true, "p": true, "pg": true, "of": true, "seite": true, "seiten": true, "von": true, "s": true,
	"sur": true, "página": true, "pagina": true, "de": true, "di": true, "side": true, "sida": true, "av": true, "af": true,
}

// saysPage knows a page number: alone, or with such a word or a total.
func (e *edge) saysPage() bool {
	digits, numbers := 0, 0
	for _, w := range strings.FieldsFunc(e.bullet+" "+e.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case strings.Trim(w, "0123456789") == "":
			digits += len(w)
			numbers++
		case !pageWords[strings.ToLower(w)]:
			return false
		}
	}
	return numbers > 0 && numbers <= 2 && digits <= 8
}

// asideKind is what a line that stands aside is.
func (f *leaf) asideKind(l *line) Kind {
	e := edge{line: l, leaf: f}
	switch {
	case l.turns < 0:
		return Margin
	case e.saysPage():
		return PageNumber
	case l.y0 > f.y0+f.height()/2:
		return RunningHead
	}
	return Foot
}
