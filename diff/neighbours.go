package diff

// What came, or went, in one row is told in one piece.

// joinNeighbours tells of what is included, or stands in brackets, and of the member of its list right behind it as one.
func (t *telling) joinNeighbours() {
	for i := range t.seen {
		for j := range t.seen {
			if i != j && t.isLonePhrase(t.seen[i]) && t.isLonePhrase(t.seen[j]) && t.r.isNamedBesides(t.seen[i].at[0]) && t.seen[j].aspect == itemAspect[t.seen[j].at[0].op] && t.followsJoined(t.seen[i].at[0], t.seen[j].at[0]) {
				t.joinTold(i, j)
			}
		}
	}
}

// isLonePhrase reports that an observation says of a phrase that it came or went, and no more.
func (t *telling) isLonePhrase(o observation) bool {
	return o.isTold() && o.saysFate() && len(o.at) == 1 && !o.tellsVerb() && !o.tellsWord()
}

// followsJoined reports that one piece stands right behind another of its side, a joint between them.
func (t *telling) followsJoined(p, q piece) bool {
	if p.op != q.op || q.first < p.end {
		return false
	}
	joint := false
	for _, k := range t.r.onSide(p.end, q.first, p.op) {
		if e := t.r.edits[k]; e.op != p.op || !joins(e.token) {
			return false
		}
		joint = true
	}
	return joint
}

// joinTold has one observation tell of what another one told of as well.
func (t *telling) joinTold(i, j int) {
	p, q := t.seen[i].at[0], t.seen[j].at[0]
	row := t.r.onSide(p.first, q.end, p.op)
	t.seen[i].why = t.r.quoteAll(row, p.op) + " " + happened[p.op]
	t.seen[i].at = []piece{{p.op, p.first, q.end}}
	t.seen[i].heavy = t.seen[i].heavy || t.seen[j].heavy
	t.seen[j].why = ""
	t.hand(j, i)
}

// withGerunds widens what is told to have become something that begins with a gerund by the gerund before it.
func (t *telling) withGerunds() {
	for i, o := range t.seen {
		if !o.isTold() || len(o.at) != 2 || o.tellsVerb() || o.why != t.r.becameSaid(o.at) {
			continue
		}
		for n, p := range o.at {
			other := o.at[1-n]
			before := t.r.neighbour(p.first, -1, p.op)
			if isGerund(t.r.edits[other.first].token) && !isGerund(t.r.edits[p.first].token) && before >= 0 && t.r.edits[before].op == p.op && isGerund(t.r.edits[before].token) {
				o.at[n].first = before
				t.seen[i].why = t.r.becameSaid(o.at)
			}
		}
	}
}

// becameSaid says that one piece became another.
func (r *reading) becameSaid(at []piece) string {
	return r.quote(at[0].first, at[0].end, Delete) + " became " + r.quote(at[1].first, at[1].end, Insert)
}
