package diff

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// levelAlike is the likeness, in thousandths, from which the texts of two
// levels are those of one level.
const levelAlike = 700

// maxStep bounds by how many levels a ladder may have moved.
const maxStep = 6

// ladderStep is by how many levels the ladder of a skill moved: most levels of
// either side say what the level that many steps away said, and do not say
// what the level of the same number said. It is 0 where nothing of the kind
// happened, or where up and down are as good.
func (c *comparison) ladderStep(old, new *framework.Skill) int {
	if len(old.Levels) < 2 || len(new.Levels) < 2 {
		return 0
	}
	most := c.alikeLevels(old, new, 0)
	if 2*most >= min(len(old.Levels), len(new.Levels)) {
		return 0
	}
	step := 0
	for n := 1; n <= maxStep; n++ {
		up, down := c.alikeLevels(old, new, n), c.alikeLevels(old, new, -n)
		switch {
		case up > max(most, down):
			most, step = up, n
		case down > max(most, up):
			most, step = down, -n
		}
	}
	if most < 2 || 2*most <= max(len(old.Levels), len(new.Levels)) {
		return 0
	}
	return step
}

// alikeLevels counts the levels whose texts are those of the level step away.
func (c *comparison) alikeLevels(old, new *framework.Skill, step int) int {
	n := 0
	for i := range old.Levels {
		o := &old.Levels[i]
		if w := new.Level(o.Number + step); w != nil && c.alike(o, w) {
			n++
		}
	}
	return n
}

// alike reports that two levels have the same texts, or nearly: half of their
// statements, or most of their words.
func (c *comparison) alike(o, n *framework.Level) bool {
	most := max(len(o.Statements), len(n.Statements))
	if most*most <= maxPairs && 2*min(standIn(o, n), standIn(n, o)) >= most {
		return most > 0
	}
	return dice(c.levelStems(o), c.levelStems(n)) >= levelAlike
}

// standIn counts the statements of one level that stand in the other as well.
func standIn(l, other *framework.Level) int {
	n := 0
	for _, s := range l.Statements {
		if slices.ContainsFunc(other.Statements, func(t framework.Statement) bool { return sameText(s, t) }) {
			n++
		}
	}
	return n
}

// levelStems is the stems of all statements of a level.
func (c *comparison) levelStems(l *framework.Level) []int {
	var stems []int
	for i := range l.Statements {
		stems = append(stems, c.lex.contentOf(l.Statements[i].Text)...)
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// ladderShifted records that the ladder moved, with the statements that moved
// with it as they are under it. What the move does not explain is recorded as
// ever.
func (c *comparison) ladderShifted() {
	if c.step == 0 {
		return
	}
	ch := Change{Rule: "level-ladder-shifted", Part: partLevels, Step: c.step, Confidence: 1,
		Reason: fmt.Sprintf("%d statements stand unchanged that many levels away", len(c.shifted))}
	sorting.By(c.shifted, func(x, y Evidence) int {
		return cmp.Or(cmp.Compare(x.New.Level, y.New.Level), cmp.Compare(x.New.Index, y.New.Index))
	})
	for _, e := range c.shifted {
		ch.Old, ch.New = append(ch.Old, e.Old), append(ch.New, e.New)
	}
	c.add(ch)
	c.shifted = nil
}
