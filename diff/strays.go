package diff

import "slices"

// strayGain is how much liker a statement of another level must be, in
// thousandths, than the one that a statement's own level links it with.
const strayGain = 300

// strays finds statements that their own level holds by a weak link, while
// another level has them much as they were: they moved, and what took their
// place is no rewording of them. The levels they left and came to are aligned
// again without them.
func (c *comparison) strays(levels []openLevel, generic func(int) bool) {
	gone := make([]strayed, len(levels))
	for _, m := range c.strayings(levels) {
		from, to := &gone[m.from], &gone[m.to]
		if slices.Contains(from.old, m.old) || slices.Contains(to.new, m.new) {
			continue
		}
		from.old, to.new = append(from.old, m.old), append(to.new, m.new)
		c.moved(levels[m.from], levels[m.to], m)
	}
	for i := range levels {
		c.realign(&levels[i], gone[i], generic)
	}
}

// strayed are the places of the statements that a level lost and gained.
type strayed struct{ old, new []int }

// realign aligns the statements of a level but for those that strayed.
func (c *comparison) realign(l *openLevel, gone strayed, generic func(int) bool) {
	if len(gone.old)+len(gone.new) == 0 {
		return
	}
	old, new := others(len(l.old), gone.old), others(len(l.new), gone.new)
	l.alignment = c.lex.align(texts(pick(l.old, old)), texts(pick(l.new, new)), generic).at(old, new)
}

// others lists the places below n that are not among some.
func others(n int, some []int) []int {
	var rest []int
	for i := range n {
		if !slices.Contains(some, i) {
			rest = append(rest, i)
		}
	}
	return rest
}

// at is an alignment of picked texts as one of the lists they were picked
// from.
func (a alignment) at(old, new []int) alignment {
	put := func(places, from []int) {
		for k, i := range places {
			places[k] = from[i]
		}
	}
	for _, k := range a.links {
		put(k.old, old)
		put(k.new, new)
	}
	put(a.oldLeft, old)
	put(a.newLeft, new)
	return a
}

// strayings lists the candidates, the best first.
func (c *comparison) strayings(levels []openLevel) []moving {
	var found []moving
	for f := range levels {
		for t := range levels {
			if f != t && levels[f].inNew && levels[t].inOld {
				found = append(found, c.strayingsBetween(levels, f, t)...)
			}
		}
	}
	slices.SortFunc(found, bestMoving)
	return found
}

func (c *comparison) strayingsBetween(levels []openLevel, f, t int) []moving {
	from, to := levels[f], levels[t]
	old, new := from.weaklyHeld(true), to.weaklyHeld(false)
	if len(old)*len(new) > maxPairs {
		return nil
	}
	floor := moveFloor(from, to)
	var found []moving
	for _, o := range old {
		for _, n := range new {
			if o.score+n.score == 0 {
				continue // what its level does not explain is looked for afterwards
			}
			like := likeness(c.lex.sentence(from.old[o.place].Text.Text), c.lex.sentence(to.new[n.place].Text.Text))
			if like >= max(floor, o.score+strayGain, n.score+strayGain) {
				found = append(found, moving{f, t, o.place, n.place, like, distance(from.number, to.number)})
			}
		}
	}
	return found
}

// hold is how alike a statement is to what its level links it with.
type hold struct{ place, score int }

// weaklyHeld lists the statements of one side that may have strayed: those
// without a link, and those with a weak one.
func (a alignment) weaklyHeld(old bool) []hold {
	var held []hold
	left := a.newLeft
	if old {
		left = a.oldLeft
	}
	for _, i := range left {
		held = append(held, hold{i, 0})
	}
	for _, k := range a.links {
		place := k.new[0]
		if old {
			place = k.old[0]
		}
		if len(k.old)+len(k.new) == 2 && k.score+strayGain <= 1000 {
			held = append(held, hold{place, k.score})
		}
	}
	return held
}
