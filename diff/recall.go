package diff

// keepRecalled marks that nothing came or went with words that name again what the
// other side, which has them elsewhere, only points at: "the yard plan and such plans"
// is "the yard plan and yard plans".
func (r *reading) keepRecalled(op Op) {
	side, other := r.side(op), r.side(mirrorOp(op))
	pointed := r.pointedAt(other)
	if len(pointed) == 0 {
		return
	}
	named := r.named(other)
	for i, head := range r.heads(side) {
		k := side[i]
		if r.edits[k].op == op && r.notes[k].gone && pointed[head] && named[headed{r.edits[k].stem, head}] {
			r.notes[k].gone = false
		}
	}
}

// pointedAt are the stems of the words of a side that something points at: "such plans".
func (r *reading) pointedAt(side []int) map[int]bool {
	pointed := map[int]bool{}
	for n := 1; n < len(side); n++ {
		if e := r.edits[side[n]]; e.content() && pointing[r.edits[side[n-1]].lower] {
			pointed[e.stem] = true
		}
	}
	return pointed
}

// headed is a word of a phrase with its head, the last word of it, as stems.
type headed struct{ stem, head int }

// named are the words of the phrases of a side.
func (r *reading) named(side []int) map[headed]bool {
	named := map[headed]bool{}
	for i, head := range r.heads(side) {
		if e := r.edits[side[i]]; e.content() && head >= 0 {
			named[headed{e.stem, head}] = true
		}
	}
	return named
}

// heads are the stems of the last words of the phrases that the words of a side stand
// in; -1 where a word is that itself.
func (r *reading) heads(side []int) []int {
	heads := make([]int, len(side))
	next := -1 // the head of a phrase that begins behind the word
	for i := len(side) - 1; i >= 0; i-- {
		heads[i] = next
		switch e := r.edits[side[i]]; {
		case !e.content():
			next = -1
		case next < 0:
			next = e.stem
		}
	}
	return heads
}

// pointing are words that point at what was named before.
var pointing = set(`such these those`)
