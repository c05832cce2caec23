package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/merge"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
)

// TestGolden merges the new edition of an invented framework into a tailored one: what
// each side did alone, what both did, and every kind of conflict.
func TestGolden(t *testing.T) {
	r := three(t, source(t, "base.txt"), source(t, "ours.txt"), source(t, "theirs.txt"))
	kinds := map[merge.Kind]bool{}
	var got strings.Builder
	for _, c := range r.Conflicts {
		kinds[c.Kind] = true
		fmt.Fprintf(&got, "%s %s [%s] %s\n  base:   %s\n  ours:   %s\n  theirs: %s\n", c.Skill, c.Part, c.Kind, c.Message(), texts(c.Base), texts(c.Ours), texts(c.Theirs))
	}
	for _, w := range r.Woven {
		fmt.Fprintf(&got, "%s %s merged word by word\n  base:   %s\n  ours:   %s\n  theirs: %s\n  merged: %s\n", w.Skill, w.Part, w.Base.Text, w.Ours.Text, w.Theirs.Text, w.Merged)
	}
	for _, p := range r.Edition.Problems {
		fmt.Fprintf(&got, "problem %s %s: %s\n", p.Skill, p.Part, p.Message)
	}
	got.WriteString("\n" + strings.Join(outline(r.Edition), "\n") + "\n")
	golden.Match(t, "testdata/merged.golden", got.String())
	for _, kind := range []merge.Kind{merge.BothChanged, merge.BothAdded, merge.OursGone, merge.TheirsGone} {
		if !kinds[kind] {
			t.Errorf("no conflict is %s; give it something to show", kind)
		}
	}
}

func source(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/tailored/" + name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestNobodyKnowsWhich refuses editions in which two skills have one code.
func TestNobodyKnowsWhich(t *testing.T) {
	sound := newGenerator(1).edition(2)
	twice := clone(sound)
	twice.Skills = append(twice.Skills, twice.Skills[0])
	levels := clone(sound)
	levels.Skills[0].Levels = append(levels.Skills[0].Levels, levels.Skills[0].Levels[0])
	for name, e := range map[string]*framework.Edition{"a code": twice, "a level": levels} {
		if _, err := merge.Three(sound, e, sound); err == nil || !strings.HasPrefix(err.Error(), "ours: ") {
			t.Errorf("%s twice: %v", name, err)
		}
	}
}

// TestMovedAndReworded takes both: one side moved a statement, the other reworded it.
func TestMovedAndReworded(t *testing.T) {
	base := newGenerator(5).edition(1)
	base.Skills[0].Levels = []framework.Level{
		{Number: 2, Statements: statements("Paints the tower white.", "Trims the wick of every lamp before dusk.")},
		{Number: 3, Statements: statements("Orders oil for the winter.")},
	}
	ours, theirs := clone(base), clone(base)
	ours.Skills[0].Levels[0].Statements[1].Text = "Trims the wick of every oil lamp before dusk."
	theirs.Skills[0].Levels[0].Statements = statements("Paints the tower white.")
	theirs.Skills[0].Levels[1].Statements = statements("Orders oil for the winter.", "Trims the wick of every lamp before dusk.")
	r := three(t, base, ours, theirs)
	l := r.Edition.Skills[0].Level(3)
	if len(r.Conflicts) > 0 || len(l.Statements) != 2 || l.Statements[1].Text != "Trims the wick of every oil lamp before dusk." || len(r.Edition.Skills[0].Level(2).Statements) != 1 {
		t.Errorf("%+v\n%s", r.Conflicts, strings.Join(outline(r.Edition), "\n"))
	}
}

// TestWhatASideDoesNotState keeps the guidance and the category that a page copy on one
// side says nothing of.
func TestWhatASideDoesNotState(t *testing.T) {
	base := newGenerator(9).edition(2)
	base.Skills[0].Guidance = []framework.Note{{Kind: framework.Paragraph, Text: "Lamps are lit at dusk."}}
	ours := clone(base)
	ours.Skills[0].Guidance, ours.Skills[0].Category = nil, nil
	ours.Skills[0].Unknown = []framework.Part{framework.PartGuidance, framework.PartCategory}
	r := three(t, base, ours, base)
	if d := cmp.Diff(outline(base), outline(r.Edition)); d != "" || len(r.Conflicts) > 0 {
		t.Errorf("%+v\n%s", r.Conflicts, d)
	}
}

func statements(texts ...string) []framework.Statement {
	var out []framework.Statement
	for i, text := range texts {
		out = append(out, framework.Statement{Text: text, Paragraph: i + 1})
	}
	return out
}
