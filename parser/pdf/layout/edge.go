package layout

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"compdiff/parser/lexical"
)

// edge is a line that may be a head or a foot.
type edge struct {
	*line
	leaf   *leaf
	top    bool
	height float64 // from the edge of the leaf
}

// edges lists the lines in the zones of a leaf. A table that reaches out of its
// zone is none, though its header may be repeated on every page.
func (f *leaf) edges() []edge {
	var out []edge
	for _, l := range f.lines {
		switch {
		case f.inLargeTable(l):
		case l.Y0 > f.Y1-zone*f.Height():
			out = append(out, edge{l, f, true, f.Y1 - l.Y0})
		case l.Y0 < f.Y0+zone*f.Height():
			out = append(out, edge{l, f, false, l.Y0 - f.Y0})
		}
	}
	return out
}

func (f *leaf) inLargeTable(l *line) bool {
	return slices.ContainsFunc(f.tables, func(t *table) bool {
		return t.Holds(l.X0, l.Y0, 0) && t.Y0 < f.Y1-zone*f.Height() && t.Y1 > f.Y0+zone*f.Height()
	})
}

// spot is a height at which edges stand, in steps of two points, and their
// type.
type spot struct {
	top    bool
	height int
	look   look
}

func (e *edge) spot() spot { return spot{e.top, int(math.Round(e.height / 2)), e.look()} }

// keys are what an edge says, with its place: as it is, and with one of its
// numbers counted from that of the leaf or of the sheet, so that page numbers
// are equal.
func (e *edge) keys(body float64) []string {
	at := fmt.Sprint(e.spot(), " ")
	keys := []string{at + e.text}
	if e.prominent(body) {
		return keys
	}
	for nth := range maxNumbers {
		byLeaf, ok := relative(e.text, nth, e.leaf.number)
		if !ok {
			break
		}
		bySheet, _ := relative(e.text, nth, e.leaf.sheet.Number)
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

// standsApart reports that a line, in the margin of its leaf and no larger than
// the text, is far from the text: a head or foot that is only there once.
func (e *edge) standsApart(body float64) bool {
	if e.prominent(body) || e.height > zone*0.75*e.leaf.Height() {
		return false
	}
	if e.saysPage() {
		return e.gap() > 1.2*e.size
	}
	ofText := e.bullet != "" || lexical.EndsSentence(e.text) || lexical.StartsLower(e.text)
	return !ofText && e.gap() > 2.2*e.size && e.lonely()
}

// gap is how far the text is from an edge.
func (e *edge) gap() float64 {
	gap := math.Inf(1)
	for _, l := range e.leaf.lines {
		d := l.Y0 - e.Y1
		if e.top {
			d = e.Y0 - l.Y1
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

// zone is the share of a leaf, at its top and at its foot, where they stand.
const zone = 0.12
