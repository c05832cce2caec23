package diff

// keepNarrowing marks that nothing came or went with a word that narrows the one behind it, where
// the other side never speaks of that without it: "reviews pump designs, adopts pump design rules"
// narrows nothing that "adopts pump design rules" left open.
func (r *reading) keepNarrowing(op Op) {
	if !r.around.level {
		return
	}
	for k, e := range r.edits {
		if e.op != op || !r.notes[k].gone || r.notes[k].verb || !e.content() {
			continue
		}
		head := r.neighbour(k, 1, op)
		if head < 0 || !r.edits[head].content() || r.notes[head].gone || r.notes[head].verb {
			continue
		}
		if r.alwaysNarrowed(e.stem, r.edits[head].stem, mirrorOp(op)) {
			r.notes[k].gone = false
		}
	}
}

// alwaysNarrowed reports that a side speaks of a thing, and each time with a word right before it.
func (r *reading) alwaysNarrowed(narrowing, head int, op Op) bool {
	found := false
	for _, k := range r.side(op) {
		if e := r.edits[k]; !e.content() || e.stem != head {
			continue
		}
		before := r.neighbour(k, -1, op)
		if before < 0 || !r.edits[before].content() || r.edits[before].stem != narrowing {
			return false
		}
		found = true
	}
	return found
}
