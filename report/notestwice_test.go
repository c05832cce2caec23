package report

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
)

// What is told in another skill stands among the changes of its own level.
func TestNotesTellChangesInOrder(t *testing.T) {
	s := SkillNotes{
		Parts: []PartNotes{
			{Changes: []Change{{ID: "name"}}},
			{Changes: []Change{{ID: "3", Level: 3, Part: "Level 3"}}},
			{Changes: []Change{{ID: "5", Level: 5, Part: "Level 5"}}},
			{Changes: []Change{{ID: "note", Part: "Guidance"}}},
		},
		Away: []Change{{ID: "went from 3", Level: 3}, {ID: "went from 6", Level: 6}, {ID: "guidance went"}},
	}
	var got []string
	for _, c := range s.inOrder() {
		got = append(got, c.ID)
	}
	if want := []string{"name", "3", "went from 3", "5", "went from 6", "note", "guidance went"}; !slices.Equal(got, want) {
		t.Errorf("the order is %v, want %v", got, want)
	}
}

// A level that was added does not bring up as evidence what a change beside it tells.
func TestNotesTellMovesOnce(t *testing.T) {
	evidence := []Evidence{{Old: Line{Text: "Ties knots."}}, {Old: Line{Text: "Mends nets."}}}
	added := Change{Rule: "level-added", Part: "Level 2", Level: 2, Evidence: evidence}
	s := SkillNotes{Parts: []PartNotes{{Changes: []Change{added, {Rule: "statement-moved", Came: "Level 3", Went: "Level 2", Level: 2, Old: []Line{{Text: "Ties knots."}}}}}}}
	if got := s.untwice(added).Evidence; len(got) != 1 || got[0].Old.Text != "Mends nets." {
		t.Errorf("the evidence is %v, want what did not move", got)
	}
	if len(added.Evidence) != len(evidence) {
		t.Error("the change itself lost evidence")
	}
	if other := (Change{Rule: "statement-added", Evidence: evidence}); len(s.untwice(other).Evidence) != 2 {
		t.Error("another change lost evidence")
	}
}

// Retired skills stand together, after the others: the new edition need not have their
// categories. Where nothing else is a group, they are none.
func TestNotesPutRetiredSkillsTogether(t *testing.T) {
	of := func(overall diff.Letter, category ...string) SkillNotes {
		return SkillNotes{Name: "Rope work", Category: category, Row: MatrixRow{Overall: overall}}
	}
	for _, c := range []struct {
		skill SkillNotes
		by    GroupBy
		want  string
	}{
		{of(diff.Gone, "Quay", "Ropes"), GroupCategory, retiredHeading},
		{of(diff.Gone), GroupCategory, ""},
		{of(diff.Low, "Quay", "Ropes"), GroupCategory, "Quay / Ropes"},
		{of(diff.Gone, "Quay"), GroupSize, "Retired skills, whole"},
		{of(diff.Gone, "Quay"), GroupNone, ""},
	} {
		if got := headingOfGroup(c.skill, c.by); got != c.want {
			t.Errorf("%v by %q: %q, want %q", c.skill.Category, c.by, got, c.want)
		}
	}
	groups := grouped([]SkillNotes{of(diff.Gone, "Quay"), of(diff.Low, "Yard")}, GroupCategory, SortName)
	if last := groups[len(groups)-1].heading; last != retiredHeading {
		t.Errorf("%q comes last", last)
	}
}

// Skills that a sentence calls by code are called by name too; its own words are left.
func TestNotesCallSkillsByName(t *testing.T) {
	s := SkillNotes{titles: titlesOf([]diff.Row{{Code: "NETS", Name: "Net mending"}, {Code: "of", Name: "Offal"}, {Code: "BARE"}})}
	for said, want := range map[string]string{
		"it may have become NETS (40% alike)":           "it may have become Net mending NETS (40% alike)",
		"statements of it stand in NETS; it may":        "statements of it stand in Net mending NETS; it may",
		"it may have become BARE (2% alike), and NETS!": "it may have become BARE (2% alike), and NETS!",
	} {
		if got := s.withNames(said); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The first page and the page of a browser name the same skills whose assessments no
// longer stand, with the levels that the comparison has.
func TestAssessmentsThatNoLongerStand(t *testing.T) {
	c := quayside(t)
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{Detail: DetailSummary}))
	page := string(written(t, "html", Changelog{c}, Style{}))
	n := 0
	for _, r := range c.Skills {
		if r.Affects.Answer != diff.Affected {
			continue
		}
		n++
		levels := notStanding(r)
		at := strings.Join(runs(strings.Split(strings.ReplaceAll(strings.Join(levels, ","), "level ", ""), ",")), ", ")
		if want := r.Code + " (" + at + ")"; !strings.Contains(notes, want) {
			t.Errorf("the notes do not say %q", want)
		}
		if want := "at " + listedParts(levels); !strings.Contains(page, want) {
			t.Errorf("the page does not say %q of %s", want, r.Code)
		}
	}
	if n == 0 {
		t.Fatal("no assessment is affected")
	}
	if want := plural(n, "skill"); !strings.Contains(notes, "Assessments of "+want+" have to be looked at again") {
		t.Errorf("the notes do not say %s", want)
	}
}
