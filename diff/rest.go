package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// What is left to be told of a text once all that is sure of its phrases is told is told by its place: what
// went between two words that stayed became what came there, or it went, or came, and nothing took its place.
// That is true whatever part of a sentence it is.

// maxWithRest is how many pieces a reason tells of a text, those of the rest among them.
const maxWithRest = 7

// maxOfRest is how many words either side of a piece of the rest may have.
const maxOfRest = 30

// tellRest tells what is left of a text of which something that weighs is told, the largest pieces first.
func (t *telling) tellRest() {
	if !t.r.around.level || !slices.ContainsFunc(t.seen, func(o observation) bool { return o.heavy }) {
		return
	}
	t.unclaim()
	t.tellSentences()
	pieces := t.restPieces()
	sorting.By(pieces, func(x, y gap) int {
		return cmp.Or(cmp.Compare(t.untoldIn(y), t.untoldIn(x)), cmp.Compare(x.from[0], y.from[0]), cmp.Compare(x.from[1], y.from[1]))
	})
	for _, g := range pieces {
		if t.toldPieces() < maxWithRest {
			t.tellGap(g)
		}
	}
}

// toldPieces is how many pieces are told.
func (t *telling) toldPieces() (n int) {
	for _, o := range t.seen {
		n += one(o.isTold() && !extentAspects[o.aspect])
	}
	return n
}

// untold are the words of a range of a side that carry content of which nothing is told.
func (t *telling) untold(i, from, to int) (words []int) {
	for _, k := range t.sides(i)[from:to] {
		e := t.r.edits[k]
		if e.op != Equal && e.content() && !t.r.notes[k].passed && !t.isTelling(k) && !t.isExplained(k) && !(t.r.notes[k].told && t.by[k] == 0 && e.verb) {
			words = append(words, k)
		}
	}
	return words
}

func (t *telling) sides(i int) []int { return t.r.side(opOf[i]) }

// opOf is the side of an index: what was is 0, what is 1.
var opOf = [2]Op{Delete, Insert}

func (t *telling) untoldIn(g gap) int {
	return len(t.untold(0, g.from[0], g.to[0])) + len(t.untold(1, g.from[1], g.to[1]))
}

// isOfBoth reports that something is untold on both sides of a gap.
func (t *telling) isOfBoth(g gap) bool {
	return len(t.untold(0, g.from[0], g.to[0])) > 0 && len(t.untold(1, g.from[1], g.to[1])) > 0
}

// tellGap tells what became of a gap, if that is sure.
func (t *telling) tellGap(g gap) {
	switch {
	case t.isOfBoth(g):
		t.tellReplaced(g)
	case len(t.untold(0, g.from[0], g.to[0])) > 0:
		t.tellAlone(0, g)
	case len(t.untold(1, g.from[1], g.to[1])) > 0:
		t.tellAlone(1, g)
	}
}

// add tells of rows of either side what became of them, and nothing else of them.
func (t *telling) add(rows [2][]int, why string) {
	for _, k := range slices.Concat(rows[0], rows[1]) {
		if t.isTelling(k) {
			t.seen[t.by[k]-1].why = ""
		}
	}
	o := observed("", true, why)
	for i, op := range opOf {
		if n := len(rows[i]); n > 0 {
			o.at = append(o.at, piece{op, rows[i][0], rows[i][n-1] + 1})
		}
	}
	t.seen = append(t.seen, o)
	for _, k := range slices.Concat(rows[0], rows[1]) {
		if t.r.edits[k].op != Equal {
			t.by[k] = len(t.seen)
		}
	}
}

// unclaim leaves to be told what stands in a piece of which something is told that does not have it: of "designs complex
// gates" that the verb came.
func (t *telling) unclaim() {
	for k, e := range t.r.edits {
		if e.op == Equal || !e.in(inScope) || t.r.notes[k].verb || !t.tellsVerbAt(k) {
			continue
		}
		if why := strings.ToLower(t.seen[t.by[k]-1].why); !strings.Contains(why, e.lower) && !strings.Contains(why, "…") {
			t.by[k] = 0
		}
	}
}
