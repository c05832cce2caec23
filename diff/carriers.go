package diff

import (
	"fmt"
	"slices"
)

// Verbs that say of another one who sees to it, or with whom it is done.
var (
	seeingTo = stemTable(`ensure assure guarantee`)
	together = stemTable(`liaise work meet collaborate cooperate consult engage partner interact confer team`)
)

// followObjects lets a verb that both sides have go, where nothing of what it was done to stayed
// with it, and another verb has all of that now: "promotes trade", "promotes peace and drives
// trade".
func (m *deedMatch) followObjects() {
	for i := range m.old {
		j, ok := m.with[i]
		was, is := m.r.directObjects(m.old[i]), []int(nil)
		if ok {
			is = m.r.directObjects(m.new[j])
		}
		if !ok || 3*common(was, is) >= min(len(was), len(is)) {
			continue
		}
		if k := m.r.heir(m.old[i], m.new, m.newTo); k >= 0 && m.r.isDuty(m.new[j]) {
			m.newTo[j], m.r.notes[m.new[j].at].told = unknown, false
			m.replace(i, k)
		} else if k := m.r.heir(m.new[j], m.old, m.oldTo); k >= 0 && m.r.isDuty(m.old[i]) {
			delete(m.with, i)
			m.oldTo[i], m.r.notes[m.old[i].at].told = unknown, false
			m.replace(k, j)
		}
	}
}

// replace pairs two deeds of which one took the other's place.
func (m *deedMatch) replace(i, j int) {
	m.pair(i, j)
	m.see(m.r.replacedVerb(m.old[i], m.new[j]).of(m.old[i].span(), m.new[j].span()))
	m.r.tellQuoted(m.old[i])
	m.r.tellQuoted(m.new[j])
}

// heir finds the deed of which nothing is known that is first done to what another one is
// first done to; -1 where there is none, or that is done to nothing.
func (r *reading) heir(of deed, ds []deed, to []outcome) int {
	head := r.firstHead(of)
	for i, d := range ds {
		if to[i] == unknown && (head >= 0 && head == r.firstHead(d) || r.carries(of, d) && r.sentences(d.op) > 1 && common(r.directObjects(of), r.directObjects(d)) > 0) {
			return i
		}
	}
	return -1
}

// sentences counts the sentences of a side.
func (r *reading) sentences(op Op) int { return sentencesOf(r.side(op), r.edits) }

// saidAround tells of the duties that came or went whole that other texts around ask for: no
// verb of the other side took their place.
func (m *deedMatch) saidAround() {
	for i, d := range m.old {
		if m.oldTo[i] == unknown && m.r.isSaidAround(d) {
			m.oldTo[i] = told
			m.see(m.r.loneVerb(d))
		}
	}
	for j, d := range m.new {
		if m.newTo[j] == unknown && m.r.isSaidAround(d) {
			m.newTo[j] = told
			m.see(m.r.loneVerb(d))
		}
	}
}

// isSaidAround reports that a deed is a whole duty that another text around asks for on the
// other side, or asked for.
func (r *reading) isSaidAround(d deed) bool {
	if !r.isDuty(d) {
		return false
	}
	start, end := r.clause(d.at, d.op)
	end = r.untilKept(d, end)
	return r.standsIn(start, end, d.op) != "" || r.saidIn(start, end, d.op) != ""
}

// carried pairs a verb that sees to it that something is done, or answers for work to do it,
// with the verb of the other side that says so itself: "ensures that logs are kept" and
// "keeps logs", "takes responsibility for work to find leaks" and "finds leaks".
func (m *deedMatch) carried() {
	for i, o := range m.old {
		for j, n := range m.new {
			if m.oldTo[i] == unknown && m.newTo[j] == unknown && (m.r.carries(o, n) || m.r.carries(n, o)) {
				m.old[i].core = max(m.old[i].core, m.r.workOf(o, n))
				m.new[j].core = max(m.new[j].core, m.r.workOf(n, o))
				m.replace(i, j)
			}
		}
	}
}

// workOf is the verb of the work that somebody answers for, where that is what the other deed
// does; -1 where it is not.
func (r *reading) workOf(d, other deed) int {
	_, end := r.clause(d.at, d.op)
	for k := d.at + 1; d.answers && k < end; k++ {
		if e := r.edits[k]; e.op == d.op && e.stem == other.own && r.inPurposeAt(k, d.op) {
			return k
		}
	}
	return -1
}

// carries reports that one deed sees to it that the other is done.
func (r *reading) carries(d, other deed) bool {
	if !seeingTo[r.edits[d.at].stem2(r.lex)] && !d.answers || d.own == other.own {
		return false
	}
	_, end := r.clause(d.at, d.op)
	for k := d.at + 1; k < end; k++ {
		e := r.edits[k]
		if e.op == d.op && e.lower == "place" && !d.answers && puttingInPlace[r.lex.spelt[other.own]] && r.isPassive(k, d.op) {
			return true
		}
		if e.op != d.op || e.stem != other.own || r.notes[k].verb {
			continue
		}
		if d.answers && r.inPurposeAt(k, d.op) && isBase(e.lower) || !d.answers && r.isPassive(k, d.op) {
			return true
		}
	}
	return false
}

// isPassive reports that a participle says what is done to what stands before "is" or "are".
func (r *reading) isPassive(k int, op Op) bool {
	for k = r.neighbour(k, -1, op); k >= 0; k = r.neighbour(k, -1, op) {
		switch e := r.edits[k]; {
		case e.in(inCopulas):
			return true
		case e.lower == "in":
		case e.content() && !isAdverb(e.token) && !e.verb || !e.Word && !joins(e.token):
			return false
		}
	}
	return false
}

// joined explains a verb that only says with whom something is done, where the other side
// says so behind what is done: "liaises with owners to agree rents", "agrees rents with owners".
func (m *deedMatch) joined() {
	m.joinedTo(m.old, m.new, m.oldTo, m.newTo)
	m.joinedTo(m.new, m.old, m.newTo, m.oldTo)
}

func (m *deedMatch) joinedTo(with, plain []deed, withTo, plainTo []outcome) {
	for i, d := range with {
		for j, e := range plain {
			if withTo[i] == unknown && plainTo[j] == unknown && together[m.r.edits[d.at].stem2(m.r.lex)] && m.r.isDoneWith(d, e) {
				withTo[i], plainTo[j] = told, told
				m.tell(d)
				m.tell(e)
				m.see(observed("", false, "with whom it is done is told in another place"))
			}
		}
	}
}

// isDoneWith reports that the people of one deed, told behind "with", are told so behind
// the other one, and that this is what the first is for.
func (r *reading) isDoneWith(d, other deed) bool {
	k := r.neighbour(d.at, 1, d.op)
	if k < 0 || r.edits[k].lower != "with" || !r.inPurposeOf(other.own, d.op) {
		return false
	}
	var people []int
	for k = r.neighbour(k, 1, d.op); k >= 0 && !r.inPurposeAt(k, d.op) && !endsSentence(r.edits[k].token); k = r.neighbour(k, 1, d.op) {
		if r.edits[k].content() {
			people = append(people, r.edits[k].stem)
		}
		if r.notes[k].gone && r.edits[k].op == d.op {
			return false
		}
	}
	behind := r.behindWith(other)
	return len(people) > 0 && !slices.ContainsFunc(people, func(s int) bool { return !slices.Contains(behind, s) })
}

// behindWith lists the stems of what stands behind "with" in the clause of a deed.
func (r *reading) behindWith(d deed) []int {
	var stems []int
	behind := false
	_, end := r.clause(d.at, d.op)
	for k := d.at + 1; k < end; k++ {
		e := r.edits[k]
		if e.op == mirrorOp(d.op) {
			continue
		}
		behind = behind || e.lower == "with"
		if behind && e.content() {
			stems = append(stems, e.stem)
		}
	}
	return stems
}

// served observes of a verb that says with what things are done, where the other side has
// the verbs that it is used for alone, that the means came or went: "tastes and records",
// "uses spoons to taste and record".
func (m *deedMatch) served() {
	m.servedBy(m.old, m.new, m.oldTo)
	m.servedBy(m.new, m.old, m.newTo)
}

func (m *deedMatch) servedBy(means, ends []deed, to []outcome) {
	r := m.r
	for i, d := range means {
		serves := func(e deed) bool {
			return r.inPurposeOf(e.own, d.op) && !r.isDeedOf(e.own, d.op) && !r.inPurposeOf(d.own, e.op)
		}
		if to[i] != unknown || !instruments[r.edits[d.at].stem2(r.lex)] || !slices.ContainsFunc(ends, serves) {
			continue
		}
		to[i] = told
		m.tell(d)
		m.see(r.means(d))
	}
}

// means observes that a verb came or went with that with which something is done.
func (r *reading) means(d deed) observation {
	end, gone := d.at+1, false
	for k := d.at + 1; k < len(r.edits) && !r.inPurposeAt(k, d.op) && !endsSentence(r.edits[k].token); k++ {
		if r.edits[k].op == d.op {
			gone = gone || r.notes[k].gone
			r.notes[k].told, r.notes[k].covered = true, true
		}
		if r.edits[k].op != mirrorOp(d.op) {
			end = k + 1
		}
	}
	if !gone {
		return observed("", false, "with what it is done is told in another place")
	}
	return observed(QualifierChanged, true, fmt.Sprintf("means %s %s", r.quote(d.at, end, d.op), happened[d.op])).of(piece{d.op, d.at, end})
}
