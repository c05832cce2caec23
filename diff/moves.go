package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// moving is a pair of statements at two levels of a skill that may be one.
type moving struct {
	from, to   int // indices of levels
	old, new   int // indices of statements
	likeness   int
	levelsAway int
}

// moves finds statements that stand at another level now, among those that
// their own level does not explain.
func (c *comparison) moves(levels []openLevel) {
	for _, m := range c.movings(levels) {
		from, to := &levels[m.from], &levels[m.to]
		if !slices.Contains(from.oldLeft, m.old) || !slices.Contains(to.newLeft, m.new) {
			continue
		}
		from.oldLeft, to.newLeft = drop(from.oldLeft, m.old), drop(to.newLeft, m.new)
		c.moved(*from, *to, m)
	}
}

// movings lists the candidates, the best first.
func (c *comparison) movings(levels []openLevel) []moving {
	var found []moving
	for f := range levels {
		for t := range levels {
			if f != t && len(levels[f].oldLeft) > 0 && len(levels[t].newLeft) > 0 {
				found = append(found, c.movingsBetween(levels, f, t)...)
			}
		}
	}
	sorting.By(found, bestMoving)
	return found
}

// bestMoving orders candidates, the best first, in the same order seen from
// either side.
func bestMoving(x, y moving) int {
	return cmp.Or(
		cmp.Compare(y.likeness, x.likeness),
		cmp.Compare(x.levelsAway, y.levelsAway),
		cmp.Compare(min(x.from, x.to), min(y.from, y.to)),
		cmp.Compare(max(x.from, x.to), max(y.from, y.to)),
		cmp.Compare(distance(x.old, x.new), distance(y.old, y.new)),
		cmp.Compare(min(x.old, x.new), min(y.old, y.new)),
		cmp.Compare(x.from, y.from),
		cmp.Compare(x.old, y.old),
	)
}

func (c *comparison) movingsBetween(levels []openLevel, f, t int) []moving {
	from, to := levels[f], levels[t]
	if len(from.oldLeft)*len(to.newLeft) > maxPairs {
		return nil
	}
	old := c.lex.sentences(texts(pick(from.old, from.oldLeft)))
	new := c.lex.sentences(texts(pick(to.new, to.newLeft)))
	var found []moving
	for x, i := range from.oldLeft {
		for y, j := range to.newLeft {
			if like := likeness(old[x], new[y]); like >= moveFloor(from, to) {
				found = append(found, moving{f, t, i, j, like, distance(from.number, to.number)})
			}
		}
	}
	return found
}

// moveFloor is the likeness from which a statement of one level moved to
// another.
func moveFloor(from, to openLevel) int {
	if distance(from.number, to.number) == 1 && from.inNew && to.inOld {
		return movedFloor
	}
	return farFloor
}

// moved records a statement that stands at another level of its skill.
func (c *comparison) moved(from, to openLevel, m moving) {
	old, new := pick(from.old, []int{m.old}), pick(to.new, []int{m.new})
	ch := Change{Rule: "statement-moved", Old: old, New: new, Confidence: 1}
	if old[0].Text.Text != new[0].Text.Text {
		ch = c.reworded("statement-moved", old, new, surroundings{level: true})
		ch.Confidence = confidence(m.likeness, ch.Class)
	}
	c.sum.Statements.Moved++
	c.add(at(ch))
}
