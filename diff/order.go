package diff

import "slices"

// reordered records the equal texts that stand in another order: as few of
// them as explain it. Fill sets the part of the change.
func (c *comparison) reordered(rule string, a alignment, old, new []Text, fill func(*Change)) {
	var oldAt, newAt []int // of the equal texts, in old order
	for _, k := range a.links {
		if k.identical {
			oldAt, newAt = append(oldAt, k.old[0]), append(newAt, k.new[0])
		}
	}
	for _, i := range outOfOrder(newAt) {
		ch := Change{Rule: rule, Confidence: 1, Old: pick(old, oldAt[i:i+1]), New: pick(new, newAt[i:i+1])}
		fill(&ch)
		c.add(ch)
	}
}

// outOfOrder lists the indices of as few members as must be taken out for the
// rest to ascend. Seen from the other side, by the inverse permutation, they
// are the same members.
func outOfOrder(seq []int) []int {
	perm := ranks(seq)
	if slices.IsSorted(perm) {
		return nil
	}
	inv := inverse(perm)
	if slices.Compare(inv, perm) < 0 {
		out := notRising(inv)
		for i, p := range out {
			out[i] = inv[p]
		}
		slices.Sort(out)
		return out
	}
	return notRising(perm)
}

// ranks replaces each member by its rank among them, which makes the list a
// permutation.
func ranks(seq []int) []int {
	sorted := slices.Sorted(slices.Values(seq))
	perm := make([]int, len(seq))
	for i, x := range seq {
		perm[i], _ = slices.BinarySearch(sorted, x)
	}
	return perm
}

func inverse(perm []int) []int {
	inv := make([]int, len(perm))
	for i, p := range perm {
		inv[p] = i
	}
	return inv
}

// notRising lists the indices outside one longest increasing subsequence
// (patience sorting).
func notRising(perm []int) []int {
	var tails []int                  // index of the smallest last member of a run of each length
	before := make([]int, len(perm)) // the member before it in its run
	for i, x := range perm {
		k, _ := slices.BinarySearchFunc(tails, x, func(t, x int) int { return perm[t] - x })
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
	kept := make([]bool, len(perm))
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		kept[i] = true
	}
	var out []int
	for i := range perm {
		if !kept[i] {
			out = append(out, i)
		}
	}
	return out
}
