package diff

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// A source that has no levels, such as a list of skills, says nothing of the levels that
// another edition has: they are not compared, and that is said.

// withoutLevels are the doubts about a side of which no skill states a level, where skills
// of the other side have some; none where the reading of its levels is in doubt anyway.
func withoutLevels(old, new *framework.Edition, given Doubts) (found []Doubt) {
	for _, s := range []struct {
		side, other Side
		of, against *framework.Edition
		given       []Doubt
	}{{Old, New, old, new, given.Old}, {New, Old, new, old, given.New}} {
		levels := countLevels(s.against)
		if levels == 0 || len(s.of.Skills) == 0 || slices.ContainsFunc(s.of.Skills, func(x framework.Skill) bool { return statesLevels(&x) }) ||
			slices.ContainsFunc(s.given, func(d Doubt) bool { return d.Rule == "levels-missing" }) {
			continue
		}
		d := Doubt{
			Rule: "levels-missing", Severity: framework.Error, Side: s.side,
			Message: fmt.Sprintf("no skill of the %s edition states a level: the %d levels of the %s one were not compared", s.side, levels, s.other),
		}
		if len(s.of.Sources) > 0 {
			d.From = framework.From{File: s.of.Sources[0].Name}
		}
		found = append(found, d)
	}
	return found
}

// statesLevels reports that a skill has levels or marks of them, or says that it has none.
func statesLevels(s *framework.Skill) bool {
	return len(s.Levels)+len(s.Declared) > 0 || s.Knows(framework.PartLevels)
}

func countLevels(e *framework.Edition) (n int) {
	for i := range e.Skills {
		n += len(e.Skills[i].Levels)
	}
	return n
}

// lacksLevels reports that one side of a pair has levels of which the other says nothing.
func (p skillPair) lacksLevels() bool {
	return p.old != nil && p.new != nil && !bothKnow(p, framework.PartLevels) && len(p.old.Levels)+len(p.new.Levels) > 0
}

// unstated counts the texts of levels of which one side says nothing.
func (c *comparison) unstated(p skillPair) {
	if !p.lacksLevels() {
		return
	}
	c.sum.Statements.NotCompared += max(countStatements(p.old), countStatements(p.new))
	if len(marked(p.old)) == 0 || len(marked(p.new)) == 0 {
		c.sum.Levels.NotCompared += max(len(p.old.Levels), len(p.new.Levels))
	}
}
