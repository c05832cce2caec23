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
	return t.isGonePiece(p) && !t.tellsIn(p) && !t.sharesLast(p) && !t.isCut(p, p) && !t.breaksOff(o)
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

// ofPurpose is how much of what carries content, in thousandths, two purposes may share that are told whole
// against each other.
const ofPurpose = 500

// unsaidPurpose tells what a duty was for against what it is for, where both are one clause that ends it.
func (t *telling) unsaidPurpose() {
	i := slices.IndexFunc(t.seen, func(o observation) bool { return o.aspect == PurposeChanged })
	if i < 0 || !t.hasRoom() || slices.ContainsFunc(t.seen, func(o observation) bool { return o.aspect == PurposeChanged && o.isTold() }) {
		return
	}
	was, is := t.purposeOf(Delete), t.purposeOf(Insert)
	if was.end == 0 || is.end == 0 || t.tellsIn(was) || t.tellsIn(is) {
		return
	}
	old, new := union(t.r.contentOfPiece(was), nil), union(t.r.contentOfPiece(is), nil)
	if old[0] == new[0] && len(old) == 1 || 1000*common(old, new) >= ofPurpose*min(len(old), len(new)) {
		return
	}
	t.seen[i].why = fmt.Sprintf("in what it is for, %s became %s", t.r.quote(was.first, was.end, Delete), t.r.quote(is.first, is.end, Insert))
	t.tellIn(i, was)
	t.tellIn(i, is)
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
