package diff

import (
	"fmt"
	"slices"
)

// A reason that says no more of a duty than how little of it is left, or that it was reworded, leaves an
// aspect without a word. As long as there is room, it tells what is sure of that aspect by itself: a member
// of a list whose words stand nowhere on the other side, and what a duty is for, whole against whole.

// unsaid tells of the aspects of which nothing is told yet, as observed before it was asked what is sure.
func (t *telling) unsaid(before []observation) {
	if !t.r.around.level || !(littleIsLeft(t.seen) || t.leavesUnsaid()) {
		return
	}
	t.unsaidPurpose()
	for i, o := range before {
		if t.hasRoom() && (o.aspect == ItemAdded || o.aspect == ItemRemoved) && !t.seen[i].isTold() && t.isGoneMember(o) {
			t.seen[i].why = o.why
			t.tellIn(i, o.at[0])
		}
	}
}

// hasRoom reports that a reader takes in one more piece.
func (t *telling) hasRoom() bool {
	told, most := 0, maxTold
	if littleIsLeft(t.seen) {
		most = maxOfLittle
	}
	for _, o := range t.seen {
		told += one(o.isTold() && !extentAspects[o.aspect])
	}
	return told < most
}

// tellIn has an observation tell of what came, or went, in a piece.
func (t *telling) tellIn(i int, p piece) {
	for k := p.first; k < p.end; k++ {
		if t.r.edits[k].op == p.op {
			t.by[k] = i + 1
		}
	}
}

// isGoneMember reports that a member of a list is quoted whole, and that nothing of it is said on the other
// side, or told already.
func (t *telling) isGoneMember(o observation) bool {
	if !o.saysFate() || len(o.at) != 1 {
		return false
	}
	p := o.at[0]
	several := slices.ContainsFunc(t.r.edits[p.first:p.end], func(e edit) bool { return e.Text == "," })
	return t.isGonePiece(p) && !(several && t.isCutList(p)) && !t.isSlashed(p) && !t.tellsIn(p) && !t.sharesLast(p) && !t.isCut(p, p) && !t.breaksOff(o)
}

// isSlashed reports that a slash joins a piece to a word beside it: of such two one names the other.
func (t *telling) isSlashed(p piece) bool {
	r := t.r
	before, next := r.neighbour(p.first, -1, p.op), r.neighbour(p.end-1, 1, p.op)
	return before >= 0 && r.edits[before].Text == "/" || next >= 0 && r.edits[next].Text == "/"
}

// isGonePiece reports that all that carries content in a piece came, or went, and that the other side says
// nothing of it anywhere.
func (t *telling) isGonePiece(p piece) bool {
	r := t.r
	there := r.stems(mirrorOp(p.op))
	for k := p.first; k < p.end; k++ {
		e := r.edits[k]
		if e.op != mirrorOp(p.op) && e.content() && (e.op == Equal || !r.notes[k].gone || there.has(e.stem) || r.notes[k].verb) {
			return false
		}
	}
	return true
}

// sharesLast reports that a member of several words stands behind "and" or "or": the one before it may have
// the last of them as well, as in "sail and rope stores".
func (t *telling) sharesLast(p piece) bool {
	before := t.r.neighbour(p.first, -1, p.op)
	return before >= 0 && isConjunction(t.r.edits[before].token) && len(t.r.contentOfPiece(p)) > 1
}

// isTellableOfLittle reports that something that came or went is whole, and more than a word that narrows
// another one, and said nowhere else.
func (t *telling) isTellableOfLittle(o observation) bool {
	if !o.heavy || !o.saysFate() || len(o.at) != 1 || !t.isGonePiece(o.at[0]) || t.isCutList(o.at[0]) || t.isSlashed(o.at[0]) {
		return false
	}
	p := o.at[0]
	if o.aspect != itemAspect[p.op] && len(t.r.contentOfPiece(p)) < longPhrase {
		return false
	}
	next := t.r.neighbour(p.end-1, 1, p.op)
	return o.aspect == QualifierChanged || next < 0 || t.r.edits[next].op != Equal || !t.r.edits[next].content()
}

// isWithin reports that an observation is of something inside a piece.
func (o observation) isWithin(p piece) bool {
	return slices.ContainsFunc(o.at, func(q piece) bool { return q.op == p.op && p.first <= q.first && q.first < p.end })
}

// isCutList reports that more of a list came, or went, right behind a piece, or that a member goes on in what
// it is for.
func (t *telling) isCutList(p piece) bool {
	r := t.r
	for _, k := range r.onSide(p.first+1, p.end, p.op) {
		if r.edits[k].lower == "to" {
			return true
		}
	}
	next := r.neighbour(p.end-1, 1, p.op)
	if next < 0 || r.edits[next].op != p.op || !joins(r.edits[next].token) {
		return false
	}
	for next = r.neighbour(next, 1, p.op); next >= 0 && joins(r.edits[next].token); next = r.neighbour(next, 1, p.op) {
	}
	return next >= 0 && r.edits[next].op == p.op && !r.notes[next].verb
}

// ofPurpose is how much of what carries content, in thousandths, two purposes may share that are told whole
// against each other.
const ofPurpose = 500

// unsaidPurpose tells what a duty was for against what it is for, where both are one clause that ends it.
func (t *telling) unsaidPurpose() {
	i := slices.IndexFunc(t.seen, func(o observation) bool { return o.aspect == PurposeChanged })
	if i < 0 || !t.hasRoom() || slices.ContainsFunc(t.seen, func(o observation) bool { return o.aspect == PurposeChanged && o.isTold() }) {
		return
	}
	was, is, ok := t.purposes()
	if !ok || t.tellsIn(was) || t.tellsIn(is) {
		return
	}
	t.seen[i].why = fmt.Sprintf("in what it is for, %s became %s", t.r.quote(was.first, was.end, Delete), t.r.quote(is.first, is.end, Insert))
	t.tellIn(i, was)
	t.tellIn(i, is)
}

// purposes are what a duty was for and what it is for, if these are so much unlike that they are told whole.
func (t *telling) purposes() (was, is piece, ok bool) {
	was, is = t.purposeOf(Delete), t.purposeOf(Insert)
	if was.end == 0 || is.end == 0 {
		return was, is, false
	}
	old, new := union(t.r.contentOfPiece(was), nil), union(t.r.contentOfPiece(is), nil)
	return was, is, 1000*common(old, new) < ofPurpose*min(len(old), len(new))
}

// tellsIn reports that something is told of a piece already.
func (t *telling) tellsIn(p piece) bool {
	for k := p.first; k < p.end; k++ {
		if t.r.edits[k].op == p.op && t.isTelling(k) {
			return true
		}
	}
	return false
}

// purposeOf is the only clause of a side that says what its duty is for, if that is one sentence that the
// clause ends; an empty piece otherwise.
func (t *telling) purposeOf(op Op) piece {
	r := t.r
	side := r.onSide(0, len(r.edits), op)
	for len(side) > 0 && endsSentence(r.edits[side[len(side)-1]].token) {
		side = side[:len(side)-1]
	}
	first := -1
	for i, k := range side {
		switch {
		case endsSentence(r.edits[k].token):
			return piece{}
		case first < 0 && r.inPurposeAt(k, op) && r.edits[k].content():
			if i == 0 || r.edits[side[i-1]].lower != "to" {
				return piece{}
			}
			first = k
		case first >= 0 && !r.inPurposeAt(k, op) && r.edits[k].content():
			return piece{}
		}
	}
	if first < 0 {
		return piece{}
	}
	return piece{op, first, side[len(side)-1] + 1}
}
