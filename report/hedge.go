package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
)

// uncertain says in words, as notes for everybody do without figures, that a change could
// be another one.
func uncertain(c Change) string {
	switch {
	case grave(diff.Change{Confidence: c.Confidence}) == "":
		return ""
	case strings.HasPrefix(c.Rule, "skill-"):
		return "not sure"
	case c.Level > 0:
		return "perhaps not the same duty"
	}
	return "perhaps not the same text"
}

// levelSpan is the levels of a skill as one says them: "levels 2 to 5" where
// they are numbers and none is missing.
func levelSpan(s SkillNotes) string {
	var all []int
	for _, cell := range s.Row.Cells {
		if !cell.Defined {
			continue
		}
		if n := len(all); cell.Level.Label != fmt.Sprintf("Level %d", cell.Level.Number) || n > 0 && all[n-1] != cell.Level.Number-1 {
			return s.Levels
		}
		all = append(all, cell.Level.Number)
	}
	switch len(all) {
	case 0, 1:
		return s.Levels
	case 2:
		return fmt.Sprintf("levels %d and %d", all[0], all[1])
	}
	return fmt.Sprintf("levels %d to %d", all[0], all[len(all)-1])
}
