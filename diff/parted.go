package diff

// parted divides a phrase that narrows a word that stayed at its last preposition, which leads
// to that word: in "articles for sale in large shops", for "articles for shops", "sale" went,
// and "large" did.
func (r *reading) parted(p phrase) []phrase {
	if joint := r.jointBeforeAdjective(p); joint > 0 {
		return r.withoutTail(p, joint)
	}
	if k := r.beforeSharers(p); k > 0 {
		parts := r.partedAt(p, k)
		parts[len(parts)-1].member = len(parts) > 1
		return parts
	}
	if p.kind != plainPhrase || !r.isModifier(p.first, p.last, p.op) || !r.leadsToKept(p.last, p.op) {
		return []phrase{p}
	}
	for k := p.last - 1; k > p.first; k-- {
		if e := r.edits[k]; e.op != p.op || !e.in(inPrepositions) || e.joint {
			continue
		}
		return r.partedAt(p, k)
	}
	return []phrase{p}
}

// beforeSharers is the preposition in a phrase behind which the first of two nouns stands that narrow
// one word, of which the other stayed: of "parts of fishing and [diving work]" two things went, "parts"
// and "fishing". It is 0 where there is none.
func (r *reading) beforeSharers(p phrase) int {
	joint := r.neighbour(p.last-1, 1, p.op)
	if joint < 0 || r.edits[joint].op != p.op || !isConjunction(r.edits[joint].token) || r.isPlural(p.last-1) || !r.edits[p.last-1].content() {
		return 0
	}
	next := r.neighbour(joint, 1, p.op)
	head := r.neighbour(max(next, 0), 1, p.op)
	if next < 0 || head < 0 || r.edits[next].op != Equal || r.notes[next].verb || !r.edits[next].content() || describes(r.edits[next].token) && !isGerund(r.edits[next].token) || r.edits[head].op != Equal || !r.edits[head].content() {
		return 0
	}
	for k := p.last - 1; k > p.first; k-- {
		switch e := r.edits[k]; {
		case e.op != p.op || e.joint || joins(e.token):
			return 0
		case prepositions[e.lower] || e.lower == "to":
			return k
		}
	}
	return 0
}

// partedAt divides a phrase at a small word, where both parts have something.
func (r *reading) partedAt(p phrase, k int) []phrase {
	one, other := r.stemsGone(p.first, k, p.op), r.stemsGone(k+1, p.last, p.op)
	if len(one) == 0 || len(other) == 0 {
		return []phrase{p}
	}
	first, last := r.trim(p.first, k, p.op)
	next, end := r.trim(k+1, p.last, p.op)
	return []phrase{
		{op: p.op, first: first, last: last, stems: one, kind: p.kind},
		{op: p.op, first: next, last: end, stems: other, kind: p.kind},
	}
}

// withoutTail divides a phrase at the joint before an adjective that narrows what follows.
func (r *reading) withoutTail(p phrase, joint int) []phrase {
	tail := p
	tail.first, tail.stems, tail.narrowing = r.neighbour(joint, 1, p.op), r.stemsGone(joint+1, p.last, p.op), true
	p.stems = r.stemsGone(p.first, joint, p.op)
	p.first, p.last = r.trim(p.first, joint, p.op)
	switch {
	case len(tail.stems) == 0:
		return []phrase{p}
	case len(p.stems) == 0:
		return []phrase{tail}
	}
	return []phrase{p, tail}
}

// jointBeforeAdjective is the "and" behind a whole member of a list of which the next one begins
// with an adjective that ends a phrase; 0 where there is none: "hoists and new", for "new cranes".
func (r *reading) jointBeforeAdjective(p phrase) int {
	k := r.neighbour(p.last, -1, p.op)
	if k <= p.first || !isAdjective(r.edits[k].token) && !isScopeLike(r.edits[k].token) || r.edits[k].op != p.op || !r.describesOn(k, p.op) {
		return 0
	}
	joint := r.neighbour(k, -1, p.op)
	if joint <= p.first || !isConjunction(r.edits[joint].token) {
		return 0
	}
	member := r.neighbour(joint, -1, p.op)
	if r.edits[member].Text == "," {
		member = r.neighbour(member, -1, p.op)
	}
	if member < p.first || !r.isPlural(member) {
		return 0
	}
	return joint
}

// isScopeLike reports that a word describes by its ending, and is no participle.
func isScopeLike(t token) bool { return describes(t) && !isGerund(t) }
