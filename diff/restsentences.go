package diff

import "slices"

// Sentences behind the first one may be duties of their own.

// tellSentences tells of sentences behind the first one that begin with a verb of their own, of which the other
// side has nothing: each is a duty that came, or went, whatever of what it is done to is said elsewhere.
func (t *telling) tellSentences() {
	for i, op := range opOf {
		side, from := t.sides(i), 0
		for at, k := range side {
			if !endsSentence(t.r.edits[k].token) {
				continue
			}
			if row := side[from:at]; from > 0 && t.isOwnSentence(row, op) && t.toldPieces() < maxWithRest {
				var rows [2][]int
				rows[i] = row
				t.add(rows, "duty "+t.r.quoteAll(row, op)+" "+happened[op])
				t.seen[len(t.seen)-1].aspect = dutyAspect[op]
			}
			from = at + 1
		}
	}
}

// isOwnSentence reports that a sentence begins with a verb that the other side has nowhere, that at most half of
// it stayed, and that nothing is told of it.
func (t *telling) isOwnSentence(row []int, op Op) bool {
	if len(row) < 2 || len(row) > maxOfRest || !t.r.notes[row[0]].verb || !t.r.notes[row[0]].gone || slices.ContainsFunc(row, t.isTelling) {
		return false
	}
	if verb := t.r.lex.spelt[t.r.edits[row[0]].stem]; lightVerbs[verb] || vagueVerbs[verb] {
		return false // what is done is told by its noun
	}
	all, stayed, passed := 0, 0, false
	for _, k := range row {
		e := t.r.edits[k]
		all, stayed, passed = all+one(e.content()), stayed+one(e.content() && e.op == Equal), passed || t.r.notes[k].passed
	}
	return !passed && all > 1 && 2*stayed <= all
}
