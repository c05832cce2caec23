package diff

// keepNamedAgain marks that nothing came or went with a noun that its side only points at again: "checks
// sails, and the colour of those sails", for "checks sails, and their colour".
func (r *reading) keepNamedAgain(op Op) {
	side := r.side(op)
	had := map[int]bool{} // stems that stand before
	for i, k := range side {
		e := r.edits[k]
		if e.op == op && i > 0 && r.notes[k].gone && !r.notes[k].verb && had[e.stem] && r.stems(mirrorOp(op)).has(e.stem) && r.isPointedAt(side, i) {
			r.notes[k].gone = false
		}
		if e.content() {
			had[e.stem] = true
		}
	}
}

// isPointedAt reports that a word that points stands before one of a side, and came or went with it, and
// that no more is said of it.
func (r *reading) isPointedAt(side []int, i int) bool {
	before := r.edits[side[i-1]]
	if before.op == Equal || !pointing[before.lower] && before.lower != "that" && before.lower != "this" {
		return false
	}
	return i+1 == len(side) || closes(r.edits[side[i+1]].token) || r.edits[side[i+1]].in(inPrepositions)
}
