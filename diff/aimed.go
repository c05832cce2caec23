package diff

import (
	"fmt"
	"slices"
)

// aimed pairs what something is used for with the verb of the other side that has no such means:
// "uses spoons to taste soup" and "judges soup" differ by "taste" and "judges", and by the spoons.
func (m *deedMatch) aimed() {
	m.aimedBy(m.old, m.new, m.oldTo, m.newTo)
	m.aimedBy(m.new, m.old, m.newTo, m.oldTo)
}

func (m *deedMatch) aimedBy(means, ends []deed, meansTo, endsTo []outcome) {
	r := m.r
	for i, d := range means {
		for j, e := range ends {
			if meansTo[i] != unknown || endsTo[j] != unknown || !r.isInstrument(d) || r.isInstrument(e) {
				continue
			}
			aim := r.aimOf(d, e)
			if aim < 0 {
				continue
			}
			meansTo[i], endsTo[j] = told, told
			m.tell(d)
			m.tell(e)
			r.notes[aim].told = true
			was, is := r.edits[aim].lower, r.called(e, true)
			if d.op == Insert {
				was, is = is, was
			}
			m.see(observed(VerbChanged, true, fmt.Sprintf("verb %q became %q", was, is)).of(oldFirst(piece{d.op, aim, aim + 1}, e.span())...))
			m.see(r.means(d))
		}
	}
}

// isInstrument reports that a deed says with what something is done.
func (r *reading) isInstrument(d deed) bool { return instruments[r.edits[d.at].stem2(r.lex)] }

// aimOf is the verb of what something is used for that came or went, and that is done to what the
// other deed is done to, first or among others; -1 where there is none.
func (r *reading) aimOf(d, other deed) int {
	head, among := r.firstHead(other), -1
	for k := d.at + 1; head >= 0 && k < r.nextDeed(d.at, d.op); k++ {
		e := r.edits[k]
		if e.op != d.op || !e.verb || !r.notes[k].gone || !r.inPurposeAt(k, d.op) || !isBase(e.lower) {
			continue
		}
		aim := deed{op: d.op, at: k}
		if r.firstHead(aim) == head {
			return k
		}
		if among < 0 && slices.Contains(r.directObjects(aim), head) {
			among = k
		}
	}
	return among
}

// nextDeed is where the next verb of responsibility of a side stands behind one, or its sentence
// ends.
func (r *reading) nextDeed(k int, op Op) int {
	end := k + 1
	for end < len(r.edits) && (r.edits[end].op == mirrorOp(op) || !r.notes[end].verb && !endsSentence(r.edits[end].token)) {
		end++
	}
	return end
}
