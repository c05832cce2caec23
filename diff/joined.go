package diff

// Where the words that hang together behind a word end: the members that are joined to it,
// the phrase of a noun, the object of a verb.

// takesObjectAt reports that an object begins right behind a word.
func (r *reading) takesObjectAt(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return next >= 0 && (r.edits[next].content() || r.edits[next].in(inArticles))
}

// joinsMember reports that a noun, or an adjective before one, is joined by "and" or "or".
func (r *reading) joinsMember(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	for next >= 0 && r.edits[next].in(inArticles) && r.edits[next].lower != "that" {
		next = r.neighbour(next, 1, op)
	}
	if next >= 0 && r.edits[next].verb && isBase(r.edits[next].lower) && r.inPurposeAt(next, op) && r.takesObjectAt(next, op) {
		return false // another verb of what it is for
	}
	return next >= 0 && r.edits[next].content() && !r.notes[next].verb && !(isGerund(r.edits[next].token) && r.edits[next].verb && !r.narrowsOn(next, max(0, r.neighbour(next, 1, op)), op))
}

// wordsFrom is where the noun phrase ends that begins at a word, or behind small words from
// there; -1 where none does.
func (r *reading) wordsFrom(k int, op Op) int {
	for ; k >= 0 && !r.edits[k].content(); k = r.neighbour(k, 1, op) {
		switch {
		case pronouns[r.edits[k].lower] && r.edits[k].lower != "those":
			return k + 1
		case !r.edits[k].Word && !isHyphen(r.edits[k].token) && r.edits[k].Text != "/":
			return -1
		}
	}
	end := -1
	for k >= 0 && r.edits[k].content() && (end < 0 || !r.notes[k].verb && !r.saysMoreOf(k, op) && !r.actsBehind(k, op)) {
		end, k = r.pastWord(k, op)
	}
	return end
}

// overJoined is where a phrase ends with the members joined to it that came or went.
func (r *reading) overJoined(p phrase) int {
	joint := r.neighbour(p.last-1, 1, p.op)
	if joint < 0 || !isConjunction(r.edits[joint].token) || !r.joinsMember(joint, p.op) || r.edits[joint].op != p.op && !r.hasComma(p.first, p.last, p.op) {
		return p.last
	}
	end := r.wordsFrom(joint, p.op)
	for k := joint + 1; k < end; k++ {
		if e := r.edits[k]; e.content() && e.op != p.op {
			return p.last
		}
	}
	return max(end, p.last)
}

// pastWord is where a word ends with what is one with it ("boat-related", "safe manner"), and
// what comes next.
func (r *reading) pastWord(k int, op Op) (end, next int) {
	end, next = k+1, r.neighbour(k, 1, op)
	for next >= 0 && (isHyphen(r.edits[next].token) || r.edits[next].Text == "/") {
		if k = r.neighbour(next, 1, op); k < 0 {
			break
		}
		end, next = k+1, r.neighbour(k, 1, op)
	}
	if next >= 0 && r.edits[next].function && r.edits[next].in(inManners) {
		end, next = next+1, r.neighbour(next, 1, op)
	}
	return end, next
}
