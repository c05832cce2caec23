package diff

import "slices"

// isModifier reports whether a phrase stands before a content word that
// stayed, with nothing but function words between. What "and" joins to that
// word, after a comma, is the end of a list.
func (r *reading) isModifier(first, last int, op Op) bool {
	if r.isPrepositional(first, op) {
		return false
	}
	comma := slices.ContainsFunc(r.edits[first:last], func(e edit) bool { return e.Text == "," })
	for k := r.neighbour(last-1, 1, op); k >= 0; k = r.neighbour(k, 1, op) {
		if endsSentence(r.edits[k].token) || r.edits[k].lower == "to" || r.edits[k].lower == "that" || r.edits[k].in(inPrepositions) && !r.edits[k].joint {
			return false
		}
		comma = comma || r.edits[k].Text == ","
		if comma && (r.edits[k].lower == "and" || r.edits[k].lower == "or") {
			return false
		}
		if r.edits[k].op == Equal || r.notes[k].gone || k == r.neighbour(last-1, 1, op) && r.isKept(k, op) && !r.opensObject(k, op) {
			return r.edits[k].content() && !r.notes[k].gone
		}
	}
	return false
}

// isPrepositional reports whether a phrase begins with a preposition that came
// or went with it, perhaps with an article after it.
func (r *reading) isPrepositional(first int, op Op) bool {
	for k := first; k >= 0 && r.edits[k].op == op && (k == first || r.edits[k].function); k = r.neighbour(k, -1, op) {
		if r.edits[k].in(inPrepositions) || r.edits[k].joint {
			return r.edits[k].lower != "of" || !r.around.level || !r.belongsToVerb(k, op)
		}
	}
	return false
}

// opensParticiple reports that a participle of a verb of responsibility stands right
// behind a comma, and in no row of gerunds: what follows is more to do.
func (r *reading) opensParticiple(k int, op Op) bool {
	e := r.edits[k]
	if !e.verb || !isGerund(e.token) {
		return false
	}
	before := r.neighbour(k, -1, op)
	return before >= 0 && r.edits[before].Text == "," && r.isParticipleClause(k, op)
}

// clause is the range of edits from a duty's verb to the next duty on the
// same side, a participle that tells of more to do, or the end of the sentence.
func (r *reading) clause(k int, op Op) (start, end int) {
	end = k + 1
	for ; end < len(r.edits); end++ {
		e := r.edits[end]
		if e.op != mirrorOp(op) && (r.notes[end].verb || endsSentence(e.token) || r.opensParticiple(end, op)) {
			break
		}
	}
	return k, end
}
