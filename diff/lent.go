package diff

import "slices"

// A part of a split may be what a statement of the next level asked for besides, and asks for no
// longer: "finds leaks and mends them" of level 5 became "mends leaks", and level 4 finds them now. A
// level that speaks of leaks would take it for a part of a statement of its own. It is told as
// one that came, with the statement whose clause it was; so is a part of a merger that went.

// lentParts takes such parts out of the links of their levels, which are aligned again without
// them.
func (c *comparison) lentParts(levels []openLevel, generic func(int) bool) {
	if len(levels) > maxStrayLevels {
		return
	}
	came, went := map[spot]bool{}, map[spot]bool{}
	for i := range levels {
		for _, k := range levels[i].links {
			c.lentOf(levels, i, k, came, went)
		}
	}
	for i := range levels {
		l := &levels[i]
		newLeft, oldLeft := spotsAt(i, came), spotsAt(i, went)
		if len(newLeft)+len(oldLeft) == 0 {
			continue
		}
		old, new := without(l.linked(true), oldLeft), without(l.linked(false), newLeft)
		l.alignment = c.alignTexts(pick(l.old, old), pick(l.new, new), generic).at(old, new)
		l.oldLeft, l.newLeft = union(l.oldLeft, oldLeft), union(l.newLeft, newLeft)
	}
}

// lentOf notes the parts of a link that a statement of a neighbouring level had as a clause, or
// has now.
func (c *comparison) lentOf(levels []openLevel, at int, k link, came, went map[spot]bool) {
	l := levels[at]
	for n, m := range levels {
		if distance(l.number, m.number) != 1 || !m.inOld || !m.inNew {
			continue
		}
		if len(k.new) > 1 {
			for _, p := range k.new {
				if c.isLent(l.new[p], l.old[k.old[0]], m, true) {
					came[spot{at, p}] = true
				}
			}
		}
		if len(k.old) > 1 {
			for _, p := range k.old {
				if c.isLent(l.old[p], l.new[k.new[0]], levels[n], false) {
					went[spot{at, p}] = true
				}
			}
		}
	}
}

// isLent reports that a part is a clause of a reworded statement of another level, on the other
// side, that lost it there, and that it is no part of a whole which does something else.
func (c *comparison) isLent(part, whole Text, other openLevel, old bool) bool {
	s := c.lex.sentence(part.Text.Text)
	verbs, _ := c.lex.deed(s)
	does, _ := c.lex.deed(c.lex.sentence(whole.Text.Text))
	if len(s.stems) < looseStems || len(verbs) == 0 || common(verbs, does) > 0 {
		return false
	}
	floor := max(elsewhereFloor, c.lex.shareIn(part, whole)+strayGain)
	return slices.ContainsFunc(other.links, func(k link) bool {
		lenders, left := pick(other.old, k.old), pick(other.new, k.new)
		if !old {
			lenders, left = left, lenders
		}
		return !k.identical && c.saysNot(left, s.stems) && slices.ContainsFunc(lenders, func(t Text) bool {
			return slices.ContainsFunc(c.lex.clauses(c.lex.sentence(t.Text.Text)), func(clause []int) bool {
				return dice(s.stems, clause) >= floor
			})
		})
	})
}

// saysNot reports that texts have, together, not nearly all of some stems.
func (c *comparison) saysNot(texts []Text, stems []int) bool {
	var said []int
	for _, t := range texts {
		said = append(said, c.lex.contentOf(t.Text.Text)...)
	}
	return 1000*common(union(said, nil), stems) < keptShare*len(stems)
}

// linked lists the places of one side that a level's own alignment is about, ascending: what moved
// to other levels is not among them.
func (l openLevel) linked(old bool) []int {
	places := slices.Clone(l.newLeft)
	if old {
		places = slices.Clone(l.oldLeft)
	}
	for _, k := range l.links {
		if old {
			places = append(places, k.old...)
		} else {
			places = append(places, k.new...)
		}
	}
	slices.Sort(places)
	return places
}

// spotsAt lists the places of a level that are among some spots, ascending.
func spotsAt(level int, some map[spot]bool) []int {
	var places []int
	for s := range some {
		if s.level == level {
			places = append(places, s.place)
		}
	}
	slices.Sort(places)
	return places
}
