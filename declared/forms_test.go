package declared_test

import (
	"slices"
	"strings"
	"testing"

	"compdiff/declared"
	"compdiff/profile"
)

// forms are a publisher's notes in the forms that such notes have, each with what the
// texts do not bear out: FERY has a new level 1, TIDE a new level 3, SAIL another duty, and
// DRED and ROPE are as they were.
var forms = []struct{ name, file, text, unfounded string }{
	{"a matrix of levels", "changes.html", "<html><body><h1>What changed in Harbour 2</h1><p>This page lists all changes. 5 skills were updated.</p><table>" +
		"<tr><th>Skill</th><th>Code</th><th>Level 1</th><th>Level 2</th><th>Level 3</th><th>Size of change</th></tr>" +
		"<tr><td>Ferry crewing</td><td>FERY</td><td>NEW</td><td></td><td>X</td><td>Small</td></tr>" +
		"<tr><td>Tide reading</td><td>TIDE</td><td></td><td>NEW</td><td>NEW</td><td>Medium</td></tr>" +
		"<tr><td>Sail making</td><td>SAIL</td><td></td><td>M</td><td></td><td>None</td></tr>" +
		"<tr><td>Rope work</td><td>ROPE</td><td></td><td></td><td></td><td>Major</td></tr></table></body></html>",
		"TIDE level 2, SAIL skill, ROPE skill"},
	{"columns that declare", "changes.csv", "Code,Skill,New levels,Removed levels,Renamed,Former code\nFERY,Ferry crewing,1,,no,\nDRED,\"Harbour dredging\",,4,,-\nTIDE,Tide reading,\"2, 3\",,yes,\nROPE,Rope work,,,,STRG\n",
		"DRED level 4, TIDE level 2, TIDE skill, ROPE skill"},
	{"lists under headings", "changes.md", "# Updates for Harbour 2\n\n## What changed\n\n- Rope work (ROPE) is as good as ever\n\n## New skills\n\n- Rope work (ROPE)\n\n## Skills with new levels\n\n- Ferry crewing FERY: level 1\n- Tide reading TIDE - Level 2\n\n" +
		"## Skills with large changes\n\n* Sail making (SAIL)\n\n## Retired skills\n\n* Harbour dredging (DRED)\n",
		"DRED skill, TIDE level 2, ROPE skill"},
	{"a table in Markdown", "changes.md", "| Skill | Change |\n|---|---|\n| Ferry crewing (FERY) | New level 1 |\n| Tide reading (TIDE) | Level 2 (new) |\n| Sail making (SAIL) | No change |\n",
		"TIDE level 2, SAIL skill"},
	{"lists that a sentence leads on to", "changes.md", "# What has changed in Harbour 2\n\n## New skills\n\nWe wrote these with the pilots:\n\n- Rope work (ROPE)\n\n## Other things\n\nThe following skills are new in Harbour 2:\n\n- Tide reading, Sail making\n\n" +
		"## Remarks\n\nWe like these:\n\n- Harbour dredging (DRED)\n",
		"ROPE skill, TIDE skill, SAIL skill"},
	{"columns of both editions", "changes.md", "## Name changes\n\n| Code | Harbour 1 name | Harbour 2 name |\n|---|---|---|\n| ROPE | Rope work | Rope making |\n",
		"ROPE skill"},
	{"columns of both editions, with what stays", "changes.csv", "Code,Name in 1,Name in 2\nROPE,Rope work,Rope making\nFERY,Ferry crewing,Ferry crewing\nTIDE,Tide reading,\n", "ROPE skill"},
	{"lists in words of all kinds", "notes.txt", "New skills\nRope work (ROPE), levels 2 to 3\n\nSkills with additional levels\nFerry crewing (FERY): 1\nTide reading (TIDE): 2, 3\n\nSkills which lost levels\nHarbour dredging (DRED): level 4\n\n" +
		"Skills with a split\nMajor rewrites: Rope work (ROPE), Sail making (SAIL)\nSail making was divided into Ferry crewing and Tide reading.\n\nSkills which have been removed\nSAIL Sail making\n",
		"ROPE skill, TIDE level 2, DRED level 4, SAIL skill, FERY skill, TIDE skill"},
	{"skills that replace others", "notes.txt", "Skills that were added\nRope work (ROPE) - replaces Tide reading (TIDE)\n\nSail making (SAIL) supersedes Harbour dredging.\n", "ROPE skill, TIDE skill, SAIL skill, DRED skill"},
	{"where levels begin", "notes.txt", "Ferry crewing (FERY) now starts at level 1. Tide reading (TIDE) is now defined at level 2 as well.\n", "TIDE level 2"},
	{"sentences", "notes.txt", "In this edition level 1 of Ferry crewing (FERY) is new. Tide reading has a new level 3. Ferry crewing, Tide reading and Rope work have new levels.\nHarbour dredging keeps its levels, and we like its smell.\nWe have renamed Sail making.\n",
		"SAIL skill, ROPE skill"},
	{"prose of a newsletter", "notes.txt", "What is different in Harbour 2\n\nFerry crewing (FERY) was extended downwards: an entry level, level 1, has been created for people who have just started. Tide reading (TIDE) gained an expert level, level 3. At the same time level 4 of Harbour dredging (DRED) was abolished. The duty of Sail making (SAIL) at level 2 has been reformulated. Rope work (ROPE) remains as it was.\n",
		"DRED level 4"},
	{"headings of one word", "notes.md", "# Changelog\n\n## 2.0\n\n### Added\n- FERY L1\n- TIDE L2, L3\n\n### Changed\n- SAIL L2\n- ROPE\n\n### Removed\n- DRED L4\n",
		"TIDE level 2, DRED level 4, ROPE skill"},
	{"kinds of change with before and after", "notes.csv", "Code,Type of change,From,To\nFERY,Level added,,1\nTIDE,Level added,,2\nDRED,Level withdrawn,4,\nROPE,Title change,Rope work,Rope craft\nSAIL,Wording,,\n",
		"TIDE level 2, DRED level 4, ROPE skill"},
	{"states with comments of several parts", "notes.csv", "Skill,Status in edition 2,Comment\nFerry crewing,Amended,Level 1 created\nTide reading,Amended,Level 3 created; level 2 discontinued\nHarbour dredging,Unaltered,\nSail making,Unaltered,\nRope work,Retitled,was Cordage\n",
		"TIDE level 2, SAIL skill, ROPE skill"},
	{"questions and answers, with remarks behind names", "notes.txt", "Which skills have been extended? Ferry crewing (now from level 1 upwards) and Tide reading (now up to level 4).\nWhich skills have disappeared? Rope work.\nWhich skills have a new title? Sail making, formerly Canvas work.\nWhich skills stayed the same? Harbour dredging.\n",
		"TIDE level 4, ROPE skill, SAIL skill"},
}

func TestFormsOfNotes(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	for _, c := range forms {
		t.Run(c.name, func(t *testing.T) {
			p, err := profile.Read(c.file, []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range audited(old, new, declared.NotesIn(p, new, old)) {
				if rest, ok := strings.CutPrefix(f, "declared-change-unfounded "); ok && !slices.Contains(got, rest) {
					got = append(got, rest)
				}
			}
			want := strings.Split(c.unfounded, ", ")
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("unfounded are %q, want %q", got, want)
			}
		})
	}
}

// TestNobodyNeedsToSayThatASkillWentWhereNoNoteCan wants a skill that went to be declared
// where the notes are of a kind that has a place for it, and only there.
func TestNobodyNeedsToSayThatASkillWentWhereNoNoteCan(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	new.Skills = slices.Delete(slices.Clone(new.Skills), 1, 3) // dredging and the tides
	for text, want := range map[string]bool{"FERY: New level 1\n": false, "# Retired skills\n\n- Harbour dredging\n": true} {
		p, err := profile.Read("notes.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		got := audited(old, new, declared.NotesIn(p, new, old))
		if slices.Contains(got, "declared-change-missing TIDE skill") != want || slices.Contains(got, "declared-change-missing DRED skill") {
			t.Errorf("%q: found %q", text, got)
		}
	}
}

// TestNotesThatSpeakOfNoText wants what changed in texts to be told once where notes list
// nothing but what came and went, and by skill where any of them speaks of a text.
func TestNotesThatSpeakOfNoText(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	for text, want := range map[string]string{
		"FERY: New level 1\nTIDE: New level 3\n":                             "declared-change-missing  ",
		"FERY: New level 1\nTIDE: New level 3. Minor changes to the text.\n": "declared-change-missing SAIL level 2",
	} {
		p, err := profile.Read("notes.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := audited(old, new, declared.NotesIn(p, new, old)); !slices.Contains(got, want) || len(got) > 2 {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
