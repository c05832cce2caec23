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
		_, old := slices.BinarySearch(from.oldLeft, m.old)
		if _, new := slices.BinarySearch(to.newLeft, m.new); !old || !new {
			continue
		}
		from.oldLeft, to.newLeft = drop(from.oldLeft, m.old), drop(to.newLeft, m.new)
		c.moved(*from, *to, m)
	}
}

// movings lists the candidates, the best first.
func (c *comparison) movings(levels []openLevel) []moving {
	var old, new []spot
	for i := range levels {
		old, new = append(old, spotsOf(i, levels[i].oldLeft)...), append(new, spotsOf(i, levels[i].newLeft)...)
	}
	var found []moving
	c.pairSpots(levels, old, new, movedFloor, func(x, y int) int {
		if old[x].level == new[y].level {
			return never
		}
		return moveFloor(&levels[old[x].level], &levels[new[y].level])
	}, func(m moving) { found = append(found, m) })
	sorting.By(found, bestMoving)
	return found
}

// spotsOf are the spots of some statements of a level.
func spotsOf(level int, places []int) []spot {
	spots := make([]spot, len(places))
	for k, place := range places {
		spots[k] = spot{level, place}
	}
	return spots
}

// never is a likeness that no two texts have.
const never = 2000

// pairSpots visits the statements of two levels that are as alike, in thousandths, as those at two
// places of the lists must be: floor or more.
func (c *comparison) pairSpots(levels []openLevel, old, new []spot, floor int, needs func(x, y int) int, visit func(moving)) {
	if len(old) == 0 || len(new) == 0 {
		return
	}
	read := make([]sentence, len(new))
	for y, n := range new {
		read[y] = c.lex.sentence(levels[n.level].new[n.place].Text.Text)
	}
	index := indexAlike(read)
	for x, o := range old {
		s := c.lex.sentence(levels[o.level].old[o.place].Text.Text)
		for _, y := range index.alike(s, x, floor) {
			n, need := new[y], needs(x, y)
			if need == never {
				continue
			}
			if like := likeness(s, read[y]); like >= need {
				visit(moving{o.level, n.level, o.place, n.place, like, distance(levels[o.level].number, levels[n.level].number)})
			}
		}
	}
	if index.cut {
		for i := range levels {
			levels[i].cut = true
		}
	}
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

// moveFloor is the likeness from which a statement of one level moved to
// another.
func moveFloor(from, to *openLevel) int {
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
