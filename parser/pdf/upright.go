package pdf

// setUpright turns a sheet so that most of its text runs from left to right,
// and gives the direction in which that text ran before.
func (s *sheet) setUpright() int8 {
	turns := s.mainTurns()
	if turns != 0 {
		s.turn(turns)
	}
	return turns
}

// mainTurns is the direction of most of the text.
func (s *sheet) mainTurns() int8 {
	var count [4]int
	for i := range s.glyphs {
		if t := s.glyphs[i].turns; t >= 0 {
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
func (s *sheet) turn(turns int8) {
	x0, y0 := turned(s.x0, s.y0, int(turns))
	x1, y1 := turned(s.x1, s.y1, int(turns))
	b := boxAround(x0, y0, x1, y1)
	move := func(r box) box {
		x0, y0 := turned(r.x0, r.y0, int(turns))
		x1, y1 := turned(r.x1, r.y1, int(turns))
		n := boxAround(x0, y0, x1, y1)
		return box{n.x0 - b.x0, n.y0 - b.y0, n.x1 - b.x0, n.y1 - b.y0}
	}
	s.box = move(s.box)
	for i := range s.rules {
		r := &s.rules[i]
		r.box, r.upright = move(r.box), r.upright != (turns%2 == 1)
	}
	for i := range s.dots {
		s.dots[i].box = move(s.dots[i].box)
	}
	for i := range s.glyphs {
		if g := &s.glyphs[i]; g.turns == turns {
			g.x0, g.x1, g.y = g.x0-b.x0, g.x1-b.x0, g.y-b.y0
		}
	}
}
