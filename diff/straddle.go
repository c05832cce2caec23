package diff

// straddled observes that a word or two before a noun became others on either side of a word
// that stayed: "harbour oversight rules" and "working harbour rules" differ by "harbour oversight"
// and "working harbour", and not by one word that came and another that went.
func (r *reading) straddled() (seen []observation) {
	from, to := -1, -1
	for start, end := range hunks(r.edits) {
		if from >= 0 && r.isAnchor(to, start) {
			for _, op := range []Op{Delete, Insert} {
				if o, ok := r.straddle(from, to, start, end, op); ok {
					seen = append(seen, o)
				}
			}
		}
		from, to = start, end
	}
	return seen
}

// isAnchor reports that a word or two of one phrase stayed in a range, and nothing else stands there.
func (r *reading) isAnchor(start, end int) bool {
	if start == end || end-start > maxBetween {
		return false
	}
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op != Equal || !e.content() || r.notes[k].verb || e.verb && isGerund(e.token) {
			return false
		}
	}
	return true
}

// straddle observes of two hunks around an anchor that the first has a word on one side, before the
// anchor, and the second one on the other side, behind it, before the noun that all of them narrow.
func (r *reading) straddle(from, to, start, end int, op Op) (observation, bool) {
	other := mirrorOp(op)
	before, behind := r.phrases(from, to, op), r.phrases(start, end, other)
	if len(before) == 0 || len(behind) == 0 || len(r.stemsGone(from, to, other)) > 0 || len(r.stemsGone(start, end, op)) > 0 {
		return observation{}, false
	}
	p, q := before[len(before)-1], behind[0]
	head := r.neighbour(q.last-1, 1, other)
	switch {
	case !r.narrowsPlainly(p) || !r.narrowsPlainly(q) || r.neighbour(p.last-1, 1, op) != to || r.neighbour(q.first, -1, other) != start-1:
		return observation{}, false
	case head < 0 || r.edits[head].op != Equal || !r.edits[head].content() || r.notes[head].verb || r.neighbour(start-1, 1, op) != head:
		return observation{}, false
	}
	one, two := r.quote(p.first, start, op), r.quote(to, q.last, other)
	if op == Insert {
		one, two = two, one
	}
	for _, x := range []phrase{p, q} {
		o := observation{heavy: true}
		r.cover(x, o)
		r.tellRange(x.first, x.last, x.op)
	}
	was, is := piece{op, p.first, start}, piece{other, to, q.last}
	if op == Insert {
		was, is = is, was
	}
	return observed(QualifierChanged, true, "qualifier "+one+" became "+two).of(was, is), true
}

// namingKinds are words of scope that name a kind of thing, and not how much is asked.
var namingKinds = set(`operational tactical organisational organizational internal external`)

// narrowsPlainly reports that a phrase is a word or two before what it narrows, and says nothing by
// itself, as a word of scope does, or a participle: "agreed rules" are rules of any kind.
func (r *reading) narrowsPlainly(p phrase) bool {
	if p.kind != plainPhrase || r.contentOf(p) > maxBetween || r.hasPreposition(p) {
		return false
	}
	for k := p.first; k < p.last; k++ {
		if e := r.edits[k]; e.op != p.op || !e.content() || r.notes[k].verb || hasAnySuffix(e.lower, "ed") || isAdverb(e.token) || scopeWords[e.lower] && !namingKinds[e.lower] {
			return false
		}
	}
	return true
}
