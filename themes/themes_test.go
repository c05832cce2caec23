package themes_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
	"compdiff/themes"
)

func edition(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/themes/" + name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func said(terms []themes.Term) string {
	var all []string
	for _, t := range terms {
		all = append(all, fmt.Sprintf("%s %d %d", t.Text, t.Old, t.New))
	}
	return strings.Join(all, "; ")
}

// TestThemes finds the phrase that came to eleven skills and the role that went from
// all sixteen, as whole phrases. A word that one skill repeats is none.
func TestThemes(t *testing.T) {
	got := themes.Compare(edition(t, "old.txt"), edition(t, "new.txt"))
	if came := said(got.Came); came != "tide model 0 11" {
		t.Errorf("came: %s", came)
	}
	if went := said(got.Went); went != "harbour clerk 16 0; season 16 5" {
		t.Errorf("went: %s", went)
	}
	for _, term := range got.Came {
		if term.Text == "tide model" && (len(term.Levels) != 1 || term.Levels[0] != themes.AtLevel{Level: 4, New: 11}) {
			t.Errorf("it stands at %+v", term.Levels)
		}
	}
}

// TestBackwards has what came go, and what went come.
func TestBackwards(t *testing.T) {
	there, back := themes.Compare(edition(t, "old.txt"), edition(t, "new.txt")), themes.Compare(edition(t, "new.txt"), edition(t, "old.txt"))
	terms := func(list []themes.Term) []string {
		var all []string
		for _, t := range list {
			all = append(all, t.Text)
		}
		return all
	}
	if !slices.Equal(terms(there.Came), terms(back.Went)) || !slices.Equal(terms(there.Went), terms(back.Came)) {
		t.Errorf("there %v %v, and back %v %v", terms(there.Came), terms(there.Went), terms(back.Came), terms(back.Went))
	}
}

// TestWhatOneEditionDoesNotState makes no theme of guidance that came to all skills, nor of
// what is as it was.
func TestWhatOneEditionDoesNotState(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "old.txt")
	for i := range new.Skills {
		new.Skills[i].Guidance = []framework.Note{{Kind: framework.Paragraph, Text: "Weather glasses are read at noon."}}
	}
	if got := themes.Compare(old, new); len(got.Came)+len(got.Went) > 0 {
		t.Errorf("came %s, went %s", said(got.Came), said(got.Went))
	}
	if got := themes.Compare(old, old); len(got.Came)+len(got.Went) > 0 {
		t.Errorf("nothing changed, and came %s, went %s", said(got.Came), said(got.Went))
	}
}

// TestFewSkills makes no theme of what a handful of skills may have by chance.
func TestFewSkills(t *testing.T) {
	old, new := edition(t, "old.txt"), edition(t, "old.txt")
	for i := range 3 {
		new.Skills[i].Description.Text += " Uses copper nails."
	}
	if got := themes.Compare(old, new); len(got.Came)+len(got.Went) > 0 {
		t.Errorf("came %s, went %s", said(got.Came), said(got.Went))
	}
}
