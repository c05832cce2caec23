package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// A reason quotes what is sure, and no more of it than a reader takes in: of the rest it says that
// it was reworded. What is sure shows in the redline: a piece came or went alone and whole, between
// words that stayed, or it stands where another one stood and neither is cut. Of what is not, both
// sides are quoted from the first word that changed to the last, as that is true whatever became
// of each word.

// maxTold is how many pieces of a duty a reason tells, and maxOfLittle how many besides how little is left
// of a long one.
const (
	maxTold     = 3
	maxOfLittle = 2
)

// besidesReworded says that there is more than what is told.
const besidesReworded = "otherwise reworded"

// telling puts a reason together.
type telling struct {
	r    *reading
	seen []observation
	by   []int // the observation that tells of an edit, counted from 1; 0 where none does
}

// isTold reports that a reason tells of an observation.
func (o observation) isTold() bool { return o.why != "" }

// mark notes which observation tells of what came or went.
func (t *telling) mark() {
	for i, o := range t.seen {
		for _, p := range o.at {
			for k := p.first; k < p.end && k < len(t.by); k++ {
				if t.r.edits[k].op == p.op && t.by[k] == 0 {
					t.by[k] = i + 1
				}
			}
		}
	}
}

// doubtful tells what is not sure as a whole, or not at all: first what became something else, since
// what only came or went is sure beside nothing but that.
func (t *telling) doubtful() {
	before, first := slices.Clone(t.seen), -1
	for _, pieces := range []int{2, 1} {
		for i, o := range t.seen {
			if o.isTold() && len(o.at) == pieces && !t.isSure(o) {
				t.tellWhole(i)
				if first < 0 {
					first = i
				}
			}
		}
	}
	if first < 0 || slices.ContainsFunc(t.seen, func(o observation) bool { return o.isTold() && o.heavy }) {
		return
	}
	why, at := t.allBecame()
	if why == "" {
		t.seen[first].why = before[first].why
		return
	}
	for i := range t.seen {
		t.seen[i].why = ""
	}
	t.seen[first].why, t.seen[first].at = why, at
	for k := range t.by {
		t.by[k] = first + 1
	}
}

// withHeads tells of a noun that came or went with the words that narrow it, which stayed: "yard gates"
// became "yard".
func (t *telling) withHeads() {
	r := t.r
	for i, o := range t.seen {
		if !o.saysFate() || len(o.at) != 1 || o.tellsVerb() || o.aspect == itemAspect[o.at[0].op] || !r.isHeadOfKept(o.at[0]) {
			continue
		}
		p := o.at[0]
		start, end := t.place(p.first)
		if len(r.stemsIn(start, end, p.op)) != len(r.contentOfPiece(p)) {
			continue // it is not all that came, or went, there
		}
		start, end = t.region(o.at, false)
		if why := t.became(start, end); why != "" {
			t.seen[i].why = why
			t.seen[i].at = bothSides(start, end)
			t.take(i, start, end)
		}
	}
}

// sayOnce leaves out what came or went where the words are told already to have become others.
func (t *telling) sayOnce() {
	for i, o := range t.seen {
		if !o.isTold() || !o.heavy || len(o.at) != 1 || o.tellsVerb() {
			continue
		}
		p := o.at[0]
		own := union(t.r.stemsIn(p.first, p.end, p.op), nil)
		for j, other := range t.seen {
			if j == i || !other.isTold() || len(other.at) != 2 || len(own) == 0 {
				continue
			}
			q := other.at[one(p.op == Insert)]
			if q.op == p.op && len(without(own, union(t.r.stemsIn(q.first, q.end, q.op), nil))) == 0 {
				t.seen[i].why = ""
				t.hand(i, j)
				break
			}
		}
	}
}

// hand lets another observation tell of what one told of.
func (t *telling) hand(from, to int) {
	for k := range t.by {
		if t.by[k] == from+1 {
			t.by[k] = to + 1
		}
	}
}

// isTelling reports that a reason tells what became of an edit.
func (t *telling) isTelling(k int) bool { return t.by[k] > 0 && t.seen[t.by[k]-1].isTold() }

// atMost leaves out what is more than a reader takes in: first the words that decide by themselves, then
// what has the fewest words.
func (t *telling) atMost() {
	var told []int
	for i, o := range t.seen {
		if o.isTold() && !extentAspects[o.aspect] {
			told = append(told, i)
		}
	}
	most := maxTold
	if t.r.around.level && t.r.isLong() && littleIsLeft(t.seen) && len(told) >= maxOfLittle {
		most = maxOfLittle
		told = t.ofLittle(told)
	}
	if len(told) <= most {
		return
	}
	sorting.By(told, func(x, y int) int {
		return cmp.Or(cmp.Compare(t.weightOf(y), t.weightOf(x)), cmp.Compare(x, y))
	})
	for _, i := range told[most:] {
		t.seen[i].why = ""
	}
}

// ofLittle leaves of the observations of a text of which little is left those that are told of such, and
// of the others what came or went as long as there is room.
func (t *telling) ofLittle(told []int) (kept []int) {
	var others []int
	for _, i := range told {
		if o := t.seen[i]; toldOfLittle[o.aspect] || o.tellsWord() || o.tellsPassing() || t.opensBoth(o) {
			kept = append(kept, i)
		} else {
			others = append(others, i)
		}
	}
	sorting.By(others, func(x, y int) int {
		return cmp.Or(cmp.Compare(t.weightOf(y), t.weightOf(x)), cmp.Compare(x, y))
	})
	was, is, whole := t.purposes()
	whole = whole && slices.ContainsFunc(t.seen, func(o observation) bool { return o.aspect == PurposeChanged })
	for _, i := range others {
		o := t.seen[i]
		if len(kept)+one(whole) < maxOfLittle && t.isTellableOfLittle(o) && !(whole && (o.isWithin(was) || o.isWithin(is))) {
			kept = append(kept, i)
		} else {
			t.seen[i].why = ""
		}
	}
	return kept
}

// weightOf is how much an observation says: one of a verb or a duty more than any other.
func (t *telling) weightOf(i int) int {
	o := t.seen[i]
	n := 0
	for k := range t.by {
		n += one(t.by[k] == i+1 && t.r.edits[k].content())
	}
	if o.heavy {
		n += 100
	}
	if o.tellsVerb() {
		n += 1000
	}
	return n
}

// leavesUnsaid reports that a word that carries content came or went of which nothing is told.
func (t *telling) leavesUnsaid() bool {
	r := t.r
	if littleIsLeft(t.seen) || !slices.ContainsFunc(t.seen, func(o observation) bool { return o.heavy }) {
		return false
	}
	for k, e := range r.edits {
		if e.op == Equal || !e.content() || r.notes[k].passed {
			continue
		}
		if t.isTelling(k) {
			continue
		}
		start, end := t.place(k)
		if !slices.Contains(r.stemsIn(start, end, mirrorOp(e.op)), e.stem) && !t.isTotalled(e.op) {
			return true
		}
	}
	return false
}

// isTotalled reports that the reason says how much of a side came, or went.
func (t *telling) isTotalled(op Op) bool {
	extent := map[Op]Aspect{Delete: Shortened, Insert: Extended}[op]
	return slices.ContainsFunc(t.seen, func(o observation) bool { return o.aspect == extent })
}
