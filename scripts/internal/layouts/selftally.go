package layouts

import (
	"fmt"
	"io"
)

// falseClaim counts, beside the outcomes, comparisons that say that a text came
// or went which stands in both documents.
const falseClaim Outcome = "(a false claim)"

// SelfTally counts outcomes by kind of damage.
type SelfTally map[string]map[Outcome]int

// Add counts a comparison.
func (t SelfTally) Add(j SelfJudgement) {
	for _, kind := range []string{j.Damaged.Damage.Kind, "all"} {
		if t[kind] == nil {
			t[kind] = map[Outcome]int{}
		}
		t[kind][j.Outcome]++
		if len(j.False) > 0 {
			t[kind][falseClaim]++
		}
	}
}

// Write prints a row for each kind of damage.
func (t SelfTally) Write(w io.Writer) {
	fmt.Fprintf(w, "%-20s", "damage")
	for _, o := range append(Outcomes[:len(Outcomes):len(Outcomes)], falseClaim) {
		fmt.Fprintf(w, " %18s", o)
	}
	fmt.Fprintln(w)
	for _, kind := range sortedKeys(t) {
		fmt.Fprintf(w, "%-20s", kind)
		for _, o := range append(Outcomes[:len(Outcomes):len(Outcomes)], falseClaim) {
			fmt.Fprintf(w, " %18d", t[kind][o])
		}
		fmt.Fprintln(w)
	}
}

// Show prints what was lost without a word.
func (j SelfJudgement) Show(w io.Writer) {
	d := j.Damaged
	side := "new"
	if j.Backwards {
		side = "old"
	}
	fmt.Fprintf(w, "== %s: seed %d, document %d: %s\n   damage of the %s side: %s at %q\n", j.Outcome, d.Seed, d.Number, d.Layout, side, d.Damage.Kind, clip(d.Damage.At))
	for _, text := range j.False {
		fmt.Fprintf(w, "   said to have come or gone, and in both documents: %s\n", clip(text))
	}
	for i, l := range j.Losses {
		if i == 6 {
			fmt.Fprintf(w, "   ... and %d more\n", len(j.Losses)-i)
			break
		}
		fmt.Fprintf(w, "   %s\n", l)
	}
}
