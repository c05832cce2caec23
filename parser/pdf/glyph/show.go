package glyph

import "math"

// selectFont is Tf.
func (in *interpreter) selectFont(name string, size float64) {
	in.gs.size = size
	f, err := in.reader.font(in.fonts[name], func() *font {
		return in.source.loadFont(in.resources.Key("Font").Key(name))
	})
	if err != nil {
		in.breaks(ProblemDamaged, "the font %s is damaged: %v", name, err)
	}
	if f != nil && in.fonts[name] == "" {
		f.missing = name
	}
	in.gs.font = f
}

// moveLine starts a new line of text.
func (in *interpreter) moveLine(x, y float64) {
	in.tlm = matrix{1, 0, 0, 1, x, y}.times(in.tlm)
	in.tm = in.tlm
}

// advance moves along the line, in units of the text.
func (in *interpreter) advance(x float64) {
	in.tm.e += x * in.tm.a
	in.tm.f += x * in.tm.b
}

// show draws a string.
func (in *interpreter) show(s []byte) {
	gs := &in.gs
	f := gs.font
	if f == nil {
		in.problem(ProblemUndecodable, "text on the page was not read, as its font is missing or damaged")
		return
	}
	if f.missing != "" {
		in.problem(ProblemUndecodable, "the file does not have the font %s, in which text on the page is set; its characters were taken for plain ones", f.missing)
	}
	if f.vertical {
		in.problem(ProblemVertical, "text on the page runs from top to bottom, which is read as if it ran along lines")
	}
	place := in.placing()
	for len(s) > 0 {
		code, n := f.next(s)
		c := f.char(code)
		wide := c.width * gs.size * gs.scale
		space := gs.charSpace * gs.scale
		if n == 1 && s[0] == ' ' {
			space += gs.wordSpace * gs.scale
		}
		s = s[n:]
		in.put(c.text, wide, place)
		in.advance(wide + space)
	}
}

// placing is what the glyphs of one string have in common.
type placing struct {
	ctm   matrix
	turns int
	wide  float64 // how long a unit of text is on the sheet
	size  float64
	rise  float64
}

func (in *interpreter) placing() placing {
	m := in.tm.times(in.gs.ctm)
	p := placing{ctm: in.gs.ctm, turns: m.turns(), rise: in.gs.rise}
	p.wide = math.Hypot(m.a, m.b)
	p.size = math.Abs(in.gs.size) * math.Hypot(m.c, m.d)
	return p
}

// put places one glyph.
func (in *interpreter) put(s string, wide float64, p placing) {
	if len(in.Glyphs) >= maxGlyphs {
		in.problem(ProblemCut, "the page has more characters than the limit allows; the rest of them was not read")
		return
	}
	e, f := in.tm.e, in.tm.f
	if p.rise != 0 {
		e, f = e+p.rise*in.tm.c, f+p.rise*in.tm.d
	}
	x, y := p.ctm.apply(e, f)
	if !in.Holds(x, y, 2) || p.size == 0 {
		in.outside++ // where nobody sees it
		return
	}
	if s == Unmapped {
		in.unmapped++
	}
	if in.gs.invisible && s != " " {
		in.unseen++
	}
	x, y = turned(x, y, p.turns)
	g := Glyph{Text: s, X0: x, X1: x + wide*p.wide, Y: y, Size: p.size, Face: in.gs.font.Face, Turns: int8(p.turns), Show: in.shows, Object: in.objects}
	in.say(&g)
	in.Glyphs = append(in.Glyphs, g)
}

// turned gives a place in the direction in which a text runs.
func turned(x, y float64, turns int) (float64, float64) {
	switch turns {
	case 1:
		return y, -x
	case 2:
		return -x, -y
	case 3:
		return -y, x
	}
	return x, y
}
