package main

import (
	"slices"
	"testing"

	"compdiff/diff"
)

// TestCorpusSizes holds the bounds of the overall letters against the two real
// editions: most skills changed little, a fifth of them much, and each letter follows
// from the size.
func TestCorpusSizes(t *testing.T) {
	old, new := read(t, inCorpus(t, "sfia-7", "*.csv")[0]), read(t, inCorpus(t, "sfia-8", "*.csv")[0])
	count := map[diff.Letter]int{}
	var sizes []float64
	for _, r := range diff.Compare(old, new).Skills {
		if len(r.Old) == 0 || len(r.New) == 0 {
			continue
		}
		count[r.Overall]++
		sizes = append(sizes, r.Size)
		want := diff.Low
		switch {
		case r.Size > 1.0/3:
			want = diff.High
		case r.Size >= 0.25:
			want = diff.Medium
		}
		if r.Overall != want {
			t.Errorf("%s: size %.3f is called %s", r.Code, r.Size, r.Overall)
		}
	}
	slices.Sort(sizes)
	all := len(sizes)
	if 2*count[diff.Low] < all || 10*count[diff.High] < all || 3*count[diff.High] > all {
		t.Errorf("of %d skills in both editions the letters are %v", all, count)
	}
	if median := sizes[all/2]; median < 0.1 || median > 0.25 {
		t.Errorf("half of the skills changed by less than %.2f", median)
	}
}
