package diff

import (
	"fmt"
	"slices"
)

// What is not sure is told as a region: what one side of it says became what the other side says.

// allBecame says what became what from the first word that changed to the last; "" where that is more
// than a sentence.
func (t *telling) allBecame() (why string, at []piece) {
	start, end := -1, 0
	for k, e := range t.r.edits {
		if e.op != Equal && e.content() {
			from, to := t.place(k)
			if start < 0 {
				start = from
			}
			end = to
		}
	}
	start, end = t.reachNoun(start, -1), t.wholeNoun(t.pastHaving(end))
	var said [2]string
	whole := ""
	for i, op := range []Op{Delete, Insert} {
		at := t.r.tidy(t.r.onSide(start, end, op))
		if len(at) > maxRegion {
			whole = "as a whole, "
		}
		if len(at) == 0 || slices.ContainsFunc(at, func(k int) bool { return endsSentence(t.r.edits[k].token) }) {
			return "", nil
		}
		said[i] = t.r.quoteAll(at, op)
	}
	return fmt.Sprintf("%s%s became %s", whole, said[0], said[1]), bothSides(start, end)
}

// wholeNoun is the end of the noun in whose midst a range ends; where it ends if another one may follow.
func (t *telling) wholeNoun(end int) int {
	past := t.reachNoun(end-1, 1) + 1
	if t.r.leadsOn(past-1, Insert) {
		return end
	}
	return past
}

// tellWhole has an observation tell of all that stands around it, on both sides, or of nothing.
func (t *telling) tellWhole(i int) {
	at := t.seen[i].at
	t.seen[i].why = ""
	for _, wide := range []bool{true, false} {
		start, end := t.region(at, wide)
		if why := t.became(start, end); why != "" && !t.tellsPairIn(start, end) {
			t.seen[i].why = why
			t.seen[i].at = bothSides(start, end)
			t.take(i, start, end)
			return
		}
	}
}

// bothSides are the pieces of a range.
func bothSides(start, end int) []piece {
	return []piece{{Delete, start, end}, {Insert, start, end}}
}

// tellsPairIn reports that something is told to have become something else inside a range.
func (t *telling) tellsPairIn(start, end int) bool {
	for _, o := range t.seen {
		if o.isTold() && len(o.at) == 2 && start <= o.at[0].first && o.at[0].first < end && !o.tellsVerb() && t.isSure(o) {
			return true
		}
	}
	return false
}

// take has an observation tell of a range of edits, and no other one tell of anything in it.
func (t *telling) take(i, start, end int) {
	for k := start; k < end; k++ {
		if j := t.by[k] - 1; j >= 0 && j != i && !t.seen[j].tellsVerb() {
			t.seen[j].why = ""
		}
		t.by[k] = i + 1
	}
}

// place is the range of what came and went in one row around an edit, whatever phrases it has.
func (t *telling) place(k int) (start, end int) {
	start, end = k, k+1
	for start > 0 && t.r.edits[start-1].op != Equal {
		start--
	}
	for end < len(t.r.edits) && t.r.edits[end].op != Equal {
		end++
	}
	return start, end
}

// maxRegion is how many words either side of a region may have to be told.
const maxRegion = 12

// region is the range of edits from the first that changed to the last around some pieces, to the noun
// at either end; a wide one goes on over a word or two of one phrase that stayed.
func (t *telling) region(at []piece, wide bool) (start, end int) {
	start, end = len(t.r.edits), 0
	for _, p := range at {
		from, to := t.place(t.r.firstOf(p))
		start, end = min(start, from), max(end, to)
	}
	for wide {
		from, to := t.reach(start, -1), t.reach(end-1, 1)
		if from == start && to == end-1 {
			break
		}
		start, end = from, to+1
	}
	return t.pastVerbs(t.reachNoun(start, -1)), t.reachNoun(t.pastHaving(end)-1, 1) + 1
}

// endsRegion reports that a word belongs to no region: the end of a sentence, a verb, or a duty that is told.
func (t *telling) endsRegion(k int) bool {
	return endsSentence(t.r.edits[k].token) || t.r.notes[k].verb || t.isTelling(k) && t.seen[t.by[k]-1].tellsVerb()
}

// beginsItem reports that a word begins another item, which need not end in a full stop to be a sentence of its own.
func (t *telling) beginsItem(k int) bool {
	r := t.r
	for i, side := range [][]int{r.sides.old, r.sides.new} {
		for _, begin := range r.around.items[i] {
			if begin < len(side) && side[begin] == k {
				return true
			}
		}
	}
	return false
}

// pastHaving is where a region ends with the thing that somebody has, or that something is: "the club has
// [trained crews]".
func (t *telling) pastHaving(end int) int {
	r := t.r
	having := false
	for _, op := range []Op{Delete, Insert} {
		at := r.onSide(max(0, end-maxRegion), end, op)
		for i := len(at) - 1; i >= 0 && r.edits[at[i]].op == op && !r.edits[at[i]].content(); i-- {
			having = having || r.edits[at[i]].in(inCopulas) || r.edits[at[i]].lower == "has" || r.edits[at[i]].lower == "have"
		}
	}
	if having && end < len(r.edits) && r.edits[end].op == Equal && r.edits[end].content() && !r.notes[end].verb {
		return end + 1
	}
	return end
}

// reach is the farthest edit of a region in a direction, over small words or a word or two before what
// changed besides.
func (t *telling) reach(k, step int) int {
	r := t.r
	stayed, led := 0, false
	for i := k + step; i >= 0 && i < len(r.edits); i += step {
		e := r.edits[i]
		switch {
		case e.op != Equal:
			from, to := t.place(i)
			if led || stayed > 0 && !t.goesOn(from, to, k, step) {
				return k
			}
			if step < 0 {
				return from
			}
			return to - 1
		case !e.Word && !isHyphen(e.token) || r.notes[i].verb || joins(e.token):
			return k
		case e.content():
			if stayed++; stayed > maxBetween {
				return k
			}
		}
		led = led || e.in(inPrepositions) && e.lower != "of" || e.lower == "to" || e.in(inRelatives)
	}
	return k
}

// goesOn reports that what changed over there belongs to what changed at an edit, words that stayed between
// them or not.
func (t *telling) goesOn(from, to, k, step int) bool {
	if step > 0 && (t.joinedAt(from, to, Delete) || t.joinedAt(from, to, Insert)) {
		return false
	}
	return t.complete(from, to, k)
}

// complete reports that content came and went in two places alike, or came in one of them and went in the
// other: what stands between belongs to both.
func (t *telling) complete(start, end, other int) bool {
	from, to := t.place(other)
	for _, op := range []Op{Delete, Insert} {
		if common(union(t.r.stemsIn(start, end, op), nil), union(t.r.stemsIn(from, to, mirrorOp(op)), nil)) > 0 {
			return true // it only stands in another place
		}
	}
	has := func(start, end int, op Op) bool { return hasContent(t.r.edits[start:end], op) }
	if !slices.ContainsFunc(t.r.edits[min(end, to):max(start, from)], func(e edit) bool { return !e.content() }) {
		return true // both are of one noun
	}
	return has(start, end, Delete) != has(from, to, Delete) && has(start, end, Insert) != has(from, to, Insert) ||
		has(start, end, Delete) && has(from, to, Delete) && has(start, end, Insert) && has(from, to, Insert)
}

// reachNoun is the end of the noun in whose midst a region ends, if that is the whole of it.
func (t *telling) reachNoun(k, step int) int {
	r, from := t.r, k
	for i := k + step; i >= 0 && i < len(r.edits); i += step {
		e := r.edits[i]
		if e.op != Equal || r.notes[i].verb || !e.content() && !isHyphen(e.token) && e.Text != "/" || !r.edits[i-step].content() && e.content() && r.edits[i-step].Word {
			break
		}
		k = i
	}
	if next := k + step; step > 0 && next < len(r.edits) && r.edits[next].op == Equal && joins(r.edits[next].token) {
		return from // another noun may share its last word
	}
	return k
}

// pastVerbs is where a region begins behind the verbs that are told.
func (t *telling) pastVerbs(k int) int {
	for k < len(t.by) && (t.isTelling(k) && t.seen[t.by[k]-1].tellsVerb() || t.r.edits[k].op != Equal && joins(t.r.edits[k].token)) {
		k++
	}
	return k
}

// became says what one side of a region became; "" where it is too long, no phrase on either side, more
// than one sentence, or tells of verbs that are told.
func (t *telling) became(start, end int) string {
	r := t.r
	var sides [2][]int
	for i, op := range []Op{Delete, Insert} {
		at := r.tidy(r.onSide(start, end, op))
		if len(at) == 0 || len(at) > maxRegion || slices.ContainsFunc(at, t.endsRegion) || slices.ContainsFunc(at[1:], t.beginsItem) || r.leadsOn(at[len(at)-1], op) {
			return ""
		}
		sides[i] = at
	}
	if t.joinedAt(start, end, Delete) != t.joinedAt(start, end, Insert) || t.movesOut(start, end) {
		return ""
	}
	old, new := t.withoutLead(sides[0], sides[1]), t.withoutLead(sides[1], sides[0])
	if len(old) == 0 || len(new) == 0 || r.tornWord(old, Delete) || r.tornWord(new, Insert) {
		return ""
	}
	was, is := r.quoteAll(old, Delete), r.quoteAll(new, Insert)
	if was == is || was == `""` || is == `""` {
		return ""
	}
	return fmt.Sprintf("%s became %s", was, is)
}

// movesOut reports that more than half of what came, or went, in a range stands on the other side outside it.
func (t *telling) movesOut(start, end int) bool {
	r := t.r
	var own, moved [2]int
	for k := start; k < end; k++ {
		e := r.edits[k]
		if e.op == Equal || !e.content() || r.fits(k) {
			continue
		}
		i := one(e.op == Insert)
		own[i]++
		if !r.notes[k].gone && !r.notes[k].told && r.stems(mirrorOp(e.op)).has(e.stem) && !slices.Contains(r.stemsIn(start, end, mirrorOp(e.op)), e.stem) && !r.staysIn(start, end, e.stem) {
			moved[i]++
		}
	}
	return 2*moved[0] > own[0] || 2*moved[1] > own[1]
}

// staysIn reports that a word of a stem stayed in a range.
func (r *reading) staysIn(start, end, stem int) bool {
	return slices.ContainsFunc(r.edits[start:end], func(e edit) bool { return e.op == Equal && e.content() && e.stem == stem })
}

// withoutLead leaves out a preposition before a phrase where the other one has none.
func (t *telling) withoutLead(at, other []int) []int {
	lead := func(k int) bool {
		return t.r.edits[k].in(inPrepositions) || t.r.edits[k].in(inRelatives) || t.r.edits[k].lower == "to"
	}
	if len(at) > 1 && t.r.edits[at[0]].op != Equal && lead(at[0]) && !lead(other[0]) && !t.r.edits[at[1]].verb {
		return t.r.tidy(at[1:])
	}
	return at
}

// leadsOn reports that a word says nothing without what follows it on its side: an adjective, or a
// participle.
func (r *reading) leadsOn(k int, op Op) bool {
	e, next := r.edits[k], r.neighbour(k, 1, op)
	switch {
	case next < 0 || !e.content():
		return false
	case e.op == Equal && isConjunction(r.edits[next].token):
		return true // the noun may stand behind another one
	case closes(r.edits[next].token):
		return false
	}
	return isAdjective(e.token) || describes(e.token) && r.edits[next].content() || hasAnySuffix(e.lower, "ed")
}

// tornWord reports that a phrase begins or ends inside a word with hyphens or slashes.
func (r *reading) tornWord(at []int, op Op) bool {
	torn := func(k, step, spaced int) bool {
		k = r.neighbour(k, step, op)
		return k >= 0 && !r.edits[k].Word && (isHyphen(r.edits[k].token) || r.edits[k].Text == "/") && r.spaceBefore(max(k, spaced), op) == ""
	}
	return torn(at[0], -1, at[0]) || torn(at[len(at)-1], 1, -1)
}
