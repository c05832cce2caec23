package diff

import (
	"slices"
	"strings"
)

// A piece is sure where the redline shows it: it came or went alone and whole, or it stands where another
// one stood and neither is cut.

// isPlain reports that nothing says where else the words of an observation stand, or why they add nothing.
func (o observation) isPlain() bool {
	return o.heavy || o.saysFate()
}

// saysFate reports that an observation says of something that it came or went, and no more.
func (o observation) saysFate() bool {
	return strings.HasSuffix(o.why, `" `+happened[Delete]) || strings.HasSuffix(o.why, `" `+happened[Insert])
}

// isSure reports that what an observation tells shows in the redline.
func (t *telling) isSure(o observation) bool {
	switch {
	case o.tellsPassing():
		return true
	case o.tellsVerb() && len(o.at) == 2:
		return t.isSureOfVerbs(o.at[0], o.at[1])
	case o.tellsVerb():
		return !t.verbBeside(o.at[0]) && (o.aspect != dutyAspect[o.at[0].op] || !t.moves(o.at[0], partOfDuty) && !t.isAskedStill(o.at[0]))
	case len(o.at) == 2:
		return !t.isCut(o.at[0], o.at[1]) && !t.isCut(o.at[1], o.at[0]) && t.fills(o.at[0]) && t.fills(o.at[1])
	}
	p := o.at[0]
	if !o.isPlain() {
		return !t.standsBeside(o)
	}
	return !t.isCut(p, p) && !t.breaksOff(o) && !t.repeatsHead(o) && !t.r.keepsMore(p) && !t.moves(p, partOfPhrase) && !t.r.isSaidThere(p) && !t.standsBeside(o)
}

// isSureOfVerbs reports that two verbs are done to the same, or tell of the same deed, or stand in one
// place, each the first there.
func (t *telling) isSureOfVerbs(o, n piece) bool {
	r := t.r
	if common(union(r.contentOfPiece(o), nil), union(r.contentOfPiece(n), nil)) > 0 {
		return true
	}
	old, new := deed{op: Delete, at: o.first, core: o.end - 1}, deed{op: Insert, at: n.first, core: n.end - 1}
	if common(r.directObjects(old), r.directObjects(new)) > 0 {
		return true
	}
	start, end := t.place(o.first)
	return start <= n.first && n.first < end && t.firstVerb(start, end, Delete) == o.first && t.firstVerb(start, end, Insert) == n.first
}

// opensBoth reports that a verb became another one, each the first word of a duty of one sentence and alone
// there, and that no other verb is told to have come or gone.
func (t *telling) opensBoth(o observation) bool {
	if o.aspect != VerbChanged || len(o.at) != 2 || slices.ContainsFunc(t.seen, func(o observation) bool { return o.isTold() && o.tellsVerb() && len(o.at) == 1 }) {
		return false
	}
	for _, p := range o.at {
		side := t.r.onSide(0, len(t.r.edits), p.op)
		if len(side) < 2 || side[0] != p.first || vagueVerbs[t.r.lex.spelt[t.r.edits[p.first].stem]] || slices.ContainsFunc(side[:len(side)-1], func(k int) bool { return endsSentence(t.r.edits[k].token) }) {
			return false
		}
	}
	return true
}

// firstVerb is the first verb of a side in a range; -1 where there is none.
func (t *telling) firstVerb(start, end int, op Op) int {
	for k := start; k < end; k++ {
		if t.r.edits[k].op == op && t.r.notes[k].verb {
			return k
		}
	}
	return -1
}

// isCut reports that a word that came or went right beside a piece belongs to it and is not told.
func (t *telling) isCut(p, other piece) bool {
	r := t.r
	start, end := t.place(r.firstOf(p))
	stays := func(stem int) bool {
		return !slices.Contains(r.stemsIn(other.first, other.end, mirrorOp(p.op)), stem) && !t.isVerbIn(start, end, mirrorOp(p.op), stem) && slices.Contains(r.stemsIn(start, end, mirrorOp(p.op)), stem)
	}
	lead := r.edits[p.first]
	leads := lead.in(inPrepositions) || lead.lower == "to"
	untold := func(k, step int) bool {
		beside := true
		for k = r.neighbour(k, step, p.op); k >= 0 && r.edits[k].op == p.op && r.edits[k].Word && !joins(r.edits[k].token) && !r.edits[k].in(inCopulas); k = r.neighbour(k, step, p.op) {
			if e := r.edits[k]; e.content() {
				return t.by[k] == 0 && !t.isExplained(k) && !((beside || p != other) && stays(e.stem)) && !(beside && !r.notes[k].gone && (step > 0 || leads && r.movedFrom(e.stem, p.op)))
			}
			beside = false
		}
		return false
	}
	return untold(p.first, -1) || untold(p.end-1, 1)
}

// Of the words of a piece so many thousandths may stand in another place on the other side: more of a duty,
// of which the verb is what went.
const (
	partOfPhrase = 250
	partOfDuty   = 334
)

// isHeadOfKept reports that a piece is the noun that words right before it narrow, which stayed: they
// narrow nothing now, or are a thing themselves ("yard gates", "the yard").
func (r *reading) isHeadOfKept(p piece) bool {
	if slices.ContainsFunc(r.onSide(p.first, p.end, p.op), func(k int) bool { return r.edits[k].op != p.op || !r.edits[k].content() }) {
		return false
	}
	before, next := r.neighbour(p.first, -1, p.op), r.neighbour(p.end-1, 1, p.op)
	if before < 0 || r.edits[before].op != Equal || !r.edits[before].content() || r.notes[before].verb || describes(r.edits[p.first].token) || r.edits[p.first].verb {
		return false
	}
	return next < 0 || !r.edits[next].content()
}

// keepsMore reports that of the words that a piece is quoted with many more stayed than came or went.
func (r *reading) keepsMore(p piece) bool {
	own, stayed := 0, 0
	for k := p.first; k < p.end; k++ {
		if e := r.edits[k]; e.content() {
			own, stayed = own+one(e.op == p.op), stayed+one(e.op == Equal)
		}
	}
	return stayed > 3*own
}

// breaksOff reports that a member of a list ends before the noun that it has with others, or a clause in the
// midst of it.
func (t *telling) breaksOff(o observation) bool {
	r, p := t.r, o.at[0]
	next := r.neighbour(p.end-1, 1, p.op)
	if next < 0 {
		return false
	}
	if o.aspect == itemAspect[p.op] {
		if joint := r.neighbour(p.first, -1, p.op); joint >= 0 && r.edits[joint].op == p.op && joins(r.edits[joint].token) {
			return false // it came, or went, with what joins it
		}
		return r.edits[next].op == Equal && r.edits[next].content() && !r.notes[next].verb
	}
	relative := slices.ContainsFunc(r.onSide(p.first, r.contentAt(p), p.op), func(k int) bool { return r.edits[k].in(inRelatives) })
	return relative && r.edits[next].op == p.op && isConjunction(r.edits[next].token)
}

// repeatsHead reports that a member of a list begins with what the noun before it has as well, and goes on with
// another member: "crew care [and boat care rules] and stores" are "crew care and boat care", "rules and stores".
func (t *telling) repeatsHead(o observation) bool {
	r, p := t.r, o.at[0]
	if o.aspect != itemAspect[p.op] {
		return false
	}
	joint := r.neighbour(p.first, -1, p.op)
	if joint < 0 || !isConjunction(r.edits[joint].token) {
		return false
	}
	head := r.neighbour(joint, -1, p.op)
	stems := r.contentOfPiece(p)
	return head >= 0 && r.edits[head].op == Equal && r.edits[head].content() && len(stems) > 1 && slices.Contains(stems[:len(stems)-1], r.edits[head].stem)
}

// moves reports that more than a part of a piece stands in another place on the other side.
func (t *telling) moves(p piece, part int) bool {
	r := t.r
	moved, all := 0, 0
	for k := p.first; k < p.end; k++ {
		if e := r.edits[k]; e.op == p.op && e.content() && !r.fits(k) {
			all++
			moved += one(!r.notes[k].gone && !r.notes[k].passed && r.movedFrom(e.stem, p.op))
		}
	}
	return 1000*moved > part*all
}

// isAskedStill reports that the other side has most of what a duty that came or went is done to.
func (t *telling) isAskedStill(p piece) bool {
	r := t.r
	there, all, said := r.stems(mirrorOp(p.op)), 0, 0
	for k := p.first; k < p.end; k++ {
		if e := r.edits[k]; e.op == p.op && e.content() && !r.notes[k].verb && !r.fits(k) && !e.in(inAnswering) && !e.in(inFullness) {
			all, said = all+1, said+one(there.has(e.stem))
		}
	}
	return all > longPhrase && 2*said > all
}

// movedFrom reports that a word of a side stands in another place on the other side, and did not only stay
// there.
func (r *reading) movedFrom(stem int, op Op) bool {
	return slices.ContainsFunc(r.edits, func(e edit) bool { return e.op == mirrorOp(op) && e.content() && e.stem == stem })
}

// isSaidThere reports that the other side has most words of a piece, two of three, in whatever place.
func (r *reading) isSaidThere(p piece) bool {
	there, all, said := r.stems(mirrorOp(p.op)), 0, 0
	for k := p.first; k < p.end; k++ {
		if e := r.edits[k]; e.op == p.op && e.content() {
			all++
			said += one(there.has(e.stem))
		}
	}
	return 3*said >= 2*all && all > 0
}

// standsBeside reports that the other side has something in the place of a piece that came, or went,
// that did not become another thing, and that is the same part of a sentence.
func (t *telling) standsBeside(o observation) bool {
	r, p := t.r, o.at[0]
	start, end := t.place(r.firstOf(p))
	if t.joinedAt(start, end, p.op) != t.joinedAt(start, end, mirrorOp(p.op)) {
		return false // one of them is a member of a list
	}
	own, said := r.stemsIn(start, end, p.op), r.contentOfPiece(p)
	for k := start; k < end; k++ {
		e := r.edits[k]
		switch {
		case e.op != mirrorOp(p.op) || !e.content() || r.notes[k].verb || t.isExplained(k):
		case slices.Contains(own, e.stem) && !slices.Contains(said, e.stem):
		case !r.notes[k].gone && o.aspect == itemAspect[p.op]: // it is a member that stands in another place now
		case !t.isTelling(k):
			return true
		default:
			if other := t.seen[t.by[k]-1]; len(other.at) == 1 && !t.differInPart(o, other, start, end) {
				return true
			}
		}
	}
	return false
}

// isExplained reports that a word that came or went says nothing that its other side does not.
func (t *telling) isExplained(k int) bool {
	r := t.r
	return r.fits(k) || !r.notes[k].gone && !r.stems(mirrorOp(r.edits[k].op)).has(r.edits[k].stem)
}

// differInPart reports that two pieces that stand beside each other in a range are no part of a sentence
// that may take the place of the other.
func (t *telling) differInPart(o, other observation, start, end int) bool {
	r, p, q := t.r, o.at[0], other.at[0]
	item := func(o observation) bool { return o.aspect == ItemAdded || o.aspect == ItemRemoved }
	led := func(p piece) bool { return r.edits[p.first].in(inPrepositions) && r.edits[p.first].lower != "of" }
	first := r.firstOf(q)
	return first < start || first >= end || item(o) != item(other) || led(p) != led(q) || r.kindOf(r.contentAt(p), p.op) != r.kindOf(r.contentAt(q), q.op)
}

// contentAt is the first word of a piece that carries content; its first one where none does.
func (r *reading) contentAt(p piece) int {
	for k := p.first; k < p.end; k++ {
		if e := r.edits[k]; e.op == p.op && e.content() {
			return k
		}
	}
	return p.first
}

// verbBeside reports that the other side has a verb in the place of a piece of which nothing is told.
func (t *telling) verbBeside(p piece) bool {
	r := t.r
	start, end := t.place(r.firstOf(p))
	own := r.stemsIn(start, end, p.op)
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == mirrorOp(p.op) && r.notes[k].verb && !t.isTelling(k) && !slices.Contains(own, e.stem) && !r.isDeedOf(e.stem, p.op) {
			return true
		}
	}
	return false
}

// isVerbIn reports that a side has a verb of a stem in a range.
func (t *telling) isVerbIn(start, end int, op Op, stem int) bool {
	for k := start; k < end; k++ {
		if e := t.r.edits[k]; e.op == op && t.r.notes[k].verb && e.stem == stem {
			return true
		}
	}
	return false
}

// firstOf is the first edit of a piece that came or went.
func (r *reading) firstOf(p piece) int {
	for k := p.first; k < p.end; k++ {
		if r.edits[k].op == p.op {
			return k
		}
	}
	return p.first
}

// stemsIn lists the stems of what came, or went, in a range.
func (r *reading) stemsIn(start, end int, op Op) (stems []int) {
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == op && e.content() {
			stems = append(stems, e.stem)
		}
	}
	return stems
}

// joinedAt reports that the first word of a side in a range joins it to what stands before.
func (t *telling) joinedAt(start, end int, op Op) bool {
	for k := start; k < end; k++ {
		if t.r.edits[k].op == op {
			return joins(t.r.edits[k].token)
		}
	}
	return false
}

// fills reports that all that came or went in the place of a piece is told.
func (t *telling) fills(p piece) bool {
	r := t.r
	start, end := t.place(r.firstOf(p))
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == p.op && e.content() && !r.fits(k) && r.notes[k].gone && t.by[k] == 0 {
			return false
		}
	}
	return true
}
