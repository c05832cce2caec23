package report

import (
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// A duty that is gone from a skill is told with what it lives on in, where a split or a new
// skill says so; one that merely has the same words elsewhere is not.
func TestDroppedDutiesAreToldWithWhatTheyLiveOnIn(t *testing.T) {
	text := func(skill string, level, index int, words string) diff.Text {
		return diff.Text{Text: framework.Text{Text: words}, Skill: skill, Level: level, Index: index}
	}
	gone := func(skill string, index int) diff.Change {
		return diff.Change{Rule: "statement-removed", Skill: skill, Part: "level 4", Level: 4, Confidence: 1, Old: []diff.Text{text("", 4, index, "Mends sails.")}}
	}
	lives := diff.Evidence{Old: text("", 4, 1, "Mends sails."), New: text("SAIL", 5, 0, "Mends and stows sails."), Confidence: .8}
	for name, c := range map[string]struct {
		changes []diff.Change
		want    string
	}{
		"split":             {[]diff.Change{{Rule: "skill-split", Skill: "DECK", Confidence: 1, Evidence: []diff.Evidence{lives}}, gone("DECK", 1)}, "Level 5 of SAIL"},
		"another statement": {[]diff.Change{{Rule: "skill-split", Skill: "DECK", Confidence: 1, Evidence: []diff.Evidence{lives}}, gone("DECK", 2)}, ""},
		"another skill":     {[]diff.Change{{Rule: "skill-split", Skill: "DECK", Confidence: 1, Evidence: []diff.Evidence{lives}}, gone("HULL", 1)}, ""},
		"suggested": {[]diff.Change{gone("DECK", 1), {Rule: "skill-added", Skill: "SAIL", Confidence: 1, Suggestions: []diff.Suggestion{{Skill: "DECK", Confidence: .3,
			Evidence: []diff.Evidence{{Old: text("DECK", 4, 1, "Mends sails."), New: text("", 5, 0, "Mends and stows sails."), Confidence: .8}}}}}}, "Level 5 of SAIL"},
		"neither": {[]diff.Change{gone("DECK", 1)}, ""},
	} {
		for _, d := range newDropped(&diff.Changelog{Changes: c.changes}) {
			if d.Fate == fateGone && d.NowAt != c.want {
				t.Errorf("%s: it lives on at %q, want %q", name, d.NowAt, c.want)
			}
		}
	}
}
