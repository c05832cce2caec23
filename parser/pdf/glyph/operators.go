package glyph

// operators are those that matter for text and for the lines around it.
// Colours, shadings and the like are passed over.
func operators() map[string]instruction {
	return map[string]instruction{
		"q":  func(in *interpreter, _ []operand) { in.save() },
		"Q":  func(in *interpreter, _ []operand) { in.restore() },
		"cm": concat,
		"w":  set(func(g *graphics, n float64) { g.lineWidth = n }),
		"Do": func(in *interpreter, a []operand) { in.draw(nameIn(a)) },

		"BT": beginText,
		"Tc": set(func(g *graphics, n float64) { g.charSpace = n }),
		"Tw": set(func(g *graphics, n float64) { g.wordSpace = n }),
		"Tz": set(func(g *graphics, n float64) { g.scale = n / 100 }),
		"TL": set(func(g *graphics, n float64) { g.leading = n }),
		"Ts": set(func(g *graphics, n float64) { g.rise = n }),
		"Tr": set(func(g *graphics, n float64) { g.invisible = n == invisible }),
		"Tf": func(in *interpreter, a []operand) { in.selectFont(nameIn(a), last(a)) },
		"Td": func(in *interpreter, a []operand) { in.moveLine(at(a, 2), at(a, 1)) },
		"TD": func(in *interpreter, a []operand) { in.gs.leading = -at(a, 1); in.moveLine(at(a, 2), at(a, 1)) },
		"Tm": setTextMatrix,
		"T*": func(in *interpreter, _ []operand) { in.moveLine(0, -in.gs.leading) },
		"Tj": func(in *interpreter, a []operand) { in.shows++; in.show(stringIn(a)) },
		"TJ": showSpaced,
		"'":  func(in *interpreter, a []operand) { in.moveLine(0, -in.gs.leading); in.shows++; in.show(stringIn(a)) },
		"\"": showWithSpacing,

		"m":  func(in *interpreter, a []operand) { in.path.move(in.gs.ctm.apply(at(a, 2), at(a, 1))) },
		"l":  func(in *interpreter, a []operand) { in.path.line(in.gs.ctm.apply(at(a, 2), at(a, 1))) },
		"c":  curve,
		"v":  curve,
		"y":  curve,
		"h":  func(in *interpreter, _ []operand) { in.path.close() },
		"re": rectangle,
		"S":  paint(false),
		"s":  paint(false),
		"f":  paint(true),
		"F":  paint(true),
		"f*": paint(true),
		"B":  paint(true),
		"B*": paint(true),
		"b":  paint(true),
		"b*": paint(true),
		"n":  func(in *interpreter, _ []operand) { in.path = path{} },

		"BMC": func(in *interpreter, a []operand) { in.mark(nameIn(a), operand{}) },
		"BDC": markWithProperties,
		"EMC": func(in *interpreter, _ []operand) { in.unmark() },
	}
}

// invisible is the way of showing text that leaves no mark, as text recognition
// puts it over a picture.
const invisible = 3

// at is the nth number from the end, 0 where there is none.
func at(args []operand, n int) float64 {
	if len(args) < n || args[len(args)-n].kind != number {
		return 0
	}
	return args[len(args)-n].num
}

func last(args []operand) float64 { return at(args, 1) }

// nameIn is the first name among operands.
func nameIn(args []operand) string {
	for _, o := range args {
		if o.kind == name {
			return string(o.str)
		}
	}
	return ""
}

// stringIn is the last string among operands.
func stringIn(args []operand) []byte {
	for i := len(args) - 1; i >= 0; i-- {
		if args[i].kind == text {
			return args[i].str
		}
	}
	return nil
}

// set makes an instruction of one that takes a number.
func set(to func(*graphics, float64)) instruction {
	return func(in *interpreter, args []operand) { to(&in.gs, last(args)) }
}

func concat(in *interpreter, args []operand) {
	if m, ok := matrixOf(args); ok {
		in.gs.ctm = m.times(in.gs.ctm)
	}
}

func beginText(in *interpreter, _ []operand) {
	in.tm, in.tlm = identity, identity
	in.objects++
}

func setTextMatrix(in *interpreter, args []operand) {
	if m, ok := matrixOf(args); ok {
		in.tm, in.tlm = m, m
	}
}

// showSpaced is TJ: strings, and numbers that move back by thousandths.
func showSpaced(in *interpreter, args []operand) {
	if len(args) == 0 {
		return
	}
	in.shows++
	for _, o := range args[len(args)-1].items {
		switch o.kind {
		case text:
			in.show(o.str)
		case number:
			in.advance(-o.num / 1000 * in.gs.size * in.gs.scale)
		}
	}
}

func showWithSpacing(in *interpreter, args []operand) {
	in.gs.wordSpace, in.gs.charSpace = at(args, 3), at(args, 2)
	in.moveLine(0, -in.gs.leading)
	in.shows++
	in.show(stringIn(args))
}

func curve(in *interpreter, args []operand) {
	for n := len(args) / 2; n > 0; n-- {
		in.path.curve(in.gs.ctm.apply(at(args, 2*n), at(args, 2*n-1)))
	}
}

func rectangle(in *interpreter, args []operand) {
	x, y, w, h := at(args, 4), at(args, 3), at(args, 2), at(args, 1)
	in.path.move(in.gs.ctm.apply(x, y))
	in.path.line(in.gs.ctm.apply(x+w, y))
	in.path.line(in.gs.ctm.apply(x+w, y+h))
	in.path.line(in.gs.ctm.apply(x, y+h))
	in.path.close()
}

func paint(filled bool) instruction {
	return func(in *interpreter, _ []operand) { in.paint(filled) }
}

func markWithProperties(in *interpreter, args []operand) {
	if len(args) > 0 {
		in.mark(nameIn(args), args[len(args)-1])
	}
}
