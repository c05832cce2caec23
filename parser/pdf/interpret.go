package pdf

import (
	"bytes"

	lib "github.com/ledongthuc/pdf"
)

// glyph is one character on a sheet. Its place is given in the direction in
// which the text runs: x along the line, y upwards across it.
type glyph struct {
	text   string
	x0, x1 float64
	y      float64 // of the base line
	size   float64
	face   *face
	turns  int8  // of the text against the sheet, see [matrix.turns]
	aside  bool  // marked by the producer as no part of the text: a running head, a page number
	show   int32 // by which operator it was shown
	object int32 // in which text object
}

// rule is a straight line, or the side of a box.
type rule struct {
	box
	upright bool
}

// dot is a small shape that may be a bullet.
type dot struct {
	box
	sign string // what a font would write for it
}

// sheet is a page as it was drawn.
type sheet struct {
	number   int
	box      // its size; the lower left corner is 0, 0
	glyphs   []glyph
	rules    []rule
	dots     []dot
	pictured float64 // the area that pictures cover
	shown    int     // glyphs that are no white space
	unmapped int     // of these, the ones that do not say what they mean
	outside  int     // glyphs beside the sheet
	figures  int     // shapes with curves
	broken   bool    // something in the file could not be read, which a repair may help
	problems
}

// graphics is what q saves and Q brings back.
type graphics struct {
	ctm       matrix
	lineWidth float64
	font      *font
	size      float64
	charSpace float64
	wordSpace float64
	scale     float64 // of the text, sideways
	leading   float64
	rise      float64
}

// marked is a stretch of marked content.
type marked struct {
	actual    string // what it says, whatever its glyphs are
	hasActual bool
	said      bool
	aside     bool
}

// interpreter draws content streams on a sheet.
type interpreter struct {
	*sheet
	source    *source
	reader    *reader
	resources lib.Value
	fonts     map[string]string // of the resources: name to reference
	gs        graphics
	saved     []graphics
	tm, tlm   matrix // the text matrix, and that of the line
	path      path
	marks     []marked
	depth     int // of forms in forms
	active    map[string]bool
	shows     int32
	objects   int32
}

// Caps that no honest page comes near.
const (
	maxSaved  = 1 << 10
	maxForms  = 12
	maxMarks  = 1 << 10
	maxGlyphs = 1 << 18
	maxShapes = 1 << 14
)

// instruction carries out one operator.
type instruction func(in *interpreter, args []operand)

// run interprets a content stream. What an operator refers to may be damaged;
// that operator is lost then, and no other.
func (in *interpreter) run(data []byte) {
	l := lexer{data: data}
	for done := false; !done; {
		var err error
		if done, err = in.runOn(&l); err != nil {
			in.breaks(ProblemCut, "the page is damaged and was read in part: %v", err)
		}
	}
}

// runOn carries out operators to the end of a stream, or to one that fails.
func (in *interpreter) runOn(l *lexer) (done bool, err error) {
	defer rescue(&err)
	for {
		op, args, ok := l.next()
		if !ok {
			return true, nil
		}
		if !in.source.budget.operator() {
			in.problem(ProblemCut, "the page has more operators than the limit allows; the rest of it was not read")
			return true, nil
		}
		if op == "BI" {
			l.skipInlineImage()
			in.picture()
			continue
		}
		if do := in.reader.operators[op]; do != nil {
			do(in, args)
		}
	}
}

// skipInlineImage passes over the bytes of an image in a content stream: to an
// EI that stands alone.
func (l *lexer) skipInlineImage() {
	for {
		end := bytes.Index(l.data[l.at:], []byte("EI"))
		if end < 0 {
			l.at = len(l.data)
			return
		}
		at := l.at + end
		l.at = at + 2
		alone := at == 0 || isSpace(l.data[at-1])
		if alone && (l.at >= len(l.data) || isSpace(l.data[l.at])) {
			return
		}
	}
}

// use makes a resource dictionary the one that names are looked up in.
func (in *interpreter) use(resources lib.Value) {
	in.resources = resources
	in.fonts = references(resources.Key("Font").String())
}

// save and restore are q and Q.
func (in *interpreter) save() {
	if len(in.saved) < maxSaved {
		in.saved = append(in.saved, in.gs)
	}
}

func (in *interpreter) restore() {
	if n := len(in.saved); n > 0 {
		in.gs, in.saved = in.saved[n-1], in.saved[:n-1]
	}
}

// draw shows a form or notes a picture.
func (in *interpreter) draw(name string) {
	x := in.resources.Key("XObject").Key(name)
	switch x.Key("Subtype").Name() {
	case "Image":
		in.picture()
	case "Form":
		in.form(x)
	}
}

// picture notes how much of the sheet a picture covers.
func (in *interpreter) picture() {
	x0, y0 := in.gs.ctm.apply(0, 0)
	x1, y1 := in.gs.ctm.apply(1, 1)
	b := boxAround(x0, y0, x1, y1)
	in.pictured += b.width() * b.height()
}

// formCost is how many operators it costs to begin with a form, twice as many
// on each level: forms that draw forms ten times each draw without an end.
const formCost = 100

// form interprets a form in a state of its own. A form that draws itself is
// passed over.
func (in *interpreter) form(x lib.Value) {
	if !in.source.budget.operators(formCost << in.depth) {
		in.problem(ProblemCut, "the page refers to itself in circles, or as if: its forms draw each other more often than the limit allows; the rest of it was not read")
		return
	}
	key := x.String()
	switch {
	case in.active[key]:
		in.problem(ProblemDamaged, "the page refers to itself in circles: a form on it draws itself; it was drawn once")
		return
	case in.depth >= maxForms:
		in.problem(ProblemCut, "the page refers to itself in circles, or as if: its forms draw each other more than %d deep; what is below was not read", maxForms)
		return
	}
	in.active[key] = true
	defer delete(in.active, key)
	defer in.enter()()
	if m, ok := matrixFrom(x.Key("Matrix")); ok {
		in.gs.ctm = m.times(in.gs.ctm)
	}
	if r := x.Key("Resources"); r.Kind() == lib.Dict {
		in.use(r)
	}
	data, err := in.reader.form(key, x)
	if err != nil {
		in.breaks(ProblemDamaged, "a form on the page is damaged: %v", err)
	}
	in.run(data)
}

// enter begins a form with a state of its own, and gives what ends it.
func (in *interpreter) enter() (leave func()) {
	in.save()
	resources, fonts, saved, marks := in.resources, in.fonts, in.saved, len(in.marks)
	in.saved = nil
	in.depth++
	return func() {
		in.depth--
		in.resources, in.fonts, in.saved = resources, fonts, saved
		in.marks = in.marks[:min(marks, len(in.marks))]
		in.restore()
	}
}

// matrixFrom reads a matrix that stands in the file.
func matrixFrom(v lib.Value) (matrix, bool) {
	if v.Len() != 6 {
		return identity, false
	}
	f := func(i int) float64 { return v.Index(i).Float64() }
	return matrix{f(0), f(1), f(2), f(3), f(4), f(5)}, true
}

// mark opens a stretch of marked content.
func (in *interpreter) mark(tag string, properties operand) {
	if len(in.marks) >= maxMarks {
		return
	}
	m := marked{aside: tag == "Artifact"}
	switch properties.kind {
	case dict:
		if a := properties.get("ActualText"); a.kind == text {
			m.actual, m.hasActual = textString(a.str), true
		}
	case name:
		if a := in.resources.Key("Properties").Key(string(properties.str)).Key("ActualText"); a.Kind() == lib.String {
			m.actual, m.hasActual = textString([]byte(a.RawString())), true
		}
	}
	in.marks = append(in.marks, m)
}

// unmark closes the last stretch.
func (in *interpreter) unmark() {
	if n := len(in.marks); n > 0 {
		in.marks = in.marks[:n-1]
	}
}
