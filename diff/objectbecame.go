package diff

import "slices"

// tellObjects tells of verbs that both sides have that the first thing that they are done to became another one, where nothing
// of that is told.
func (t *telling) tellObjects() {
	if !t.weighs() || t.r.around.permuted {
		return
	}
	for k, e := range t.r.edits {
		if e.op != Equal || !t.r.notes[k].verb {
			continue
		}
		rows := [2][]int{t.objectOf(k, Delete), t.objectOf(k, Insert)}
		if len(rows[0]) == 0 || len(rows[1]) == 0 || !t.isNewThing(rows) {
			continue
		}
		t.add(rows, t.r.quoteAll(rows[0], Delete)+" became "+t.r.quoteAll(rows[1], Insert))
	}
}

// objectOf is the first thing that a verb is done to on a side: words that carry content right behind it.
func (t *telling) objectOf(verb int, op Op) (row []int) {
	k := t.r.neighbour(verb, 1, op)
	for k >= 0 && t.r.edits[k].in(inArticles) && t.r.edits[k].lower != "that" {
		k = t.r.neighbour(k, 1, op)
	}
	for ; k >= 0 && t.r.edits[k].content() && !t.r.notes[k].verb; k = t.r.neighbour(k, 1, op) {
		row = append(row, k)
	}
	if k >= 0 && (joins(t.r.edits[k].token) || isHyphen(t.r.edits[k].token)) {
		return nil // one of several
	}
	return row
}

// isNewThing reports that the last words of two rows came and went, and that nothing is told of either row.
func (t *telling) isNewThing(rows [2][]int) bool {
	for i, row := range rows {
		last := row[len(row)-1]
		if t.r.edits[last].op != opOf[i] || slices.ContainsFunc(row, t.isTelling) || t.isExplained(last) || t.r.notes[last].told {
			return false
		}
	}
	return t.r.edits[rows[0][len(rows[0])-1]].stem != t.r.edits[rows[1][len(rows[1])-1]].stem
}
