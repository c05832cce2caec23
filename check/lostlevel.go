package check

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// Where the heading of a level is lost, its statements stand at the level below: that has
// as many as two levels have, and the number of the lost one is left out above it.

// lostLevels reports levels below a gap that have the statements of two levels, and the
// level in the gap with them. Cells have no headings between them to lose.
func lostLevels(r *reading) []fault {
	usual := r.usualStatements()
	if r.isTable() || r.areOftenDouble(usual) {
		return nil
	}
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		for k := 0; k+1 < len(s.Levels); k++ {
			l, above := &s.Levels[k], s.Levels[k+1].Number
			if above-l.Number != 2 || slices.Contains(s.Declared, l.Number+1) && len(s.Declared) > 0 || !hasTwoLevels(s, k, usual) {
				continue
			}
			why := fmt.Sprintf("level %d is left out, and level %d has %d statements, as many as two levels: the heading of level %d may be lost", l.Number+1, l.Number, len(l.Statements), l.Number+1)
			for _, n := range []int{l.Number, l.Number + 1} {
				out = append(out, fault{whole(s, levelPart(n)), levelPart(n), why})
			}
		}
	}
	return out
}

// hasTwoLevels reports that a level has at least twice the usual number of statements, and
// more than every other level of its skill.
func hasTwoLevels(s *framework.Skill, k, usual int) bool {
	n := len(s.Levels[k].Statements)
	if n < 2*usual || usual == 0 {
		return false
	}
	for i := range s.Levels {
		if i != k && len(s.Levels[i].Statements) >= n {
			return false
		}
	}
	return true
}

// rarelyDouble is how many levels there are at least for each that has the statements of
// two: where they are more, such a level shows nothing.
const rarelyDouble = 8

// areOftenDouble reports that many levels have at least twice the usual number.
func (r *reading) areOftenDouble(usual int) bool {
	all, double := 0, 0
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) {
		all++
		double += map[bool]int{true: 1}[len(l.Statements) >= 2*usual]
	})
	return (double-1)*rarelyDouble > all
}

// usualStatements is the median of how many statements levels have.
func (r *reading) usualStatements() int {
	var counts []int
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { counts = append(counts, len(l.Statements)) })
	if len(counts) == 0 {
		return 0
	}
	slices.Sort(counts)
	return counts[len(counts)/2]
}
