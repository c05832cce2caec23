package report

import (
	"fmt"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
)

// TestImpactSaysWhatTheComparisonSays refers to every level of every skill of the
// old edition: a role, its letter and the row of the skill never say different
// things of one level.
func TestImpactSaysWhatTheComparisonSays(t *testing.T) {
	for _, pair := range [][2]string{{"quayside/edition-1", "quayside/edition-2"}, {"quayside/edition-2", "quayside/edition-1"},
		{"quick/old.txt", "quick/new.txt"}, {"beacon/beacon-1.txt", "beacon/beacon-4.txt"}, {"yard/old.txt", "yard/new.txt"}, {"tailored/base.txt", "tailored/theirs.txt"}} {
		t.Run(pair[0], func(t *testing.T) {
			old, new := readTestdata(t, pair[0]), readTestdata(t, pair[1])
			text := ""
			for _, s := range old.Skills {
				for _, l := range s.Levels {
					text += fmt.Sprintf("%s level %d\n", s.Code, l.Number)
				}
			}
			log, step := compared(t, old, new)
			impacts := NewImpacts(log, step, old, []Profile{profileOf("all.txt", text)})
			if len(impacts) == 0 {
				t.Fatal("no reference")
			}
			for _, i := range impacts {
				one(t, i)
				if j := step.Of(i.key(), i.Level); j.Verdict != i.Standing || j.Affects != i.Verdict {
					t.Errorf("%s is %s (%s), and was judged %s (%s)", i.reference(), i.Standing, i.Verdict, j.Verdict, j.Affects)
				}
				if row := rowOf(log, i.key()); row != nil && row.Affects.Answer == diff.Unaffected && i.Verdict != diff.Unaffected {
					t.Errorf("%s is affected %s, and its skill is not", i.reference(), i.Verdict)
				}
			}
		})
	}
}

// one holds what is said of a reference against each other.
func one(t *testing.T, i Impact) {
	t.Helper()
	action := map[diff.Verdict][]string{diff.Affected: {Reassess}, diff.Doubtful: {ReadThis}, diff.Unaffected: {ReadThis, Nothing}}[i.Verdict]
	fits := false
	for _, a := range action {
		fits = fits || a == i.Action()
	}
	if !fits || i.Letter == diff.Gone && i.Verdict == diff.Unaffected || i.Letter == diff.Blank && i.Verdict == diff.Affected {
		t.Errorf("%s: the letter is %q, affected is %s, to do is %q", i.reference(), i.Letter, i.Verdict, i.Action())
	}
}

// rowOf is the row of a skill that kept its code; nil where there is none.
func rowOf(c *diff.Changelog, code string) *diff.Row {
	for i := range c.Skills {
		if c.Skills[i].Code == code {
			return &c.Skills[i]
		}
	}
	return nil
}

func readTestdata(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/" + name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}
