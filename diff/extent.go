package diff

import (
	"fmt"
	"slices"
	"strings"
)

// singulars count what is done once for all members or once for each.
var singulars = set(`a an one`)

// sameExtent finds the words of extent that others of the same extent replaced.
func (r *reading) sameExtent() map[int]bool {
	same := map[int]bool{}
	for start, end := range hunks(r.edits) {
		come := r.extents(start, end, Insert)
		for _, o := range r.extents(start, end, Delete) {
			if n := slices.IndexFunc(come, func(n int) bool { return !same[n] && r.equalExtent(o, n) }); n >= 0 {
				same[o], same[come[n]] = true, true
			}
		}
		for _, op := range []Op{Delete, Insert} {
			for _, k := range r.extents(start, end, op) {
				same[k] = same[k] || r.eachOrMany(k)
			}
		}
	}
	return same
}

// mostExtents bounds how many words of extent are looked at in one hunk: each is
// held against each.
const mostExtents = 100

// extents are the words of extent among the edits of one kind.
func (r *reading) extents(start, end int, op Op) (found []int) {
	for k := start; k < end && len(found) < mostExtents; k++ {
		if e := r.edits[k]; e.op == op && (e.lower == "all" || e.in(inDistributives)) {
			found = append(found, k)
		}
	}
	return found
}

// equalExtent reports that two words say the same extent: "each" and "every"
// do; "all" does where the verb acts on the members themselves, and nothing
// is counted: "the sum of all bills" is not that of each, and a report for all
// crews is not a report for each.
func (r *reading) equalExtent(o, n int) bool {
	was, is := r.edits[o].lower, r.edits[n].lower
	switch {
	case distributives[was] && distributives[is]:
		return was != is
	case was == "all" && distributives[is] || distributives[was] && is == "all":
		return r.followsVerb(o) && r.followsVerb(n) && !r.counts()
	}
	return false
}

// eachOrMany reports that "each" stands before a noun that does something, and that the other side has the
// same noun in the plural without it, which does the same: "each rower signs", "rowers sign". What each
// is counted for, or acted on, is another thing.
func (r *reading) eachOrMany(k int) bool {
	op := r.edits[k].op
	noun := r.neighbour(k, 1, op)
	if !r.edits[k].in(inDistributives) || noun < 0 || r.edits[noun].op != op || !r.edits[noun].content() || r.counts() {
		return false
	}
	does := r.neighbour(noun, 1, op)
	start, end := r.hunkOf(k)
	for many := start; does >= 0 && many < end; many++ {
		if e := r.edits[many]; e.op != mirrorOp(op) || e.stem != r.edits[noun].stem || e.lower == r.edits[noun].lower {
			continue
		}
		do := r.neighbour(many, 1, mirrorOp(op))
		before := r.neighbour(many, -1, mirrorOp(op))
		bare := before < 0 || !r.edits[before].content() && (r.edits[before].lower == "that" || !r.edits[before].in(inArticles)) && !r.edits[before].in(inWeighty)
		if bare && do >= 0 && r.edits[does].lower == r.edits[do].lower+"s" {
			return true
		}
	}
	return false
}

// followsVerb reports that a word stands right behind a verb of responsibility.
func (r *reading) followsVerb(k int) bool {
	before := r.neighbour(k, -1, r.edits[k].op)
	return before >= 0 && r.notes[before].verb
}

// counts reports that either text speaks of a single thing.
func (r *reading) counts() bool {
	return slices.ContainsFunc(r.edits, func(e edit) bool { return singulars[e.lower] })
}

// conjunctions observes where nothing but "and" became "or", or "or" became
// "and": all of them are asked for, or one is enough. "Either this or that"
// and "both this and that" say of each the same.
func (r *reading) conjunctions() []observation {
	var seen []observation
	paired := false
	for start, end := range hunks(r.edits) {
		was, is := r.wordsOf(start, end, Delete), r.wordsOf(start, end, Insert)
		if was == "either" && is == "both" || was == "both" && is == "either" {
			paired = true
			continue
		}
		if !paired && (was == "and" && is == "or" || was == "or" && is == "and") {
			seen = append(seen, observed(QualifierChanged, !r.inExamples(start), fmt.Sprintf("%q became %q", was, is)))
		}
		paired = false
		if o, ok := r.servesNow(start, end); ok {
			seen = append(seen, o)
		}
		if o, ok := r.partedByJoint(start, end); ok {
			seen = append(seen, o)
		}
	}
	if len(seen) == 0 {
		seen = r.joinedOtherwise()
	}
	return seen
}

// servesNow observes that what was joined to something is only what that is for now, or the other way
// round: "the care of crews and the sale of nets", "the care of crews in support of the sale of nets".
func (r *reading) servesNow(start, end int) (observation, bool) {
	was, is := r.restOf(start, end, Delete), r.restOf(start, end, Insert)
	joins := func(words []string) bool { return len(words) == 1 && (words[0] == "and" || words[0] == "or") }
	serves := func(words []string) bool { return slices.Equal(words, inSupport) }
	if !r.around.level || !(joins(was) && serves(is) || serves(was) && joins(is)) {
		return observation{}, false
	}
	return observed(PurposeChanged, true, fmt.Sprintf("in what it is for, %q became %q", strings.Join(was, " "), strings.Join(is, " "))), true
}

// inSupport leads to what something is for.
var inSupport = strings.Fields("in support of")

// partedByJoint observes that nothing but "and" came, or went, between two words that stayed, of
// which the first narrowed the other, or does now: "trade papers", "trade and papers". Behind a
// comma it was only forgotten.
func (r *reading) partedByJoint(start, end int) (observation, bool) {
	e := r.edits[start]
	if !r.around.level || end != start+1 || e.lower != "and" || start == 0 || end == len(r.edits) {
		return observation{}, false
	}
	before, after := r.edits[start-1], r.edits[end]
	noun := func(k int) bool {
		e := r.edits[k]
		return e.op == Equal && e.content() && !r.notes[k].verb && !describes(e.token)
	}
	if !noun(start-1) || !noun(end) {
		return observation{}, false
	}
	for k := start - 2; k >= 0 && !r.notes[k].verb && !endsSentence(r.edits[k].token); k-- {
		if r.edits[k].Text == "," {
			return observation{}, false
		}
	}
	one, two := before.Text+" "+after.Text, before.Text+" and "+after.Text
	if e.op == Delete {
		one, two = two, one
	}
	return observed(ObjectChanged, true, fmt.Sprintf("%q became %q", one, two)).of(piece{e.op, start, end}), true
}

// joinedOtherwise observes that "and" became "or", or "or" became "and", in another place of
// a redline, of members of which one at least is the same: "plans or sells boats" and "plans
// and lets boats". It says nothing of a text in which more than one of them came or went.
func (r *reading) joinedOtherwise() []observation {
	was, is := r.onlyJoint(Delete), r.onlyJoint(Insert)
	if was < 0 || is < 0 || r.edits[was].lower == r.edits[is].lower || r.notes[was].covered || r.notes[is].covered {
		return nil
	}
	old, new := r.joinedBy(was), r.joinedBy(is)
	if len(old) < 2 || len(new) < 2 || old[0] != new[0] && old[1] != new[1] && old[1] != new[0] && old[0] != new[1] {
		return nil
	}
	return []observation{observed(QualifierChanged, !r.inExamples(was) || !r.inExamples(is), fmt.Sprintf("%q became %q", r.edits[was].lower, r.edits[is].lower))}
}

// inExamples reports that a word stands behind "such as" or "including" in its sentence, with
// nothing but members of a list between: all of them are asked for either way.
func (r *reading) inExamples(k int) bool {
	op := r.edits[k].op
	for k = r.neighbour(k, -1, op); k >= 0 && !endsSentence(r.edits[k].token) && !r.notes[k].verb; k = r.neighbour(k, -1, op) {
		if r.givesExample(k, op) || r.edits[k].lower == "example" {
			return true
		}
		if r.inPurposeAt(k, op) && r.edits[k].lower == "to" {
			return false
		}
	}
	return false
}

// onlyJoint is the only "and" or "or" that came or went on a side; -1 where there is none, or
// another one, or "either" or "both" with it.
func (r *reading) onlyJoint(op Op) int {
	at := -1
	for k, e := range r.edits {
		switch {
		case e.op != op:
		case e.lower == "either", e.lower == "both", (e.lower == "and" || e.lower == "or") && at >= 0:
			return -1
		case e.lower == "and", e.lower == "or":
			at = k
		}
	}
	return at
}

// joinedBy are the stems of the words on either side of an "and" or "or"; none where only one
// of them is a verb of responsibility, so that it joins something else.
func (r *reading) joinedBy(k int) []int {
	op := r.edits[k].op
	before, after := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	if before >= 0 && r.edits[before].Text == "," {
		before = r.neighbour(before, -1, op)
	}
	if before < 0 || after < 0 || !r.edits[before].content() || !r.edits[after].content() || r.notes[before].verb != r.notes[after].verb {
		return nil
	}
	return []int{r.edits[before].stem, r.edits[after].stem}
}

// wordsOf is the words that op deletes or inserts in a range of edits.
func (r *reading) wordsOf(start, end int, op Op) string {
	var words []string
	for _, e := range r.edits[start:end] {
		if e.op == op && e.Word {
			words = append(words, e.lower)
		}
	}
	return strings.Join(words, " ")
}
