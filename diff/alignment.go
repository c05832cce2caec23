package diff

import (
	"cmp"

	"compdiff/internal/sorting"
)

// link says that texts of the old side became texts of the new side: one to
// one, one to many or many to one. Indices ascend.
type link struct {
	old, new  []int
	score     int  // likeness in thousandths
	identical bool // equal, typography aside
}

// alignment is the outcome for two lists of texts.
type alignment struct {
	links            []link // ordered by their first old index
	oldLeft, newLeft []int  // indices without a partner, ascending
	crossings        []crossing
}

func mirrored(pairs []pair) []pair {
	out := make([]pair, len(pairs))
	for i, p := range pairs {
		out[i] = pair{p.new, p.old}
	}
	return out
}

func (a alignment) mirror() alignment {
	a.oldLeft, a.newLeft = a.newLeft, a.oldLeft
	for i, k := range a.links {
		a.links[i].old, a.links[i].new = k.new, k.old
	}
	for i, x := range a.crossings {
		a.crossings[i] = crossing{x.new, x.old, x.share, !x.left}
	}
	sorting.By(a.links, func(x, y link) int { return cmp.Compare(x.old[0], y.old[0]) })
	return a
}

// pair is a matched token: its index on either side.
type pair struct{ old, new int }

// at is an alignment of picked texts as one of the lists they were picked
// from.
func (a alignment) at(old, new []int) alignment {
	put := func(places, from []int) {
		for k, i := range places {
			places[k] = from[i]
		}
	}
	for _, k := range a.links {
		put(k.old, old)
		put(k.new, new)
	}
	put(a.oldLeft, old)
	put(a.newLeft, new)
	for i, x := range a.crossings {
		a.crossings[i].old, a.crossings[i].new = old[x.old], new[x.new]
	}
	return a
}
