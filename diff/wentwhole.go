package diff

import "slices"

// Of a description that was cut, grew or was written anew, the sentences are told that came or went as a whole, and long
// pieces of the others: word by word there is nothing to tell, and how much of it went says nothing of what did.

// maxWentWhole is how many of them are told.
const maxWentWhole = 3

// Of the words of a sentence that carry content so many thousandths at most may have stayed, stand in the guidance of
// the other side, or stand elsewhere in the text, for it to have gone as a whole; and so many may another text have.
const (
	mostStayed    = 200
	mostPassed    = 334
	mostElsewhere = 250
	mostOfPiece   = 400 // the same of a piece of a sentence
	mostOfAnother = 600
)

// longPiece is how many words that carry content a piece of a sentence must have to be told.
const longPiece = 6

// wentWhole quotes the sentences of a side that came, or went, as a whole, and what did of others, and says which edits
// they are. Pieces of sentences are told if wanted.
func (r *reading) wentWhole(op Op, pieces bool) (said []string, covered map[int]bool) {
	covered = map[int]bool{}
	tell := func(row []int) {
		if row = r.unwrapped(r.tidy(row)); len(said) < maxWentWhole && len(row) > 0 {
			said = append(said, r.quoteAll(row, op))
			for _, k := range row {
				covered[k] = true
			}
		}
	}
	lives := r.sentenceOfOther(op)
	for i, row := range r.sentencesOf(op) {
		if i != lives && r.isWentWhole(row, op, standsWords, mostElsewhere) {
			if r.livesIn(row, op) == nil {
				tell(row)
			}
			continue
		}
		for _, piece := range r.piecesOf(row, op) {
			if pieces && r.isWentWhole(piece, op, longPiece, mostOfPiece) && !r.isTorn(piece, op) && r.livesIn(piece, op) == nil {
				tell(piece)
			}
		}
	}
	return said, covered
}

// sentencesOf are the edits of each sentence of a side.
func (r *reading) sentencesOf(op Op) (rows [][]int) {
	side, from := r.side(op), 0
	for i, k := range side {
		if endsSentence(r.edits[k].token) || i == len(side)-1 {
			rows = append(rows, side[from:i+1])
			from = i + 1
		}
	}
	return rows
}

// sentenceOfOther is the sentence of a side that has most in common with the other side, where that is one sentence: it
// became that, however much of it is left; -1 where none has anything.
func (r *reading) sentenceOfOther(op Op) int {
	if len(r.sentencesOf(mirrorOp(op))) != 1 {
		return -1
	}
	best, most := -1, 0
	there := r.stems(mirrorOp(op))
	for i, row := range r.sentencesOf(op) {
		shared := 0
		for _, k := range row {
			shared += one(r.edits[k].content() && there.has(r.edits[k].stem))
		}
		if shared > most {
			best, most = i, shared
		}
	}
	return best
}

// piecesOf cuts a sentence at the words that stayed, and at those that stand in the guidance of the other side.
func (r *reading) piecesOf(row []int, op Op) (pieces [][]int) {
	var now []int
	for _, k := range row {
		if r.edits[k].op == op && !r.notes[k].passed {
			now = append(now, k)
			continue
		}
		if r.edits[k].content() {
			pieces, now = append(pieces, now), nil
		}
	}
	return append(pieces, now)
}

// isWentWhole reports that a row of a side came, or went, as a whole, what it begins with among it.
func (r *reading) isWentWhole(row []int, op Op, least, elsewhere int) bool {
	all, stayed, passed, there := 0, 0, 0, 0
	for _, k := range row {
		e, n := r.edits[k], r.notes[k]
		if !e.content() {
			continue
		}
		if all == 0 && !n.gone {
			return false
		}
		all, stayed, passed = all+1, stayed+one(e.op == Equal), passed+one(n.passed)
		there += one(e.op == op && !n.gone && !n.passed)
	}
	return all >= least && 1000*stayed <= mostStayed*all && 1000*passed <= mostPassed*all && 1000*there <= elsewhere*all
}

// livesIn is another text of the other side that says most of a row; nil where none does.
func (r *reading) livesIn(row []int, op Op) *near {
	if r.around.texts == nil {
		return nil
	}
	var stems []int
	for _, k := range row {
		if r.edits[k].content() {
			stems = append(stems, r.edits[k].stem)
		}
	}
	stems = union(stems, nil)
	other, _ := r.others(op)
	return other.first(func(n *near) bool { return 1000*common(stems, n.stems) >= mostOfAnother*len(stems) })
}

// livesOn says of the first sentence of a side that came, or went, as a whole and that a statement has on the other side
// where it stands there; "" where none does.
func (r *reading) livesOn(op Op) string {
	lives := r.sentenceOfOther(op)
	for i, row := range r.sentencesOf(op) {
		if i == lives || !r.isWentWhole(row, op, standsWords, 1000) {
			continue
		}
		if n := r.livesIn(row, op); n != nil && n.level > 0 {
			whole := !slices.ContainsFunc(row, func(k int) bool { return r.edits[k].content() && !slices.Contains(n.stems, r.edits[k].stem) })
			return "; " + r.whereStands(op, n, whole).hereAnd(r.quoteAll(row, op)+" "+happened[op])
		}
	}
	return ""
}

// isTorn reports that a piece ends before a noun that its last words narrow.
func (r *reading) isTorn(piece []int, op Op) bool {
	last := piece[len(piece)-1]
	next := r.neighbour(last, 1, op)
	return r.edits[last].content() && next >= 0 && r.edits[next].content()
}

// unwrapped is a row without the brackets that all of it stands in.
func (r *reading) unwrapped(row []int) []int {
	if n := len(row); n > 2 && brackets[r.edits[row[0]].Text] > 0 && brackets[r.edits[row[n-1]].Text] < 0 {
		return r.tidy(row[1 : n-1])
	}
	return row
}

// becameAsWhole says of the sentence of a description that has most in common with the only one that it is now what
// became of it; "" where there is none, or where much of what it said stands in the guidance.
func (r *reading) becameAsWhole() string {
	i := r.sentenceOfOther(Delete)
	if i < 0 {
		return ""
	}
	passed, all := 0, 0
	row := r.sentencesOf(Delete)[i]
	for _, k := range row {
		if r.edits[k].content() {
			all, passed = all+1, passed+one(r.notes[k].passed)
		}
	}
	if 1000*passed > mostPassed*all {
		return ""
	}
	return r.quoteAll(row, Delete) + " became " + r.quoteAll(r.side(Insert), Insert)
}
