package diff

import (
	"fmt"
	"slices"
)

// The verb that a duty opens with says most of it. Where another one opens it now, a reason says so, whatever
// else it tells.

// tellHeadVerb tells that the verb, or the row of verbs, that opens a duty of a text that weighs became another one.
func (t *telling) tellHeadVerb() {
	was, is := t.headVerbs(Delete), t.headVerbs(Insert)
	if len(was) == 0 || len(is) == 0 || t.r.around.permuted || !t.weighs() || t.areToldAsOne(was[0], is[0]) {
		return
	}
	if t.onlyCame(is[0]) {
		if t.tellsVerbAt(was[0].at) || !t.handsOver(was[0], is[0]) {
			return
		}
	} else if t.tellsVerbAt(was[0].at) || t.tellsVerbAt(is[0].at) || t.askAlike(was, is) || t.staysSaid(was) || t.staysSaid(is) {
		return
	}
	o := observed(VerbChanged, true, fmt.Sprintf("verb %s became %s", t.verbRow(was), t.verbRow(is))).of(spanOfRow(was), spanOfRow(is))
	t.silence(o.at)
	t.seen = append(t.seen, o)
	for _, p := range o.at {
		t.tellIn(len(t.seen)-1, p)
	}
}

// areToldAsOne reports that a row of words that begins with a verb is told to have become one that begins with the other,
// with more than the verbs.
func (t *telling) areToldAsOne(o, n deed) bool {
	if !t.isTelling(o.at) || t.by[o.at] != t.by[n.at] {
		return false
	}
	said := t.seen[t.by[o.at]-1]
	return said.tellsVerb() || slices.ContainsFunc(said.at, func(p piece) bool { return len(t.r.tidy(t.r.onSide(p.first, p.end, p.op))) > 1 })
}

// weighs reports that something of a text makes it ask for something else.
func (t *telling) weighs() bool {
	for _, o := range t.seen {
		if o.heavy {
			return true
		}
	}
	return false
}

// headVerbs are the deeds of the row of verbs that a side opens with; none where something else opens it.
func (t *telling) headVerbs(op Op) (row []deed) {
	side := t.r.side(op)
	for i, k := range side {
		switch e := t.r.edits[k]; {
		case t.r.notes[k].verb:
			row = append(row, t.r.deedAt(side, i, op))
		case !joins(e.token) && !e.in(inParticles) || len(row) == 0:
			return row
		}
	}
	return row
}

// askAlike reports that a verb of one row asks for the same as one of another, or that one of them is said on
// the other side in what the duty is for.
func (t *telling) askAlike(was, is []deed) bool {
	r := t.r
	for _, o := range was {
		for _, n := range is {
			if o.own == n.own || o.verb == n.verb || o.sharesAct(n) || r.sameDeed(o, n) || r.sameVerb(o.verb, n.verb) {
				return true
			}
		}
	}
	aims := func(row []deed, op Op) bool { return r.inPurposeOf(row[0].own, op) || r.inPurposeOf(row[0].verb, op) }
	return aims(was, Insert) || aims(is, Delete) || lightVerbs[r.lex.spelt[was[0].verb]] || lightVerbs[r.lex.spelt[is[0].verb]]
}

// tellsVerbAt reports that something is told of a verb.
func (t *telling) tellsVerbAt(k int) bool { return t.isTelling(k) && t.seen[t.by[k]-1].tellsVerb() }

// onlyCame reports that a verb is told to have come, and no more of it.
func (t *telling) onlyCame(d deed) bool {
	return t.tellsVerbAt(d.at) && t.seen[t.by[d.at]-1].aspect == VerbAdded && len(t.seen[t.by[d.at]-1].at) == 1
}

// handsOver reports that a verb is done now to the first thing that another one was done to, which the other side has
// at the head of another duty: "ensures that hulls are sound", "paints hulls. Ensures that keels are".
func (t *telling) handsOver(o, n deed) bool {
	r := t.r
	head := r.firstThing(o)
	if head < 0 || head != r.firstThing(n) {
		return false
	}
	for i, k := range r.side(Insert) {
		if r.notes[k].verb && r.edits[k].stem == o.verb && k != n.at {
			return r.firstThing(r.deedAt(r.side(Insert), i, Insert)) != head
		}
	}
	return false
}

// firstThing is the stem of the first thing that a verb is done to, "that" or not; -1 where there is none.
func (r *reading) firstThing(d deed) int {
	next := r.neighbour(d.at, 1, d.op)
	for next >= 0 && (r.edits[next].lower == "that" || r.edits[next].in(inArticles)) {
		next = r.neighbour(next, 1, d.op)
	}
	if next < 0 {
		return -1
	}
	head := -1
	for k := next; k >= 0 && r.edits[k].content() && !r.notes[k].verb; k = r.neighbour(k, 1, d.op) {
		head = r.edits[k].stem
	}
	return head
}

// staysSaid reports that a verb of a row stayed, or stands on the other side as a verb.
func (t *telling) staysSaid(row []deed) bool {
	for _, d := range row {
		if t.r.edits[d.at].op == Equal {
			return true
		}
		for k, e := range t.r.edits {
			if e.op == mirrorOp(d.op) && t.r.notes[k].verb && e.stem == d.verb {
				return true
			}
		}
	}
	return false
}

// verbRow quotes a row of verbs.
func (t *telling) verbRow(row []deed) string {
	m := &deedMatch{r: t.r}
	at := make([]int, len(row))
	for i := range row {
		at[i] = i
		row[i].alone()
	}
	return m.rowCalled(row, at)
}

// spanOfRow is what a row of verbs is told by.
func spanOfRow(row []deed) piece {
	return piece{row[0].op, row[0].at, row[len(row)-1].at + 1}
}

// silence leaves out what is told of the verbs in some pieces, and that a verb or a duty came, or went, that opens there.
func (t *telling) silence(at []piece) {
	for _, p := range at {
		for k := p.first; k < p.end; k++ {
			if t.isTelling(k) && (t.tellsVerbAt(k) || t.seen[t.by[k]-1].isBare()) {
				t.seen[t.by[k]-1].why = ""
			}
		}
		for i, o := range t.seen {
			if len(o.at) == 1 && o.at[0].op == p.op && o.at[0].first == p.first && (o.aspect == loneVerbAspect[p.op] || o.aspect == dutyAspect[p.op]) {
				t.seen[i].why, t.seen[i].aspect = "", ""
			}
		}
	}
}
