package diff

import (
	"slices"
	"strings"
)

// phrase is what one side of a hunk says that the other does not, as far as it
// hangs together: from its first to behind its last word that is gone, or new.
type phrase struct {
	op          Op
	first, last int
	stems       []int // of what is gone, or new
	kind        phraseKind
	until       int  // where its quotation ends, if that is further on: see close.go
	member      bool // of a list whose members narrow one word: see parted.go
	narrowing   bool // an adjective before what stayed, behind a whole member of a list
}

// piece is what is quoted of a phrase.
func (p phrase) piece() piece { return piece{p.op, p.first, p.end()} }

// end is where the quotation of a phrase ends.
func (p phrase) end() int { return max(p.last, p.until) }

// phraseKind says what part of a sentence a phrase is.
type phraseKind int

// The parts that never take each other's place.
const (
	plainPhrase phraseKind = iota
	purposePhrase
	bracketPhrase
	examplePhrase
	relativePhrase
	participlePhrase
	conditionPhrase
)

// phrases lists the phrases of one side of a hunk. One ends with a sentence, and
// before a verb of responsibility, behind a bracket, before what a comma sets
// apart as an example or as included, a participle that tells of more to do, and what a duty is for.
func (r *reading) phrases(start, end int, op Op) []phrase {
	var found []phrase
	for from := start; from < end; {
		to := from + 1
		for to < end && !r.breaks(to, op) {
			to++
		}
		if stems := r.stemsGone(from, to, op); len(stems) > 0 {
			first, last := r.trim(from, to, op)
			if from = to; last == first+1 && isAdverb(r.edits[first].token) && pointingOn[r.edits[first].lower] {
				continue // it leads to what stayed
			}
			found = append(found, phrase{op: op, first: first, last: last, stems: stems, kind: r.kindOf(first, op)})
		}
		from = to
	}
	return found
}

// breaks reports that another phrase begins at an edit of a side.
func (r *reading) breaks(k int, op Op) bool {
	e := r.edits[k]
	before := r.neighbour(k, -1, op)
	if e.op != op || before < 0 {
		return false
	}
	switch {
	case r.notes[k].verb, endsSentence(r.edits[before].token), r.edits[before].Text == ";":
		return true
	case brackets[r.edits[before].Text] < 0:
		return r.beganWithBracket(before, op)
	case isDash(e.token):
		return true
	case r.opensInstance(k, before):
		return true
	case e.joint && e.in(inPrepositions) && !r.edits[before].joint, e.lower == "using":
		return !r.leadsWith(before, op)
	case isAdverb(e.token) && r.leadsWith(k, op):
		return true
	case e.lower == "whether":
		return r.edits[before].content() && !r.edits[before].verb
	case e.lower == "to" && r.inPurposeAt(k, op):
		return r.opensPurpose(k, before, op)
	}
	return r.opensParticipleAt(k, before, op) || r.opensReduced(k, before, op)
}

// opensInstance reports that what is included, or an example behind a comma, begins at a word.
func (r *reading) opensInstance(k, before int) bool {
	e, comma := r.edits[k], r.edits[before].Text == ","
	return e.lower == "including" && (comma || r.edits[before].Word) || comma && e.lower == "such" && r.follows(k, "as")
}

// opensParticipleAt reports that a participle behind a comma tells of more to do.
func (r *reading) opensParticipleAt(k, before int, op Op) bool {
	return isGerund(r.edits[k].token) && (r.edits[before].Text == "," || r.isJointBehindComma(before, op)) && r.isParticipleClause(k, op)
}

// isJointBehindComma reports that an "and" stands behind a comma.
func (r *reading) isJointBehindComma(joint int, op Op) bool {
	comma := r.neighbour(joint, -1, op)
	return isConjunction(r.edits[joint].token) && comma >= 0 && r.edits[comma].Text == ","
}

// opensReduced reports that a participle, perhaps behind an adverb, says more of the noun right
// before it: "parts [often made of steel]", "parts [aligned with the plan]".
func (r *reading) opensReduced(k, before int, op Op) bool {
	if !r.edits[before].content() || r.edits[before].verb || describes(r.edits[before].token) || r.predicates(k, op) || r.isDeeper(before, op) {
		return false
	}
	verb := k
	if isAdverb(r.edits[k].token) || frequency[r.edits[k].lower] {
		verb = r.neighbour(k, 1, op)
	}
	if verb < 0 || verb == k && !strings.HasSuffix(r.edits[k].lower, "ed") || !r.isParticipleForm(verb) {
		return false
	}
	next := r.neighbour(verb, 1, op)
	return next >= 0 && (r.edits[next].in(inPrepositions) && r.edits[next].lower != "to" || verb != k)
}

// isParticipleForm reports that a word may be a participle: "lifting", "checked", "driven".
func (r *reading) isParticipleForm(k int) bool {
	e := r.edits[k]
	return e.verb && hasAnySuffix(e.lower, "ing", "ed") || irregular[e.lower] != "" && hasAnySuffix(e.lower, "en", "wn", "ught", "ld", "pt")
}

// isDeeper reports that a noun that came or went stands behind a preposition that did as well:
// "according to rules [aligned with the law]" is one phrase.
func (r *reading) isDeeper(k int, op Op) bool {
	for ; k >= 0 && r.edits[k].op == op && r.edits[k].Word && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
		if e := r.edits[k]; e.joint || e.in(inPrepositions) && e.lower != "of" || e.lower == "to" {
			return true
		}
	}
	return false
}

// frequency are adverbs that do not end as most do.
var frequency = set(`often sometimes always never seldom mostly`)

// leadsWith reports that an adverb behind a comma came or went with what it leads to right
// behind it, words that do what a preposition does or "using": ", especially in the area of
// ropes" is one phrase. One that points may lead to what says more of the noun before the comma.
func (r *reading) leadsWith(k int, op Op) bool {
	e, before, next := r.edits[k], r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	if e.op != op || !isAdverb(e.token) || before < 0 || r.edits[before].Text != "," || next < 0 || r.edits[next].op != op {
		return false
	}
	led := r.edits[next]
	return led.joint || led.lower == "using" || settingApart[e.lower] && (led.in(inPrepositions) || led.lower == "those" || r.isParticipleForm(next))
}

// settingApart are adverbs that set apart what they lead to behind a comma.
var settingApart = set(`especially particularly specifically notably typically usually mainly chiefly primarily principally`)

// opensPurpose reports that another phrase begins with a "to" in what a duty is for: with
// the first one, or behind a joint with one that came where others stayed.
func (r *reading) opensPurpose(k, before int, op Op) bool {
	if !r.inPurposeAt(before, op) {
		return !r.predicates(k, op) && !r.cameWithRelative(before, op) && !takesInfinitive[r.edits[before].lower]
	}
	return joins(r.edits[before].token) && !r.cameWithTo(before, op)
}

// takesInfinitive are nouns of which "to" and a verb tell what they are of: "the need to pay".
var takesInfinitive = set(`need needs ability capability capacity opportunity opportunities commitment right duty obligation authority permission decision intention`)

// cameWithRelative reports that what comes before a place, on its side of the hunk, is a clause
// that says more of a noun: "which help owners to save" is one phrase.
func (r *reading) cameWithRelative(k int, op Op) bool {
	for ; k >= 0 && r.edits[k].op == op && r.edits[k].Text != "," && !r.notes[k].verb; k-- {
		if r.edits[k].in(inRelatives) {
			return r.isRelative(k, op)
		}
	}
	return false
}

// cameWithTo reports that what comes before a place, on its side of the hunk, has a "to" of
// what the duty is for: "to warn crews or to call help" is one phrase.
func (r *reading) cameWithTo(k int, op Op) bool {
	for ; k >= 0 && r.edits[k].op == op; k-- {
		if r.edits[k].lower == "to" && r.inPurposeAt(k, op) {
			return true
		}
	}
	return false
}

// predicates reports that something is said, further on in what came or went, of what
// stands before a word: "changes needed to keep time are made".
func (r *reading) predicates(k int, op Op) bool {
	for ; k < len(r.edits) && r.edits[k].op == op && r.edits[k].Word; k++ {
		if r.edits[k].lower == "that" {
			return false // it is said of something else
		}
		if r.edits[k].in(inCopulas) {
			return true
		}
	}
	return false
}

// beganWithBracket reports that what stands right before the bracket that is closed at an
// edit stayed.
func (r *reading) beganWithBracket(closed int, op Op) bool {
	k := closed
	for k >= 0 && brackets[r.edits[k].Text] <= 0 {
		k = r.neighbour(k, -1, op)
	}
	if k >= 0 {
		k = r.neighbour(k, -1, op)
	}
	return k < 0 || r.edits[k].op != op
}

// isVerbal reports that a phrase begins with a verb in its base form.
func (r *reading) isVerbal(p phrase) bool {
	e, before := r.edits[p.first], r.neighbour(p.first, -1, p.op)
	if before >= 0 && r.edits[before].lower == "to" && r.inPurposeAt(p.first, p.op) {
		return true
	}
	return (e.verb && dutyBases()[e.lower] || purposeVerbs[e.lower]) && r.inPurposeAt(p.first, p.op)
}

// differInPart reports that two phrases are not the same part of a sentence: one came with
// what does as a preposition does, is a thing beside an adjective, or a verb. Two single words
// in one place are, whatever they are.
func (r *reading) differInPart(o, n phrase) bool {
	switch {
	case r.isFramed(o) != r.isFramed(n), r.narrowsOther(o, n), r.narrowsOther(n, o), r.isThing(o) && r.isBareAdjective(n), r.isThing(n) && r.isBareAdjective(o):
		return true
	case o.last == o.first+1 && n.first == o.last && n.last == n.first+1:
		return false
	}
	return r.isVerbal(o) != r.isVerbal(n)
}

// isRepeated reports that a phrase only says again, in what something is for, what its side says
// elsewhere, and the other side once: "checks of boats, and tools for checks", beside "to check boats".
func (r *reading) isRepeated(p phrase) bool {
	return (r.notes[p.first].purpose || r.isPrepositional(p.first, p.op)) && !slices.ContainsFunc(p.stems, func(s int) bool { return !r.saidTwice(s, p.op) })
}

// saidTwice reports that a side has a stem elsewhere, where the other side has it as well.
func (r *reading) saidTwice(stem int, op Op) bool {
	kept, there := false, false
	for k, e := range r.edits {
		if e.content() && e.stem == stem {
			kept = kept || e.op != mirrorOp(op) && !r.notes[k].gone
			there = there || e.op == mirrorOp(op)
		}
	}
	return kept && there
}

// narrowsOther reports that a phrase narrows a word that the other side has in the same hunk, apart
// from the other phrase: of "with pier rules" and "the dock with rules" not "pier" became "dock".
func (r *reading) narrowsOther(p, other phrase) bool {
	head := r.keptHead(p)
	if head < 0 || head == r.headStem(other) {
		return false
	}
	start, end := r.hunkOf(p.first)
	past := max(other.last, r.overJoined(other))
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == other.op && e.content() && e.stem == head && !(e.verb && r.inPurposeAt(k, e.op)) {
			return k < other.first || k >= past
		}
	}
	return false
}

// keptHead is the stem of the word of its hunk that a phrase narrows, behind it or at its end, where
// the other side has that word elsewhere; -1 where there is none.
func (r *reading) keptHead(p phrase) int {
	kept := func(k int) bool {
		return k >= 0 && r.edits[k].op == p.op && r.edits[k].content() && !r.notes[k].gone && !r.notes[k].told && !r.notes[k].verb && !r.notes[k].passed
	}
	if k := r.neighbour(p.last-1, 1, p.op); kept(k) {
		return r.edits[k].stem
	}
	if k := p.last - 1; kept(k) && p.last > p.first+1 {
		return r.edits[k].stem
	}
	return -1
}

// headStem is the stem of the word that a phrase narrows or, where none follows, of its last one.
func (r *reading) headStem(p phrase) int {
	if k := r.neighbour(p.last-1, 1, p.op); k >= 0 && r.edits[k].content() {
		return r.edits[k].stem
	}
	return r.edits[p.last-1].stem
}

// isThing reports that a phrase ends in a noun in the plural, at the end of what it belongs
// to.
func (r *reading) isThing(p phrase) bool { return r.isPlural(p.last-1) && !r.narrows(p.last, p.op) }

// isBareAdjective reports that a phrase is an adjective before the word that it narrows.
func (r *reading) isBareAdjective(p phrase) bool {
	return p.last == p.first+1 && isAdjective(r.edits[p.first].token) && r.narrows(p.last, p.op)
}

// isFramed reports that a phrase came or went with words that do what a preposition does:
// "in line with the rules".
func (r *reading) isFramed(p phrase) bool {
	lead := r.leadIn(p.first, p.op)
	return lead < p.first && r.edits[lead].joint
}

// crosses reports that a word of the hunk that both sides have stands behind the one
// phrase and before the other, or that one is a verb and the other is none: they are not in
// the same place.
func (r *reading) crosses(start, end int, o, n phrase) bool {
	switch {
	case r.inPredicate(o) && r.inPredicate(n):
		return false
	case r.differInPart(o, n), r.isRepeated(o), r.isRepeated(n), r.joinsForLed(o, n), r.joinsBeforeKept(o, n), r.has(o) != r.has(n):
		return true
	}
	for k := start; k < end; k++ {
		e := r.edits[k]
		if e.op != Delete || !e.content() || r.notes[k].gone || o.first <= k && k < o.last {
			continue
		}
		for i := start; i < end; i++ {
			if x := r.edits[i]; x.op == Insert && x.content() && x.stem == e.stem && !(n.first <= i && i < n.last) {
				return (k < o.first) != (i < n.first)
			}
		}
	}
	return false
}

// inPredicate reports that a phrase says what something is said to be, perhaps beside others: "are
// sound and [based on good rules]". A phrase is in none that a noun stands before.
func (r *reading) inPredicate(p phrase) bool {
	for k := r.neighbour(r.leadIn(p.first, p.op), -1, p.op); k >= 0; k = r.neighbour(k, -1, p.op) {
		switch e := r.edits[k]; {
		case e.in(inCopulas):
			return true
		case !joins(e.token) && e.lower != "both" && e.lower != "either" && !(e.content() && (describes(e.token) || isAdverb(e.token)) && !isGerund(e.token)):
			return e.op == Equal && e.content() && !r.notes[k].verb && !r.isPlural(k) && r.saidToBe(k, p.op)
		}
	}
	return false
}

// saidToBe reports that a form of "to be" stands right before a word.
func (r *reading) saidToBe(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return before >= 0 && r.edits[before].in(inCopulas)
}

// inPurposeAt reports that a word of a side stands in what a duty is for.
func (r *reading) inPurposeAt(k int, op Op) bool {
	if op == Delete {
		return r.notes[k].was
	}
	return r.notes[k].is
}

// isDash reports that a mark is a dash between two parts of a sentence.
func isDash(t token) bool {
	return t.Text == "–" || t.Text == "—" || t.Text == "-" && t.space != ""
}

func (r *reading) kindOf(first int, op Op) phraseKind {
	switch {
	case r.edits[first].in(inNeeds) && r.isCondition(first, first+1, op):
		return conditionPhrase
	case r.opensBracket(first, op):
		return bracketPhrase
	case r.isExample(first, op) || r.isIncluded(first, op):
		return examplePhrase
	case r.isRelative(first, op):
		return relativePhrase
	case r.isParticipleClause(first, op):
		return participlePhrase
	case r.inPurposeAt(first, op):
		return purposePhrase
	}
	return plainPhrase
}

// withFrames are two phrases of which one became the other, with the words that do what a
// preposition does before either, if both are what something is said to be: "based on good rules".
func (r *reading) withFrames(o, n phrase) [2]phrase {
	if r.isFramed(o) != r.isFramed(n) {
		o.first, n.first = r.leadIn(o.first, o.op), r.leadIn(n.first, n.op)
	}
	o.first, n.first = r.fromUsing(o, n), r.fromUsing(n, o)
	return [2]phrase{o, n}
}

// fromUsing is where a phrase begins with the "using" before it, if the other one opens with a participle
// as well: "following old rules" became "using the new rules".
func (r *reading) fromUsing(p, other phrase) int {
	if lead := r.leadIn(p.first, p.op); r.edits[lead].lower == "using" && isGerund(r.edits[other.first].token) {
		return lead
	}
	return p.first
}

// alikeLetters is how many letters two words begin with alike that are kin: "times", "timescales".
const alikeLetters = 4

// beginAlike reports that two phrases of one word begin with the same letters.
func (r *reading) beginAlike(o, n phrase) bool {
	was, is := r.edits[o.first].lower, r.edits[n.first].lower
	return o.last == o.first+1 && n.last == n.first+1 && min(len(was), len(is)) > alikeLetters && was[:alikeLetters] == is[:alikeLetters]
}

// changedPlaces finds what took the place of what: of each kind the first phrase
// that went and the first that came, or one of a kind that may stand for another.
func (r *reading) changedPlaces(start, end int, went, came []phrase) (pairs [][2]phrase, wentRest, cameRest []phrase) {
	wentRest, cameRest = slices.Clone(went), slices.Clone(came)
	seen := map[phraseKind]bool{}
	for _, o := range went {
		fits := func(n phrase) bool { return n.kind == o.kind && !r.crosses(start, end, o, n) }
		j := slices.IndexFunc(cameRest, func(n phrase) bool { return fits(n) && r.beginAlike(o, n) })
		if j < 0 {
			j = slices.IndexFunc(cameRest, fits)
		}
		if j < 0 || seen[o.kind] {
			continue
		}
		seen[o.kind] = true
		pairs = append(pairs, r.withFrames(o, cameRest[j]))
		cameRest = slices.Delete(cameRest, j, j+1)
		wentRest = slices.DeleteFunc(wentRest, func(x phrase) bool { return x.first == o.first })
	}
	if len(pairs) == 0 && len(went) == 1 && len(came) == 1 && max(went[0].kind, came[0].kind) <= purposePhrase && !r.crosses(start, end, went[0], came[0]) && r.sameSlot(start, end, went[0], came[0]) {
		return [][2]phrase{{went[0], came[0]}}, nil, nil
	}
	return pairs, wentRest, cameRest
}
