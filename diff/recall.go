package diff

// keepRecalled marks that nothing came or went with words that name again what the
// other side, which has them elsewhere, only points at: "the yard plan and such plans"
// is "the yard plan and yard plans".
func (r *reading) keepRecalled(op Op) {
	side, other := r.side(op), r.side(mirrorOp[op])
	for i, k := range side {
		if r.edits[k].op != op || !r.notes[k].gone {
			continue
		}
		head := r.headOf(side, i)
		if !r.names(other, r.edits[k].stem, head) {
			continue
		}
		for n := 1; n < len(other); n++ {
			if e := r.edits[other[n]]; e.content() && e.stem == head && pointing[r.edits[other[n-1]].lower] {
				r.notes[k].gone = false
			}
		}
	}
}

// headOf is the stem of the last word of the phrase that a word of a side stands in; -1
// where it is that itself.
func (r *reading) headOf(side []int, i int) int {
	head := -1
	for n := i + 1; n < len(side) && r.edits[side[n]].content(); n++ {
		head = r.edits[side[n]].stem
	}
	return head
}

// names reports that a side has a word in a phrase with a head.
func (r *reading) names(side []int, stem, head int) bool {
	for i, k := range side {
		if e := r.edits[k]; e.content() && e.stem == stem && head >= 0 && r.headOf(side, i) == head {
			return true
		}
	}
	return false
}

// pointing are words that point at what was named before.
var pointing = set(`such these those`)
