package diff

import (
	"fmt"
	"slices"
)

// replaced pairs the verbs that are left between the same verbs on both sides:
// one took the other's place.
func (m *deedMatch) replaced() {
	from := [2]int{}
	for i := 0; i <= len(m.old); i++ {
		j, ok := m.with[i]
		if i == len(m.old) {
			j, ok = len(m.new), true
		}
		if !ok || j < from[1] {
			continue
		}
		m.replacedBetween(from[0], i, from[1], j)
		from = [2]int{i + 1, j + 1}
	}
}

func (m *deedMatch) replacedBetween(i, iEnd, j, jEnd int) {
	was, is := open(m.oldTo, i, iEnd), open(m.newTo, j, jEnd)
	if m.rowBecame(was, is) {
		return
	}
	for len(was) > 0 && len(is) > 0 {
		a, b := m.likest(was, is)
		if a < 0 {
			return
		}
		o, n := was[a], is[b]
		was, is = append(was[:a:a], was[a+1:]...), append(is[:b:b], is[b+1:]...)
		m.r.withNoun(&m.old[o], m.new[n])
		m.r.withNoun(&m.new[n], m.old[o])
		m.pair(o, n)
		m.see(m.r.replacedVerb(m.old[o], m.new[n]).of(m.old[o].span(), m.new[n].span()))
		m.r.tellQuoted(m.old[o])
		m.r.tellQuoted(m.new[n])
	}
}

// withNoun has a verb told with the noun of another verb that stands behind it.
func (r *reading) withNoun(d *deed, other deed) {
	if k := r.nounOf(*d, other); k > d.core {
		d.core, d.whole = k, true
	} else if k := r.bareNoun(*d, other); k > d.core {
		d.core, d.whole = k, true
	}
}

// bareNoun is the only word between a light verb and a preposition, that came or went with it, where
// the other verb has none: "provides [input] to", for "feeds into"; -1 where there is none.
func (r *reading) bareNoun(d, other deed) int {
	if d.core != d.at || !lightVerbs[r.edits[d.at].stem2(r.lex)] || lightVerbs[r.edits[other.at].stem2(r.lex)] {
		return -1
	}
	k := r.neighbour(d.at, 1, d.op)
	if k < 0 || r.edits[k].op != d.op || !r.edits[k].content() || !r.notes[k].gone || r.isPlural(k) {
		return -1
	}
	next, behind := r.neighbour(k, 1, d.op), r.neighbour(other.at, 1, other.op)
	if next < 0 || behind < 0 || !r.edits[next].in(inPrepositions) && r.edits[next].lower != "to" || !r.edits[behind].in(inPrepositions) && r.edits[behind].lower != "to" {
		return -1
	}
	return k
}

// nounOf is the noun of another verb that stands behind a verb, before "of": "coordinates the
// repair of boats", "repairs boats"; -1 where there is none.
func (r *reading) nounOf(d, other deed) int {
	for k := r.neighbour(d.at, 1, d.op); k >= 0 && (r.edits[k].content() || r.edits[k].in(inArticles)) && !r.notes[k].verb; k = r.neighbour(k, 1, d.op) {
		if e := r.edits[k]; e.content() {
			if e.op == d.op && e.stem == other.own && r.isAct(e.token) && r.opensOf(k, d.op) {
				return k
			}
			break
		}
	}
	return -1
}

// tellQuoted marks what is quoted of a deed as told.
func (r *reading) tellQuoted(d deed) {
	for k := d.at; d.core > d.at && r.edits[d.core].op != Equal && k <= d.core; k++ {
		if r.edits[k].op == d.op {
			r.notes[k].told = true
		}
	}
}

// open lists the deeds of a range of which nothing is known.
func open(to []outcome, from, end int) []int {
	var at []int
	for i := from; i < end; i++ {
		if to[i] == unknown {
			at = append(at, i)
		}
	}
	return at
}

// likest picks the two verbs that have most in common besides: their objects,
// or else their place. Where there are several, those that have nothing in
// common did not replace each other.
func (m *deedMatch) likest(was, is []int) (a, b int) {
	a, b = -1, -1
	most := 0
	for x, i := range was {
		for y, j := range is {
			if like := m.alike(i, j, len(was)+len(is)); like > most {
				a, b, most = x, y, like
			}
		}
	}
	return a, b
}

// alike is how much the old deed at one place and the new one at another have in common, among
// so many that are open; -1 where the one did not take the other's place.
func (m *deedMatch) alike(i, j, open int) int {
	o, n := m.old[i], m.new[j]
	like, near := overlap(m.r.objectsOf(o), m.r.objectsOf(n)), m.r.sameHunk(o.at, n.at)
	duty, other := m.r.isDuty(o), m.r.isDuty(n)
	switch {
	case duty != other && (!near || like == 0 && (m.isRepeated(o, m.old) || m.isRepeated(n, m.new))):
		return -1 // the one went with all that it was done to
	case like == 0 && open > 2 && duty && other:
		return -1 // each with objects of its own
	case !near && open > 2 && common(m.r.directObjects(o), m.r.directObjects(n)) == 0:
		return -1 // what they share is not what they are done to
	}
	if near || m.r.around.level && open == 2 {
		like += nearness
	}
	if h := m.r.firstHead(o); h >= 0 && h == m.r.firstHead(n) {
		like += sameHead
	}
	return like
}

// isRepeated reports that a side says the verb of a deed again, of something else.
func (m *deedMatch) isRepeated(d deed, all []deed) bool {
	return slices.ContainsFunc(all, func(o deed) bool { return o.at != d.at && o.verb == d.verb })
}

// What it counts for that two verbs stand in one place, beside what they share, and that the
// first thing that they are done to is the same.
const (
	nearness = 25
	sameHead = 50
)

// directObjects are the stems of what stands between a verb, or the verbs of its row, and the
// first preposition behind that.
func (r *reading) directObjects(d deed) []int {
	var stems []int
	for k := r.neighbour(d.at, 1, d.op); k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, 1, d.op) {
		e := r.edits[k]
		if len(stems) > 0 && (r.notes[k].verb || e.in(inPrepositions) || e.lower == "to") {
			break
		}
		if e.content() && !r.notes[k].verb {
			stems = append(stems, e.stem)
		}
	}
	return union(stems, nil)
}

// firstHead is the stem of the last word of the first phrase behind a verb; -1 where there is
// none.
func (r *reading) firstHead(d deed) int {
	head := -1
	for k := r.neighbour(d.at, 1, d.op); k >= 0 && !endsSentence(r.edits[k].token) && (head < 0 || !r.notes[k].verb); k = r.neighbour(k, 1, d.op) {
		switch e := r.edits[k]; {
		case r.notes[k].verb: // in a row
		case e.lower == "that" && head < 0: // something is said of what follows
			return -1
		case e.content():
			head = e.stem
		case head >= 0:
			return head
		}
	}
	return head
}

// overlap is how much two lists have in common, in hundredths of the shorter one, and then
// how many.
func overlap(a, b []int) int {
	n := common(a, b)
	return 100*n/max(1, min(len(a), len(b))) + n
}

func (r *reading) sameHunk(k, other int) bool {
	start, end := r.hunkOf(k)
	return start <= other && other < end
}

// replacedVerb observes that one verb took another's place.
func (r *reading) replacedVerb(o, n deed) observation {
	why := verbBecame(r.called(o, true), r.called(n, true))
	if r.sameDeed(o, n) && !r.answersDifferently(o, n) {
		return observed("", false, why)
	}
	return observed(VerbChanged, true, why)
}

// sameDeed reports that one verb in another's place asks for nothing else.
func (r *reading) sameDeed(o, n deed) bool {
	was, is := r.deedOf(o), r.deedOf(n)
	return performing[was] && performing[is] || equalVerbs[was] > 0 && equalVerbs[was] == equalVerbs[is]
}

// deedOf is the base form of a verb and its particle, as far as it has one.
func (r *reading) deedOf(d deed) string {
	return r.phrasalBase(d.at, d.op)
}

// phrasal is a verb with the particle behind it, if there is one: "carries out", "puts in place".
func (r *reading) phrasal(k int, op Op) string {
	verb := r.edits[k].lower
	next := r.neighbour(k, 1, op)
	if next >= 0 && r.edits[next].in(inParticles) {
		return verb + " " + r.edits[next].lower
	}
	if next >= 0 && r.edits[next].lower == "in" {
		if place := r.neighbour(next, 1, op); place >= 0 && r.edits[place].lower == "place" {
			return verb + " in place"
		}
	}
	return verb
}

// lone observes the verbs that only came or only went.
func (m *deedMatch) lone() {
	for i, d := range m.old {
		if m.oldTo[i] == unknown && m.wasParticiple(d) {
			continue
		}
		if m.oldTo[i] == unknown && (m.r.isDuty(d) || !m.r.saidElsewhere(d)) {
			m.see(m.r.loneVerb(d))
		}
	}
	for j, d := range m.new {
		if m.newTo[j] == unknown && m.wasParticiple(d) {
			continue
		}
		if m.newTo[j] == unknown && (m.r.isDuty(d) || !m.r.saidElsewhere(d)) {
			m.see(m.r.loneVerb(d))
		}
	}
}

// wasParticiple tells of a verb that took the place of a participle behind a comma:
// "greases winches, managing leaks", "greases winches and prevents leaks".
func (m *deedMatch) wasParticiple(d deed) bool {
	start, end := m.r.hunkOf(d.at)
	if m.r.isDuty(d) {
		return false
	}
	for k := start; k < end; k++ {
		e := m.r.edits[k]
		if e.op != mirrorOp(d.op) || !m.r.notes[k].gone || m.r.notes[k].told || !m.r.opensParticiple(k, e.op) && !m.r.isBehindComma(k, e.op) || m.r.neighbour(k, 1, e.op) >= 0 && m.r.edits[m.r.neighbour(k, 1, e.op)].op == e.op {
			continue
		}
		m.r.notes[k].told, m.r.notes[d.at].told = true, true
		was, is := e.lower, m.r.called(d, true)
		if d.op == Delete {
			was, is = is, was
		}
		m.see(observed(VerbChanged, true, fmt.Sprintf("verb %q became %q", was, is)).of(oldFirst(piece{e.op, k, k + 1}, d.span())...))
		return true
	}
	return false
}

// isBehindComma reports that a word is a gerund of a verb right behind a comma.
func (r *reading) isBehindComma(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return isGerund(r.edits[k].token) && r.edits[k].verb && before >= 0 && r.edits[before].Text == ","
}

// isDuty reports that a verb came or went with most of what it is said of, so that
// a whole duty did.
func (r *reading) isDuty(d deed) bool {
	start, end := r.clause(d.at, d.op)
	objects, gone, stayed := 0, 0, 0
	for i := start; i < end; i++ {
		if e := r.edits[i]; e.op == Equal && e.Word {
			stayed++
		}
	}
	for i := start + 1; i < end && !(objects > gone && r.givesExample(i, d.op)); i++ {
		if e := r.edits[i]; e.content() && e.op != mirrorOp(d.op) && i != d.core {
			objects++
			if r.notes[i].gone {
				gone++
			}
		}
	}
	return gone > 0 && (2*gone >= objects || stayed == 0 && r.beginsSentence(d.at, d.op))
}

// givesExample reports that examples of what was named begin at a word of a side.
func (r *reading) givesExample(k int, op Op) bool {
	e := r.edits[k]
	next := r.neighbour(k, 1, op)
	return e.op != mirrorOp(op) && (e.lower == "such" && next >= 0 && r.edits[next].lower == "as" || e.lower == "including" || e.lower == "e.g")
}

// keepsObject reports that a verb is no duty of its own, or that all that it is done to
// stayed, whatever more was said of that: "reports leaks found by night".
func (r *reading) keepsObject(d deed) bool {
	if !r.isDuty(d) {
		return true
	}
	kept := 0
	_, end := r.clause(d.at, d.op)
	for i := d.core + 1; i < end; i++ {
		e := r.edits[i]
		switch {
		case e.op == mirrorOp(d.op):
		case e.in(inPrepositions) || e.lower == "to" || r.isReduced(i, d.op):
			return kept > 0
		case e.content() && (r.notes[i].gone || e.op != Equal):
			return false
		case e.content():
			kept++
		}
	}
	return kept > 0
}

// ownObjects is where the direct objects of a verb end that came or went with all of
// them, whatever it has in common with others behind: "creates scripts" to do what was
// done before. It is the verb itself where it has none of its own.
func (r *reading) ownObjects(d deed) int {
	end := d.at
	start, stop := r.clause(d.at, d.op)
	for i := start + 1; i < stop; i++ {
		e := r.edits[i]
		switch {
		case e.op == mirrorOp(d.op):
		case e.op == Equal && e.content() || e.content() && !r.notes[i].gone:
			return d.at
		case e.in(inPrepositions) || e.lower == "to" || e.op == Equal:
			return end
		case e.content() && !paddingHeads[e.lower]:
			end = i
		}
	}
	return end
}

// beginsSentence reports that a word is the first of a sentence behind another one.
func (r *reading) beginsSentence(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return before >= 0 && endsSentence(r.edits[before].token)
}

// loneVerb observes a verb that came or went: with its object, which makes it
// a whole duty, or alone.
func (r *reading) loneVerb(d deed) observation {
	op := d.op
	r.notes[d.at].told, r.notes[d.core].told = true, true
	r.tellPrefix(d)
	if own := r.ownObjects(d); !d.answers && !r.isDuty(d) && own > d.at {
		r.tellQuoted(deed{op: op, at: d.at, core: own})
		return r.duty(d.at, own+1, op)
	}
	if !r.isDuty(d) {
		return r.sureVerb(d, observed(loneVerbAspect[op], true, verbSaid(r.called(d, true))+" "+happened[op])).of(d.span())
	}
	start, end := r.clause(d.at, op)
	end = r.untilKept(d, end)
	for i := start; i < end; i++ {
		if r.edits[i].op == op {
			r.notes[i].told = true
		}
	}
	return r.duty(start, end, op)
}

// staysInForm reports that a verb of a clause stayed in another form: of what the duty is for,
// or of what else is done.
func (r *reading) staysInForm(k int) bool {
	e := r.edits[k]
	return e.verb && e.content() && !r.notes[k].gone && (r.inPurposeAt(k, e.op) || isGerund(e.token) && r.isDeedOf(e.stem, mirrorOp(e.op)))
}

// untilKept is where the part of a clause ends that came or went with its verb, before
// words that both sides have; the end of the clause where it has no object before them.
func (r *reading) untilKept(d deed, end int) int {
	objects := false
	for i := d.at + 1; i < end; i++ {
		switch e := r.edits[i]; {
		case e.op == Equal && e.content() && objects && (e.verb || !r.edits[r.neighbour(i, -1, d.op)].content()):
			return i
		case objects && e.op == d.op && r.staysInForm(i):
			return i
		case e.op == Equal && e.content() && !objects:
			return end
		case e.op == d.op && e.content() && i > d.core:
			objects = true
		}
	}
	return end
}

// sureVerb says of a verb that came or went alone that another statement of its level has it on the
// other side, done to the same, where none on its own side has: the level asks for it still.
func (r *reading) sureVerb(d deed, o observation) observation {
	if r.around.texts == nil {
		return o
	}
	head, objects := r.firstHead(d), r.directObjects(d)
	there, here := r.others(d.op)
	does := func(n *near) bool {
		return n.level > 0 && n.level == r.around.at && r.lex.doesTo(n, d.own, head, objects)
	}
	n := there.first(does)
	if n == nil {
		return r.sureVerbBesides(d, head, objects, o)
	}
	if here.has(does) {
		return o
	}
	return observed("", false, r.whereStands(d.op, n, true).hereAnd(o.why))
}

// sureVerbBesides says of such a verb that the description or the guidance has it on the other side,
// done to the same, where those of its own side do not: it is another duty of the level all the same.
func (r *reading) sureVerbBesides(d deed, head int, objects []int, o observation) observation {
	there, here := r.others(d.op)
	does := func(n *near) bool { return head >= 0 && n.level == 0 && r.namesDeed(n, d.own, head, objects) }
	n := there.first(does)
	if n == nil || here.has(does) {
		return o
	}
	o.why = r.whereStands(d.op, n, true).hereAnd(o.why)
	return o
}
