package diff

import (
	"slices"
	"strings"
)

// A phrase that opens with a word that governs others is told to the end of what is governed,
// over words that stayed: "using clean tools and brushes", for "tools and brushes", came as a
// whole. What stayed and hangs on what stands before the phrase ends it: "keeps boats [for
// owners] and rafts".

// closed is where the phrase ends that begins at first and is known up to last: behind the
// noun in whose midst that is, behind "of" and what it leads to, behind the members of a list
// that stand under the same word, and, in a clause of its own, behind that. Where most of it
// stayed, it ends where it did, unless that says nothing.
func (r *reading) closed(first, last int, op Op, clause bool) int {
	lead, end := r.leadIn(first, op), last
	for {
		k := r.neighbour(end-1, 1, op)
		if k >= 0 && r.closesBracket(first, end, k, op) {
			end = k + 1
			continue
		}
		if k < 0 || !r.goesOnAt(lead, end, k, op, clause) {
			break
		}
		to := r.wordsFrom(k, op)
		if to < 0 {
			break
		}
		end = to
	}
	if r.outweighs(lead, end, op) && !r.wantsMore(r.neighbour(last, -1, op), op) {
		return last
	}
	return end
}

// closesBracket reports that a bracket closes one that stands in a range, with more of the noun behind
// that came or went with it: "wild (short or long) kites".
func (r *reading) closesBracket(start, end, k int, op Op) bool {
	open := 0
	for _, i := range r.onSide(start, end, op) {
		open += brackets[r.edits[i].Text]
	}
	next := r.neighbour(k, 1, op)
	return open > 0 && brackets[r.edits[k].Text] < 0 && r.edits[k].op == op && next >= 0 && r.edits[next].op == op && r.edits[next].content() && !r.notes[next].verb
}

// goesOnAt reports that the phrase that begins at lead and is known up to last goes on at k.
func (r *reading) goesOnAt(lead, last, k int, op Op, clause bool) bool {
	e, before := r.edits[k], r.neighbour(last, -1, op)
	switch {
	case r.endsAt(k, before) || openers[e.lower] || e.in(inRelatives) && !(clause && e.lower == "that") || r.hangsBefore(k, lead, op):
		return false
	case e.content():
		return !r.opensMore(k, op)
	case e.lower == "of":
		return !r.isToldOn(k, op)
	case isConjunction(e.token):
		return r.joinsMember(k, op) && !r.joinsDeed(k, op)
	case !e.Word:
		return false
	case r.wantsMore(before, op) && e.in(inPrepositions) && !e.joint:
		return true
	}
	return clause && !e.joint && (!e.in(inPrepositions) || e.op == op)
}

// isToldOn reports that "of" came or went before a noun that stayed with a clause that says more of
// it: that goes on without what went, as "hulls that carry salt" do behind "the shape of".
func (r *reading) isToldOn(of int, op Op) bool {
	k := r.neighbour(of, 1, op)
	if r.edits[of].op != op || k < 0 || r.edits[k].op != Equal {
		return false
	}
	for k >= 0 && r.edits[k].op == Equal && r.edits[k].content() {
		k = r.neighbour(k, 1, op)
	}
	return k >= 0 && r.edits[k].op == Equal && relatives[r.edits[k].lower] && r.edits[k].lower != "while"
}

// joinsDeed reports that "and" or "or" leads to a noun of action that a new verb of responsibility of the
// other side has: of "with talk of nets and care of ropes", for "cares for ropes", only the talk went.
func (r *reading) joinsDeed(joint int, op Op) bool {
	k := r.neighbour(joint, 1, op)
	if k < 0 || r.edits[k].op != op || !r.edits[k].content() || r.notes[k].gone || !r.isAct(r.edits[k].token) {
		return false
	}
	for i, e := range r.edits {
		if e.op == mirrorOp(op) && r.notes[i].verb && e.stem == r.edits[k].stem {
			return true
		}
	}
	return false
}

// opensMore reports that a participle says more of what stands before it, or of more to do.
func (r *reading) opensMore(k int, op Op) bool {
	e := r.edits[k]
	return r.saysMoreOf(k, op) || r.actsBehind(k, op) || isGerund(e.token) && e.verb && r.isParticipleClause(k, op)
}

// openers begin another phrase.
var openers = set(`including using such`)

// endsAt reports that a phrase ends before a word: with a mark or a sentence, or before a verb.
func (r *reading) endsAt(k, before int) bool {
	return r.notes[k].verb || r.edits[before].Text == "," || endsSentence(r.edits[before].token) || endsSentence(r.edits[k].token)
}

// wantsMore reports that a word of a side says nothing without what a preposition leads to
// behind it: "comply with", "aligned to", "adherence to".
func (r *reading) wantsMore(k int, op Op) bool {
	e, before := r.edits[k], r.neighbour(k, -1, op)
	if !e.content() || before < 0 {
		return false
	}
	return needsComplement[e.lower] || e.verb && (strings.HasSuffix(e.lower, "ed") || r.edits[before].in(inRelatives) || r.edits[before].lower == "to")
}

// needsComplement are words that a preposition completes.
var needsComplement = set(`aligned adherence adhering compliance complying comply alignment contribution contributing access accordance relation
	relating related response responding participation participating subject according accountable responsible based able connected dependent`)

// hangsBefore reports that a word of a side that stayed, or the first one behind small words
// that does, follows on the other side what stands before a place: it hangs on that, and on
// nothing that came or went in between.
func (r *reading) hangsBefore(k, lead int, op Op) bool {
	for k >= 0 && r.edits[k].op != Equal && !r.edits[k].content() {
		k = r.neighbour(k, 1, op)
	}
	if k < 0 || r.edits[k].op != Equal || !r.edits[k].Word || r.leadsToOwn(k, op) {
		return false
	}
	other := r.neighbour(k, -1, mirrorOp(op))
	for other >= 0 && r.edits[other].function && r.edits[other].op != Equal {
		other = r.neighbour(other, -1, mirrorOp(op))
	}
	return other < 0 || r.stoodBefore(other, lead, op)
}

// leadsToOwn reports that a preposition that stayed leads to what came or went.
func (r *reading) leadsToOwn(k int, op Op) bool {
	if !prepositions[r.edits[k].lower] {
		return false
	}
	for k = r.neighbour(k, 1, op); k >= 0 && r.edits[k].Word && !r.edits[k].content(); {
		k = r.neighbour(k, 1, op)
	}
	return k >= 0 && r.edits[k].op == op && r.edits[k].content()
}

// stoodBefore reports that what stands at an edit of the other side stands before a place on
// this side as well, in whatever form.
func (r *reading) stoodBefore(other, place int, op Op) bool {
	x := r.edits[other]
	if x.op == Equal || !x.content() {
		return x.op == Equal && other < place
	}
	for k := place; k < len(r.edits) && r.edits[k].op != Equal; k++ {
		if e := r.edits[k]; e.op == op && e.content() && e.stem == x.stem {
			return false // it is one of those that came or went
		}
	}
	for k := r.neighbour(place, -1, op); k >= 0 && !r.notes[other].gone; k = r.neighbour(k, -1, op) {
		if e := r.edits[k]; e.content() && !r.notes[k].gone {
			return e.stem == x.stem
		}
	}
	return false
}

// outweighs reports that of what stands in a range of a side more stayed than came or went.
func (r *reading) outweighs(first, last int, op Op) bool {
	own, stayed := 0, 0
	for k := first; k < last; k++ {
		e := r.edits[k]
		switch {
		case e.op == mirrorOp(op) || !e.content():
		case e.op == op:
			own++
		default:
			stayed++
		}
	}
	return stayed > own+1
}

// closedPhrase is a phrase that is quoted up to where it is closed; what else of that came
// or went is told then.
func (r *reading) closedPhrase(p phrase) phrase {
	clause := r.opensOwnClause(p)
	if r.opensComplement(p) {
		p.until = r.pastHead(p.last, p.op, false)
		return p
	}
	switch {
	case r.isModifier(p.first, p.last, p.op) || r.isCausative(p.first, p.last):
		return p
	case !clause && (!r.isLed(p) || !r.governs(p) && r.leadsToKept(p.last, p.op)):
		return p
	}
	p.until = r.closed(p.first, p.last, p.op, clause)
	for k := p.last; k < p.until; k++ {
		if r.edits[k].op == p.op {
			r.notes[k].told = true
		}
	}
	return p
}

// opensComplement reports that a phrase opens with a participle and its preposition, and ends in the
// midst of what that leads to: "aligned to crew [needs]".
func (r *reading) opensComplement(p phrase) bool {
	next := r.neighbour(p.first, 1, p.op)
	return p.last > p.first+2 && strings.HasSuffix(r.edits[p.first].lower, "ed") && r.edits[next].op == p.op && (prepositions[r.edits[next].lower] || r.edits[next].lower == "to") &&
		r.edits[p.last-1].op == p.op && r.edits[p.last-1].content() && r.leadsToKept(p.last, p.op)
}

// overOwn is a phrase that is quoted over what a preposition leads to right behind it, and over the
// last member that is joined to it, where all of that came or went with it though the other side has
// the words elsewhere: "with paths [for mending them]", beside "are mended".
func (r *reading) overOwn(p phrase) phrase {
	if r.isModifier(p.first, p.end(), p.op) || !r.isLed(p) {
		return p
	}
	for end := p.end(); ; {
		k := r.neighbour(end-1, 1, p.op)
		if k < 0 || r.edits[k].op != p.op {
			return p
		}
		e := r.edits[k]
		if !e.in(inPrepositions) && !(joins(e.token) && r.endsOwnList(k, p.op)) || e.joint || r.joinsDeed(k, p.op) {
			return p
		}
		to := r.wordsFrom(r.pastJoints(k, p.op), p.op)
		if to < 0 || !r.isOwnKept(k, to, p.op) || r.leadsOnToKept(to, p.op) {
			return p
		}
		if next := r.neighbour(to-1, 1, p.op); isGerund(r.edits[to-1].token) && next >= 0 && r.edits[next].op == p.op && pronouns[r.edits[next].lower] {
			to = next + 1 // "for mending them"
		}
		p.until, end = to, to
	}
}

// leadsOnToKept reports that "of" came or went behind a place and leads to what stayed: of "through
// a part in the planting of oaks", for "when planting oaks", "the planting" did not go.
func (r *reading) leadsOnToKept(to int, op Op) bool {
	of := r.neighbour(to-1, 1, op)
	if of < 0 || r.edits[of].op != op || r.edits[of].lower != "of" {
		return false
	}
	next := r.neighbour(of, 1, op)
	return next >= 0 && r.edits[next].op == Equal && r.edits[next].content()
}

// pastJoints is what stands behind separators of a list, and "and" or "or".
func (r *reading) pastJoints(k int, op Op) int {
	for k >= 0 && joins(r.edits[k].token) {
		k = r.neighbour(k, 1, op)
	}
	return k
}

// endsOwnList reports that "and" or "or", perhaps behind a comma, joins a noun to a list.
func (r *reading) endsOwnList(k int, op Op) bool {
	if r.edits[k].Text == "," {
		k = r.neighbour(k, 1, op)
	}
	return k >= 0 && isConjunction(r.edits[k].token) && r.joinsMember(k, op)
}

// isOwnKept reports that all of a range of a side came or went, and that the other side has its words.
func (r *reading) isOwnKept(start, end int, op Op) bool {
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == Equal || e.op == op && (e.content() && r.notes[k].gone || r.notes[k].verb || endsSentence(e.token)) {
			return false
		}
	}
	return true
}

// isLed reports that a phrase opens with a word that governs it, or has one inside.
func (r *reading) isLed(p phrase) bool {
	lead := r.leadIn(p.first, p.op)
	return r.governs(p) || r.edits[lead].lower == "including" || lead < p.first && (r.edits[lead].in(inPrepositions) && r.edits[lead].lower != "of" || r.edits[lead].lower == "to") ||
		r.hasPreposition(p) && !r.edits[lead].in(inPrepositions)
}

// opensOwnClause reports that a phrase is a clause with a verb of its own: "which float", "to
// show that ropes hold".
func (r *reading) opensOwnClause(p phrase) bool {
	return r.isRelative(p.first, p.op) || slices.ContainsFunc(r.edits[p.first:p.last], func(e edit) bool {
		return e.op == p.op && (e.in(inRelatives) || e.in(inCopulas))
	})
}

// closedDuty is where the quotation of a duty ends whose clause is known up to end. One of a
// row of verbs ends there: what follows is done to by all of them.
func (r *reading) closedDuty(start, end int, op Op) int {
	past, last := r.pastModifier(end, op), r.neighbour(end, -1, op)
	before := r.neighbour(start, -1, op)
	for before >= 0 && joins(r.edits[before].token) {
		before = r.neighbour(before, -1, op)
	}
	examples := slices.ContainsFunc(r.onSide(start, end, op), func(k int) bool { return r.givesExample(k, op) })
	if examples || before >= 0 && r.notes[before].verb || last < start || r.inPurposeAt(last, op) && isBase(r.edits[last].lower) && r.edits[last].verb {
		return past
	}
	return max(past, r.closed(start, end, op, false))
}

// wholeRun is a phrase with all that came or went in a row with it, where that is one phrase
// behind a preposition: of "across all of the yard's stores" not "stores" went alone, though the
// other side speaks of the yard elsewhere.
func (r *reading) wholeRun(p phrase) phrase {
	start := p.first
	for start > 0 && r.edits[start-1].op == p.op && r.edits[start-1].Word && !r.notes[start-1].verb && !r.notes[start-1].told {
		start--
	}
	first := start
	for first < p.first && !r.edits[first].content() {
		first++
	}
	if goesOn := p.last < len(r.edits) && r.edits[p.last].op == p.op && r.edits[p.last].content(); first < p.first && !goesOn && r.isOnePhrase(start, p.last) {
		p.first = first
	}
	return p
}

// isOnePhrase reports that a row of words is a preposition with what it leads to, and no more.
func (r *reading) isOnePhrase(start, end int) bool {
	lead := r.edits[start]
	return lead.in(inPrepositions) && lead.lower != "of" && !lead.joint && !slices.ContainsFunc(r.edits[start+1:end], func(e edit) bool {
		return e.in(inPrepositions) && e.lower != "of" || joins(e.token) || e.lower == "to" || e.in(inRelatives)
	})
}

// closedPair closes two phrases of which one became the other over what "or" or "and" joins to
// them, if that came or went as well: "rakes, hoes or similar tools".
func (r *reading) closedPair(o, n phrase) (phrase, phrase) {
	o.until, n.until = r.overJoined(o), r.overJoined(n)
	r.tellRange(o.last, o.until, o.op)
	r.tellRange(n.last, n.until, n.op)
	o.until, n.until = r.runsOn(o, n), r.runsOn(n, o)
	o, n = r.overShared(o, n)
	n, o = r.overShared(n, o)
	o.until, n.until = r.overKept(o), r.overKept(n)
	o.first, n.first = r.runsFrom(o, n), r.runsFrom(n, o)
	return o, n
}

// overKept is where a phrase ends with what "of" or "for" leads to behind it, over words that stayed,
// where the last of that came or went as well: "rules for [quality and yard] upkeep", for "aims".
func (r *reading) overKept(p phrase) int {
	of := r.neighbour(p.end()-1, 1, p.op)
	if of < 0 || r.edits[of].op != p.op || r.edits[of].lower != "of" && r.edits[of].lower != "for" {
		return p.until
	}
	end := r.wordsFrom(of, p.op)
	for joint := r.neighbour(max(end, 1)-1, 1, p.op); end > 0 && joint >= 0 && isConjunction(r.edits[joint].token) && r.joinsMember(joint, p.op); joint = r.neighbour(end-1, 1, p.op) {
		end = r.wordsFrom(joint, p.op)
	}
	if last := r.neighbour(max(end, 0), -1, p.op); end < 0 || !r.edits[last].content() || r.edits[last].op != p.op || !r.notes[last].gone || r.notes[last].told {
		return p.until
	}
	r.tellRange(of, end, p.op)
	return max(end, p.until)
}

// overShared closes two phrases over the words that stayed and that "of" leads to behind the one, and
// that stand right behind the other: "the sorting of kite [strings]", for "flying kites".
func (r *reading) overShared(p, other phrase) (phrase, phrase) {
	of := r.neighbour(p.end()-1, 1, p.op)
	if of < 0 || r.edits[of].op != p.op || r.edits[of].lower != "of" {
		return p, other
	}
	k := r.neighbour(of, 1, p.op)
	if k < 0 || r.edits[k].op != Equal || !r.edits[k].content() || r.neighbour(other.end()-1, 1, other.op) != k || !isGerund(r.edits[other.end()-1].token) {
		return p, other
	}
	p.until, other.until = r.wordsFrom(of, p.op), r.wordsFrom(k, other.op)
	r.tellRange(of, p.until, p.op)
	r.tellRange(k, other.until, other.op)
	return p, other
}

// tellRange marks what came or went in a range of a side as told.
func (r *reading) tellRange(start, end int, op Op) {
	for k := start; k < end; k++ {
		r.notes[k].told = r.notes[k].told || r.edits[k].op == op
	}
}

// runsFrom is where a phrase begins with the words right before it that narrow it and came or went
// as well, where the phrase that this one became has them: "rope planning and care", for "roping work".
func (r *reading) runsFrom(p, other phrase) int {
	first := p.first
	for k := first - 1; k >= 0 && r.edits[k].op == p.op && r.edits[k].content() && !r.notes[k].verb && !r.notes[k].told && r.says(other, r.edits[k].stem); k-- {
		first = k
	}
	return first
}

// says reports that a phrase, as it is quoted, has a word of a stem, or one right before it that narrows it.
func (r *reading) says(p phrase, stem int) bool {
	first := p.first
	for first > 0 && r.edits[first-1].op == p.op && r.edits[first-1].content() {
		first--
	}
	return slices.ContainsFunc(r.edits[first:p.end()], func(e edit) bool { return e.op == p.op && e.content() && e.stem == stem })
}

// runsOn is where a phrase ends with what "of" or "for" leads to behind it, where all of that came
// or went as well, and what of it the other side has stands in the phrase that this one became:
// "planning and care of ropes", for "rope care plans".
func (r *reading) runsOn(p, other phrase) int {
	of := r.neighbour(p.end()-1, 1, p.op)
	if of < 0 || r.edits[of].op != p.op || r.edits[of].lower != "of" && r.edits[of].lower != "for" {
		return p.until
	}
	has := func(stem int) bool {
		return slices.ContainsFunc(r.edits[other.first:other.end()], func(e edit) bool { return e.op != p.op && e.content() && e.stem == stem })
	}
	end := r.wordsFrom(of, p.op)
	for k := of; k < end; k++ {
		if e := r.edits[k]; e.op == Equal || e.op == p.op && e.content() && !has(e.stem) {
			return p.until
		}
	}
	return max(end, p.until)
}
