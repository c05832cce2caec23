package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// Twenty statements of a level are compared each with each. Of hundreds that would take the square of
// their number, and so they are asked first which of them have enough stems in common: that finds
// the same ones, as long as no stem is in more than [maxPosting] of them.

// indexFrom is from how many texts on an index is worth its room.
const indexFrom = 64

// stemIndex finds those of some texts that have stems of another one.
type stemIndex struct {
	all     []int            // the places of all texts, where they are too few to be asked
	posting map[int][]int    // by stem: the places of the texts that have it
	spelt   map[string][]int // by the text in one case
	seen    []bool           // while texts are found
}

// sharing is how many of some distinct stems a text must have to be looked at.
type sharing struct {
	stems   []int
	atLeast int
}

// indexStems indexes texts by what is asked of each of them.
func indexStems(n int, stems func(i int) []int) *stemIndex {
	x := &stemIndex{}
	if n < indexFrom {
		x.all = make([]int, n)
		for i := range x.all {
			x.all[i] = i
		}
		return x
	}
	x.posting, x.seen = map[int][]int{}, make([]bool, n)
	for i := range n {
		for _, stem := range stems(i) {
			x.posting[stem] = append(x.posting[stem], i)
		}
	}
	return x
}

// spell indexes texts as they are spelt, besides.
func (x *stemIndex) spell(texts []Text) {
	if x.posting == nil {
		return
	}
	x.spelt = map[string][]int{}
	for i, t := range texts {
		key := inOneCase(t.Text.Text)
		x.spelt[key] = append(x.spelt[key], i)
	}
}

// inOneCase is a text in lower case, and the same for all texts that differ by case alone.
func inOneCase(text string) string { return strings.ToLower(strings.ToUpper(text)) }

// find lists the places, ascending, of all texts that may have as many stems as is wanted, or that
// are spelt like one: others do not. A text that has so many has one of the rarest.
func (x *stemIndex) find(text string, some ...sharing) []int {
	if x.posting == nil {
		return x.all
	}
	var found []int
	note := func(places []int) {
		for _, i := range places[:min(len(places), maxPosting)] {
			if !x.seen[i] {
				x.seen[i], found = true, append(found, i)
			}
		}
	}
	note(x.spelt[inOneCase(text)])
	for _, w := range some {
		for _, stem := range x.rarest(w) {
			if places := x.posting[stem]; len(places) <= maxPosting {
				note(places)
			}
		}
	}
	for _, i := range found {
		x.seen[i] = false
	}
	slices.Sort(found)
	return found
}

// rarest are those stems of which a text must have one at least to have as many as is wanted.
func (x *stemIndex) rarest(w sharing) []int {
	stems := slices.Clone(w.stems)
	sorting.By(stems, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(x.posting[a]), len(x.posting[b])), cmp.Compare(a, b))
	})
	return stems[:max(0, len(stems)-max(w.atLeast, 1)+1)]
}
