package diff

import (
	"slices"

	"compdiff/internal/sorting"
)

// strayGain is how much liker a statement of another level must be, in
// thousandths, than the one that a statement's own level links it with.
const strayGain = 300

// strays finds statements that their own level holds by a weak link, while
// another level has them much as they were: they moved, and what took their
// place is no rewording of them. The levels they left and came to are aligned
// again without them.
func (c *comparison) strays(levels []openLevel, generic func(int) bool) {
	if len(levels) > maxStrayLevels {
		return
	}
	found := c.strayings(levels)
	chained := c.chains(levels)
	if len(found)+len(chained) == 0 {
		return
	}
	lost, gained := c.spotsByID(levels)
	for _, chain := range chained {
		if slices.ContainsFunc(chain.moves, func(m moving) bool { return lost[spot{m.from, m.old}] || gained[spot{m.to, m.new}] }) {
			continue
		}
		for _, m := range chain.moves {
			lost[spot{m.from, m.old}], gained[spot{m.to, m.new}] = true, true
			c.moved(levels[m.from], levels[m.to], m)
		}
	}
	for _, m := range found {
		from, to := spot{m.from, m.old}, spot{m.to, m.new}
		if lost[from] || gained[to] {
			continue
		}
		lost[from], gained[to] = true, true
		c.moved(levels[m.from], levels[m.to], m)
	}
	for i := range levels {
		l := &levels[i]
		old, new := others(i, len(l.old), lost), others(i, len(l.new), gained)
		if len(old) < len(l.old) || len(new) < len(l.new) {
			l.alignment = c.alignTexts(pick(l.old, old), pick(l.new, new), generic).at(old, new)
		}
	}
}

// spot is where a statement of one side stands: the index of its level, and its
// place there.
type spot struct{ level, place int }

// others lists the places of a level that are not among some spots.
func others(level, n int, some map[spot]bool) []int {
	var rest []int
	for place := range n {
		if !some[spot{level, place}] {
			rest = append(rest, place)
		}
	}
	return rest
}

// maxStrayLevels is how many levels a skill may have for its statements to be
// looked for in each of the others: no ladder has as many.
const maxStrayLevels = 200

// strayings lists the candidates, the best first. What their levels do not explain themselves, on
// either side, is looked for afterwards.
func (c *comparison) strayings(levels []openLevel) []moving {
	var old, new []spot
	var heldOld, heldNew []int // how alike each is to what its level links it with
	for i, l := range levels {
		if l.inNew {
			for _, h := range c.weaklyHeld(l, true) {
				old, heldOld = append(old, spot{i, h.place}), append(heldOld, h.score)
			}
		}
		if l.inOld {
			for _, h := range c.weaklyHeld(l, false) {
				new, heldNew = append(new, spot{i, h.place}), append(heldNew, h.score)
			}
		}
	}
	var found []moving
	c.pairSpots(levels, old, new, movedFloor, func(x, y int) int {
		if old[x].level == new[y].level || heldOld[x]+heldNew[y] == 0 {
			return never
		}
		return max(moveFloor(&levels[old[x].level], &levels[new[y].level]), heldOld[x]+strayGain, heldNew[y]+strayGain)
	}, func(m moving) { found = append(found, m) })
	sorting.By(found, bestMoving)
	return found
}

// hold is how alike a statement is to what its level links it with.
type hold struct{ place, score int }

// weaklyHeld lists the statements of one side that may have strayed: those
// without a link, and those with a weak one. A part of a split or a merge is
// held by as much of it as the whole says.
func (c *comparison) weaklyHeld(l openLevel, old bool) []hold {
	texts, left := l.new, l.newLeft
	if old {
		texts, left = l.old, l.oldLeft
	}
	var held []hold
	for _, i := range left {
		held = append(held, hold{i, 0})
	}
	for _, k := range l.links {
		part, whole := k.new, l.old[k.old[0]] // one text, where there are several parts
		if old {
			part, whole = k.old, l.new[k.new[0]]
		}
		for _, i := range part {
			score := k.score
			if len(part) > 1 {
				score = c.lex.shareIn(texts[i], whole)
			}
			if score+strayGain <= 1000 {
				held = append(held, hold{i, score})
			}
		}
	}
	return held
}

// shareIn is the share of the stems of a text, in thousandths, that a whole
// has.
func (l *lexicon) shareIn(part, whole Text) int {
	stems := l.sentence(part.Text.Text).stems
	return 1000 * common(stems, l.sentence(whole.Text.Text).stems) / max(1, len(stems))
}
