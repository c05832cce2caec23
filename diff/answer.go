package diff

import (
	"fmt"
	"strconv"
	"strings"
)

// answersOtherwise observes that somebody answers for a thing in another way: who is responsible
// does it, or sees that it is done, and who is accountable bears what comes of it.
func (m *deedMatch) answersOtherwise(o, n deed) {
	if !m.r.answersDifferently(o, n) {
		return
	}
	was, is := m.r.answerAt(o), m.r.answerAt(n)
	m.r.notes[was].told, m.r.notes[is].told = true, true
	m.r.notes[was].gone, m.r.notes[is].gone = false, false
	m.see(observed(VerbChanged, true, verbBecame(m.r.answerCalled(o, was), m.r.answerCalled(n, is))).of(piece{Delete, was, was + 1}, piece{Insert, is, is + 1}))
}

// answersDifferently reports that two deeds say in different ways that somebody answers.
func (r *reading) answersDifferently(o, n deed) bool {
	was, is := r.answerAt(o), r.answerAt(n)
	if was < 0 || is < 0 {
		return false
	}
	old, new := answerKinds[r.edits[was].lower], answerKinds[r.edits[is].lower]
	return old > 0 && new > 0 && old != new
}

// answerAt is the word of a deed that says that somebody answers for it; -1 where none does.
func (r *reading) answerAt(d deed) int {
	for k := d.at; k <= d.core || k == d.at; k++ {
		if r.edits[k].op != mirrorOp(d.op) && r.edits[k].in(inAnswering) {
			return k
		}
	}
	return -1
}

// answerCalled is that word with the verb before it.
func (r *reading) answerCalled(d deed, at int) string {
	if at == d.at {
		return r.edits[at].lower
	}
	return r.phrasal(d.at, d.op) + " " + r.edits[at].lower
}

// answerKinds are the ways to answer for a thing.
var answerKinds = map[string]int{"responsible": 1, "responsibility": 1, "accountable": 2, "accountability": 2}

// verbSaid names a verb in a reason. What only says that somebody answers ("responsible") is an adjective.
func verbSaid(verb string) string {
	if first, _, _ := strings.Cut(verb, " "); answersAs[first] {
		return strconv.Quote(verb)
	}
	return "verb " + strconv.Quote(verb)
}

// answersAs are the adjectives that say that somebody answers for something.
var answersAs = set(`accountable answerable liable responsible`)

// verbBecame says that a verb became another one.
func verbBecame(was, is string) string {
	if first, _, _ := strings.Cut(is, " "); answersAs[first] {
		return fmt.Sprintf("%q became %q", was, is)
	}
	return verbSaid(was) + " became " + strconv.Quote(is)
}
