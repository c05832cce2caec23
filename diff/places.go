package diff

import "iter"

// maxBetween is how many words that stayed may stand in the midst of a phrase of which both ends
// were replaced.
const maxBetween = 2

// places are the hunks of a redline. Those are one place that are replaced on either side of a
// word or two of one phrase: "old rules of thumb" and "new rules for growers" differ as wholes,
// and not by "old" and "new", "thumb" and "growers".
func (r *reading) places() iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		from, to := -1, -1
		for start, end := range hunks(r.edits) {
			switch {
			case from >= 0 && r.isOnePlace(from, to, start, end):
				to = end
				continue
			case from >= 0 && !yield(from, to):
				return
			}
			from, to = start, end
		}
		if from >= 0 {
			yield(from, to)
		}
	}
}

// isOnePlace reports that two hunks have something gone on either side, and stand around words of
// one phrase.
func (r *reading) isOnePlace(from, to, start, end int) bool {
	if start-to > maxBetween || start == to {
		return false
	}
	if r.isHeadOf(from, to, start, end) {
		return true
	}
	for k := to; k < start; k++ {
		if e := r.edits[k]; !e.content() || r.notes[k].verb || e.op != Equal {
			return false
		}
	}
	for _, h := range [][2]int{{from, to}, {start, end}} {
		for _, op := range []Op{Delete, Insert} {
			if len(r.stemsGone(h[0], h[1], op)) == 0 {
				return false
			}
		}
	}
	return r.isPlain(from, to) && r.isPlain(start, end)
}

// isHeadOf reports that two hunks stand around an article, that one side has a noun and a preposition in
// the first one, and the other side a noun and "of" in the second: "news from the race", "the outcome of
// races".
func (r *reading) isHeadOf(from, to, start, end int) bool {
	if start != to+1 || !articles[r.edits[to].lower] {
		return false
	}
	for _, op := range []Op{Delete, Insert} {
		one, two := r.onlySide(from, to, op), r.onlySide(start, end, mirrorOp(op))
		if r.isNounWith(one, "", op) && r.isNounWith(two, "of", mirrorOp(op)) && len(r.onlySide(from, to, mirrorOp(op))) == 0 {
			return true
		}
	}
	return false
}

// onlySide lists the edits of a range that came, or went.
func (r *reading) onlySide(start, end int, op Op) (at []int) {
	for k := start; k < end; k++ {
		if r.edits[k].op == op {
			at = append(at, k)
		}
	}
	return at
}

// isNounWith reports that edits begin with a noun that is gone, or new, and a preposition.
func (r *reading) isNounWith(at []int, preposition string, op Op) bool {
	if len(at) < 2 || !r.edits[at[0]].content() || !r.notes[at[0]].gone || r.notes[at[0]].told {
		return false
	}
	next := r.edits[at[1]].lower
	return prepositions[next] && (preposition == "" && len(at) == 2 || preposition == next)
}

// isPlain reports that no verb, mark or clause stands in a hunk.
func (r *reading) isPlain(start, end int) bool {
	for k := start; k < end; k++ {
		if e := r.edits[k]; r.notes[k].verb || r.notes[k].told || !e.Word && !isHyphen(e.token) || e.lower == "to" || e.in(inRelatives) {
			return false
		}
	}
	return true
}
