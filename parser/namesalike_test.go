package parser

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// TestNamesAlike reads titles that all have what is no part of a name: a label before it, a
// code that no dialect knows at either end. What one name alone has is its own.
func TestNamesAlike(t *testing.T) {
	for _, c := range []struct{ titles, want []string }{
		{[]string{"Title: Rope making ROPE", "Title: Lock keeping LOCK"}, []string{"Rope making ROPE", "Lock keeping LOCK"}},
		{[]string{"[1.1] Rope making", "[1.2] Lock keeping"}, []string{"Rope making 1.1", "Lock keeping 1.2"}},
		{[]string{"RM01 - Rope making", "LK02 - Lock keeping"}, []string{"Rope making RM01", "Lock keeping LK02"}},
		{[]string{"Rope making 1.1", "Lock keeping 2.1"}, []string{"Rope making 1.1", "Lock keeping 2.1"}},
		{[]string{"ROPE MAKING (RM01)", "LOCK KEEPING (LK02)"}, []string{"ROPE MAKING RM01", "LOCK KEEPING LK02"}},
		{[]string{"Rope making", "Flying the Boeing (737)"}, []string{"Rope making", "Flying the Boeing (737)"}},
	} {
		e, err := Parse("harbour.md", []byte(pagesNamed(c.titles, "")), Options{})
		if err != nil {
			t.Errorf("%q: %v", c.titles, err)
			continue
		}
		var got []string
		for _, s := range e.Skills {
			got = append(got, strings.TrimSpace(s.Name+" "+s.Code))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q: %q", c.titles, got)
		}
	}
}

// pagesNamed is a page in Markdown for each title, the lines of one more part in each.
func pagesNamed(titles []string, more string) string {
	var b strings.Builder
	for _, title := range titles {
		b.WriteString("# " + title + "\n\nDoing what the harbour needs.\n\n## Level 1\n\nHelps others.\n\n## Level 2\n\nPlans the work.\n\n" + more)
	}
	return b.String()
}

// TestCodeField reads the code of a field whose form no dialect knows.
func TestCodeField(t *testing.T) {
	source := strings.NewReplacer("# Rope making\n", "# Rope making\n\nID: RM007\n", "# Lock keeping\n", "# Lock keeping\n\nID: LK014\n").
		Replace(pagesNamed([]string{"Rope making", "Lock keeping"}, ""))
	e, err := Parse("harbour.md", []byte(source), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if e.Skills[0].Code != "RM007" || e.Skills[1].Code != "LK014" || len(e.Unaccounted) > 0 {
		t.Errorf("codes %q, %q: %v", e.Skills[0].Code, e.Skills[1].Code, e.Unaccounted)
	}
}

// TestLevelsAlike reads levels whose names no ladder knows, headed as those it knows.
func TestLevelsAlike(t *testing.T) {
	names := []string{"Foundation", "Intermediate", "Advanced", "Leading"}
	var b strings.Builder
	for _, skill := range []string{"Rope making", "Lock keeping", "Chart making"} {
		b.WriteString("# " + skill + "\n\nDoing what the harbour needs.\n\n")
		for i, name := range names {
			b.WriteString("### L" + string(rune('1'+i)) + " - " + name + "\n\nPlans task " + string(rune('1'+i)) + " of " + skill + ".\n\n")
		}
	}
	e, err := Parse("harbour.md", []byte(b.String()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Skills {
		if len(s.Levels) != len(names) || s.Levels[3].Label != "" && s.Levels[3].Label != "Leading" {
			t.Errorf("%s: levels %+v", s.Name, s.Levels)
		}
	}
}

// TestSectionBelowEmptyLevel reads a section below a last level without text, which is none
// of that level's; where levels have no empty neighbours, the line is theirs.
func TestSectionBelowEmptyLevel(t *testing.T) {
	page := func(level1 string) string {
		var b strings.Builder
		for _, title := range []string{"Rope making ROPE", "Lock keeping LOCK", "Chart making CHAR"} {
			b.WriteString(title + "\n\nDoing what the harbour needs.\n\nLevel 5\n\nLeads others.\n\nLevel 4\n\nPlans the work.\n\nLevel 3\n\nDoes the work.\n\nLevel 2\n\n" + level1 + "Level 1\n\nRelated training\n\n- Knots for beginners\n- Splices\n\n")
		}
		return b.String()
	}
	for level, want := range map[string]int{"": 3, "Helps others.\n\n": 5} {
		e, err := Parse("harbour.txt", []byte(page(level)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			with := len(s.Levels)
			if level == "" && (with != want || len(s.Sections) != 1 || s.Sections[0].Title != "Related training") {
				t.Errorf("%s: %d levels, sections %+v", s.Code, with, s.Sections)
			}
			if level != "" && len(s.Sections) > 0 {
				t.Errorf("%s: sections %+v", s.Code, s.Sections)
			}
		}
	}
}

// TestWordsOnceBroken says of words that stand in a source but once, broken by the end of a
// line, that they may be one, where the source breaks words; not where it does not.
func TestWordsOnceBroken(t *testing.T) {
	said := func(text string) bool {
		e, err := Parse("harbour.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range e.Problems {
			if p.Rule == "encoding-suspect" && p.Skill == "ROPE" && p.Part == string(framework.PartDescription) {
				return true
			}
		}
		return false
	}
	rest := "\n\nLevel 1\n\nWeighs the hemp.\n\nLock keeping LOCK\n\nMinding locks.\n\nLevel 2\n\nOpens gates.\n"
	if !said("Rope making ROPE\n\nMaking ropes under the super-\nvision of a master who be-\nlieves in hemp and dis-\ntrusts wire." + rest) {
		t.Error("a source that breaks words: nothing said")
	}
	if said("Rope making ROPE\n\nMaking ropes of a well-\nkept hemp under the eyes of a master\nwho has done so all of his life and\nwill go on for as long as there are\nships in the harbour to be made fast\nwith them, and men who know how\nto do it as it should be done." + rest) {
		t.Error("a source that does not: said")
	}
}

// TestNumberedItems keeps the items of a numbered list in the level they stand in, though
// they go on from the numbers of chapters.
func TestNumberedItems(t *testing.T) {
	source := "1 Rope making A.1\n\n1.1 Description\n\nMaking ropes.\n\n1.2 Level 1\n\n1. Weigh hemp\n2. Clean tools\n\n" +
		"2 Lock keeping A.2\n\n2.1 Description\n\nMinding locks.\n\n2.2 Level 1\n\n1. Open gates\n2. Grease hinges\n3. Mind the weir\n"
	e, err := Parse("harbour.txt", []byte(source), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(e.Skills); n != 2 {
		t.Fatalf("%d skills", n)
	}
	if n := len(e.Skills[1].Levels[0].Statements); n != 3 || len(e.Matter) > 0 {
		t.Errorf("%d statements, matter %v", n, e.Matter)
	}
}
