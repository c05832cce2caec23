package glyph

import (
	"bytes"

	lib "github.com/ledongthuc/pdf"
)

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
	invisible bool // text is shown without a mark
}

// interpreter draws content streams on a sheet.
type interpreter struct {
	*Sheet
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
		if string(op) == "BI" {
			l.skipInlineImage()
			in.picture()
			continue
		}
		if do := in.reader.operators[string(op)]; do != nil {
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
