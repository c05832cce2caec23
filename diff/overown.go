package diff

// overOwn is a phrase that is quoted over what a preposition leads to right behind it, and over the
// last member that is joined to it, where all of that came or went with it though the other side has
// the words elsewhere: "with paths [for mending them]", beside "are mended".
func (r *reading) overOwn(p phrase) phrase {
	if r.isModifier(p.first, p.end(), p.op) || !r.isLed(p) {
		return p
	}
	for end := p.end(); ; {
		k := r.neighbour(end-1, 1, p.op)
		if k < 0 || r.edits[k].op != p.op {
			return p
		}
		e := r.edits[k]
		if !e.in(inPrepositions) && !(joins(e.token) && r.endsOwnList(k, p.op)) || e.joint || r.joinsDeed(k, p.op) {
			return p
		}
		to := r.wordsFrom(r.pastJoints(k, p.op), p.op)
		if to < 0 || !r.isOwnKept(k, to, p.op) || r.leadsOnToKept(to, p.op) {
			return p
		}
		if next := r.neighbour(to-1, 1, p.op); isGerund(r.edits[to-1].token) && next >= 0 && r.edits[next].op == p.op && pronouns[r.edits[next].lower] {
			to = next + 1 // "for mending them"
		}
		p.until, end = to, to
	}
}

// leadsOnToKept reports that "of" came or went behind a place and leads to what stayed: of "through
// a part in the planting of oaks", for "when planting oaks", "the planting" did not go.
func (r *reading) leadsOnToKept(to int, op Op) bool {
	of := r.neighbour(to-1, 1, op)
	if of < 0 || r.edits[of].op != op || r.edits[of].lower != "of" {
		return false
	}
	next := r.neighbour(of, 1, op)
	return next >= 0 && r.edits[next].op == Equal && r.edits[next].content()
}

// pastJoints is what stands behind separators of a list, and "and" or "or".
func (r *reading) pastJoints(k int, op Op) int {
	for k >= 0 && joins(r.edits[k].token) {
		k = r.neighbour(k, 1, op)
	}
	return k
}

// endsOwnList reports that "and" or "or", perhaps behind a comma, joins a noun to a list.
func (r *reading) endsOwnList(k int, op Op) bool {
	if r.edits[k].Text == "," {
		k = r.neighbour(k, 1, op)
	}
	return k >= 0 && isConjunction(r.edits[k].token) && r.joinsMember(k, op)
}

// isOwnKept reports that all of a range of a side came or went, and that the other side has its words.
func (r *reading) isOwnKept(start, end int, op Op) bool {
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == Equal || e.op == op && (e.content() && r.notes[k].gone || r.notes[k].verb || endsSentence(e.token)) {
			return false
		}
	}
	return true
}
