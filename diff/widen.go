package diff

import (
	"slices"
	"strings"
)

// widened is a phrase that came or went with what it cannot be told without: one that opens
// with a word that governs others ("using", "to help", "in which") goes on over words that
// stayed, to the head of what is governed, and over what came or went behind that. "Using
// clean garden tools", for "garden", was added as a whole. What else it says is told then.
func (r *reading) widened(p phrase) phrase {
	if !r.governs(p) {
		return p
	}
	last := r.pastHead(p.last, p.op, r.isBareVerb(p))
	on := r.goesOnGone(p.last, last, p.op)
	if on == last && r.isBareVerb(p) && r.isCausative(p.first, p.last) && r.keepsAll(p.last, last, p.op) {
		return p
	}
	if on == last && r.isRelative(p.first, p.op) && !r.isBareVerb(p) && !r.opensClauseAt(p) {
		return p
	}
	last = on
	for k := p.last; k < last; k++ {
		if r.edits[k].op == p.op {
			r.notes[k].told = true
		}
	}
	p.last = last
	return p
}

// keepsAll reports that some words of a range of a side carry content, and that nothing of it came or
// went: of "hints to help crews", for "supports crews", only "help" came.
func (r *reading) keepsAll(start, end int, op Op) bool {
	words := 0
	for _, k := range r.onSide(start, end, op) {
		if r.edits[k].content() {
			if r.notes[k].gone {
				return false
			}
			words++
		}
	}
	return words > 0
}

// governs reports that a phrase opens with a word that governs what follows.
func (r *reading) governs(p phrase) bool {
	return r.isBareVerb(p) || r.opensClauseAt(p) || r.isRelative(p.first, p.op)
}

// opensClauseAt reports that a phrase opens with a participle that governs a noun, or with
// "including".
func (r *reading) opensClauseAt(p phrase) bool {
	e := r.edits[p.first]
	if e.lower == "including" || e.lower == "using" || isGerund(e.token) && e.verb && p.last > p.first+1 && !isConjunction(r.edits[p.first+1].token) {
		return true
	}
	before := r.neighbour(p.first, -1, p.op)
	if before < 0 || r.edits[before].op != p.op {
		return false
	}
	return r.edits[before].lower == "including" || r.edits[before].lower == "using" && !r.isDeedOf(r.edits[before].stem, mirrorOp(p.op))
}

// isBareVerb reports that a phrase is a verb of what something is for, and no more.
func (r *reading) isBareVerb(p phrase) bool {
	return p.last == p.first+1 && r.notes[p.first].purpose && r.broughtPurpose(p.first, p.op) && r.isVerbal(p)
}

// pastHead is where the noun phrase ends in the midst of which a place is: behind the words
// that carry content next to each other on a side, adjectives joined to each other, and "of"
// and what it leads to, if that came or went. With opens set, it may begin with an article there.
func (r *reading) pastHead(last int, op Op, opens bool) int {
	joined := false // behind an adjective and a joint
	for k := r.neighbour(last-1, 1, op); k >= 0; k = r.neighbour(k, 1, op) {
		e := r.edits[k]
		switch {
		case e.content() && !r.notes[k].verb && !r.saysMoreOf(k, op) && !r.actsBehind(k, op) && (opens || !r.predicatesBehind(k, op)):
			last, opens, joined = k+1, false, false
		case opens && (e.in(inArticles) && e.lower != "that" || determiners[e.lower]):
		case (isConjunction(e.token) && !r.joinsDeed(k, op) || e.Text == "/") && (joined || describes(r.edits[r.neighbour(k, -1, op)].token)):
			joined = true
		case e.Text == "/", isHyphen(e.token), e.lower == "of" && e.op == op:
			opens = true
		case opens && e.op == op && pronouns[e.lower]:
			return k + 1
		default:
			return last
		}
	}
	return last
}

// saysMoreOf reports that a participle with a preposition follows the noun before it, and
// says more of it: "the culture required to".
func (r *reading) saysMoreOf(k int, op Op) bool {
	next := r.neighbour(k, 1, op)
	return strings.HasSuffix(r.edits[k].lower, "ed") && next >= 0 && (r.edits[next].in(inPrepositions) || r.edits[next].lower == "to")
}

// actsBehind reports that a participle of a verb stands right behind a plural, and tells what
// is done besides: "specialists keeping the tools".
func (r *reading) actsBehind(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return isGerund(r.edits[k].token) && r.edits[k].verb && before >= 0 && isThirdPerson(r.edits[before].lower)
}

// predicatesBehind reports that an adverb stands right behind a noun, and a verb in its third person
// behind that: what is said of the noun is no part of its phrase ("the trade steadily feeds towns").
func (r *reading) predicatesBehind(k int, op Op) bool {
	before, next := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
	return isAdverb(r.edits[k].token) && before >= 0 && r.edits[before].content() && !describes(r.edits[before].token) &&
		next >= 0 && r.edits[next].verb && isThirdPerson(r.edits[next].lower)
}

// goesOnGone is where the words end that came or went right behind words that stayed, from a
// place to another, with nothing on the other side in their stead.
func (r *reading) goesOnGone(from, last int, op Op) int {
	k := r.neighbour(last-1, 1, op)
	stayed := slices.ContainsFunc(r.edits[from:last], func(e edit) bool { return e.op == Equal })
	if k < 0 || !stayed || r.edits[k].op != op || r.notes[k].verb || !r.edits[k].content() && !isConjunction(r.edits[k].token) && !isAdverb(r.edits[k].token) {
		return last
	}
	start, end := r.hunkOf(k)
	if hasContent(r.edits[start:end], mirrorOp(op)) && r.edits[last-1].op == Equal {
		return last
	}
	found := r.phrases(k, end, op)
	if len(found) == 0 || found[0].kind != plainPhrase && found[0].kind != purposePhrase {
		return last
	}
	last = found[0].last
	for _, p := range found[1:] {
		if p.kind != plainPhrase && p.kind != purposePhrase || slices.ContainsFunc(r.edits[last:p.first], func(e edit) bool { return !e.Word }) {
			break
		}
		last = p.last
	}
	return last
}
