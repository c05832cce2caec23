package diff

import "slices"

// What a reason quotes is a phrase, and whole. Words that only stand side by side in the redline may be the end of
// one phrase and the beginning of the next.

// isTornPhrase reports that a row of words of a side is no whole phrase: it begins, or ends, in the midst of
// one, and has another one, or goes on from one to the next.
func (t *telling) isTornPhrase(row []int, op Op) bool {
	return len(row) > 0 && (t.runsOver(row, op) || t.endsInNoun(row, op) || t.lacksVerb(row, op) || t.isBareAim(row, op))
}

// runsOver reports that a row begins in a noun, or with a member of a list, and goes on with what the whole of
// that is for, or with another verb: "[hulls to be sold]" of "masts and hulls to be sold".
func (t *telling) runsOver(row []int, op Op) bool {
	r := t.r
	if e := r.edits[row[0]]; r.notes[row[0]].verb || !e.content() && !e.in(inConditions) || isGerund(e.token) || isAdverb(e.token) || r.isParticipleForm(row[0]) {
		return false
	}
	within, condition := t.beginsWithin(row[0], op), r.edits[row[0]].in(inConditions)
	for n, k := range row[1:] {
		prior := r.edits[row[n]]
		switch {
		case r.opensAim(k, op) && (within || isConjunction(prior.token)):
			return true
		case prior.Word && isConjunction(prior.token) && (r.notes[k].verb || r.isAimVerb(k, op) && !r.opensWithAim(row[0], op)):
			return true
		case condition && isConjunction(prior.token) && isGerund(r.edits[k].token):
			return true
		}
	}
	return false
}

// opensWithAim reports that a word is a verb in what something is for, with its "to" or in a row of such.
func (r *reading) opensWithAim(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return r.isAimVerb(k, op) && (before < 0 || r.edits[before].lower == "to" || joins(r.edits[before].token))
}

// beginsWithin reports that a word stands in the midst of a noun, or behind an "and".
func (t *telling) beginsWithin(k int, op Op) bool {
	before := t.r.neighbour(k, -1, op)
	if before < 0 {
		return false
	}
	e := t.r.edits[before]
	return isConjunction(e.token) || e.content() && !t.r.notes[before].verb && !e.in(inPrepositions) && !isGerund(e.token) && !(e.verb && t.r.inPurposeAt(before, op))
}

// leadsTo are words of which "to" opens no purpose.
var leadsTo = set(`according adjacent close due equivalent next owing prior related relating relative relevant similar subject thanks`)

// opensAim reports that a "to" opens what something is for.
func (r *reading) opensAim(k int, op Op) bool {
	if r.edits[k].lower != "to" || !r.inPurposeAt(k, op) {
		return false
	}
	before := r.neighbour(k, -1, op)
	return before < 0 || !leadsTo[r.edits[before].lower] && !takesInfinitive[r.edits[before].lower]
}

// isAimVerb reports that a word is a verb in what something is for.
func (r *reading) isAimVerb(k int, op Op) bool {
	e := r.edits[k]
	return e.content() && (e.verb || purposeVerbs[e.lower]) && isBase(e.lower) && r.inPurposeAt(k, op)
}

// endsInNoun reports that a row ends before the noun that its last word narrows, and has more than words that narrow
// it: "hazards and likely", of "hazards and likely events", "make long", of "make long trips".
func (t *telling) endsInNoun(row []int, op Op) bool {
	r := t.r
	last := row[len(row)-1]
	next := r.neighbour(last, 1, op)
	if next >= 0 && len(row) > 1 && r.edits[next].content() && r.opensWithAim(row[0], op) && describes(r.edits[last].token) && !isAdverb(r.edits[last].token) {
		return true
	}
	if next < 0 || !r.edits[next].content() || r.notes[next].verb || isGerund(r.edits[next].token) || r.edits[next].verb && describes(r.edits[next].token) || !r.edits[last].content() || r.notes[last].verb {
		return false
	}
	for n, k := range row {
		if isConjunction(r.edits[k].token) && n > 0 && r.edits[row[n-1]].content() && !describes(r.edits[row[n-1]].token) {
			return r.isPlural(row[n-1])
		}
	}
	return false
}

// leavesHead reports that a lone word is the end of a noun of which the beginning came, or went, untold, with words between
// that stayed: "events", of "[likely] risk [events]".
func (t *telling) leavesHead(row []int, op Op) bool {
	r := t.r
	if len(row) != 1 || !r.edits[row[0]].content() || describes(r.edits[row[0]].token) {
		return false
	}
	k := r.neighbour(row[0], -1, op)
	for ; k >= 0 && r.edits[k].op == Equal && r.edits[k].content() && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
	}
	return k >= 0 && k != r.neighbour(row[0], -1, op) && r.edits[k].op == op && r.edits[k].content() && !r.notes[k].verb && !t.isTelling(k)
}

// lacksVerb reports that a row begins with a relative and ends before the verb of its clause.
func (t *telling) lacksVerb(row []int, op Op) bool {
	r := t.r
	at := slices.IndexFunc(row, func(k int) bool { return r.edits[k].lower == "which" || r.edits[k].lower == "whom" })
	if at < 0 || at > 1 {
		return false
	}
	return !slices.ContainsFunc(row[at+1:], func(k int) bool {
		e := r.edits[k]
		return e.verb || e.in(inCopulas) || causatives[e.lower] > 0 || purposeVerbs[e.lower]
	})
}

// isBareAim reports that a row is the verb of what something is for without what it is done to.
func (t *telling) isBareAim(row []int, op Op) bool {
	last := row[len(row)-1]
	next := t.r.neighbour(last, 1, op)
	bare := len(row) == 1 || len(row) == 2 && t.r.edits[row[0]].lower == "to" && causatives[t.r.edits[last].lower] == 0
	return bare && t.r.isAimVerb(last, op) && next >= 0 && (t.r.edits[next].content() || t.r.edits[next].in(inArticles) || pronouns[t.r.edits[next].lower])
}
