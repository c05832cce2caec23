package diff

// The gaps of a text of which something is left to be told are cut at the ends of sentences, and those that are one
// story are told as one.

// restPieces lists the gaps in which something is untold. Those are one of which each is replaced in part
// and that only a word or two keep apart, or of which the one has what the other lacks.
func (t *telling) restPieces() (all []gap) {
	for _, g := range t.gaps() {
		for _, g := range t.bySentence(g) {
			if t.untoldIn(g) == 0 {
				continue
			}
			if n := len(all); n > 0 && t.isOneGap(all[n-1], g) {
				all[n-1].to = g.to
				continue
			}
			all = append(all, g)
		}
	}
	return all
}

// bySentence cuts a gap where sentences end; where one side has more of them than the other, what stands in
// each is alone.
func (t *telling) bySentence(g gap) (all []gap) {
	var parts [2][][2]int
	for i := range 2 {
		from := g.from[i]
		for at := from; at < g.to[i]; at++ {
			if e := t.r.edits[t.sides(i)[at]]; endsSentence(e.token) || isDash(e.token) {
				parts[i] = append(parts[i], [2]int{from, at})
				from = at + 1
			}
		}
		parts[i] = append(parts[i], [2]int{from, g.to[i]})
	}
	if len(parts[0]) == len(parts[1]) {
		for n, p := range parts[0] {
			all = append(all, gap{[2]int{p[0], parts[1][n][0]}, [2]int{p[1], parts[1][n][1]}})
		}
		return all
	}
	for i := range 2 {
		for _, p := range parts[i] {
			alone := gap{from: g.from, to: g.from}
			alone.from[i], alone.to[i] = p[0], p[1]
			all = append(all, alone)
		}
	}
	return all
}

// isOneGap reports that two gaps are told as one.
func (t *telling) isOneGap(a, b gap) bool {
	joined, stayed := false, 0
	for i := range 2 {
		if b.from[i] < a.to[i] {
			return false
		}
		here := 0
		for _, k := range t.sides(i)[a.to[i]:b.from[i]] {
			e := t.r.edits[k]
			if endsSentence(e.token) || t.r.notes[k].verb || t.isTelling(k) {
				return false
			}
			joined = joined || joins(e.token)
			here += one(e.content())
		}
		stayed = max(stayed, here)
	}
	if stayed > maxBetween {
		return false
	}
	if !joined && (t.isOfBoth(a) && t.isOfBoth(b) || t.endsOpen(a)) {
		return true
	}
	shares := func(i int) bool { return common(t.stemsOf(i, a), t.stemsOf(1-i, b)) > 0 }
	return (shares(0) || shares(1)) && !(t.isTellableAlone(a) && t.isTellableAlone(b))
}

// isTellableAlone reports that something only came, or only went, in a gap, and that it is sure.
func (t *telling) isTellableAlone(g gap) bool {
	for i := range 2 {
		if len(t.untold(1-i, g.from[1-i], g.to[1-i])) == 0 {
			return len(t.rowAlone(i, g)) > 0
		}
	}
	return false
}

// stemsOf are the stems of what is untold of a side of a gap.
func (t *telling) stemsOf(i int, g gap) []int {
	var stems []int
	for _, k := range t.untold(i, g.from[i], g.to[i]) {
		stems = append(stems, t.r.edits[k].stem)
	}
	return union(stems, nil)
}

// endsOpen reports that a side of a gap ends in a verb, what it is done to standing behind the gap.
func (t *telling) endsOpen(g gap) bool {
	for i, op := range opOf {
		at := t.r.tidy(t.sides(i)[g.from[i]:g.to[i]])
		if len(at) < 2 {
			continue
		}
		last := at[len(at)-1]
		next := t.r.neighbour(last, 1, op)
		if e := t.r.edits[last]; e.content() && e.verb && (isBase(e.lower) || t.r.notes[last].verb) && t.r.inPurposeAt(last, op) && next >= 0 && t.r.edits[next].content() {
			return true
		}
	}
	return false
}
