package diff

// trim narrows a hunk to the phrase between its first and its last word that
// is really gone, or new.
func (r *reading) trim(start, end int, op Op) (first, last int) {
	skip := func(k int) bool { return r.edits[k].op != op || !r.notes[k].gone || r.notes[k].told }
	for start < end && skip(start) {
		start++
	}
	for end > start && skip(end-1) {
		end--
	}
	for end > start && end < len(r.edits) && r.edits[end].op == op && r.notes[end].again {
		end++
	}
	if end > start {
		end = r.wholeEnd(end, op)
	}
	if end > start && end < len(r.edits) && (r.narrowsOn(end-1, end, op) || r.narrowsGerund(end-1, end, op)) && r.endsPhrase(r.neighbour(end, 1, op)) && !r.opensObject(end, op) {
		end++ // the head of the phrase
	}
	if end > start && r.narrowedBefore(start, op) {
		start-- // what narrows it
	}
	if end > start && start > 1 && isApostrophe(r.edits[start-1]) && r.edits[start-1].op == op && r.edits[start-2].op == op && r.edits[start-2].content() && r.edits[start-1].space == "" {
		start -= 2 // whose it is
	}
	return start, end
}

// isApostrophe reports that an edit is the mark behind an owner in the plural: "growers' seeds".
func isApostrophe(e edit) bool { return e.Text == "’" || e.Text == "'" }

// narrowsGerund reports that an adjective stands before a gerund that came or went with it and
// is a noun here: "manual testing".
func (r *reading) narrowsGerund(k, next int, op Op) bool {
	return r.edits[next].op == op && isGerund(r.edits[next].token) && !r.notes[next].verb && r.edits[k].op == op && describes(r.edits[k].token) && !isAdverb(r.edits[k].token)
}

// wholeEnd is where a phrase ends with what its last word is one with: behind a hyphen
// ("boat-related"), or before a noun that says nothing more ("in a safe manner").
func (r *reading) wholeEnd(end int, op Op) int {
	same := func(k int) bool {
		return k < len(r.edits) && r.edits[k].op == op && r.edits[k].function && r.edits[k].Word
	}
	switch {
	case end+1 < len(r.edits) && r.edits[end].op == op && isHyphen(r.edits[end].token) && r.edits[end].space == "" && same(end+1) && emptyTails[r.edits[end+1].lower]:
		return end + 2
	case same(end) && r.edits[end].in(inManners):
		return end + 1
	}
	return end
}

// narrowedBefore reports that the word before a phrase narrows it, or is what is done
// with it.
func (r *reading) narrowedBefore(start int, op Op) bool {
	before := start - 1
	if before < 0 || r.notes[before].told {
		return false
	}
	e := r.edits[before]
	return r.narrowsOn(before, start, op) || isGerund(e.token) && e.op == op && !r.notes[before].verb && r.edits[start].content()
}

// opensObject reports that an object begins behind a word, as it does behind verbs: "counts
// every boat".
func (r *reading) opensObject(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return next >= 0 && (r.edits[next].in(inArticles) || weightyWords[r.edits[next].lower])
}

// narrowsOn reports that two words next to each other came or went, and that neither is a
// verb here.
func (r *reading) narrowsOn(k, next int, op Op) bool {
	one := func(k int) bool { return r.edits[k].op == op && r.edits[k].content() && !r.notes[k].verb }
	return one(k) && one(next) && !r.edits[next].verb
}
