package diff

import (
	"slices"
)

// What nobody can tell piece by piece is told clause by clause: what a duty said, and what it says now.

const (
	// mostUntold is how many hundredths of what changed in a duty may be untold before the whole of it is quoted.
	mostUntold = 40
	// leastUntold is how many words that carry content are no small thing.
	leastUntold = 3
)

// tellRecast tells of the duties of which much that changed is untold what they were and what they are.
func (t *telling) tellRecast() {
	if !t.r.around.level || t.r.around.permuted || !t.weighs() {
		return
	}
	for _, pair := range t.clausePairs() {
		if t.isRecastSaid(pair) {
			continue
		}
		if t.isUnclear(pair) {
			t.becameClause(pair)
		}
	}
}

// clausePairs are the duties of either side that answer each other, as rows of edits: in their order where there are as
// many on either side.
func (t *telling) clausePairs() (pairs [][2][]int) {
	old, new := t.r.dutyRows(Delete), t.r.dutyRows(Insert)
	if len(old) != len(new) {
		return nil
	}
	for i := range old {
		pairs = append(pairs, [2][]int{old[i], new[i]})
	}
	return pairs
}

// dutyRows are the duties of a side: each from its verb, or the row of verbs that have the same objects, to the next.
func (r *reading) dutyRows(op Op) (rows [][]int) {
	var row []int
	object := false
	end := func() {
		if row = r.tidy(row); len(row) > 0 {
			rows = append(rows, row)
		}
		row, object = nil, false
	}
	for _, k := range r.side(op) {
		e := r.edits[k]
		if object && r.notes[k].verb || e.Text == ";" {
			end()
		}
		row = append(row, k)
		object = object || e.content() && !r.notes[k].verb
		if endsSentence(e.token) {
			end()
		}
	}
	end()
	return rows
}

// changedIn are the words of a row that carry content and came or went, and those of them of which nothing is told.
func (t *telling) changedIn(row []int) (changed, untold int) {
	for _, k := range row {
		if e := t.r.edits[k]; e.op == Equal || !e.content() || t.r.notes[k].passed || t.isExplained(k) || !t.r.notes[k].gone && t.movedWithin(k) {
			continue
		}
		changed++
		untold += one(!t.isTelling(k))
	}
	return changed, untold
}

// movedWithin reports that a word only stands in another place.
func (t *telling) movedWithin(k int) bool {
	e := t.r.edits[k]
	return t.r.movedFrom(e.stem, e.op)
}

// isUnclear reports that so much of what changed in a pair of duties is untold, on both sides, that nobody gets a picture of it.
func (t *telling) isUnclear(pair [2][]int) bool {
	all, untold := 0, 0
	for _, row := range pair {
		c, u := t.changedIn(row)
		if u == 0 {
			return false
		}
		all, untold = all+c, untold+u
	}
	return untold >= leastUntold && 100*untold >= mostUntold*all
}

// isRecastSaid reports that a pair is told by something that says more than that words came or went, apart from its verbs.
func (t *telling) isRecastSaid(pair [2][]int) bool {
	for _, row := range pair {
		if len(row) == 0 || len(row) > maxOfRest {
			return true
		}
		for _, k := range row {
			if t.isTelling(k) {
				if o := t.seen[t.by[k]-1]; !o.tellsVerb() && !o.isBare() {
					return true
				}
			}
		}
	}
	return false
}

// becameClause tells what became of a pair of duties from the first word that is untold to the last, widened until both
// sides are whole phrases.
func (t *telling) becameClause(pair [2][]int) {
	first, last := t.untoldSpan(pair)
	var rows [2][]int
	for i, op := range opOf {
		rows[i] = t.wholePhrases(pair[i], first, last, op)
	}
	if len(rows[0]) == 0 || len(rows[1]) == 0 || slices.ContainsFunc(opOf[:], func(op Op) bool { return t.isTornPhrase(rows[one(op == Insert)], op) }) {
		if t.beginAlike(pair) {
			return
		}
		rows = pair
	}
	was, is := t.r.quoteAll(rows[0], Delete), t.r.quoteAll(rows[1], Insert)
	if was == is {
		return
	}
	for i := range rows {
		rows[i] = slices.DeleteFunc(slices.Clone(rows[i]), func(k int) bool { return t.tellsVerbAt(k) })
	}
	t.add(rows, was+" became "+is)
}

// beginAlike reports that two duties begin with words that stayed: quoted as wholes, without their middles, they may look
// the same.
func (t *telling) beginAlike(pair [2][]int) bool {
	stayed := 0
	for stayed < min(len(pair[0]), len(pair[1])) && t.r.edits[pair[0][stayed]].op == Equal && t.r.edits[pair[1][stayed]].op == Equal {
		stayed++
	}
	return stayed > maxBetween
}

// untoldSpan is the range of edits from the first of which nothing is told to the last.
func (t *telling) untoldSpan(pair [2][]int) (first, last int) {
	first = len(t.r.edits)
	for _, row := range pair {
		for _, k := range row {
			if e := t.r.edits[k]; e.op != Equal && e.content() && !t.isTelling(k) && !t.isExplained(k) {
				first, last = min(first, k), max(last, k)
			}
		}
	}
	return first, last
}

// wholePhrases are the words of a row in a range of edits, on to the ends of the nouns at either end, and back to what leads
// to them.
func (t *telling) wholePhrases(row []int, first, last int, op Op) []int {
	r := t.r
	from, to := len(row), 0
	for n, k := range row {
		if first <= k && k <= last {
			from, to = min(from, n), max(to, n+1)
		}
	}
	if from >= to {
		return nil
	}
	for from > 0 && r.edits[row[from]].content() && !r.notes[row[from]].verb && r.edits[row[from-1]].content() {
		from--
	}
	for to < len(row) && r.edits[row[to-1]].content() && r.edits[row[to]].content() && !r.notes[row[to]].verb {
		to++
	}
	return r.tidy(row[from:to])
}
