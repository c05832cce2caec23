package diff

import (
	"fmt"
	"slices"
	"strings"
)

// lone observes a phrase that only came or only went.
func (r *reading) lone(p phrase) observation {
	if o, ok := r.loneAim(p); ok {
		return o
	}
	if r.isQuotedKept(p) {
		return observation{}
	}
	if p.member {
		o := r.sure(piece{p.op, p.first, p.last}, observed(itemAspect[p.op], true, "in a list, "+r.quote(p.first, p.last, p.op)+" "+happened[p.op]))
		r.cover(p, o)
		return o.of(p.piece())
	}
	p = r.overOwn(r.closedPhrase(r.widened(r.wholeRun(r.withoutKept(p)))))
	o := r.judgeLone(p)
	if o.heavy && o.aspect == QualifierChanged {
		o = r.handedOver(p, o)
	}
	o = r.sure(p.piece(), r.noted(p, o))
	r.cover(p, o)
	if len(o.at) == 0 { // of a duty it knows
		o = o.of(piece{p.op, r.leadIn(p.first, p.op), p.end()})
	}
	return o
}

// withoutKept takes off both ends of a phrase what the other side has elsewhere, where the
// rest narrows it: of "clear sowing rules", for "rules that are clear", only "sowing" came.
func (r *reading) withoutKept(p phrase) phrase {
	beside := r.isPrepositional(p.first, p.op) && r.saidBeside(p)
	if p.kind != plainPhrase && (p.kind != purposePhrase || !isAdverb(r.edits[p.last-1].token) && !describes(r.edits[p.first].token)) || r.isPrepositional(p.first, p.op) && !beside || r.hasPreposition(p) || !r.isKept(p.last-1, p.op) || p.last-1 == p.first {
		return p
	}
	bare := p
	for bare.last-1 > bare.first && r.isKept(bare.last-1, p.op) {
		bare.last--
	}
	for bare.first < bare.last-1 && r.isKept(bare.first, p.op) {
		bare.first++
	}
	bare.narrowing = bare.narrowing || beside
	return bare
}

// saidBeside reports that the other side has the last word of a phrase in the same hunk.
func (r *reading) saidBeside(p phrase) bool {
	start, end := r.hunkOf(p.first)
	return slices.ContainsFunc(r.edits[start:end], func(e edit) bool {
		return e.op == mirrorOp(p.op) && e.content() && e.stem == r.edits[p.last-1].stem && !e.verb
	})
}

// cover marks what a weighty observation of a phrase says already: no word of it
// decides anything by itself then.
func (r *reading) cover(p phrase, o observation) {
	for k := r.leadIn(p.first, p.op); k < p.last; k++ {
		if o.heavy && r.edits[k].op == p.op {
			r.notes[k].covered = true
		}
	}
}

func (r *reading) judgeLone(p phrase) observation {
	first, last, op, stems := p.first, p.last, p.op, p.stems
	why := r.quote(first, p.end(), op) + " " + happened[op]
	led := r.quote(r.leadIn(first, op), max(p.until, r.headEnd(p)), op) + " " + happened[op]
	scope := r.hasScopeWord(first, last, op)
	if o, ok := r.judgeLead(p, why, led); ok {
		return o
	}
	switch {
	case r.notes[first].purpose && r.broughtPurpose(first, op):
		return observed(PurposeChanged, !r.isCausative(first, last), "in what it is for, "+led)
	case p.narrowing:
		return observed(QualifierChanged, true, "qualifier "+why)
	case r.opensBracket(first, op):
		return observed(QualifierChanged, true, "in brackets, "+why)
	case r.isParticipleClause(first, op):
		if last == first+1 { // with what both sides have of it
			_, last = r.clause(first, op)
		}
		return r.duty(first, last, op)
	case r.isCondition(first, last, op):
		why = r.quote(r.neighbour(first, -1, op), last, op) + " " + happened[op]
		return observed(QualifierChanged, r.excused() != mirrorOp(op), "condition "+why)
	case r.isManner(first, last, op) && !r.notes[first].purpose:
		return observed(QualifierChanged, true, "qualifier "+led)
	case r.isItem(first, last, op) && !(r.inPurposeAt(first, op) && dutyBases()[r.edits[first].lower]):
		return observed(itemAspect[op], true, "in a list, "+why)
	case r.isQuantity(first, last, op):
		return observed(QualifierChanged, false, why)
	case !scope && r.isAgain(first, last, op):
		return observed("", false, why)
	case !scope && r.mayBeSaidAnyway(first, last, op) && r.saidAnyway(first, last, op, stems) != "":
		return observed(QualifierChanged, false, fmt.Sprintf("qualifier %s %s, which %s", r.quote(first, last, op), happened[op], r.saidAnyway(first, last, op, stems)))
	}
	return r.judgeObject(p, scope, why, led)
}

// ownHouse names whose the things are that every duty is about, where nobody else is named.
var ownHouse = set(`organisation's organization's enterprise's company's`)

// isOwnHouse reports that a phrase only says that a thing that stayed is the organization's: all that a duty
// is about is, as long as nothing says otherwise.
func (r *reading) isOwnHouse(first, last int, op Op) bool {
	if last != first+1 || !ownHouse[strings.ReplaceAll(r.edits[first].lower, "’", "'")] {
		return false
	}
	next, before := r.neighbour(first, 1, op), r.neighbour(first, -1, op)
	return next >= 0 && r.edits[next].op == Equal && r.edits[next].content() && before >= 0 && r.edits[before].in(inArticles)
}

// judgePurpose says what a phrase is that stands in what a duty is for.
func (r *reading) judgePurpose(p phrase, led string) observation {
	if r.namesWithHead(p) {
		return observed(PurposeChanged, true, "in what it is for, "+r.headBecame(p))
	}
	return observed(PurposeChanged, !r.isCausative(p.first, p.last), "in what it is for, "+led)
}

// namesWithHead reports that a phrase is of nouns that narrow one that stayed right behind it: read
// alone they are a thing of their own, as "the club's kite" is of "the club's kite rules".
func (r *reading) namesWithHead(p phrase) bool {
	last := r.edits[p.last-1]
	if last.op != p.op || describes(last.token) || isAdverb(last.token) || last.verb || !r.isModifier(p.first, p.last, p.op) || r.contentOf(p) < longPhrase {
		return false
	}
	head := r.neighbour(p.last-1, 1, p.op)
	return head >= 0 && r.edits[head].op == Equal && r.edits[head].content()
}

// headBecame says that what stayed behind a phrase became all of it, or was all of it before.
func (r *reading) headBecame(p phrase) string {
	head := r.neighbour(p.last-1, 1, p.op)
	end := r.wordsFrom(head, p.op)
	with, bare := r.quote(p.first, end, p.op), r.quote(head, end, mirrorOp(p.op))
	if p.op == Delete {
		return with + " became " + bare
	}
	return bare + " became " + with
}

// saysWholly reports that a phrase only says that all of something is meant: "the whole fleet",
// "the totality of the fleet".
func (r *reading) saysWholly(first, last int, op Op) bool {
	for k := first; k < last; k++ {
		if e := r.edits[k]; e.op == op && e.content() && !wholly[e.lower] {
			return false
		}
	}
	next := r.neighbour(last-1, 1, op)
	return next >= 0 && r.edits[next].Word && !r.edits[next].in(inWeighty)
}

// judgeObject says what a phrase is that is no member of a list and no condition.
func (r *reading) judgeObject(p phrase, scope bool, why, led string) observation {
	first, last, op, stems := p.first, p.last, p.op, p.stems
	switch {
	case r.notes[first].purpose:
		return r.judgePurpose(p, led)
	case r.isCausative(first, last): // "which ensure that lamps are lit"
		return observed("", false, why)
	case r.isRelative(first, op) && r.edits[r.leadIn(first, op)].lower != "that" && relatives[r.edits[r.leadIn(first, op)].lower] && r.isSaidOf(first, op):
		return observed(QualifierChanged, true, "qualifier "+led)
	case r.isSaidOf(first, op):
		return observed(ObjectChanged, true, r.quote(r.subject(r.leadIn(first, op), op), last, op)+" "+happened[op])
	case r.isDescribing(first, last, op):
		return observed(QualifierChanged, true, "qualifier "+why)
	case r.isModifier(first, last, op) && r.holdsList(first, last, op):
		return observed(itemAspect[op], true, "in a list, "+why)
	case r.isModifier(first, last, op): // what leads to the noun behind it stayed
		return observed(QualifierChanged, true, "qualifier "+r.ledToKept(first, last, op, why, led))
	case r.isPrepositional(first, op) && r.leadsToKept(last, op):
		return observed(QualifierChanged, true, "qualifier "+r.ledToKept(first, last, op, why, led))
	case r.hangsOnNoun(first, last, op):
		return observed(QualifierChanged, true, "qualifier "+led)
	case scope && len(stems) < longPhrase:
		return observed(QualifierChanged, true, "scope: "+why)
	case len(stems) >= longPhrase || r.isObject(last, op) || r.isPredicate(first, op):
		return observed(ObjectChanged, true, led)
	}
	return observed("", false, led)
}

// subject is where the phrase begins of which a form of "to be" says something: "a list of
// boats is kept". It is that word itself where something else stands before it, or the phrase stayed.
func (r *reading) subject(copula int, op Op) int {
	start, words := copula, 0
	for k := r.neighbour(copula, -1, op); k >= 0 && words <= maxPhrase; k = r.neighbour(k, -1, op) {
		switch e := r.edits[k]; {
		case e.op != op && e.content():
			return copula // that stayed
		case r.notes[k].verb || !e.content() && e.lower != "of" && (!e.in(inArticles) || e.lower == "that"):
			return start
		case e.content():
			words, start = words+1, k
		}
	}
	return copula
}

// ledToKept is what is said of such a phrase: a preposition before it leads to what stayed.
func (r *reading) ledToKept(first, last int, op Op, why, led string) string {
	lead := r.edits[r.leadIn(first, op)]
	if lead.lower == "to" || lead.in(inPrepositions) && !lead.joint {
		return why
	}
	return led
}

// judgeLead says what a phrase is whose first words tell it.
func (r *reading) judgeLead(p phrase, why, led string) (observation, bool) {
	switch {
	case r.isOwnHouse(p.first, p.last, p.op):
		return observed(QualifierChanged, false, "qualifier "+why), true
	case r.saysWholly(p.first, p.last, p.op):
		return observed(QualifierChanged, false, why), true
	case r.isRepeated(p) && r.isSaidInPlace(p):
		return observation{}, true
	case r.isRepeated(p) && !r.hasScopeWord(p.first, p.last, p.op) && (r.contentOf(p) <= longPhrase || r.isSaidInOrder(p)):
		return observed("", false, led+", which the text says elsewhere"), true
	case r.isExample(p.first, p.op):
		return observed(QualifierChanged, true, "example "+why), true
	case r.isIncluded(p.first, p.op):
		return observed(QualifierChanged, true, led), true
	case r.saysHow(p.first, p.op), r.leadsWith(p.first, p.op):
		return observed(QualifierChanged, true, "qualifier "+led), true
	}
	return observation{}, false
}

// isSaidInPlace reports that the other side has all that a phrase says in the same hunk: "for sound
// tests", beside "to test".
func (r *reading) isSaidInPlace(p phrase) bool {
	start, end := r.hunkOf(p.first)
	return !slices.ContainsFunc(p.stems, func(stem int) bool {
		return !slices.ContainsFunc(r.edits[start:end], func(e edit) bool { return e.op == mirrorOp(p.op) && e.content() && e.stem == stem })
	})
}

// isSaidInOrder reports that the other side says all that a phrase says, in its order.
func (r *reading) isSaidInOrder(p phrase) bool {
	var there []int
	for _, k := range r.side(mirrorOp(p.op)) {
		if r.edits[k].content() {
			there = append(there, r.edits[k].stem)
		}
	}
	return isWithin(r.contentOfPiece(piece{p.op, p.first, p.end()}), there)
}

// isGerundBehind reports that a participle with an object stands right behind a noun that
// stayed, and says more of it: "cranes lifting boats".
func (r *reading) isGerundBehind(first int, op Op) bool {
	before, next := r.neighbour(first, -1, op), r.neighbour(first, 1, op)
	return isGerund(r.edits[first].token) && before >= 0 && r.edits[before].op == Equal && r.edits[before].content() && !r.notes[before].verb &&
		next >= 0 && (r.edits[next].content() || r.edits[next].in(inArticles))
}

// headEnd is where the quotation of a phrase ends: one that came or went with its "to" has
// the noun that it ends before.
func (r *reading) headEnd(p phrase) int {
	before := r.neighbour(p.last-1, -1, p.op)
	if !r.notes[p.first].purpose || !r.broughtPurpose(p.first, p.op) || before < 0 || !r.edits[before].content() {
		return p.last // nothing, or a verb alone
	}
	last := p.last
	for k := r.neighbour(last-1, 1, p.op); k >= 0 && r.edits[k].content() && !r.notes[k].verb && !r.saysMoreOf(k, p.op) && r.edits[last-1].content() && k < last+maxPhrase; k = r.neighbour(k, 1, p.op) {
		last = k + 1
	}
	return last
}

// hangsOnNoun reports that a phrase begins as those do that say more of the noun
// before them.
func (r *reading) hangsOnNoun(first, last int, op Op) bool {
	return r.isPrepositional(first, op) || r.isUnderRisk(first, op) || r.isRelative(first, op) || r.isReduced(first, op) || r.isGerundBehind(first, op) || r.opensBracket(first, op) || r.pastAdverbs(first, last, op) > first ||
		r.neighbour(first, -1, op) >= 0 && r.opensReduced(first, r.neighbour(first, -1, op), op)
}

// atRisk are nouns of which "to" tells what they threaten, or make other.
var atRisk = set(`risk risks threat threats danger dangers hazard hazards damage harm disruption disruptions barrier barriers obstacle obstacles`)

// isUnderRisk reports that a phrase says to what there is a risk: "threats to the crew".
func (r *reading) isUnderRisk(first int, op Op) bool {
	lead := r.leadIn(first, op)
	before := r.neighbour(lead, -1, op)
	return r.edits[lead].lower == "to" && before >= 0 && atRisk[r.edits[before].lower]
}

// isAgain reports that a phrase is a noun of what the other side says with a verb, and that
// its side says so as well: "plans the rating of boats, and rating days" and "plans to rate
// boats, and days".
func (r *reading) isAgain(first, last int, op Op) bool {
	e := r.edits[first]
	if last != first+1 || !r.isAct(e.token) || !r.isModifier(first, last, op) {
		return false
	}
	own, other := 0, false
	for _, x := range r.edits {
		if !x.content() || x.stem != e.stem {
			continue
		}
		if x.op != mirrorOp(op) {
			own++
		}
		other = other || x.op == mirrorOp(op) && x.lower != e.lower
	}
	return own > 1 && other
}

// mayBeSaidAnyway reports that a phrase is one that may add nothing: a qualifier, or a name.
func (r *reading) mayBeSaidAnyway(first, last int, op Op) bool {
	return r.isQualifier(first, last, op) || r.isName(first, last, op) || r.headStays(first, last, op)
}

// headStays reports that the noun that a phrase ends in stands elsewhere on the other side: what came, or went, are
// the words that narrow it ("gates of canal locks", "lock gates").
func (r *reading) headStays(first, last int, op Op) bool {
	for k := last - 1; k >= first; k-- {
		if e := r.edits[k]; e.op == op && e.content() {
			return !r.notes[k].gone && k > first && r.movedFrom(e.stem, op)
		}
	}
	return false
}

// saidAnyway says why a qualifier adds nothing; "" where it does.
func (r *reading) saidAnyway(first, last int, op Op, stems []int) string {
	switch {
	case r.isTopic(stems) && r.isTopical(first, last, op) && r.isCalled(stems):
		return "is what the skill is about"
	case r.isTopic(stems) && r.isTopical(first, last, op) && r.isSpelledAllOver(first, last, op):
		return "the skill says all over"
	case r.toldAround(stems, r.narrowed(first, last, op), op):
		return "the text around it still says"
	}
	return ""
}

// isTopical reports that no word of a phrase is one that is nobody's topic, or that went or
// came with another name of the skill, or a verb that governs something: "managing risks" is more than "risks" in a skill of managing.
func (r *reading) isTopical(first, last int, op Op) bool {
	for k := first; k < last; k++ {
		e := r.edits[k]
		if e.op != op || !e.content() {
			continue
		}
		before := r.neighbour(k, -1, op)
		if slices.Contains(r.around.renamed[op], e.stem) {
			return false
		}
		if nobodysTopic[e.canon] && r.notes[k].gone || e.verb && isBase(e.lower) && before >= 0 && r.edits[before].lower == "to" && (r.edits[before].op == op || r.replacesAt(k)) {
			return false
		}
		if isGerund(e.token) && e.verb && before >= 0 && r.edits[before].op == op && (r.edits[before].in(inPrepositions) || r.edits[before].Text == ",") {
			return false
		}
	}
	return true
}

// replacesAt reports that the hunk of a word has content on both sides.
func (r *reading) replacesAt(k int) bool {
	start, end := r.hunkOf(k)
	return replaces(r.edits[start:end])
}

// nobodysTopic are words, as canonical spells them, that stand in all skills.
var nobodysTopic = set(`organization organisation enterprise company issue matter similar further additional`)

// isTopic reports that a phrase says nothing but what the skill is about.
func (r *reading) isTopic(stems []int) bool {
	return r.around.topic != nil && !slices.ContainsFunc(stems, func(s int) bool { return !r.around.topic(s) })
}
