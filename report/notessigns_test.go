package report

import (
	"strings"
	"testing"

	"compdiff/diff"
)

// TestNotesMarkWhatMayBeTwo wants a sign at texts that may be two, at no other, and the
// number of signs where the first page says what they mean.
func TestNotesMarkWhatMayBeTwo(t *testing.T) {
	c := quayside(t)
	reworded := 0
	for i := range c.Changes {
		c.Changes[i].Confidence = 1
		if c.Changes[i].Rule != "statement-reworded" || c.Changes[i].Class == diff.Editorial {
			continue
		}
		if reworded++; reworded <= 2 {
			c.Changes[i].Confidence = .5
		}
	}
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))
	if n := strings.Count(notes, "* "+unsureSign); n != 2 || reworded < 3 {
		t.Errorf("%d of %d texts have a sign, want 2:\n%s", n, reworded, notes)
	}
	if !strings.Contains(notes, unsureSign+" marks 2 texts") {
		t.Error("nothing says what the sign means")
	}
	for i := range c.Changes {
		c.Changes[i].Confidence = 1
	}
	if notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{})); strings.Contains(notes, unsureSign) {
		t.Error("a sign where all is sure")
	}
}

func TestLevelsInARow(t *testing.T) {
	for names, want := range map[string]string{
		"level 2":                          "level 2",
		"level 2,level 3":                  "levels 2 and 3",
		"level 2,level 3,level 4":          "levels 2 to 4",
		"level 1,level 3,level 4":          "levels 1, 3 and 4",
		"level 2,level 4,level 5,level 6":  "levels 2 and 4 to 6",
		"level 9,level 10,level 11":        "levels 9 to 11",
		"level 3,level 2,level 1":          "levels 3, 2 and 1",
		"level A,level B,level C":          "levels A, B and C",
		"level 1,level 2,level 3,guidance": "level 1, level 2, level 3 and guidance",
	} {
		if got := listedParts(strings.Split(names, ",")); got != want {
			t.Errorf("%s: %q, want %q", names, got, want)
		}
	}
}

// TestNotesLeadToGroupsByCategory names an outer category once, and none where there is none.
func TestNotesLeadToGroupsByCategory(t *testing.T) {
	n := releaseNotes{linked: outline{anchors: map[string]string{}}}
	skill := func(category ...string) SkillNotes { return SkillNotes{Category: category} }
	n.contents([]noteGroup{
		{"Harbour / Quay", []SkillNotes{skill("Harbour", "Quay")}},
		{"Harbour / Sea / Deep", []SkillNotes{skill("Harbour", "Sea", "Deep")}},
		{"Ship / Shore", []SkillNotes{skill("Ship / Shore")}},
		{"Town / Inns", []SkillNotes{skill("Town", "Inns")}},
	})
	if got, want := string(n.Bytes()), "\nBelow this page: *Harbour*: Quay · Sea / Deep; Ship / Shore; *Town*: Inns.\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestCategoriesSayWhatIsInThem counts what stood in a category that is gone, by what was in
// it, one step down.
func TestCategoriesSayWhatIsInThem(t *testing.T) {
	counts := map[string]int{"Harbour": 7, "Harbour / Quay": 3, "Harbour / Sea": 4, "Harbour / Sea / Deep": 2, "Harbour side": 1, "Harbour side / Inns": 1}
	for path, want := range map[string]string{"Harbour": ": Quay 3, Sea 4", "Harbour / Sea": ": Deep 2", "Harbour / Quay": ""} {
		if got := within(counts, path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
