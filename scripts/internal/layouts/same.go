package layouts

import (
	"fmt"
	"io"
)

// frameworkAxes are the axes that say what the skills are; the others say how
// they are written.
var frameworkAxes = []string{"skills", "codes", "ladder", "voice", "statements", "guidance form", "items"}

// Pair is one edition in two layouts, and what a comparison says of it.
type Pair struct {
	Old, New Document
	Changes  []SaidOf
	Doubts   []SaidOf
}

// NewPair invents an edition, writes it in two layouts that are both read
// exactly, and compares the two: nothing should differ. The number says which;
// others are tried until one is exact.
func NewPair(by Comparer, seed, number uint64) (Pair, error) {
	for try := range uint64(400) {
		old, new, err := twice(seed, number*400+try)
		if err != nil {
			return Pair{}, err
		}
		if clean(old) && clean(new) {
			said, _, err := by.Compare(old, new)
			return Pair{old, new, said.Changes, said.Doubts}, err
		}
	}
	return Pair{}, fmt.Errorf("document %d of seed %d: no two of 400 layouts are read exactly", number, seed)
}

// twice writes one edition in two layouts.
func twice(seed, number uint64) (old, new Document, err error) {
	l := drawLayout(newChooser(seed, number))
	if old, err = In(seed, number, l, ""); err != nil {
		return
	}
	given := drawLayout(newChooser(seed+1, number))
	for _, axis := range frameworkAxes {
		given[axis] = l[axis]
	}
	new, err = In(seed, number, refit(given), "")
	return
}

// refit makes choices fit again after some of them were given.
func refit(given Layout) Layout {
	l := Usual(given)
	for _, m := range misfits {
		if m.when(l) {
			l[m.axis] = m.instead
		}
	}
	return l
}

// clean reports a document that is read as its author had it in mind, and
// without a finding.
func clean(d Document) bool {
	d.Accepted = d.Accepted[:1]
	j := Judge(d)
	return j.Verdict == Exact && len(j.Findings) == 0
}

// Show prints what a comparison says of an edition in two layouts.
func (p Pair) Show(w io.Writer) {
	fmt.Fprintf(w, "== seed %d, document %d:\n   old: %s\n   new: %s\n", p.Old.Seed, p.Old.Number, p.Old.Layout, p.New.Layout)
	for i, c := range append(p.Changes[:len(p.Changes):len(p.Changes)], p.Doubts...) {
		if i == 4 {
			fmt.Fprintf(w, "   ... and %d more\n", len(p.Changes)+len(p.Doubts)-i)
			break
		}
		fmt.Fprintf(w, "   %s %s, %s: %q, %q\n", c.Rule, c.Skill, c.Part, texts(c.Old), texts(c.New))
	}
}

func texts(of []struct{ Text string }) (out []string) {
	for _, t := range of {
		out = append(out, clip(t.Text))
	}
	return out
}
