package diff

import "slices"

// What somebody sees to is a sentence of its own: of what something is said, and what. Where both became something else,
// a reason that tells them apart tells of neither.

// tellThatClauses tells of what a duty sees to, where of that both what it is said of and what is said of it changed, what
// the whole of it was and is.
func (t *telling) tellThatClauses() {
	if !t.r.around.level || !t.weighs() {
		return
	}
	old, new := t.thatClauses(Delete), t.thatClauses(Insert)
	for _, o := range old {
		for _, n := range new {
			if t.answersThat(o, n) && !t.isRecastSaid([2][]int{o.row, n.row}) {
				rows := [2][]int{o.row, n.row}
				was, is := t.r.quoteAll(o.row, Delete), t.r.quoteAll(n.row, Insert)
				if was != is {
					t.add(rows, was+" became "+is)
				}
				break
			}
		}
	}
}

// thatClause is what follows "that" behind a verb of responsibility, and the place in it of the verb that says something of
// its subject.
type thatClause struct {
	row    []int
	copula int
}

// thatClauses are those of a side.
func (t *telling) thatClauses(op Op) (all []thatClause) {
	r := t.r
	for _, row := range r.dutyRows(op) {
		at := slices.IndexFunc(row, func(k int) bool { return r.edits[k].lower == "that" })
		if at < 1 || !r.notes[row[at-1]].verb && !(at > 1 && r.notes[row[at-2]].verb) {
			continue
		}
		row = r.tidy(row[at+1:])
		copula := slices.IndexFunc(row, func(k int) bool { return r.edits[k].in(inCopulas) })
		if copula > 0 && copula+1 < len(row) && len(row) <= maxOfRest {
			all = append(all, thatClause{row, copula})
		}
	}
	return all
}

// answersThat reports that one such clause took the place of another, and that both of its parts changed: something of
// the subject on either side, and what is said of it on both.
func (t *telling) answersThat(o, n thatClause) bool {
	changed := func(row []int) (changed, all int) {
		for _, k := range row {
			if e := t.r.edits[k]; e.content() {
				all++
				changed += one(e.op != Equal && t.r.notes[k].gone)
			}
		}
		return changed, all
	}
	oldSubject, oldAll := changed(o.row[:o.copula])
	newSubject, newAll := changed(n.row[:n.copula])
	was, _ := changed(o.row[o.copula:])
	is, _ := changed(n.row[n.copula:])
	shares := oldSubject < oldAll || newSubject < newAll || len(t.thatClauses(Delete)) == 1 && len(t.thatClauses(Insert)) == 1
	return oldSubject+newSubject > 0 && was > 0 && is > 0 && shares
}
