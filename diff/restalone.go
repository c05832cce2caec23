package diff

import "slices"

// Where nothing took the place of what went in a gap, it went; likewise of what came.

// mostThere is how many thousandths of the words that carry content of what only came, or only went, may stand
// anywhere on the other side.
const mostThere = 334

// tellAlone tells that what stood in a gap went, or that what stands there came.
func (t *telling) tellAlone(i int, g gap) {
	if row := t.rowAlone(i, g); len(row) > 0 {
		var rows [2][]int
		rows[i] = row
		t.add(rows, t.r.quoteAll(row, opOf[i])+" "+happened[opOf[i]])
		return
	}
	for _, row := range t.goneMembers(i, g) {
		if t.toldPieces() < maxWithRest {
			var rows [2][]int
			rows[i] = row
			t.add(rows, "in a list, "+t.r.quoteAll(row, opOf[i])+" "+happened[opOf[i]])
		}
	}
}

// rowAlone is what came, or went, in a gap from the first word of which nothing is told; nothing if that is
// not sure.
func (t *telling) rowAlone(i int, g gap) []int {
	r, op := t.r, opOf[i]
	untold := t.untold(i, g.from[i], g.to[i])
	first, last := untold[0], untold[len(untold)-1]
	var row []int
	for _, k := range t.sides(i)[g.from[i]:g.to[i]] {
		if k < first && (r.edits[k].content() || !r.edits[k].Word || isConjunction(r.edits[k].token)) {
			row = nil
			continue
		}
		if k > last && (t.isTelling(k) || brackets[r.edits[k].Text] < 0) {
			break
		}
		row = append(row, k)
	}
	row = t.withHead(t.withoutLeads(r.tidy(row), op), op)
	if len(row) == 0 || len(row) > maxOfRest || slices.ContainsFunc(row, t.isTelling) || !t.isGoneRow(row, op) || t.isTornRow(row, op) {
		return nil
	}
	return row
}

// withHead widens a row that ends before the noun that its last words narrow, if it is more than such words, by
// that noun, which stayed.
func (t *telling) withHead(row []int, op Op) []int {
	if len(row) == 0 || !t.isTornRow(row, op) {
		return row
	}
	if last := row[len(row)-1]; t.r.edits[last].verb && t.r.inPurposeAt(last, op) {
		return row // a verb without what it is done to
	}
	wide, next := slices.Clone(row), t.r.neighbour(row[len(row)-1], 1, op)
	for ; next >= 0 && t.r.edits[next].op == Equal && t.r.edits[next].content() && !t.r.notes[next].verb; next = t.r.neighbour(next, 1, op) {
		wide = append(wide, next)
	}
	if next >= 0 && isConjunction(t.r.edits[next].token) {
		return row // the noun may stand behind another one
	}
	return wide
}

// isTornRow reports that a row ends before the noun that its last words narrow, if it is more than such words, or
// inside a word.
func (t *telling) isTornRow(row []int, op Op) bool {
	r := t.r
	if r.tornWord(row, op) {
		return true
	}
	last := row[len(row)-1]
	next := r.neighbour(last, 1, op)
	return next >= 0 && r.edits[next].content() && r.edits[last].content() && !r.notes[next].verb &&
		slices.ContainsFunc(row, func(k int) bool { return r.edits[k].Word && !r.edits[k].content() && !joins(r.edits[k].token) })
}

// withoutLeads takes prepositions off a row that ends in words that narrow a noun that stayed.
func (t *telling) withoutLeads(row []int, op Op) []int {
	if len(row) == 0 {
		return row
	}
	next := t.r.neighbour(row[len(row)-1], 1, op)
	if next < 0 || t.r.edits[next].op != Equal || !t.r.edits[next].content() || t.r.notes[next].verb {
		return row
	}
	for len(row) > 0 && !t.r.edits[row[0]].content() {
		row = row[1:]
	}
	return row
}

// emptyHeads are nouns that say nothing by themselves.
var emptyHeads = set(`activity activities`)

// fewOfList is how many words of a list there may be for all of them to be gone where the list is.
const fewOfList = 3

// isGoneRow reports that most of what carries content in a row stands nowhere on the other side, what it begins
// with among it, and that it is more than a verb without what that is done to.
func (t *telling) isGoneRow(row []int, op Op) bool {
	r := t.r
	there, all, said, last := r.stems(mirrorOp(op)), 0, 0, -1
	joined := slices.ContainsFunc(row, func(k int) bool { return joins(r.edits[k].token) })
	for _, k := range row {
		e := r.edits[k]
		if !e.content() || e.op == Equal {
			continue
		}
		has := there.has(e.stem)
		if all == 0 && has && (r.notes[k].verb || isGerund(e.token)) {
			return false
		}
		all, said, last = all+1, said+one(has), k
	}
	switch {
	case last < 0:
		return false
	case all == 1 && t.saysNothing(row, last):
		return false
	case joined && all <= fewOfList && r.edits[row[0]].content() && !r.notes[row[0]].verb:
		return said == 0 || said == 1 && t.saysTwice(row, op)
	case all == 2:
		return said == 0 || said == 1 && t.saysTwice(row, op)
	}
	return 1000*said <= mostThere*all
}

// saysTwice reports that a side has the words of a row that the other side has in another place as well, and that its last
// one is none of them: "dock rules", beside "dock care".
func (t *telling) saysTwice(row []int, op Op) bool {
	r := t.r
	there := r.stems(mirrorOp(op))
	if there.has(r.edits[row[len(row)-1]].stem) {
		return false
	}
	for _, k := range row {
		if e := r.edits[k]; e.op == op && e.content() && there.has(e.stem) && !slices.ContainsFunc(r.side(op), func(i int) bool { return !slices.Contains(row, i) && r.edits[i].content() && r.edits[i].stem == e.stem }) {
			return false
		}
	}
	return true
}

// saysNothing reports that the only word of a row that carries content is a verb without what that is done to, or a noun
// that says nothing by itself.
func (t *telling) saysNothing(row []int, last int) bool {
	e := t.r.edits[last]
	return t.r.notes[last].verb || isGerund(e.token) || emptyHeads[e.lower] || e.verb && (row[0] != last || t.r.inPurposeAt(last, e.op))
}
