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
	cut              bool // not every text that is left was compared with all that could be like it
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

// crossing is a leftover of one side, and the text of the other that has a part of it: that text
// is one part of a split, or of a merge, already, and so several texts became several. No link
// has both; the leftover is told by itself, with where it lives on, or comes from.
type crossing struct {
	old, new int
	share    int  // of the stems of the leftover that the other text has, in thousandths
	left     bool // the leftover is the old one
}

// leftover is the place of the leftover on its side.
func (x crossing) leftover() int {
	if x.left {
		return x.old
	}
	return x.new
}
