package diff

import (
	"fmt"
	"strings"
)

// rowBecame tells verbs that stand in a row as one where all of the row took the place of another
// verb, or of another row, and what they are done to is the same at least in part: "outlines trips"
// became "charts and leads trips". None of them alone is the heir of what stood there.
func (m *deedMatch) rowBecame(was, is []int) bool {
	if len(was) == 0 || len(is) == 0 || len(was)+len(is) == 2 || !m.isRow(m.old, was) || !m.isRow(m.new, is) {
		return false
	}
	o, n := m.old[was[len(was)-1]], m.new[is[len(is)-1]]
	if !m.r.sameHunk(o.at, n.at) || common(m.r.directObjects(o), m.r.directObjects(n)) == 0 || m.asksSame(was, is) {
		return false
	}
	m.pair(was[len(was)-1], is[len(is)-1])
	m.tellRow(m.old, was, m.oldTo)
	m.tellRow(m.new, is, m.newTo)
	m.see(observed(VerbChanged, true, fmt.Sprintf("verb %s became %s", m.rowCalled(m.old, was), m.rowCalled(m.new, is))).of(m.rowSpan(m.old, was), m.rowSpan(m.new, is)))
	if len(was) != len(is) { // told with the row
		more := Delete
		if len(is) > len(was) {
			more = Insert
		}
		m.see(observed(loneVerbAspect[more], true, ""))
	}
	return true
}

// isRow reports that deeds stand in one row, nothing but joints between them, and that each is told
// by its verb alone.
func (m *deedMatch) isRow(ds []deed, at []int) bool {
	for n, i := range at {
		d := ds[i]
		if d.core != d.at || d.answers || m.r.notes[d.at].over {
			return false
		}
		if n == 0 {
			continue
		}
		for k := m.r.neighbour(ds[at[n-1]].at, 1, d.op); k < d.at; k = m.r.neighbour(k, 1, d.op) {
			if !joins(m.r.edits[k].token) && !particles[m.r.edits[k].lower] {
				return false
			}
		}
	}
	return true
}

// asksSame reports that a verb of one row asks for the same as one of the other.
func (m *deedMatch) asksSame(was, is []int) bool {
	for _, i := range was {
		for _, j := range is {
			if m.r.sameDeed(m.old[i], m.new[j]) {
				return true
			}
		}
	}
	return false
}

func (m *deedMatch) tellRow(ds []deed, at []int, to []outcome) {
	for _, i := range at {
		if to[i] == unknown {
			to[i] = told
		}
		m.tell(ds[i])
	}
}

// rowSpan is what a row of verbs is told by.
func (m *deedMatch) rowSpan(ds []deed, at []int) piece {
	return piece{ds[at[0]].op, ds[at[0]].at, ds[at[len(at)-1]].at + 1}
}

// rowCalled quotes a row of verbs as the text has it.
func (m *deedMatch) rowCalled(ds []deed, at []int) string {
	first, last := ds[at[0]], ds[at[len(at)-1]]
	if len(at) == 1 {
		return fmt.Sprintf("%q", m.r.called(first, true))
	}
	return strings.ToLower(m.r.quote(first.at, last.at+1, first.op))
}
