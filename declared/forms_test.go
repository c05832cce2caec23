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
	{"entries behind dashes", "notes.md", "## Release highlights\n\n* **Ferry crewing** – level 1 (brand new)\n* **Tide reading** – two further levels: 3 and 4\n* **Sail making** – the text at level 2 says something different\n* **Harbour dredging** – nothing changed\n* **Rope work** – withdrawn\n",
		"TIDE level 4, ROPE skill"},
	{"semicolons around commas", "notes.csv", "Skill code;Change in this release\nFERY;additional level (1)\nTIDE;level 3 has been introduced, level 2 was taken out\nDRED;level 4 - updated wording\nSAIL;2: reworked\nROPE;no modifications\n",
		"TIDE level 2, DRED skill"},
	{"a letter to colleagues", "notes.txt", "Dear colleagues,\nwe are pleased to announce the second edition. Tide reading (TIDE) can now be held at level 3. Ferry crewing (FERY) has been widened by level 1. For Sail making (SAIL), level 2 got a new text. We dropped Harbour dredging (DRED) altogether. Rope work (ROPE) goes by the name of Rope craft from now on.\n",
		"DRED skill, ROPE skill"},
	{"what a program wrote", "notes.json", "{\"changes\":[{\"code\":\"FERY\",\"type\":\"level-added\",\"level\":1},{\"code\":\"TIDE\",\"type\":\"level-added\",\"level\":3},{\"code\":\"DRED\",\"type\":\"level-removed\",\"level\":4},{\"code\":\"SAIL\",\"type\":\"reworded\",\"level\":2},{\"code\":\"ROPE\",\"type\":\"renamed\",\"to\":\"Rope craft\"}]}\n",
		"DRED level 4, ROPE skill"},
	{"marks in a matrix", "notes.md", "| Skill | 1 | 2 | 3 | 4 | Remarks |\n|---|---|---|---|---|---|\n| Ferry crewing | + | = | = |  | |\n| Tide reading |  | = | + |  | |\n| Harbour dredging |  |  | = | - | |\n| Sail making |  | ~ |  |  | |\n| Rope work |  | ~ |  |  | minor rewording |\n",
		"ROPE level 2, ROPE skill"},
	{"entries of definitions", "notes.html", "<html><body><h2>Amendments made in edition 2</h2><dl><dt>FERY Ferry crewing</dt><dd>A first level (Level 1) is now on offer.</dd><dt>TIDE Tide reading</dt><dd>Level 3 and Level 4 have come in.</dd><dt>SAIL Sail making</dt><dd>Complete overhaul of level 2.</dd><dt>DRED Harbour dredging</dt><dd>No differences.</dd><dt>ROPE Rope work</dt><dd>This skill has gone.</dd></dl></body></html>\n",
		""},
	{"levels before and after", "notes.csv", "code,skill,new?,levels before,levels after,text changed?\nFERY,Ferry crewing,no,2-3,1-3,no\nTIDE,Tide reading,no,2,2-4,no\nSAIL,Sail making,no,2,2,no\nDRED,Harbour dredging,no,3-4,3-4,yes\nROPE,Rope work,yes,,2,\n",
		"DRED skill, TIDE level 4, ROPE skill"},
	{"signs before levels", "notes.md", "# Edition 2: summary of differences\n\n1. FERY: + level 1\n2. TIDE: + level 3, - level 2\n3. SAIL: level 2 → new wording\n4. DRED: as before\n5. ROPE → CORD (code change)\n",
		"ROPE skill"},
	{"levels in brackets behind names", "notes.txt", "Version 2 notes\n\nLevels have been added to Ferry crewing (level 1) and to Tide reading (levels 3 and 4).\nThe following have been reworded at level 2: Sail making, Rope work.\nHarbour dredging was merged with Rope work.\n",
		"DRED skill, TIDE level 4, ROPE skill"},
	{"lines that begin with a code", "notes.txt", "FERY  level 1 is a newcomer. Otherwise identical.\nTIDE  level 3 was written from scratch; nothing else touched.\nSAIL  identical.\nDRED  levels 3 and 4 got merged into one.\nROPE  now lives under the code CORD.\n",
		"DRED skill, SAIL skill"},
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
			want := strings.FieldsFunc(c.unfounded, func(r rune) bool { return r == ',' })
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
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

// TestNotesThatAreNotUnderstood wants nothing to be missing of what a note may say in words
// that nobody taught the program, and that to be told.
func TestNotesThatAreNotUnderstood(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "new.txt")
	for text, want := range map[string]string{
		"FERY: level 1 is a newcomer.\nTIDE: New level 3. Minor changes.\nSAIL: Minor changes.\n":               "declared-change-unread FERY level 1",
		"FERY: New level 1. Minor changes.\nTIDE: we rather like level 2 of it.\nSAIL: Minor changes.\n":        "declared-change-missing TIDE level 3",
		"FERY: New level 1. Minor changes.\nTIDE: New level 3.\nSAIL: the loft is quite another place since.\n": "declared-change-unread SAIL level 2",
	} {
		p, err := profile.Read("notes.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := audited(old, new, declared.NotesIn(p, new, old)); len(got) != 1 || got[0] != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
