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
		change := &c.Changes[i]
		change.Confidence = 1
		if change.Rule != "statement-reworded" || change.Class == diff.Editorial {
			continue
		}
		if reworded++; reworded > 3 {
			continue
		}
		if change.Confidence = .5; reworded < 3 { // the third has most of its words
			change.Old[0].Text.Text, change.New[0].Text.Text = "Paints the cranes each spring.", "Counts lamps."
			change.Spans = []diff.Span{{Op: diff.Delete, Text: change.Old[0].Text.Text}, {Op: diff.Insert, Text: change.New[0].Text.Text}}
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

func TestHalfKept(t *testing.T) {
	for _, test := range []struct {
		old, new string
		want     bool
	}{
		{"Mends nets and ropes of all boats.", "Mends nets.", true},
		{"Mends nets.", "Mends nets and ropes of all boats.", true},
		{"Inspecting rope.", "Inspects ropes daily.", true},
		{"Paints the cranes each spring.", "Counts the lamps of each pier.", false},
		{"Counts the lamps.", "Counts the buoys and the boats.", true}, // the shorter has half
		{"Is in it.", "Is in it.", false},                              // nothing that tells
	} {
		if got := halfKept([]Line{{Text: test.old}}, []Line{{Text: test.new}}); got != test.want {
			t.Errorf("%q, %q: %v", test.old, test.new, got)
		}
	}
}

// TestSmallEditsAreNamed tells edits of small words apart from what has to be read.
func TestSmallEditsAreNamed(t *testing.T) {
	edited := func(class diff.Class, old, new string) Change {
		return Change{Rule: "statement-reworded", Class: string(class), Confidence: 1, Level: 2, Old: []Line{{Text: old}}, New: []Line{{Text: new}},
			Redline: []Span{{Op: "delete", Text: old}, {Op: "equal", Text: " nets "}, {Op: "insert", Text: new}}}
	}
	for _, test := range []struct {
		change Change
		want   bool
	}{
		{edited(diff.Editorial, "organises", "organizes"), true},
		{edited(diff.Wording, "a", "the"), true},
		{edited(diff.Wording, "a", "every"), false},
		{edited(diff.Substantive, "a", "no"), false},
		{edited(diff.Wording, "2", "3"), false},
		{edited(diff.Wording, "網", "縄"), false},
	} {
		if got := test.change.smallEdits(); got != test.want {
			t.Errorf("%s: %q, %q: %v", test.change.Class, test.change.Old[0].Text, test.change.New[0].Text, got)
		}
	}
	unsure := edited(diff.Wording, "a", "the")
	if unsure.Confidence = .5; unsure.smallEdits() {
		t.Error("what may be two texts is not quoted")
	}
}

func TestWhatCameStandsBehindWhatWent(t *testing.T) {
	all := []Change{{Rule: "statement-added", Part: "Level 2", Level: 2, ID: "a"}, {Rule: "statement-reworded", Part: "Level 2", Level: 2, ID: "b"}, {Rule: "statement-removed", Part: "Level 2", Level: 2, ID: "c"},
		{Rule: "statement-added", Part: "Level 3", Level: 3, ID: "d"}, {Rule: "statement-removed", Part: "Level 3", Level: 3, ID: "e"}, {Rule: "guidance-added", Part: "Guidance", ID: "f"}, {Rule: "guidance-removed", Part: "Guidance", ID: "g"}}
	order := ""
	for _, c := range goneThenAdded(all) {
		order += c.ID
	}
	if order != "bcaedfg" {
		t.Error(order)
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
	if got, want := n.String(), "\nBelow this page: *Harbour*: Quay · Sea / Deep; Ship / Shore; *Town*: Inns.\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
