package merge

import "slices"

// strand is the nth piece of a thread.
type strand struct{ thread, nth int }

// inOrder puts the pieces of a place in order: that of the side which changed it, or
// else of theirs, with what only the other side has behind what it stands behind
// there.
func (m *merger) inOrder(at place) []chosen {
	pieces := m.chosen[at]
	by := map[strand]chosen{}
	for _, c := range pieces {
		by[strand{c.thread, c.nth}] = c
	}
	ours, theirs := m.orders[inOurs][at], m.orders[inTheirs][at]
	first, second := theirs, ours
	if m.reordered(ours) && !m.reordered(theirs) {
		first, second = ours, theirs
	}
	has := func(s strand) bool { _, ok := by[s]; return ok }
	order := weave(first, second, has)
	order = weave(order, m.orders[inBase][at], has) // what a side does not state
	var out []chosen
	for _, s := range order {
		out = append(out, by[s])
		delete(by, s)
	}
	for _, c := range pieces { // what stands elsewhere on both sides
		if has(strand{c.thread, c.nth}) {
			out = append(out, c)
		}
	}
	return out
}

// sequences are the orders in which an edition has the threads of each place.
func (m *merger) sequences(e int, all nodes) map[place][]strand {
	count := map[int]int{}
	by := map[place][]strand{}
	for n, t := range m.of[e] {
		at := m.pieceOf(e, all.list[n]).place
		by[at] = append(by[at], strand{t, count[t]})
		count[t]++
	}
	return by
}

// reordered reports that threads stand in another order than in the common edition.
func (m *merger) reordered(sequence []strand) bool {
	last := -1
	for _, s := range sequence {
		n, known := m.rank[s.thread]
		if !known {
			continue
		}
		if n < last {
			return true
		}
		last = n
	}
	return false
}

// weave takes what is wanted of two orders: that of the first, with what only the
// second has behind what it stands behind there.
func weave[T comparable](first, second []T, wanted func(T) bool) []T {
	var out []T
	for _, x := range first {
		if wanted(x) {
			out = append(out, x)
		}
	}
	at := 0 // behind what stood last
	for _, x := range second {
		if !wanted(x) {
			continue
		}
		if n := slices.Index(out, x); n >= 0 {
			at = n + 1
			continue
		}
		out = slices.Insert(out, at, x)
		at++
	}
	return out
}
