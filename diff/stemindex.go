package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// Twenty statements of a level are compared each with each. Of thousands that would take the square of
// their number, and so they are asked first which of them have enough stems in common: that finds
// the same ones, and leaves out those that are not alike anyway. Where that leaves too many, a text is
// compared with those that share the rarest stems and stand next to its own place, see [mostAsked],
// and what is left over says so.

// indexFrom is from how many texts on an index is worth its room.
const indexFrom = 64

// leastAsked is how many texts each is compared with at least, however many there are.
const leastAsked = 16

// mostAsked is with how many of some texts each of them is compared at most: with all, where these
// are no more than the root of [maxPairs].
func mostAsked(n int) int { return max(leastAsked, maxPairs/max(1, n)) }

// stemIndex finds those of some texts that have stems of another one.
type stemIndex struct {
	all     []int            // the places of all texts, where they are too few to be indexed
	posting map[int][]int    // by stem: the places of the texts that have it
	spelt   map[string][]int // by the text in one case
	seen    []bool           // while texts are found
	most    int              // so many are found at most
	cut     bool             // there were more of one at least
}

// sharing is how many of some distinct stems a text must have to be looked at.
type sharing struct {
	stems   []int
	atLeast int
}

// alikeBy is what texts must share with one to be that like it, in thousandths: of x and y stems n
// are common, of which [likeness] makes 2n of x+y, and y is no less than n.
func alikeBy(stems []int, floor int) sharing {
	return sharing{stems, (floor*len(stems) + 1999 - floor) / (2000 - floor)}
}

// indexStems indexes so many texts by their stems, or by what else each of them is found by.
func indexStems(n int, stems func(i int) []int) *stemIndex {
	if n < indexFrom {
		return &stemIndex{all: firstPlaces[:n]}
	}
	x := &stemIndex{most: mostAsked(n), posting: map[int][]int{}, seen: make([]bool, n)}
	for i := range n {
		for _, stem := range stems(i) {
			x.posting[stem] = append(x.posting[stem], i)
		}
	}
	return x
}

// firstPlaces are those of texts that are too few to be indexed.
var firstPlaces = func() (all [indexFrom]int) {
	for i := range all {
		all[i] = i
	}
	return all
}()

// indexAlike indexes texts for those that are like others, or the same but for the case of letters.
func indexAlike(texts []sentence) *stemIndex {
	x := indexStems(len(texts), func(i int) []int { return texts[i].stems })
	if x.posting != nil {
		x.spelt = map[string][]int{}
		for i, t := range texts {
			key := inOneCase(t.text)
			x.spelt[key] = append(x.spelt[key], i)
		}
	}
	return x
}

// inOneCase is the same for all texts that differ by the case of letters alone.
func inOneCase(text string) string { return strings.ToLower(strings.ToUpper(text)) }

// alike lists the places of the texts that may be that like one, in thousandths, which stands at a place
// on its side.
func (x *stemIndex) alike(s sentence, at, floor int, besides ...sharing) []int {
	if x.posting == nil {
		return x.all
	}
	return x.find(at, x.spelt[inOneCase(s.text)], append(besides, alikeBy(s.stems, floor))...)
}

// having lists the places of the texts that may have so many of some stems, those of a text at a place.
func (x *stemIndex) having(stems []int, at, atLeast int) []int {
	if x.posting == nil {
		return x.all
	}
	return x.find(at, nil, sharing{stems, atLeast})
}

// find lists some places and those of all texts that may have what is asked for: others have not.
// They ascend. Of too many those next to a place are taken.
func (x *stemIndex) find(at int, known []int, some ...sharing) []int {
	var found []int
	note := func(places []int) {
		if room := x.most - len(found); len(places) > room {
			x.cut = true
			places = nextTo(places, at, room)
		}
		for _, i := range places {
			if !x.seen[i] {
				x.seen[i], found = true, append(found, i)
			}
		}
	}
	note(known)
	for _, w := range some {
		for _, stem := range x.rarest(w) {
			note(x.posting[stem])
		}
	}
	for _, i := range found {
		x.seen[i] = false
	}
	slices.Sort(found)
	return found
}

// nextTo are so many of some ascending places that stand around one.
func nextTo(places []int, at, n int) []int {
	i, _ := slices.BinarySearch(places, at)
	first := min(max(0, i-n/2), len(places)-n)
	return places[first : first+n]
}

// rarest are those stems, the rarest first, of which a text has one at least if it has as many of all
// of them as is asked for.
func (x *stemIndex) rarest(w sharing) []int {
	stems := slices.Clone(w.stems)
	sorting.By(stems, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(x.posting[a]), len(x.posting[b])), cmp.Compare(a, b))
	})
	return stems[:max(0, len(stems)-max(w.atLeast, 1)+1)]
}

// unasked is what a text that is left says where not each was compared with all that could be like it.
func unasked(cut bool) string {
	if !cut {
		return ""
	}
	return "there are too many texts for each to be compared with all: it may be one of these in other words"
}
