package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// breaking marks the changes that others must act on.
func breaking(c diff.Change) string {
	if c.Severity == framework.Error {
		return "breaking"
	}
	return ""
}

// shaky is the confidence below which release notes say that a change may be
// another one. The other formats always give it.
const shaky = 0.6

func grave(c diff.Change) string {
	if c.Confidence >= shaky {
		return ""
	}
	return doubt(c)
}

// remarks are what a reader must know of a change besides its texts: that it breaks
// references, that a skill may have become another one.
func remarks(c Change) string {
	breaks := breaking(diff.Change{Severity: c.severity()})
	if breaks != "" && c.breaks != "" && Visible(c.breaks) != c.Code {
		breaks += " references to " + Visible(c.breaks)
	}
	return joined("; ", breaks, uncertain(c))
}

// uncertain says in words, as notes for everybody do without figures, that what became of a
// skill could be something else. Of texts, which are many, a sign says it: see [unsureSign].
func uncertain(c Change) string {
	if c.isUnsure() && strings.HasPrefix(c.Rule, "skill-") {
		return "not sure"
	}
	return ""
}

// unsureSign stands in notes behind what happened to a text that could be two: one that
// went, and another that came.
const unsureSign = "†"

// isUnsure reports that the change could be another one.
func (c Change) isUnsure() bool { return grave(diff.Change{Confidence: c.Confidence}) != "" }

// sign is the sign of a text that could be two; "" where it is one.
func (c Change) sign() string {
	if c.isUnsure() && !strings.HasPrefix(c.Rule, "skill-") && !halfKept(c.Old, c.New) {
		return unsureSign
	}
	return ""
}

// unsureTexts says what the sign means, and how often it stands; "" where it does not.
func unsureTexts(skills []SkillNotes) string {
	signs := 0
	for _, s := range skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				if c.sign() != "" && !c.away {
					signs++
				}
			}
		}
	}
	if signs == 0 {
		return ""
	}
	each := map[bool]string{true: "it", false: "each"}[signs == 1]
	return unsureSign + " marks " + plural(signs, "text") + " of which less than half stayed: of " + each + " one text may have gone, and another one come."
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
