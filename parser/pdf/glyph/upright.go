package glyph

// SetUpright turns a sheet so that most of its text runs from left to right,
// and gives the direction in which that text ran before.
func (s *Sheet) SetUpright() int8 {
	turns := s.mainTurns()
	if turns != 0 {
		s.turn(turns)
	}
	return turns
}

// mainTurns is the direction of most of the text.
func (s *Sheet) mainTurns() int8 {
	var count [4]int
	for i := range s.Glyphs {
		if t := s.Glyphs[i].Turns; t >= 0 {
			count[t]++
		}
	}
	best := int8(0)
	for t := range count {
		if count[t] > count[best] {
			best = int8(t)
		}
	}
	return best
}

// turn makes text upright that runs in another direction. Glyphs are kept in
// their own direction already; the sheet and what was drawn follow.
func (s *Sheet) turn(turns int8) {
	x0, y0 := turned(s.X0, s.Y0, int(turns))
	x1, y1 := turned(s.X1, s.Y1, int(turns))
	b := boxAround(x0, y0, x1, y1)
	move := func(r Box) Box {
		x0, y0 := turned(r.X0, r.Y0, int(turns))
		x1, y1 := turned(r.X1, r.Y1, int(turns))
		n := boxAround(x0, y0, x1, y1)
		return Box{n.X0 - b.X0, n.Y0 - b.Y0, n.X1 - b.X0, n.Y1 - b.Y0}
	}
	s.Box = move(s.Box)
	for i := range s.Rules {
		r := &s.Rules[i]
		r.Box, r.Upright = move(r.Box), r.Upright != (turns%2 == 1)
	}
	for i := range s.Dots {
		s.Dots[i].Box = move(s.Dots[i].Box)
	}
	for i := range s.Glyphs {
		if g := &s.Glyphs[i]; g.Turns == turns {
			g.X0, g.X1, g.Y = g.X0-b.X0, g.X1-b.X0, g.Y-b.Y0
		}
	}
}
