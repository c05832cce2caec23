package diff

import (
	"fmt"
	"slices"
	"strings"
)

// distributives name every member of what they stand before, one by one: any
// of them says what another does.
var distributives = set(`each every`)

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
	}
	return same
}

// mostExtents bounds how many words of extent are looked at in one hunk: each is
// held against each.
const mostExtents = 100

// extents are the words of extent among the edits of one kind.
func (r *reading) extents(start, end int, op Op) (found []int) {
	for k := start; k < end && len(found) < mostExtents; k++ {
		if e := r.edits[k]; e.op == op && (e.lower == "all" || distributives[e.lower]) {
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
			seen = append(seen, observation{QualifierChanged, true, fmt.Sprintf("%q became %q", was, is)})
		}
		paired = false
	}
	return seen
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
