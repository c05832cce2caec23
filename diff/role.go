package diff

// isExample reports that a phrase is given as an example, and came or went as one.
func (r *reading) isExample(first int, op Op) bool {
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && (r.edits[k].function || !r.edits[k].Word && !endsSentence(r.edits[k].token)); k = r.neighbour(k, -1, op) {
		if before := r.neighbour(k, -1, op); r.edits[k].lower == "e.g" || r.edits[k].lower == "example" || r.edits[k].lower == "instance" || r.edits[k].lower == "as" && before >= 0 && r.edits[before].lower == "such" {
			return true
		}
	}
	return false
}

// isIncluded reports that a phrase says what is included, and came or went so.
func (r *reading) isIncluded(first int, op Op) bool {
	if r.edits[first].lower == "including" {
		return true
	}
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && !r.edits[k].content(); k = r.neighbour(k, -1, op) {
		if r.edits[k].lower == "including" {
			return true
		}
	}
	return false
}

// saysHow reports that a phrase tells by what means something is done, and is set apart:
// "by" or "using" came or went with it behind a comma.
func (r *reading) saysHow(first int, op Op) bool {
	lead := r.leadIn(first, op)
	before := r.neighbour(lead, -1, op)
	return means[r.edits[lead].lower] && lead < first && before >= 0 && r.edits[before].Text == ","
}

var means = set(`by using through via`)

// broughtPurpose reports that the "to" of a clause that says what a duty is for came,
// or went, with a phrase in it.
func (r *reading) broughtPurpose(first int, op Op) bool {
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && r.notes[k].purpose; k = r.neighbour(k, -1, op) {
		if r.edits[k].lower == "to" {
			return true
		}
	}
	return false
}

// narrows reports that the last word of a phrase stands right before the word that
// it narrows, and is no verb of it.
func (r *reading) narrows(last int, op Op) bool {
	next := r.neighbour(last-1, 1, op)
	return next >= 0 && r.edits[next].content() && !r.edits[last-1].verb && !isGerund(r.edits[last-1].token)
}

// isObject reports that a phrase ends in the noun that a duty is done to, with
// "of" behind it: who manages the repair of the lock does not manage the lock.
func (r *reading) isObject(last int, op Op) bool {
	next, before := r.neighbour(last-1, 1, op), r.neighbour(last-1, -1, op)
	ends := next < 0 || !r.edits[next].content()
	if ends && before >= 0 && r.edits[before].op == Equal && r.edits[before].content() && !paddingHeads[r.edits[last-1].lower] {
		return true // the noun that the word before it narrowed, or all that a verb is done to
	}
	return next >= 0 && r.edits[next].op == op && r.edits[next].lower == "of" && !lightNouns[r.edits[last-1].lower] && !(paddingHeads[r.edits[last-1].lower] && r.isLedTo(last-1, op))
}

// isLedTo reports that a noun, and what narrows it, stands behind a preposition: "for certain areas of".
func (r *reading) isLedTo(k int, op Op) bool {
	k = r.neighbour(k, -1, op)
	for k >= 0 && !r.notes[k].verb && (r.edits[k].content() || articles[r.edits[k].lower]) {
		k = r.neighbour(k, -1, op)
	}
	return k >= 0 && prepositions[r.edits[k].lower]
}

// isPredicate reports that a word is what something is said to be, and "is" came or
// went with it: "checks that the permits are required".
func (r *reading) isPredicate(first int, op Op) bool {
	before := r.neighbour(first, -1, op)
	return before >= 0 && r.edits[before].op == op && r.edits[before].in(inCopulas) && !paddingHeads[r.edits[first].lower]
}

// isSaidOf reports that a form of "to be" came or went before a phrase, with small words
// between: "are in place".
func (r *reading) isSaidOf(first int, op Op) bool {
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && r.edits[k].function; k = r.neighbour(k, -1, op) {
		if r.edits[k].in(inCopulas) {
			return true
		}
	}
	return false
}

// unframed reports that a noun of a phrase that does what a preposition does gave
// way to another one, which does not: "in the field of" and "in the barn of".
func (r *reading) unframed(start, end int, op Op) bool {
	first, last := r.trim(start, end, op)
	if last != first+1 || !r.opensOf(first, op) || paddingHeads[r.edits[first].lower] {
		return false
	}
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == mirrorOp(op) && e.joint && e.word != nil && !e.word.function && r.opensOf(k, e.op) {
			return true
		}
	}
	return false
}

// isRelativeThat reports that "that" says more of the noun before it: "welds that last", not
// "checks that welds last".
func (r *reading) isRelativeThat(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return r.edits[k].lower == "that" && before >= 0 && (r.edits[before].content() && !r.edits[before].verb || r.edits[before].lower == "those")
}

// belongsToVerb reports that a preposition came or went with the verb right before it, or
// with the noun of what is done: "adheres to", "leads the planning of".
func (r *reading) belongsToVerb(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return (r.edits[k].in(inPrepositions) || r.edits[k].lower == "to") && before >= 0 && r.edits[before].op == op &&
		(r.notes[before].verb || r.edits[k].lower == "of" && r.notes[before].told && r.edits[before].content())
}

// isVerbBefore reports that a verb stands right before a word.
func (r *reading) isVerbBefore(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return before >= 0 && (r.notes[before].verb || r.edits[before].verb)
}

// leadIn is where a phrase begins with the small words that came or went with it
// and lead to it: "in talks with owners", "which float".
func (r *reading) leadIn(first int, op Op) int {
	lead := first
	for k := r.neighbour(first, -1, op); k >= 0 && r.edits[k].op == op && r.edits[k].Word && !r.edits[k].content() && !joins(r.edits[k].token) && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
		if r.edits[k].in(inArticles) && !r.isRelativeThat(k, op) {
			continue
		}
		if r.belongsToVerb(k, op) || particles[r.edits[k].lower] && r.isVerbBefore(k, op) {
			break
		}
		lead = k
	}
	return lead
}
