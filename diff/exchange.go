package diff

import (
	"fmt"
	"slices"
)

// exchanged observes that what a duty is done to, or with, and what is to come of it
// changed places: "uses charts to teach songs" and "uses songs to teach charts". No
// word is gone, and another thing is asked.
func (r *reading) exchanged() []observation {
	if slices.ContainsFunc(r.notes, func(n note) bool { return n.gone }) { // more than places changed
		return nil
	}
	in, out := r.crossed(false), r.crossed(true)
	if in < 0 || out < 0 {
		return nil
	}
	return []observation{observed(PurposeChanged, true, fmt.Sprintf("%q and %q changed places", r.edits[out].lower, r.edits[in].lower))}
}

// crossed finds content that one side has in what a duty is for and the other has
// not: the old side with purpose set, or the new one. It is -1 where there is none.
func (r *reading) crossed(purpose bool) int {
	for k, e := range r.edits {
		if e.op == Insert || !e.content() || r.notes[k].verb || r.notes[k].gone || e.verb || r.notes[k].was != purpose {
			continue
		}
		if e.op == Equal && r.notes[k].is != purpose || e.op == Delete && r.movedTo(e.stem, !purpose) {
			return k
		}
	}
	return -1
}

// movedTo reports that the new side has a word in, or outside, what a duty is for, that
// stands elsewhere on the old side.
func (r *reading) movedTo(stem int, purpose bool) bool {
	for i, e := range r.edits {
		if e.op == Insert && e.content() && e.stem == stem && r.notes[i].is == purpose {
			return true
		}
	}
	return false
}
