package diff

import "strings"

// isParticipleClause reports that a phrase is something more to do, told by a
// participle behind a comma: "inspects the chains, replacing worn shackles". A
// gerund in a row of them is none: "helps with testing lines, replacing shackles
// and splicing ropes". Nor is an adjective: "worn fenders, loose rings and missing
// ladders".
func (r *reading) isParticipleClause(first int, op Op) bool {
	e := r.edits[first]
	before := r.beforeLinks(first, op)
	if !isGerund(e.token) || describing[e.lower] && !r.actsOn(first, op) || before < 0 || r.inGerundRow(before, op) {
		return false
	}
	k := r.neighbour(first, 1, op)
	if k < 0 || !r.edits[k].content() && !r.edits[k].in(inArticles) && !reaching[r.edits[k].lower] {
		return false
	}
	if r.isNounMember(first, before, op) {
		return false
	}
	return r.standsAsClause(first, before, k, op)
}

// standsAsClause reports that what stands before a participle and behind it are what
// clauses have there.
func (r *reading) standsAsClause(first, before, k int, op Op) bool {
	e := r.edits[first]
	acts := e.verb || r.edits[k].in(inArticles) || r.edits[k].lower == "to" || r.edits[k].lower == "that"
	switch {
	case isConjunction(r.edits[before].token):
		return r.afterParticiple(before, op)
	case r.edits[before].content() && !r.notes[before].verb && r.neighbour(first, -1, op) != before:
		return true // "whilst keeping"
	case r.edits[before].content() && !r.notes[before].verb:
		return e.verb && (r.edits[k].lower == "that" || judging[e.stem2(r.lex)] && !isSomebody(r.edits[before].token))
	case r.edits[before].Text != "," && r.edits[before].Text != ";":
		return false
	}
	return acts || r.commasBefore(before, op) == 0
}

// judging are verbs of what only people do: no comma is needed for "chooses seeds selecting
// from those that last" to tell of more to do, as it is in "the cranes lifting boats".
var judging = stemTable(`select choose adopt adapt ensure advise recommend negotiate consult liaise prioritise review evaluate propose decide
	judge check verify balance consider seek`)

// isSomebody reports that a noun is of people, who can do what a participle behind it says.
func isSomebody(t token) bool {
	one := strings.TrimSuffix(t.lower, "s")
	return people[t.lower] || isAgent(one) || hasAnySuffix(one, "ist", "ian", "ee", "eur")
}

var people = set(`staff people person persons individuals others team teams colleagues somebody anybody everybody those personnel crew crews
	organisation organisations organization organizations company companies group groups department departments function functions
	committee board boards body bodies client clients expert experts leader leaders agent agents`)

// beforeLinks is what stands before a participle and the words that may lead to it, on
// its side: "whilst keeping", "thereby saving".
func (r *reading) beforeLinks(first int, op Op) int {
	k := r.neighbour(first, -1, op)
	for k >= 0 && linking[r.edits[k].lower] {
		k = r.neighbour(k, -1, op)
	}
	return k
}

var linking = set(`whilst while thereby thus hence`)

// isNounMember reports that a participle only narrows a noun that is a member of a
// list: commas stand before it and a joint behind it, the list has no "and" yet, and
// what follows is no participle ("tickets, passes, building permits and cards").
func (r *reading) isNounMember(first, comma int, op Op) bool {
	if r.commasBefore(comma, op) == 0 {
		return false
	}
	for k := comma; k >= 0 && !r.notes[k].verb && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if isConjunction(r.edits[k].token) {
			return false
		}
	}
	k := r.neighbour(first, 1, op)
	for k >= 0 && r.edits[k].content() {
		k = r.neighbour(k, 1, op)
	}
	if k < 0 || !joins(r.edits[k].token) {
		return false
	}
	next := r.neighbour(k, 1, op)
	return next >= 0 && !(isGerund(r.edits[next].token) && r.edits[next].verb)
}

// actsOn reports that a participle that is mostly an adjective is none here: an adverb
// follows, or a preposition ("working closely with").
func (r *reading) actsOn(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return next >= 0 && r.edits[k].verb && (isAdverb(r.edits[next].token) || r.edits[next].in(inPrepositions))
}

// describing are participles that are mostly adjectives.
var describing = set(`existing missing remaining outstanding ongoing emerging underlying competing leading working operating operational
	conflicting corresponding resulting relating including excluding following concerning regarding according using based`)

// reaching are words that can stand between a participle and its object.
var reaching = set(`that it them him her to with on for all any each every both where how what if when where own others from among between`)

// afterParticiple reports that a participle behind a comma stands earlier in the
// clause.
func (r *reading) afterParticiple(before int, op Op) bool {
	for k := before; k >= 0 && !endsSentence(r.edits[k].token) && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
		if p := r.neighbour(k, -1, op); isGerund(r.edits[k].token) && !describing[r.edits[k].lower] && p >= 0 && r.edits[p].Text == "," {
			return true
		}
	}
	return false
}

// inGerundRow reports that an earlier member of the row is a gerund behind a
// preposition, or the object of a verb.
func (r *reading) inGerundRow(before int, op Op) bool {
	for k := before; k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if r.notes[k].verb {
			return false
		}
		p := r.neighbour(k, -1, op)
		if isGerund(r.edits[k].token) && p >= 0 && (r.edits[p].in(inPrepositions) || r.edits[p].lower == "to" || r.notes[p].verb && r.isTaught(k, op)) {
			return true
		}
	}
	return false
}

// isTaught reports that a gerund behind a verb is what it is done to, and no thing that is
// called so: "teaches diving, rowing boats", not "inspects scaffolding, checking ties".
func (r *reading) isTaught(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return r.edits[k].verb || next >= 0 && joins(r.edits[next].token) && r.commasBefore(next, op) > 0
}

// isGerundRow reports that a gerund is followed, behind a comma, by another.
func (r *reading) isGerundRow(first, comma int, op Op) bool {
	next := r.neighbour(comma, 1, op)
	return isGerund(r.edits[first].token) && next >= 0 && isGerund(r.edits[next].token)
}
