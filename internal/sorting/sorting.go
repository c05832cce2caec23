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

// few is how many places are sorted without memory of their own: most lists are short.
const few = 12

// By sorts a list by what compare says of two of its items, as for
// [slices.SortStableFunc].
func By[S ~[]E, E any](list S, compare func(a, b E) int) {
	var short [few]int
	places := order(short[:0], len(list), func(a, b int) int { return compare(list[a], list[b]) })
	for i := range places { // each item goes to its place, and what stood there on to its own
		first, at := list[i], i
		for from := places[at]; from != i; from = places[at] {
			list[at], places[at], at = list[from], at, from
		}
		list[at], places[at] = first, at
	}
}

// Collect is what a sequence has, sorted.
func Collect[E any](seq iter.Seq[E], compare func(a, b E) int) []E {
	list := slices.Collect(seq)
	By(list, compare)
	return list
}

// order is which place of a list of n items comes first, second and so on.
func order(places []int, n int, compare func(a, b int) int) []int {
	for i := range n {
		places = append(places, i)
	}
	if n > few {
		slices.SortFunc(places, func(a, b int) int {
			if c := compare(a, b); c != 0 {
				return c
			}
			return a - b
		})
		return places
	}
	for i := range places {
		for ; i > 0 && compare(places[i-1], places[i]) > 0; i-- {
			places[i-1], places[i] = places[i], places[i-1]
		}
	}
	return places
}
