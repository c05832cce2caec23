package diff

import (
	"slices"

	"compdiff/internal/sorting"
)

// reordered records the equal texts that stand in another order: as few of
// them as explain it. Fill sets the part of the change.
func (c *comparison) reordered(rule string, a alignment, old, new []Text, fill func(*Change)) {
	var pairs []pair
	for _, k := range a.links {
		if k.identical {
			pairs = append(pairs, pair{k.old[0], k.new[0]})
		}
	}
	for _, p := range outOfOrder(pairs, slices.Compare(texts(old), texts(new)) > 0) {
		ch := Change{Rule: rule, Confidence: 1, Old: pick(old, []int{p.old}), New: pick(new, []int{p.new})}
		fill(&ch)
		c.add(ch)
	}
}

// typeset records, hidden, that two texts which count as identical differ in
// typography. Fill sets the part of the change.
func (c *comparison) typeset(rule string, old, new []Text, fill func(*Change)) {
	if joined(old) == joined(new) {
		return
	}
	ch := c.reworded(rule, old, new, surroundings{})
	ch.quiet = true
	fill(&ch)
	c.add(ch)
}

// outOfOrder lists as few pairs as must be taken out for the rest to ascend on
// both sides. Where there is a choice it is made seen from the old side or,
// with flip set, from the new one.
func outOfOrder(pairs []pair, flip bool) []pair {
	from, to := func(p pair) int { return p.old }, func(p pair) int { return p.new }
	if flip {
		from, to = to, from
	}
	sorting.By(pairs, func(x, y pair) int { return from(x) - from(y) })
	places := make([]int, len(pairs))
	for i, p := range pairs {
		places[i] = to(p)
	}
	if slices.IsSorted(places) {
		return nil
	}
	var out []pair
	for _, i := range notRising(places) {
		out = append(out, pairs[i])
	}
	return out
}

// notRising lists the indices outside one longest increasing subsequence
// (patience sorting).
func notRising(seq []int) []int {
	var tails []int                 // index of the smallest last member of a run of each length
	before := make([]int, len(seq)) // the member before it in its run
	for i, x := range seq {
		k, _ := slices.BinarySearchFunc(tails, x, func(t, x int) int { return seq[t] - x })
		before[i] = -1
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	kept := make([]bool, len(seq))
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		kept[i] = true
	}
	var out []int
	for i := range seq {
		if !kept[i] {
			out = append(out, i)
		}
	}
	return out
}
