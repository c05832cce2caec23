package diff

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// ladderOf is an edition of one skill with these statements at levels 4 and 5.
func ladderOf(four, five []string) *framework.Edition {
	level := func(n int, texts []string) framework.Level {
		l := framework.Level{Number: n}
		for _, t := range texts {
			l.Statements = append(l.Statements, framework.Statement{Text: t})
		}
		return l
	}
	return &framework.Edition{Skills: []framework.Skill{{Code: "LAMP", Name: "Lamp keeping", Levels: []framework.Level{level(4, four), level(5, five)}}}}
}

// stories tells what became of the statements of a skill, in short: "moved
// 4.0 5.1".
func stories(log *Changelog) string {
	var out []string
	for _, ch := range log.Changes {
		s := strings.TrimPrefix(ch.Rule, "statement-")
		for _, t := range append(ch.Old, ch.New...) {
			s += fmt.Sprintf(" %d.%d", t.Level, t.Index)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// A statement that stands at another level as it was has moved, whatever faint
// likeness of it its own level gained.
func TestStrays(t *testing.T) {
	const (
		wicks = "Orders wicks, oil and spare lenses for the towers of the district."
		faint = "Orders paint, oil and ropes for the boats of the district."
		near  = "Orders wicks, oil and spare lenses for all towers of the district."
		logs  = "Reads the logs of other keepers."
	)
	for _, test := range []struct {
		name                               string
		oldFour, oldFive, newFour, newFive []string
		want                               string
	}{
		{"its level gained a faint likeness", []string{wicks}, []string{logs}, []string{faint}, []string{logs, wicks}, "added 4.0, moved 4.0 5.1"},
		{"the level it came to lost one", []string{wicks, logs}, []string{faint}, []string{logs}, []string{wicks}, "moved 4.0 5.0, removed 5.0"},
		{"its level would take it for a part of a split", []string{"Sorts and weighs parcels by agreed rules."}, []string{"Ensures that parcels are stored by agreed rules."},
			[]string{"Ensures that parcels are stored by agreed rules.", "Sorts and weighs parcels."}, []string{logs}, "moved 5.0 4.0, reworded 4.0 4.1, added 5.0"},
		{"its level has it still", []string{wicks}, []string{logs}, []string{near}, []string{logs, wicks}, "reworded 4.0 4.0, added 5.1"},
	} {
		old, new := ladderOf(test.oldFour, test.oldFive), ladderOf(test.newFour, test.newFive)
		if got := stories(Compare(old, new)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// A part of a split that another level had as a clause of a statement, and has no longer, is no part
// of the split.
func TestLentParts(t *testing.T) {
	const (
		whole  = "Coordinates the assessment of risks to lamps that guide deep laden barges."
		mapped = "Maps lenses and wicks of lamps that guide deep laden barges."
		rest   = "Coordinates the wind survey and the assessment of risks."
		both   = "Maps lenses and wicks of the lamps that guide deep laden barges and manages the contracts of keepers."
		left   = "Manages the contracts of keepers."
	)
	for _, test := range []struct{ name, five, fiveNow, want string }{
		{"the next level lost it", both, left, "added 4.0, reworded 4.0 4.1, reworded 5.0 5.0"},
		{"the next level has it still", both, strings.Replace(both, "keepers", "all keepers", 1), "split 4.0 4.0 4.1, reworded 5.0 5.0"},
		{"the next level never had it", left, strings.Replace(left, "keepers", "all keepers", 1), "split 4.0 4.0 4.1, reworded 5.0 5.0"},
	} {
		old, new := ladderOf([]string{whole}, []string{test.five}), ladderOf([]string{mapped, rest}, []string{test.fiveNow})
		log := Compare(old, new)
		if got := stories(log); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		for _, c := range log.Changes {
			if c.Rule == "statement-added" && (len(c.Evidence) != 1 || c.Evidence[0].Old.Level != 5 || c.Evidence[0].Copied) {
				t.Errorf("%s: %+v", test.name, c.Evidence)
			}
		}
		if got, want := len(Compare(new, old).Changes), len(log.Changes); got != want {
			t.Errorf("%s: %d changes backwards, not %d", test.name, got, want)
		}
	}
}
