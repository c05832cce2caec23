package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// yardLevels tells what was read of each skill's levels, and what nobody could place.
func yardLevels(e *framework.Edition) string {
	var b strings.Builder
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "%s:", s.Code)
		for _, l := range s.Levels {
			fmt.Fprintf(&b, " %d", l.Number)
			for _, t := range l.Statements {
				fmt.Fprintf(&b, " %s", t.Text)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestPageEnds holds that what ends a page takes nothing of the text directly above it.
func TestPageEnds(t *testing.T) {
	want := "ROPE: 1 Dries a rope. 2 Mends a rope. Sells it.\nSAIL: 1 Dries a sail. 2 Mends a sail. Sells it.\nMAST: 1 Dries a mast. 2 Mends a mast. Sells it.\n"
	for name, end := range map[string]string{
		"a rule":                "-----------------------------------------\n",
		"a short rule":          "---\n",
		"a note of copyright":   "© 2031 The Yard. All rights reserved.\n\n",
		"a note and a rule":     "© 2031 The Yard. All rights reserved.\n------------\n",
		"a blank line and rule": "\n------------\n\n",
	} {
		page := yardPages("# %[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\n## Level 1\nDries a %[1]s.\n## Level 2\nMends a %[1]s.\nSells it.\n" + end)
		e, err := Parse("yard.md", []byte(page), Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		if got := yardLevels(e); got != want || e.Ledger.Unaccounted > 0 || len(e.Matter) > 0 {
			t.Errorf("%s: read\n%sunaccounted %d, matter %v", name, got, e.Ledger.Unaccounted, e.Matter)
		}
	}
}

// TestUnderlinedHeadings holds that dashes below a title make a heading of it still.
func TestUnderlinedHeadings(t *testing.T) {
	page := yardPages("%[2]s care %[3]s\n===============\n\nKeeping each %[1]s dry.\n\nLevel 1\n-------\nDries a %[1]s.\n\nLevel 2\n---\nMends a %[1]s.\n\n")
	e, err := Parse("yard.md", []byte(page), Options{})
	if err != nil || len(e.Skills) != 3 {
		t.Fatal(err)
	}
	for _, s := range e.Skills {
		if len(s.Levels) != 2 || len(s.Levels[0].Statements) != 1 {
			t.Errorf("%s: levels %v", s.Code, s.Levels)
		}
	}
}

// TestLevelsAsked holds that questions and lead-ins with numbers that count head levels
// where nothing else does, and head none beside headings of levels.
func TestLevelsAsked(t *testing.T) {
	for _, head := range []string{"What do I do at level %d?", "At level %d, you will:", "At level %d you will be able to:"} {
		one, two := fmt.Sprintf(head, 1), fmt.Sprintf(head, 2)
		page := yardPages("%[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\n" + one + "\n\n- Dries a %[1]s\n\n" + two + "\n\n- Mends a %[1]s\n\n")
		e, err := Parse("yard.txt", []byte(page), Options{})
		want := "ROPE: 1 Dries a rope 2 Mends a rope\nSAIL: 1 Dries a sail 2 Mends a sail\nMAST: 1 Dries a mast 2 Mends a mast\n"
		if err != nil || yardLevels(e) != want {
			t.Errorf("%s: read\n%s%v", head, yardLevels(e), err)
		}
	}
	page := yardPages("%[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nAt level 2, you will:\n\n- hang each %[1]s\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
	e, err := Parse("yard.txt", []byte(page), Options{})
	if err != nil || len(e.Skills) != 3 || len(e.Skills[0].Levels) != 2 || len(e.Skills[0].Guidance) != 1 {
		t.Errorf("beside headings of levels: read\n%s%v", yardLevels(e), err)
	}
}

// TestLevelHeadedTwice holds that the name in a heading that stands twice is no duty.
func TestLevelHeadedTwice(t *testing.T) {
	page := yardPages("%[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\nLevel 1: Follow\n\n- Dries a %[1]s\n\nLevel 2: Assist\n\n- Mends a %[1]s\n\n")
	for name, c := range map[string]struct{ old, new string }{
		"twice":           {"Level 1: Follow\n\n- Dries a sail", "Level 1: Follow\nLevel 1: Follow\n\n- Dries a sail"},
		"twice and apart": {"Level 1: Follow\n\n- Dries a sail", "Level 1: Follow\n\nLevel 1: Follow\n\n- Dries a sail"},
	} {
		e, err := Parse("yard.txt", []byte(strings.Replace(page, c.old, c.new, 1)), Options{})
		if err != nil || !strings.Contains(yardLevels(e), "SAIL: 1 Dries a sail 2") {
			t.Errorf("%s: read\n%s%v", name, yardLevels(e), err)
		}
	}
}

// TestNameOfDocument holds that a skill whose heading is its code alone is not called by the
// title of the document, and one below the heading that names it is.
func TestNameOfDocument(t *testing.T) {
	page := "# Yard skills 2031\n\n" + yardPages("## %[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\n### Level 1\n\nDries a %[1]s.\n\n")
	e, err := Parse("yard.md", []byte(strings.Replace(page, "Rope care ROPE", "ROPE", 1)), Options{})
	if err != nil || len(e.Skills) != 3 || e.Skills[0].Code != "ROPE" || e.Skills[0].Name != "" {
		t.Errorf("the name was lost: %v %v", e.Skills, err)
	}
	alone := yardPages("## %[2]s care\n\n### %[3]s\n\nKeeping each %[1]s dry.\n\n#### Level 1\n\nDries a %[1]s.\n\n")
	e, err = Parse("yard.md", []byte(alone), Options{})
	if err != nil || len(e.Skills) != 3 || e.Skills[0].Name != "Rope care" {
		t.Errorf("names on lines of their own: %v %v", e.Skills, err)
	}
}

// TestDescriptionBehindCoverage holds that a heading nobody knows is that of the description
// where the levels are listed between it and the title.
func TestDescriptionBehindCoverage(t *testing.T) {
	for name, coverage := range map[string]string{
		"in a line":       "Levels: 1-2\n\n",
		"below a heading": "## Levels of responsibility for this skill\n\n1 2\n\n",
	} {
		page := yardPages("# %[2]s care %[3]s\n\n" + coverage + "## What it is\n\nKeeping each %[1]s dry.\n\n## Level 1\n\nDries a %[1]s.\n\n## Level 2\n\nMends a %[1]s.\n\n")
		e, err := Parse("yard.md", []byte(page), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		for _, s := range e.Skills {
			if !strings.HasPrefix(s.Description.Text, "Keeping each") {
				t.Errorf("%s: %s is described by %q, sections %v", name, s.Code, s.Description.Text, s.Sections)
			}
		}
	}
}

// TestWordsOfNoHalf holds that a word broken at the end of a line is in doubt where a half of
// it has the form of no word, and one of two words is not.
func TestWordsOfNoHalf(t *testing.T) {
	for word, said := range map[string]bool{
		"diffi-\ncult": true, "weat-\nhering": false, "adjus-\nting": true, "condi-\ntions": true,
		"built-\nup": false, "edge-\ntools": false, "hand-\nheld": false, "tool-\nmaking": false, "multi-\nply": false,
	} {
		page := strings.Replace(yardPages("%[2]s care %[3]s\n\nKeeping each %[1]s dry.\n\nLevel 1\n\nDries a %[1]s.\n\n"), "each rope dry", "each rope in "+word+" yards", 1)
		e, err := Parse("yard.txt", []byte(page), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(e.Problems) > 0; got != said {
			t.Errorf("%q: said %v", word, e.Problems)
		}
	}
}

// TestItemsGoOn holds that a line which ends in a word behind which something follows is no
// end of an item, however narrow the lines are.
func TestItemsGoOn(t *testing.T) {
	page := yardPages("%[2]s care %[3]s\n\nKeeping each %[1]s dry and sound in all weathers on behalf of\nthe owners.\n\nGuidance notes\n\nActivities may include:\n\ndrying each %[1]s in the loft, including\nold ones\nmending each %[1]s\n\nLevel 1\n\nDries a %[1]s.\n\n")
	e, err := Parse("yard.txt", []byte(page), Options{})
	if err != nil || len(e.Skills) != 3 || len(e.Skills[0].Guidance) != 1 {
		t.Fatal(err)
	}
	if items := e.Skills[0].Guidance[0].Items; len(items) != 2 || items[0].Text != "drying each rope in the loft, including old ones" {
		t.Errorf("items %v", items)
	}
}
