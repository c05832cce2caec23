package diff

import "slices"

// capped tells a duty of which too many pieces came and went as a whole. The aspects stay.
func (r *reading) capped(seen []observation) []observation {
	if pieces(seen) > r.tellable() && !r.around.level && slices.ContainsFunc(seen, func(o observation) bool { return o.heavy }) {
		for i := range seen {
			seen[i].why = ""
		}
		return append(append(seen, r.tellPassed()...), r.whole())
	}
	return r.tellSurely(seen)
}

// tellSurely leaves of what was observed of a duty what is sure, and says of the rest that there is some.
// The aspects stay.
func (r *reading) tellSurely(seen []observation) []observation {
	t := &telling{r: r, seen: seen, by: make([]int, len(r.edits))}
	before := slices.Clone(seen)
	t.mark()
	t.doubtful()
	t.withHeads()
	t.sayOnce()
	t.atMost()
	t.unsaid(before)
	t.tellRest()
	t.review()
	if t.leavesUnsaid() {
		t.seen = append(t.seen, observed("", false, besidesReworded))
	}
	return t.seen
}
