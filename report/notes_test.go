package report

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
)

// TestCategoriesRenamedAreToldOnce wants the first page to say it, and nothing
// below to say it again.
func TestCategoriesRenamedAreToldOnce(t *testing.T) {
	c := quayside(t)
	c.Changes = []diff.Change{{Rule: "category-renamed", Part: "category", Severity: "info", Class: diff.Editorial, Confidence: 1, Message: "category Rope is called Ropes now", Old: texts("Rope"), New: texts("Ropes")}}
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))
	if n := strings.Count(notes, "Ropes"); n != 1 {
		t.Errorf("told %d times:\n%s", n, notes)
	}
	if strings.Contains(notes, "The edition itself") {
		t.Error("a heading with nothing new below it")
	}
}

// TestMovesNameOnceWhatStays wants the way of a skill to another category in the words of
// the first page.
func TestMovesNameOnceWhatStays(t *testing.T) {
	c := quayside(t)
	for _, test := range []struct {
		old, new []diff.Text
		want     string
	}{
		{texts("Harbour", "Quay"), texts("Harbour", "Basin"), "- *Moved to another category*: Harbour: Quay → Basin\n"},
		{texts("Harbour", "Quay"), texts("Town", "Quay"), "- *Moved to another category*: Harbour / Quay → Town / Quay\n"},
	} {
		c.Changes = []diff.Change{{Rule: "skill-moved", Skill: c.Skills[0].Code, Part: "category", Severity: "info", Confidence: 1, Message: "moved", Old: test.old, New: test.new}}
		if notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{})); !strings.Contains(notes, test.want) {
			t.Errorf("no %q in:\n%s", test.want, notes)
		}
	}
}

func TestSplitsAreToldBesideTheName(t *testing.T) {
	for message, want := range map[string]string{
		"Netting NETS was split into Nets NETS and Ropes ROPE": "was split into Nets NETS and Ropes ROPE",
		"Nets NETS and Ropes ROPE were merged into Gear GEAR":  "was merged from Nets NETS and Ropes ROPE",
	} {
		if got := splitOf(message); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}

// TestNotesHaveEachSkillInOnePlace wants one heading for each skill, and below each
// kind of text the other edition's likeness in words.
func TestNotesHaveEachSkillInOnePlace(t *testing.T) {
	for name, c := range map[string]*diff.Changelog{"quayside": quayside(t), "bakehouse": bakehouse()} {
		seen := map[string]int{}
		for line := range strings.Lines(string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))) {
			if title, is := strings.CutPrefix(line, "#### "); is {
				seen[title]++
			}
		}
		for title, n := range seen {
			if n != 1 {
				t.Errorf("%s: %d headings are %q", name, n, title)
			}
		}
	}
}

func TestEvidenceIsToldFromWhereItIsRead(t *testing.T) {
	line := func(text string) []Line { return []Line{{Text: text}} }
	likeness := func(share float64) Evidence {
		return Evidence{Old: Line{Text: "Bakes."}, New: Line{Text: "Bakes bread."}, OldPlace: "Level 2", NewPlace: "Level 3 of OVEN", Confidence: share}
	}
	for _, c := range []struct {
		change Change
		share  float64
		want   string
	}{
		{Change{Old: line("Bakes.")}, 1, "the same words stand at level 3 of OVEN of the new edition"},
		{Change{Old: line("Bakes.")}, .7, "level 3 of OVEN of the new edition has, in part in the same words: Bakes bread."},
		{Change{New: line("Bakes bread.")}, 1, "the same words stand at level 2 of the old edition"},
		{Change{New: line("Bakes bread.")}, .7, "level 2 of the old edition has, in part in the same words: Bakes."},
		{Change{Old: line("A"), New: line("B")}, .7, "Level 2: “Bakes.” → level 3 of OVEN: “Bakes bread.”"},
		{Change{New: line("A"), Whole: []WholePart{{Name: "Description"}}}, 1, "Level 2: “Bakes.” → level 3 of OVEN: “Bakes bread.”"},
	} {
		where, text := likeness(c.share).sentence(c.change)
		if got := joined(": ", where, text); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Texts that live on in one place are told in one line.
func TestEvidenceOfOnePlaceIsToldTogether(t *testing.T) {
	passed := func(text string, share float64) Evidence {
		return Evidence{New: Line{Text: text}, OldPlace: "Description", NewPlace: "Guidance", Confidence: share}
	}
	c := Change{Rule: "description-reworded", Evidence: []Evidence{passed("weighing flour.", 1), passed("sieving it;", 1), passed("baking", .7), passed("cooling", 1)}}
	want := []string{"the new guidance has: weighing flour; sieving it; cooling", "the new guidance has, in part in the same words: baking"}
	if got := c.lives(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
