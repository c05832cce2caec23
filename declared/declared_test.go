package declared_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"compdiff/declared"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/profile"
)

func edition(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/notes/" + name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// audited are the findings about notes, in short.
func audited(old, new *framework.Edition, notes []declared.Note) []string {
	var out []string
	for _, f := range declared.Audit(diff.Compare(old, new), old, new, notes).Findings {
		out = append(out, fmt.Sprintf("%s %s %s", f.Rule, f.Skill, f.Part))
	}
	return out
}

// TestAudit holds the notes of an invented edition against its texts.
func TestAudit(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	got := audited(old, new, declared.Notes(new))
	want := []string{
		"declared-change-unfounded DRED level 4", "declared-change-unfounded DRED skill",
		"declared-change-missing TIDE level 3",
		"declared-change-unfounded SAIL skill",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	letter, err := os.ReadFile("testdata/letter.txt")
	if err != nil {
		t.Fatal(err)
	}
	p, err := profile.Read("letter.txt", letter)
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, audited(old, new, append(declared.Notes(new), declared.NotesIn(p, new, old)...))...)
	for _, rule := range framework.Rules {
		if rule.Scope == framework.Audit && !strings.Contains(strings.Join(got, " "), rule.ID) {
			t.Errorf("%s: nothing in testdata makes it fire", rule.ID)
		}
	}
}

// TestClaims holds one note at a time against the same texts: FERY has a new level 1, TIDE a
// new level 3, SAIL another duty, and DRED and ROPE are as they were.
func TestClaims(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	for note, want := range map[string]string{
		"FERY: New level 1":                               "",
		"FERY: Added level 1.":                            "",
		"FERY: Level 1 has been added, no other changes":  "",
		"FERY: New levels":                                "",
		"FERY: New levels 1 and 2":                        "unfounded level 2",
		"FERY: extended down to level 1":                  "",
		"FERY: Level 3 removed":                           "unfounded level 3; missing level 1",
		"FERY: Large change":                              "unfounded skill; missing level 1",
		"FERY: Renamed, new level 1":                      "unfounded skill",
		"FERY: New level 1, formerly Ferry work (2026)":   "unfounded skill",
		"FERY: new skill, new level 1":                    "unfounded skill",
		"SAIL: Major change":                              "",
		"SAIL: Large change; updated guidance":            "unfounded skill",
		"SAIL: minor edits":                               "",
		"SAIL: Level 2 updated":                           "",
		"SAIL: unchanged":                                 "unfounded skill",
		"DRED: No change":                                 "",
		"DRED: Level 3 reworded":                          "unfounded level 3",
		"ROPE: moved to a new category":                   "unfounded skill",
		"ROPE: Good for those who like the smell of hemp": "",
	} {
		skill, text, _ := strings.Cut(note, ": ")
		var got []string
		for _, f := range audited(old, new, []declared.Note{{Skill: skill, Text: text}}) {
			if rest := strings.TrimPrefix(f, "declared-change-"); strings.Contains(rest, skill) {
				got = append(got, strings.Replace(rest, skill+" ", "", 1))
			}
		}
		if said := strings.Join(got, "; "); said != want {
			t.Errorf("%q: %q, want %q", note, said, want)
		}
	}
}

// TestNotesOfOtherEditions leaves notes out that are about another edition.
func TestNotesOfOtherEditions(t *testing.T) {
	e := &framework.Edition{Edition: "8", Skills: []framework.Skill{{
		Code: "FERY", Name: "Ferry crewing", Keywords: []framework.Text{{Text: "New level"}, {Text: "new level crossings"}},
		Revisions: []framework.Revision{{Title: "Updates for Harbour 7", Text: "Renamed"}, {Title: "Moving to Harbour 8", Text: "Large change"}, {Title: "Revision notes", Text: "New code"}},
		Marks:     []framework.Mark{{Part: "level 3", Text: "modified"}},
	}}}
	var got []string
	for _, n := range declared.Notes(e) {
		got = append(got, n.Text)
	}
	if want := []string{"Large change", "New code", "level 3: modified", "New level"}; !slices.Equal(got, want) {
		t.Errorf("notes are %q, want %q", got, want)
	}
}

// TestNotesInATable reads a publisher's table of changes.
func TestNotesInATable(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	p, err := profile.Read("changes.csv", []byte("Code,Skill,Change\nFERY,Ferry crewing,New level 1\nTIDE,Tide reading,New level 2\n,Rope work,Renamed\n"))
	if err != nil {
		t.Fatal(err)
	}
	notes := declared.NotesIn(p, new, old)
	if len(notes) != 3 || notes[0].Skill != "FERY" || notes[1].From.Line != 3 || notes[2].Skill != "ROPE" {
		t.Errorf("the notes are %+v", notes)
	}
	if got := audited(old, new, notes); !slices.Contains(got, "declared-change-unfounded TIDE level 2") || !slices.Contains(got, "declared-change-missing TIDE level 3") {
		t.Errorf("found %q", got)
	}
}

// TestNotesOnStrangers wants to hear of skills that are declared and that no edition has,
// and that they end no list; what only stands among them is no skill.
func TestNotesOnStrangers(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	for text, want := range map[string]string{
		"# New skills\n\n- Whale watching (WHAL)\n- Ferry crewing FERY\n":                                "unfounded FERY skill; unfounded Whale watching (WHAL) skill",
		"# New skills\n\n- Boats and ropes\n  - Ferry crewing FERY\n":                                    "unfounded FERY skill",
		"# New skills\n\n- see the web site for more\n":                                                  "",
		"# Introduction\n\n- Whale watching WHAL\n":                                                      "",
		"| Code | Skill | Change |\n|---|---|---|\n| WHAL | Whale watching | New level 2 |\n":            "unfounded WHAL Whale watching skill",
		"| Code | Skill | Change |\n|---|---|---|\n| | Total | 12 changes |\n":                           "",
		"Rope work was renamed to Knotting.\n":                                                           "unfounded ROPE skill",
		"# Renamed\n\n- Ferry crewing FERY is now called Ferry crewing\n- Boat keeping is now Boating\n": "unfounded FERY skill",
	} {
		p, err := profile.Read("notes.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range audited(old, new, declared.NotesIn(p, new, old)) {
			if rest, unfounded := strings.CutPrefix(f, "declared-change-unfounded "); unfounded {
				got = append(got, "unfounded "+rest)
			}
		}
		if said := strings.Join(got, "; "); said != want {
			t.Errorf("%q: %q, want %q", text, said, want)
		}
	}
}
