package diff

import "fmt"

// nearReach is how far apart, in edits, two words of a list may stand that took each other's place.
const nearReach = 12

// nearWords observes the words that became others that begin alike in another place of a list:
// of "costs, timings and crews", for "costs, times, tides and crews", "timings" became "times", and
// "tides" came. Such pairs go before those that only stand in one place.
func (r *reading) nearWords() (seen []observation) {
	for k, e := range r.edits {
		if e.op != Delete || !r.isLoneWord(k) {
			continue
		}
		for i := max(0, k-nearReach); i < min(len(r.edits), k+nearReach); i++ {
			if r.edits[i].op != Insert || !r.isLoneWord(i) || !kinWords(e.lower, r.edits[i].lower) || r.sameHunk(k, i) {
				continue
			}
			r.notes[k].told, r.notes[i].told = true, true
			seen = append(seen, observed(ObjectChanged, true, fmt.Sprintf("%s became %s", r.quote(k, k+1, Delete), r.quote(i, i+1, Insert))).of(piece{Delete, k, k + 1}, piece{Insert, i, i + 1}))
			break
		}
	}
	return seen
}

// isLoneWord reports that a word came or went that is a member of a list by itself.
func (r *reading) isLoneWord(k int) bool {
	e, n := r.edits[k], r.notes[k]
	if !e.content() || !n.gone || n.told || n.verb {
		return false
	}
	before, after := r.neighbour(k, -1, e.op), r.neighbour(k, 1, e.op)
	return before >= 0 && joins(r.edits[before].token) && (after < 0 || joins(r.edits[after].token) || closes(r.edits[after].token))
}

// kinWords reports that two words are the same up to the end of the shorter one, but for a letter:
// "times" and "timescales", not "contract" and "control".
func kinWords(was, is string) bool {
	n := min(len(was), len(is)) - 1
	return n >= alikeLetters && was[:n] == is[:n]
}
