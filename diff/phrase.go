package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// phrase observes what one hunk does to the content that no verb explains.
func (r *reading) phrase(start, end int) []observation {
	went, came := r.phrases(start, end, Delete), r.phrases(start, end, Insert)
	var seen []observation
	switch {
	case len(went)+len(came) == 0:
		return nil
	case len(went) > 0 && len(came) > 0 && !r.divided(start, end):
		var pairs [][2]phrase
		pairs, went, came = r.changedPlaces(start, end, went, came)
		for _, p := range pairs {
			seen = append(seen, r.replacement(p[0], p[1]))
		}
	case len(went) > 0 && len(came) > 0 && r.beginHunk(start, went[0]) && r.beginHunk(start, came[0]) && went[0].kind == came[0].kind && went[0].kind == plainPhrase && !r.crosses(start, end, went[0], came[0]):
		seen = append(seen, r.replacement(went[0], came[0]))
		went, came = went[1:], came[1:]
	case len(went)+len(came) == 1 && (r.widens(start, end, Insert) || r.widens(start, end, Delete)):
		return []observation{observed(ObjectChanged, true, fmt.Sprintf("%s became %s", r.framed(start, end, Delete), r.framed(start, end, Insert))).of(piece{Delete, start, end}, piece{Insert, start, end})}
	case r.unframed(start, end, Delete) || r.unframed(start, end, Insert):
		return []observation{r.replacedWords(start, end)}
	}
	for _, whole := range append(went, came...) {
		for _, p := range r.parted(whole) {
			seen = append(seen, r.lone(p))
		}
	}
	return seen
}

// widens reports that what a side of a hunk says, in words that do what a preposition does, is
// that all of a thing is meant: "the planting and pruning of trees", "all aspects of trees".
func (r *reading) widens(start, end int, op Op) bool {
	for k := start; k < end; k++ {
		if e := r.edits[k]; e.op == op && e.Word {
			return e.joint && e.lower == "all" && !hasContent(r.edits[start:end], op)
		}
	}
	return false
}

// framed quotes one side of a hunk, words included that do what a preposition does.
func (r *reading) framed(start, end int, op Op) string {
	if !r.widens(start, end, op) {
		return r.quote(start, end, op)
	}
	at := r.onSide(start, end, op)
	for len(at) > 0 && r.edits[at[len(at)-1]].in(inPrepositions) {
		at = at[:len(at)-1]
	}
	return `"` + strings.Join(r.words(at), " ") + `"`
}

// beginHunk reports that nothing but small words stands before a phrase on its side of a
// hunk, so that it stands where the first one of the other side stood.
func (r *reading) beginHunk(start int, p phrase) bool {
	for k := start; k < p.first; k++ {
		if e := r.edits[k]; e.op == p.op && (e.content() || !e.Word || joins(e.token)) {
			return false
		}
	}
	return !r.notes[p.first].verb
}

// replacedWords observes that the words of one side of a hunk became those of the
// other, whatever they say.
func (r *reading) replacedWords(start, end int) observation {
	return observed(ObjectChanged, true, fmt.Sprintf("%s became %s", r.quote(start, end, Delete), r.quote(start, end, Insert))).of(piece{Delete, start, end}, piece{Insert, start, end})
}

// divided reports that a sentence or a duty begins in what one side of a hunk
// has: what stands behind that did not take the place of what went.
func (r *reading) divided(start, end int) bool {
	for _, op := range []Op{Delete, Insert} {
		before := edit{}
		for k := start; k < end; k++ {
			e := r.edits[k]
			if e.op != op {
				continue
			}
			if e.Word && endsSentence(before.token) || r.notes[k].verb && before.op == op {
				return true
			}
			before = e
		}
	}
	return false
}

// sameCausative reports that one such verb took the place of another of its
// kind: "to support safe passage" is "to facilitate safe passage".
func (r *reading) sameCausative(o, n phrase) bool {
	return r.isCausative(o.first, o.last) && r.isCausative(n.first, n.last) && causatives[r.edits[o.first].lower] == causatives[r.edits[n.first].lower]
}

// replacement observes a phrase that became another.
func (r *reading) replacement(o, n phrase) observation {
	o, n = r.closedPair(o, n)
	seen := r.judgeReplaced(o, n).of(o.piece(), n.piece())
	r.cover(o, seen)
	r.cover(n, seen)
	return seen
}

func (r *reading) judgeReplaced(o, n phrase) observation {
	why := fmt.Sprintf("%s became %s", r.quote(o.first, o.end(), Delete), r.quote(n.first, n.end(), Insert))
	switch {
	case r.inPurposeAt(o.first, Delete) && r.inPurposeAt(n.first, Insert):
		return observed(PurposeChanged, !r.sameCausative(o, n), "in what it is for, "+why)
	case r.isScope(o, n):
		return observed(QualifierChanged, true, "scope: "+why)
	case r.narrows(o.last, Delete) && r.narrows(n.last, Insert) && r.isModifier(o.first, o.last, Delete) && r.isModifier(n.first, n.last, Insert):
		if whole, ok := r.headsBecame(o, n); ok {
			return observed(ObjectChanged, true, whole)
		}
		return observed(QualifierChanged, true, "qualifier "+why)
	}
	return observed(ObjectChanged, true, why)
}

// isScope reports that what one phrase became is another scope of the same thing: one of them
// has a word of scope, and both are single words, or nothing but adjectives before a word that
// stayed.
func (r *reading) isScope(o, n phrase) bool {
	if !r.hasScopeWord(o.first, o.last, Delete) && !r.hasScopeWord(n.first, n.last, Insert) {
		return false
	}
	adjectives := func(p phrase) bool {
		return !slices.ContainsFunc(r.edits[p.first:p.last], func(e edit) bool { return e.op == p.op && e.content() && !describes(e.token) }) && r.narrows(p.last, p.op)
	}
	return r.contentOf(o)+r.contentOf(n) == 2 || adjectives(o) && adjectives(n)
}

// contentOf counts the words of a phrase that carry content.
func (r *reading) contentOf(p phrase) int {
	n := 0
	for k := p.first; k < p.last; k++ {
		if r.edits[k].op == p.op && r.edits[k].content() {
			n++
		}
	}
	return n
}

// isQualifier reports whether a phrase narrows a word without being much of a
// phrase itself: it stands before the word, or is a single one behind it.
func (r *reading) isQualifier(first, last int, op Op) bool {
	if r.isModifier(first, last, op) {
		return true
	}
	n := 0
	for k := first; k < last; k++ {
		if r.edits[k].op == op && r.edits[k].content() {
			n++
		}
	}
	return n < longPhrase && r.isPrepositional(first, op)
}

// narrowed is the stem of the word that a qualifier narrows: the last of the
// phrase behind it or, behind a preposition, the last word before that; -1 where
// there is none.
func (r *reading) narrowed(first, last int, op Op) int {
	if r.isPrepositional(first, op) {
		for k := r.neighbour(first, -1, op); k >= 0; k = r.neighbour(k, -1, op) {
			if r.edits[k].content() && r.edits[k].op == Equal {
				return r.edits[k].stem
			}
		}
		return -1
	}
	head := -1
	for k := r.neighbour(last-1, 1, op); k >= 0 && r.edits[k].content(); k = r.neighbour(k, 1, op) {
		head = r.edits[k].stem
	}
	return head
}

// toldAround reports whether one of the texts around, on the side that lacks the
// phrase, says all of it anyway, of the same thing.
func (r *reading) toldAround(stems []int, head int, op Op) bool {
	side := r.around.new
	if op == Insert {
		side = r.around.old
	}
	return head >= 0 && slices.ContainsFunc(side.texts, func(text sentence) bool {
		return len(without(stems, text.stems)) == 0 && slices.Contains(text.stems, head)
	})
}

// weighty observes function words and numbers that change what is asked:
// negation, obligation, extent, figures.
func (r *reading) weighty() []observation {
	balance := map[string]int{}
	same := r.sameExtent()
	for k, e := range r.edits {
		if e.Word && r.weighs(k) && !same[k] && !r.notes[k].covered && !r.notes[k].over {
			balance[weight(e.lower)] += signOfOp(e.op)
		}
	}
	var seen []observation
	excused := r.excused()
	for w, n := range balance {
		if n != 0 {
			op := Delete
			if n < 0 {
				op = Insert
			}
			heavy := w != "may" || op != excused
			seen = append(seen, observed(QualifierChanged, heavy, fmt.Sprintf("%q %s", w, happened[op])))
		}
	}
	sorting.By(seen, func(x, y observation) int { return cmp.Compare(x.why, y.why) })
	return append(seen, r.conjunctions()...)
}

// weighs reports whether a single word decides what is asked. "Not" does not
// in "not limited to", which says that a list is open, and then neither does
// "may" in "may include".
func (r *reading) weighs(k int) bool {
	e := r.edits[k]
	switch {
	case e.joint, e.lower == "not" && r.follows(k, "limited"):
		return false
	case e.lower == "may" && r.follows(k, "include"):
		return !slices.ContainsFunc(r.edits, func(e edit) bool { return e.op == Equal && e.lower == "limited" })
	}
	return e.in(inWeighty) || strings.ContainsAny(e.Text, "0123456789")
}

// headsBecame says of two phrases before a word that stayed, of which one is a thing and what that is
// of, that they became one another with that word: "the soundness of cask lids", "barrel lids". It is
// false where both narrow that word, or neither does.
func (r *reading) headsBecame(o, n phrase) (string, bool) {
	if r.hasPreposition(o) == r.hasPreposition(n) || r.neighbour(o.last-1, 1, Delete) != r.neighbour(n.last-1, 1, Insert) {
		return "", false
	}
	end := r.wordsFrom(r.neighbour(o.last-1, 1, Delete), Delete)
	if end < 0 {
		return "", false
	}
	return r.quote(o.first, end, Delete) + " became " + r.quote(n.first, end, Insert), true
}
