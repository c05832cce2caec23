package diff

import (
	"slices"
	"strings"
)

// isItem reports whether a phrase is a member of a list: it stands between the
// separators of one, or at either end of one. A phrase that begins with a
// preposition or "which" is none.
func (r *reading) isItem(first, last int, op Op) bool {
	first = r.pastAdverbs(first, last, op)
	if r.edits[first].in(inAnswering) {
		return false
	}
	leads := r.leadsMembers(last, op)
	if r.isPredicate(first, op) && !r.keepsCopula(first, op) || r.isNoMember(first, op) && !leads || r.isPredication(first, last, op) || r.isDescribing(first, last, op) {
		return false
	}
	return leads || r.standsInList(first, last, op)
}

// keepsCopula reports that the other side of a hunk has a form of "to be" as well: "is
// clean and dry" and "are dry" differ by a member of a list.
func (r *reading) keepsCopula(k int, op Op) bool {
	start, end := r.hunkOf(k)
	return slices.ContainsFunc(r.edits[start:end], func(e edit) bool { return e.op == mirrorOp(op) && e.in(inCopulas) })
}

// beforeArticle is what stands before a phrase and the article that came or went with it.
func (r *reading) beforeArticle(first int, op Op) int {
	before := r.neighbour(first, -1, op)
	for before >= 0 && r.edits[before].op == op && listArticles[r.edits[before].lower] {
		before = r.neighbour(before, -1, op)
	}
	return before
}

var listArticles = set(`the a an any all each every some other its their his her own`)

// standsInList reports that what stands on either side of a phrase parts the members of
// a list.
func (r *reading) standsInList(first, last int, op Op) bool {
	before, after := r.beforeArticle(first, op), r.neighbour(last-1, 1, op)
	joined := r.joinsAt(after)
	led := r.joinsAt(before)
	ends := !joined && r.endsPhrase(after)
	switch {
	case led:
		return r.endsList(first, last, before, joined, ends, op)
	case joined && isConjunction(r.edits[after].token):
		next := r.neighbour(after, 1, op)
		return (r.edits[after].op == op || r.hasComma(first, last, op)) && next >= 0 && !r.notes[next].verb
	}
	if before >= 0 && before == r.neighbour(first, -1, op) && r.endsMemberNow(before, op) {
		return false // the end of a member that stayed in part
	}
	return joined && r.edits[after].op == op && !r.listEnds(after, op) && r.opensList(first, last, after, op)
}

// endsList reports that a phrase behind a joint is a member of a list: joined is set where another
// joint follows, and ends where the phrase that it belongs to ends with it.
func (r *reading) endsList(first, last, joint int, joined, ends bool, op Op) bool {
	switch {
	case isConjunction(r.edits[joint].token):
		return ends || joined || r.edits[joint].op == op || r.endsNounRow(first, last, joint, op)
	case ends || joined:
		return r.hasConjunction(first, last, op) || r.commasBefore(joint, op) > 0
	}
	return r.edits[joint].op == op && !r.isModifier(first, last, op)
}

// endsMemberNow reports that a noun that stayed, and narrows what came or went behind it, ends
// what it belongs to on the other side.
func (r *reading) endsMemberNow(k int, op Op) bool {
	e := r.edits[k]
	if e.op != Equal || !e.content() || e.verb || r.notes[k].verb {
		return false
	}
	next := r.neighbour(k, 1, mirrorOp(op))
	return next < 0 || !r.edits[next].content()
}

// listEnds reports that no member of a list follows a comma, but a verb, what a duty is for, or
// more about what stands before it: what ends there alone is no member.
func (r *reading) listEnds(k int, op Op) bool {
	for k >= 0 && joins(r.edits[k].token) {
		k = r.neighbour(k, 1, op)
	}
	return k < 0 || isAdverb(r.edits[k].token) && pointingOn[r.edits[k].lower] || r.notes[k].verb && !r.edits[k].in(inNounVerbs) || r.edits[k].lower == "to" || r.edits[k].in(inPrepositions) || r.edits[k].in(inRelatives)
}

// endsNounRow reports that a noun behind "and" is the last member of a list of nouns that stand
// before the word that all of them narrow: "flood, fire and theft cover".
func (r *reading) endsNounRow(first, last, joint int, op Op) bool {
	before := r.neighbour(joint, -1, op)
	if before >= 0 && r.edits[before].Text == "," {
		before = r.neighbour(before, -1, op)
	}
	comma := r.neighbour(max(0, before), -1, op)
	return before >= 0 && r.edits[before].content() && (!describes(r.edits[before].token) || isGerund(r.edits[before].token)) && comma >= 0 && r.edits[comma].Text == "," &&
		!describes(r.edits[last-1].token) && r.isModifier(first, last, op)
}

// leadsMembers reports that a phrase is the first member of a list of single words: a comma
// came or went behind it, and one more stands before "and" or "or".
func (r *reading) leadsMembers(last int, op Op) bool {
	comma := r.neighbour(last-1, 1, op)
	if comma < 0 || r.edits[comma].Text != "," || r.edits[comma].op != op || !r.leadsList(comma, op) {
		return false
	}
	one := r.neighbour(comma, 1, op)
	next := r.neighbour(one, 1, op)
	return one >= 0 && r.edits[one].content() && !isGerund(r.edits[one].token) && next >= 0 && joins(r.edits[next].token)
}

// isPredication reports that something is said of something in a phrase, or begins to be
// said there: "policies are kept".
func (r *reading) isPredication(first, last int, op Op) bool {
	for k := first; k < last; k++ {
		if r.edits[k].op == op && r.edits[k].in(inCopulas) {
			return true
		}
	}
	return false
}

// isDescribing reports that a phrase ends in an adjective beside another one, before the
// noun that both describe: "consistent and reliable processes".
func (r *reading) isDescribing(first, last int, op Op) bool {
	if last == first+1 && (r.isAssociated(first, op) || r.besideAdjective(first, op)) || r.isCompound(last-1, op) && r.describesOn(last-1, op) {
		return true
	}
	return isAdjective(r.edits[last-1].token) && r.describesOn(last-1, op) || isAdjective(r.edits[first].token) && r.describesOn(last-1, op) && r.afterAdjective(first, op)
}

// isCompound reports that a participle stands behind an adjective and a hyphen: "far-reaching".
func (r *reading) isCompound(k int, op Op) bool {
	hyphen := r.neighbour(k, -1, op)
	if hyphen < 0 || !isHyphen(r.edits[hyphen].token) || r.edits[k].space != "" || !hasAnySuffix(r.edits[k].lower, "ing", "ed") {
		return false
	}
	before := r.neighbour(hyphen, -1, op)
	return before >= 0 && (isAdjective(r.edits[before].token) || isAdverb(r.edits[before].token) || adverbsBefore[r.edits[before].lower])
}

// adverbsBefore make an adjective of a participle behind a hyphen: "well-kept".
var adverbsBefore = set(`well far ever high low hard longer wider self`)

// besideAdjective reports that a word that is no plural stands between "and", behind an
// adjective, and a noun: "original and worthwhile songs".
func (r *reading) besideAdjective(k int, op Op) bool {
	before, next := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	if before < 0 || next < 0 || !isConjunction(r.edits[before].token) || !r.edits[next].content() || r.notes[next].verb || r.isPlural(k) {
		return false
	}
	other := r.neighbour(before, -1, op)
	return other >= 0 && describes(r.edits[other].token) && !isGerund(r.edits[other].token)
}

// isAssociated reports that a participle behind an article narrows the noun right behind it:
// "boats and the associated gear".
func (r *reading) isAssociated(k int, op Op) bool {
	before, after := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	return strings.HasSuffix(r.edits[k].lower, "ed") && before >= 0 && r.edits[before].in(inArticles) && after >= 0 && r.edits[after].content()
}

// describesOn reports that a noun follows a word, or another adjective and a noun.
func (r *reading) describesOn(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	for next >= 0 && (joins(r.edits[next].token) || isAdjective(r.edits[next].token)) {
		next = r.neighbour(next, 1, op)
	}
	return next >= 0 && r.edits[next].content() && !r.notes[next].verb
}

// afterAdjective reports that an adjective stands before a word and the joint before it.
func (r *reading) afterAdjective(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	for before >= 0 && joins(r.edits[before].token) {
		before = r.neighbour(before, -1, op)
	}
	return before >= 0 && isAdjective(r.edits[before].token)
}

// hasComma reports that a phrase has a comma in it.
func (r *reading) hasComma(first, last int, op Op) bool {
	return slices.ContainsFunc(r.edits[first:last], func(e edit) bool { return e.op == op && e.Text == "," })
}

// opensList reports that a phrase, behind which a separator came or went as well, is
// the first member of a list.
func (r *reading) opensList(first, last, after int, op Op) bool {
	if next := r.neighbour(after, 1, op); next >= 0 && r.notes[next].verb {
		return false
	}
	return r.isGerundRow(first, after, op) || r.leadsList(after, op) || r.isNounBeside(last-1, after, op) || !r.isModifier(first, last, op)
}

// isNounBeside reports that a noun and another one stand on either side of a comma: they
// may narrow the same word, and are members of a list all the same.
func (r *reading) isNounBeside(k, comma int, op Op) bool {
	next := r.neighbour(comma, 1, op)
	noun := func(k int) bool { return r.edits[k].content() && !r.notes[k].verb && !describes(r.edits[k].token) }
	return r.edits[comma].Text == "," && next >= 0 && r.edits[next].content() && (r.isPlural(k) || noun(k) && noun(next))
}

// holdsList reports that a noun in the plural ends a member of a list inside a phrase:
// "plans and drawings, and large".
func (r *reading) holdsList(first, last int, op Op) bool {
	for k := first; k < last-1; k++ {
		next := r.neighbour(k, 1, op)
		if r.edits[k].op == op && r.isPlural(k) && next < last && joins(r.edits[next].token) {
			return true
		}
	}
	return false
}

// isPlural reports that a word is a noun in the plural, which seldom narrows another one.
func (r *reading) isPlural(k int) bool {
	e := r.edits[k]
	return e.content() && isThirdPerson(e.lower) && !r.notes[k].verb && !pluralFirst[e.lower] && !describes(e.token)
}

// isNoMember reports that a phrase says more of another one, and is no member of a
// list.
func (r *reading) isNoMember(first int, op Op) bool {
	return r.isPrepositional(first, op) || r.isRelative(first, op) || r.isInfinitive(first, op) || r.opensBracket(first, op) || r.saysMore(first, op)
}

// leadsList reports that what stands behind a comma is the rest of a list of nouns:
// its last member is a single word, "and" before it, so that no noun is left which
// all members could narrow ("flood, fire and theft", not "deep, fast and cheap boats").
func (r *reading) leadsList(comma int, op Op) bool {
	k := r.neighbour(comma, 1, op)
	for k >= 0 && (r.edits[k].content() || r.edits[k].Text == "," || r.edits[k].lower == "other") {
		k = r.neighbour(k, 1, op)
	}
	if k < 0 || !isConjunction(r.edits[k].token) {
		return false
	}
	if k = r.neighbour(k, 1, op); k < 0 || !r.edits[k].content() || r.edits[k].verb && isThirdPerson(r.edits[k].lower) {
		return false
	}
	next := r.neighbour(k, 1, op)
	return next < 0 || !r.edits[next].content()
}

// pastAdverbs is where a phrase goes on behind adverbs that it begins with.
func (r *reading) pastAdverbs(first, last int, op Op) int {
	for k := first; k < last && isAdverb(r.edits[k].token); {
		next := r.neighbour(k, 1, op)
		if next < 0 || !r.edits[next].in(inPrepositions) {
			return first
		}
		k = next
		first = k
	}
	return first
}

// isInfinitive reports that "to" came or went before a phrase: "to assure that".
func (r *reading) isInfinitive(first int, op Op) bool {
	before := r.neighbour(first, -1, op)
	return before >= 0 && r.edits[before].op == op && r.edits[before].lower == "to" && !r.belongsToVerb(before, op)
}

// opensBracket reports that a phrase begins what stands in brackets, small words
// aside, and came or went with them.
func (r *reading) opensBracket(first int, op Op) bool {
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && !r.edits[k].content(); k = r.neighbour(k, -1, op) {
		switch r.edits[k].Text {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// hasConjunction reports that "and" or "or" stands in a phrase, or joins it to
// others of its sentence, with no verb of responsibility between.
func (r *reading) hasConjunction(first, last int, op Op) bool {
	for k := first; k < last; k++ {
		if r.edits[k].op != mirrorOp(op) && isConjunction(r.edits[k].token) {
			return true
		}
	}
	for _, way := range []struct{ from, step int }{{last - 1, 1}, {first, -1}} {
		for k := r.neighbour(way.from, way.step, op); k >= 0; k = r.neighbour(k, way.step, op) {
			if r.notes[k].verb || endsSentence(r.edits[k].token) {
				break
			}
			if isConjunction(r.edits[k].token) {
				return true
			}
		}
	}
	return false
}

// commasBefore counts the commas that stand before one, in the same clause.
func (r *reading) commasBefore(comma int, op Op) int {
	n := 0
	for k := r.neighbour(comma, -1, op); k >= 0 && !r.notes[k].verb && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if r.edits[k].Text == "," {
			n++
		}
	}
	return n
}

// isRelative reports that a phrase begins a clause that says more of what
// stands before it: "which", "that", "who" came or went with it.
func (r *reading) isRelative(first int, op Op) bool {
	for k := first; k >= 0 && r.edits[k].op == op && (k == first || r.edits[k].function); k = r.neighbour(k, -1, op) {
		if r.edits[k].in(inRelatives) {
			before := r.neighbour(k, -1, op)
			if r.edits[k].lower == "whether" { // "decides whether to sail"
				return before >= 0 && !r.notes[before].verb && (r.edits[before].content() && !r.edits[before].verb || !r.edits[before].Word)
			}
			return r.edits[k].lower != "that" || before < 0 || !r.notes[before].verb && !(r.edits[before].verb && isGerund(r.edits[before].token)) && !r.isNextThat(before, op) // "ensures that"
		}
	}
	return false
}

// isNextThat reports that what stands before a "that" joins it to another one, right behind a
// verb: "ensures that ropes are dry and that knots hold".
func (r *reading) isNextThat(joint int, op Op) bool {
	if !joins(r.edits[joint].token) {
		return false
	}
	for k := r.neighbour(joint, -1, op); k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if before := r.neighbour(k, -1, op); r.edits[k].lower == "that" && before >= 0 && r.edits[before].verb {
			return true
		}
	}
	return false
}

// isReduced reports that a phrase is such a clause cut short: a participle with a
// preposition, right behind a noun that stayed ("threats arising from storms").
func (r *reading) isReduced(first int, op Op) bool {
	before, next := r.neighbour(first, -1, op), r.neighbour(first, 1, op)
	for next >= 0 && isAdverb(r.edits[next].token) {
		next = r.neighbour(next, 1, op)
	}
	if before < 0 || next < 0 || !r.edits[before].content() || !hasAnySuffix(r.edits[first].lower, "ing", "ed") {
		return false
	}
	return r.edits[next].in(inPrepositions) || r.edits[next].lower == "to"
}

// saysMore reports the same of a phrase that may also stand in a list: the noun before
// it must be no verb, and stay.
func (r *reading) saysMore(first int, op Op) bool {
	before := r.neighbour(first, -1, op)
	return before >= 0 && r.edits[before].op == Equal && !r.notes[before].verb && r.edits[before].content() && isGerund(r.edits[first].token) && r.isReduced(first, op)
}
