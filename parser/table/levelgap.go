package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
)

// Skills have their levels one above the other. Where all of a table do but one, the cell
// or the row of the level in between may have been lost: a comparison would say that the
// level is no longer defined.

// minWhole is how many skills of three levels or more show that none is left out.
const minWhole = 8

// doubtGaps doubts the level that a skill leaves out between two that it defines, where
// hardly any other does and others define that level.
func (b *book) doubtGaps() {
	used, whole := map[int]bool{}, 0
	var gaps [][2]int // the skill and the level
	for i := range b.Skills {
		s := &b.Skills[i]
		missing := leftOut(s)
		for _, l := range s.Levels {
			used[l.Number] = true
		}
		switch {
		case len(missing) == 1 && !slices.Contains(s.Declared, missing[0]):
			gaps = append(gaps, [2]int{i, missing[0]})
		case len(missing) > 0:
			return
		case len(s.Levels) > 2:
			whole++
		}
	}
	if whole < minWhole || !areFew(len(gaps), whole+len(gaps)) {
		return
	}
	for _, gap := range gaps {
		s := &b.Skills[gap[0]]
		part := dialect.LevelPart(gap[1])
		if !used[gap[1]] || b.isDoubted(skill.SkillID(s), part) {
			continue
		}
		b.suspectOf(s.From, skill.SkillID(s), "the levels below and above are defined and this one is not, as no other skill has it: a cell or a row may be lost")
		b.problems[len(b.problems)-1].Part = part
	}
}

// leftOut are the levels that a skill leaves out between those that it defines.
func leftOut(s *framework.Skill) (missing []int) {
	const far = 3 // numbers such as 10 and 20 are labels
	for i := 1; i < len(s.Levels); i++ {
		below, above := s.Levels[i-1].Number, s.Levels[i].Number
		for n := below + 1; n < above && above-below < far; n++ {
			missing = append(missing, n)
		}
	}
	return missing
}

// isDoubted reports that something is said of a part of a skill already, or of all of it.
func (b *book) isDoubted(of, part string) bool {
	return slices.ContainsFunc(b.problems, func(p framework.Problem) bool {
		return p.Skill == of && (p.Part == part || p.Part == "" || p.Part == "skill")
	})
}
