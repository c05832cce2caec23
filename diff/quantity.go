package diff

import "slices"

// Words of quantity say that there are many and of many kinds, and no more:
// "a wide range of trades" is "diverse trades".
var (
	quantityNouns = set(`range ranges variety number set array selection`)
	wide          = set(`wide broad large great full whole`)
)

// quantities reports that both sides of a hunk say a quantity, and lack nothing
// else.
func (r *reading) quantities(start, end int) bool {
	return r.onlyQuantity(start, end, Delete) && r.onlyQuantity(start, end, Insert)
}

// isQuantity reports that a phrase says a quantity and nothing else. That there
// are several, where it was not said, widens a duty.
func (r *reading) isQuantity(first, last int, op Op) bool {
	return r.onlyQuantity(first, last, op) && !r.hasScopeWord(first, last, op)
}

func (r *reading) onlyQuantity(start, end int, op Op) bool {
	found := false
	for k := start; k < end; k++ {
		e := r.edits[k]
		switch {
		case e.op != op || !r.notes[k].gone:
		case e.in(inQuantity):
			found = true
		case quantityNouns[e.lower] && r.opensOf(k, op):
			found = true
		case wide[e.lower] && r.beforeQuantity(k, op):
		default:
			return false
		}
	}
	return found
}

// opensOf reports that "of" stands behind a word.
func (r *reading) opensOf(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return next >= 0 && r.edits[next].lower == "of"
}

// beforeQuantity reports that a word stands right before a noun of quantity.
func (r *reading) beforeQuantity(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return next >= 0 && quantityNouns[r.edits[next].lower] && r.opensOf(next, op)
}

// conditionsOf lists where a side has such a condition.
func (r *reading) conditionsOf(op Op) []int {
	var at []int
	for k, e := range r.edits {
		if e.op == mirrorOp(op) || !e.in(inNeeds) {
			continue
		}
		if before := r.neighbour(k, -1, op); before >= 0 && r.edits[before].in(inConditions) {
			at = append(at, k)
		}
	}
	return at
}

// isCondition reports that a phrase is such a condition and no more.
func (r *reading) isCondition(first, last int, op Op) bool {
	before := r.neighbour(first, -1, op)
	return last == first+1 && r.edits[first].in(inNeeds) && before >= 0 && r.edits[before].in(inConditions)
}

// excused is the side on which a "may" asks for no more and no less than a
// condition on the other side: "may do" is "does, when required". Equal where
// there is none.
func (r *reading) excused() Op {
	old, new := r.conditionsOf(Delete), r.conditionsOf(Insert)
	isMay := func(op Op) bool {
		return slices.ContainsFunc(r.edits, func(e edit) bool { return e.op == op && e.lower == "may" })
	}
	switch {
	case len(new) > len(old) && isMay(Delete):
		return Delete
	case len(old) > len(new) && isMay(Insert):
		return Insert
	}
	return Equal
}
