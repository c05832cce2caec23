package parser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// quarry is a text with two skills whose levels have these headings.
func quarry(low, high string) string {
	var b strings.Builder
	for _, s := range []struct{ title, what, one, two string }{
		{"Stone cutting (STCU)", "Cutting blocks to measure.", "* Marks the blocks.", "* Plans the cuts of a face."},
		{"Blast work (BLWK)", "Loosening rock with care.", "* Clears the site.", "* Sets the charges."},
	} {
		fmt.Fprintf(&b, "%s\n\n%s\n\nGuidance\n\nMuch depends on the stone.\n\n%s\n\n%s\n\n%s\n\n%s\n\n", s.title, s.what, low, s.one, high, s.two)
	}
	return b.String()
}

// TestNoLevels heads levels in forms that are known where they count, and in forms that
// nobody knows: of every skill it is said that its levels are not known.
func TestNoLevels(t *testing.T) {
	for _, c := range []struct {
		low, high string
		read      bool
	}{
		{"Level 2", "Level 3", true},
		{"Assist (2)", "Apply (3)", true},
		{"Assist [2]", "Apply [3]", true},
		{"Apprentice", "Foreman", false},
		{"Tier two", "Tier three", false},
		{"Band B", "Band C", false},
	} {
		e, err := Parse("quarry.txt", []byte(quarry(c.low, c.high)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			if got := len(s.Levels) == 2 && s.Levels[0].Number == 2 && len(s.Levels[0].Statements) == 1; got != c.read {
				t.Errorf("%s, %s: %s has the levels %+v", c.low, c.high, s.Code, s.Levels)
			}
			if got := slices.ContainsFunc(e.Problems, func(p framework.Problem) bool { return p.Rule == "levels-missing" && p.Skill == s.Code }); got == c.read {
				t.Errorf("%s, %s: %s: said %v", c.low, c.high, s.Code, got)
			}
		}
	}
}

// TestFactOfLevels has a line of its own below the heading of every level: the level has
// its text all the same.
func TestFactOfLevels(t *testing.T) {
	text := strings.NewReplacer("Level 2\n", "Level 2\n\nYears: one\n", "Level 3\n", "Level 3\n\nYears: three\n").Replace(quarry("Level 2", "Level 3"))
	e, err := Parse("quarry.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Skills {
		if len(s.Levels) != 2 {
			t.Errorf("%s: got the levels %+v and the sections %+v", s.Code, s.Levels, s.Sections)
		}
	}
}

// TestLostLevel takes the heading of a level from a source that heads every level in every
// skill, and from one that does not.
func TestLostLevel(t *testing.T) {
	const none = "Not defined at this level."
	skill := func(title string, levels ...string) string {
		text := title + "\n\nKeeping the pit in order.\n\n"
		for n, level := range levels {
			text += fmt.Sprintf("Level %d\n\n%s\n\n", n+1, level)
		}
		return text
	}
	others := skill("Stone cutting (STCU)", none, "Marks the blocks.", "Plans the cuts.", none) + skill("Blast work (BLWK)", none, "Clears the site.", "Sets the charges.", "Leads the crew.")
	lost := strings.Replace(skill("Rail work (RAWK)", none, "Lays the rails.", "Plans the line.", none), "Level 3\n\n", "", 1)
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"lost":        {others + lost, []string{"level 2", "level 3"}},
		"not lost":    {others + skill("Rail work (RAWK)", none, "Lays the rails.", none, none), nil},
		"not all say": {strings.ReplaceAll(others+lost, none, "Reports what is seen."), nil},
	} {
		e, err := Parse("quarry.txt", []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" {
				got = append(got, p.Part)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

// TestNoDescriptions has a line below every title that nobody knows and that takes what
// follows: it is said of every skill that it may be the description.
func TestNoDescriptions(t *testing.T) {
	with := strings.NewReplacer("Cutting blocks", "Last seen March 2024\nOwner Skills office\nCutting blocks", "Loosening rock", "Last seen March 2024\nOwner Skills office\nLoosening rock")
	for text, want := range map[string]bool{quarry("Level 2", "Level 3"): false, with.Replace(quarry("Level 2", "Level 3")): true} {
		e, err := Parse("quarry.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			said := slices.ContainsFunc(e.Problems, func(p framework.Problem) bool { return p.Skill == s.Code && p.Part == "description" })
			if lost := s.Description.Text == ""; lost && !said || !want && (lost || said) {
				t.Errorf("%s: the description is %q, said %v", s.Code, s.Description.Text, said)
			}
		}
	}
}
