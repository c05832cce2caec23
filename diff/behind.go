package diff

// saysNothingBehind reports that a word only says of the noun before it that it is there
// for what is told: "the tools to be used", "the costs involved". What goes on behind it
// tells more ("concerned with fires"), and so does what a thing is made ("keeps crews involved").
func (r *reading) saysNothingBehind(k int) bool {
	op, lower := r.edits[k].op, r.edits[k].lower
	if !plainlyBehind[lower] && !toBeBehind[lower] && lower != "question" {
		return false
	}
	next, before := r.neighbour(k, 1, op), r.neighbour(k, -1, op)
	if before < 0 || next >= 0 && (r.edits[next].content() || r.edits[next].op == op && governedBehind[r.edits[next].lower]) {
		return false
	}
	switch {
	case lower == "question":
		return r.edits[before].lower == "in" && r.isNounAt(r.neighbour(before, -1, op), op)
	case toBeBehind[lower] && r.edits[before].lower == "be":
		to := r.neighbour(before, -1, op)
		return to >= 0 && r.edits[to].lower == "to" && r.isNounAt(r.neighbour(to, -1, op), op)
	case plainlyBehind[lower]:
		return r.isNounAt(before, op)
	}
	return false
}

// isNounAt reports that a word is a noun that some verb is done to, and not one that is left
// in some state by it.
func (r *reading) isNounAt(k int, op Op) bool {
	if k < 0 || !r.edits[k].content() || r.notes[k].verb || describes(r.edits[k].token) && !r.isPluralAt(k) {
		return false
	}
	for ; k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if e := r.edits[k]; e.verb || r.notes[k].verb {
			return !leavingSo[e.stem2(r.lex)]
		}
	}
	return true
}

func (r *reading) isPluralAt(k int) bool { return isThirdPerson(r.edits[k].lower) }

// fits reports that a word only says that something is fit for its purpose, and
// is no condition ("where appropriate").
func (r *reading) fits(k int) bool {
	e := r.edits[k]
	if !e.in(inFitting | inAttributive | inBehind) {
		return false
	}
	if before := r.neighbour(k, -1, r.edits[k].op); before >= 0 && r.edits[before].in(inConditions) {
		return false
	}
	after := r.neighbour(k, 1, r.edits[k].op)
	switch {
	case e.in(inFitting), e.lower == "overall" && after >= 0 && r.edits[after].in(inRunning):
		return true
	case e.in(inAttributive) && after >= 0 && r.edits[after].content() && !r.notes[k].verb:
		return true
	}
	return r.saysNothingBehind(k)
}
