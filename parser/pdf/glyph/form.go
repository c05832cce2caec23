package glyph

import (
	lib "github.com/ledongthuc/pdf"
)

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
	in.pictured += b.Width() * b.Height()
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
