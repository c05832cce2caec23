package diff

import "fmt"

// What a duty is done to is told as a whole, and not phrase by phrase, where less than this
// of it is left, in thousandths, and more than a few phrases came and went.
const (
	sameObjects  = 500
	fewFragments = 3
)

// objects observes of the verbs that both sides have, or that took each other's place,
// that what they are done to became something else as a whole.
func (m *deedMatch) objects() []observation {
	var seen []observation
	if m.r.balance().extent() != Rewritten {
		return nil // it was cut, or it grew
	}
	for i, o := range m.old {
		j, ok := m.with[i]
		if !ok {
			continue
		}
		n := m.new[j]
		if o.verb == n.verb { // "provides advice", "provides help"
			o.core, n.core = o.at, n.at
		}
		was, is := m.r.behindLead(m.r.objectPart(o), m.r.objectPart(n))
		if m.r.shattered(was, is) {
			seen = append(seen, m.r.becameWhole(was, is))
		}
	}
	return seen
}

// objectPart lists the edits that say what a verb is done to: behind it, up to what the
// duty is for, or the next duty.
func (r *reading) objectPart(d deed) []int {
	_, end := r.clause(d.at, d.op)
	var at []int
	for k := d.core + 1; k < end && !r.inPurposeAt(k, d.op); k++ {
		if r.edits[k].op != mirrorOp(d.op) {
			at = append(at, k)
		}
	}
	return at
}

// behindLead leaves out the small words that both sides begin with: "advises on".
func (r *reading) behindLead(was, is []int) ([]int, []int) {
	for len(was) > 1 && len(is) > 1 && r.edits[was[0]].function && r.edits[was[0]].lower == r.edits[is[0]].lower {
		was, is = was[1:], is[1:]
	}
	return was, is
}

// shattered reports that little is left of what a duty is done to, and that it came and
// went in many pieces.
func (r *reading) shattered(was, is []int) bool {
	all, gone, pieces := 0, 0, 0
	sides := [2]int{}
	for s, side := range [][]int{was, is} {
		open := false // a piece
		for _, k := range side {
			if !r.edits[k].content() {
				continue
			}
			lost := r.notes[k].gone && !r.notes[k].told
			all++
			if lost {
				gone++
				sides[s]++
			}
			if lost && !open {
				pieces++
			}
			open = lost
		}
	}
	return sides[0] > 1 && sides[1] > 1 && pieces > fewFragments && 1000*(all-gone) < sameObjects*all
}

// becameWhole observes that all that a duty was done to became something else.
func (r *reading) becameWhole(was, is []int) observation {
	o := observed(ObjectChanged, true, fmt.Sprintf("%s became %s", r.quoteAll(was, Delete), r.quoteAll(is, Insert))).of(piece{Delete, was[0], was[len(was)-1] + 1}, piece{Insert, is[0], is[len(is)-1] + 1})
	for _, side := range [][]int{was, is} {
		for _, k := range side {
			if r.edits[k].op != Equal {
				r.notes[k].told, r.notes[k].covered = true, true
			}
		}
	}
	return o
}

func (r *reading) quoteAll(at []int, op Op) string { return r.quote(at[0], at[len(at)-1]+1, op) }
