package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// A duty that went over to another skill is quoted once, where it is told to have moved: the
// skill that it left, and the merger, lead there.
func TestNotesQuoteWhatTheySayOnce(t *testing.T) {
	const duty = "Greases the slewing ring."
	at := func(skill string, level int) diff.Text {
		one := text(duty)
		one.Skill, one.Level = skill, level
		return one
	}
	title := func(words, skill string) diff.Text { one := text(words); one.Skill = skill; return one }
	e := []diff.Evidence{{Old: at("GEAR", 2), New: at("CRAN", 2), Confidence: 1}}
	whole := &framework.Skill{
		Code: "GEAR", Name: "Gear room", Description: framework.Text{Text: "Keeping gear in order."},
		Levels: []framework.Level{{Number: 2, Statements: []framework.Statement{{Text: duty}}}},
	}
	c := quayside(t)
	c.Skills = []diff.Row{{Code: "CRAN", Name: "Crane work", Old: []int{2}, New: []int{2}, Overall: diff.Low}, {Code: "GEAR", Name: "Gear room", Old: []int{2}, Overall: diff.Gone}}
	c.Changes = []diff.Change{
		{Rule: "skill-merged", Severity: "error", Skill: "CRAN", Part: "skill", Confidence: 1, Message: "Crane work CRAN and Gear room GEAR were merged into Crane work CRAN", Old: []diff.Text{title("Crane work CRAN", "CRAN"), title("Gear room GEAR", "GEAR")}, New: []diff.Text{title("Crane work CRAN", "CRAN")}, Evidence: e, Fingerprint: "1"},
		{Rule: "statement-moved", Severity: "warning", Skill: "CRAN", Part: "level 2", Level: 2, Confidence: 1, Message: "statement moved from GEAR level 2 to level 2", Old: []diff.Text{at("GEAR", 2)}, New: []diff.Text{at("", 2)}, Fingerprint: "2"},
		{Rule: "skill-removed", Severity: "error", Skill: "GEAR", Part: "skill", Confidence: 1, Message: "Gear room GEAR is gone; statements of it stand in CRAN", Old: []diff.Text{title("Gear room GEAR", "GEAR")}, Whole: whole, Evidence: e, Fingerprint: "3"},
	}
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))
	if n := strings.Count(notes, duty); n != 2 { // the second is the text of the level that went
		t.Errorf("quoted %d times, want 2:\n%s", n, notes)
	}
	if want := "  - 1 statement that is alike is quoted at [Crane work CRAN](#crane-work-cran)\n"; !strings.Contains(notes, want) {
		t.Errorf("no %q in:\n%s", want, notes)
	}
}
