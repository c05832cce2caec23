package diff

import (
	"strings"
	"testing"
)

// TestAChangedVerbIsNeverAFlatNo has rewordings of one statement at a level
// that both editions define, and at one that only the new one does.
func TestAChangedVerbIsNeverAFlatNo(t *testing.T) {
	for _, c := range []struct {
		change Change
		want   string
	}{
		{Change{Class: Substantive, Aspects: []Aspect{VerbLowered}}, "maybe: a verb was lowered at level 3"},
		{Change{Class: Substantive, Aspects: []Aspect{VerbChanged}}, "maybe: a verb changed at level 3"},
		{Change{Class: Wording, Aspects: []Aspect{VerbChanged}}, "maybe: a verb changed at level 3"},
		{Change{Class: Substantive, Aspects: []Aspect{DutyAdded}}, "maybe: a duty came to level 3"},
		{Change{Class: Substantive, Aspects: []Aspect{QualifierChanged}}, "maybe: a duty changed at level 3"},
		{Change{Class: Wording}, "no"},
		{Change{Class: Editorial, Aspects: []Aspect{Spelling}}, "no"},
	} {
		c.change.Rule, c.change.Level = "statement-reworded", 3
		row := Row{Code: "OVEN", Old: []int{3}, New: []int{3, 4}}
		a := row.Predict([]Change{c.change})
		if got := strings.TrimSuffix(string(a.Answer)+": "+a.Why(), ": "); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.change.Class, c.change.Aspects, got, c.want)
		}
		c.change.Level = 4
		if a := row.Predict([]Change{c.change}); a.Answer == Doubtful {
			t.Errorf("a level that is new is in doubt: %s", a.Why())
		}
	}
}

func TestReasonsNameEachLevelOnce(t *testing.T) {
	for _, c := range []struct {
		labels map[int]string
		levels []int
		want   string
	}{
		{nil, []int{3}, "level 3"}, {nil, []int{5, 3}, "levels 3 and 5"}, {nil, []int{3, 4, 6}, "levels 3, 4 and 6"},
		{map[int]string{1: "Working", 2: "Expert"}, []int{1, 2}, "Working and Expert"},
	} {
		row := Row{Labels: c.labels}
		var changes []Change
		for _, l := range append(c.levels, c.levels...) {
			changes = append(changes, Change{Rule: "level-removed", Level: l})
		}
		if why := row.Predict(changes).Why(); why != c.want+" removed" {
			t.Errorf("the levels %v are named in %q, want %s", c.levels, why, c.want)
		}
	}
}

// TestTheWeightiestReasonComesFirst has many duties that went and one that moved,
// and losses that alone decide nothing.
func TestTheWeightiestReasonComesFirst(t *testing.T) {
	gone := func(level int) Change { return Change{Rule: "statement-removed", Level: level} }
	moved := Change{Rule: "statement-moved", Level: 3, Old: []Text{{Level: 2}}, New: []Text{{Level: 3}}}
	verb := Change{Rule: "statement-reworded", Level: 2, Class: Substantive, Aspects: []Aspect{VerbChanged}}
	row := Row{Code: "OVEN", Old: []int{2, 3}, New: []int{2, 3}}
	for _, c := range []struct {
		changes []Change
		want    string
	}{
		{[]Change{moved, gone(3), gone(2), gone(3)}, "yes: 3 duties were dropped from levels 2 and 3; a duty moved to level 3"},
		{[]Change{moved, verb, moved}, "yes: 2 duties moved to level 3"},
		{[]Change{verb, verb, gone(2)}, "maybe: a duty was dropped from level 2; 2 verbs changed at level 2"},
		{[]Change{moved, gone(1)}, "yes: a duty moved to level 3"}, // level 1 is none that both define: told with the level
		{[]Change{{Rule: "skill-removed"}, gone(2)}, "yes: the skill is gone; a duty was dropped from level 2"},
	} {
		a := row.Predict(c.changes)
		if got := string(a.Answer) + ": " + a.Why(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
