// Package sorting sorts lists of any type with one copy of the code that sorts.
//
// What package slices has for that is linked anew for each type that is sorted,
// some 20 kB each, and there are dozens. Here the places of a list are sorted,
// which are numbers whatever stands in it; what is linked for each type moves its
// items there. What compares equal stays in the order in which it stood.
package sorting

import (
	"iter"
	"slices"
)

// few is how long a list may be that is sorted where it lies: most are short.
const few = 12

// By sorts a list by what compare says of two of its items, as for
// [slices.SortStableFunc].
func By[S ~[]E, E any](list S, compare func(a, b E) int) {
	if len(list) > few {
		sorted := make(S, len(list))
		for to, from := range order(len(list), func(a, b int) int { return compare(list[a], list[b]) }) {
			sorted[to] = list[from]
		}
		copy(list, sorted)
		return
	}
	for i := range list {
		for ; i > 0 && compare(list[i-1], list[i]) > 0; i-- {
			list[i-1], list[i] = list[i], list[i-1]
		}
	}
}

// Collect is what a sequence has, sorted.
func Collect[E any](seq iter.Seq[E], compare func(a, b E) int) []E {
	list := slices.Collect(seq)
	By(list, compare)
	return list
}

// order is which place of a list of n items comes first, second and so on.
func order(n int, compare func(a, b int) int) []int {
	places := make([]int, n)
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(a, b int) int {
		if c := compare(a, b); c != 0 {
			return c
		}
		return a - b
	})
	return places
}
