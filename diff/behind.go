package diff

// Words that say nothing behind a noun: what is chosen is to be used, and who is told is
// concerned.
var (
	plainlyBehind  = set(`concerned involved required needed necessary`)
	toBeBehind     = set(`used taken adopted applied followed employed undertaken`)     // in "to be used"
	governedBehind = set(`with by about for as at under from until within per when to`) // what follows says more
	leavingSo      = stemTable(`keep make get leave render consider stay remain become feel need want`)
)

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
