package diff

import (
	"bytes"
	"slices"
	"strings"
)

// markGone finds the content that was really deleted or inserted. A word that
// was deleted in one place and inserted in another, in whatever form or by a word
// that says the same, is not.
func (r *reading) markGone() {
	balance := &r.lex.hand.balance // by sense: deletions less insertions
	for k := range r.edits {
		if e := &r.edits[k]; e.op != Equal && e.content() && !r.fits(k) {
			*balance.at(e.sense) += signOfOp(e.op)
		}
	}
	for _, k := range r.strangestFirst() {
		if e := &r.edits[k]; signOfOp(e.op)*balance.is(e.sense) > 0 && !r.fits(k) {
			r.notes[k].gone = true
			*balance.at(e.sense) -= signOfOp(e.op)
		}
	}
	balance.reset()
	for start, end := range hunks(r.edits) {
		if r.sameCompounds(start, end) || r.abbreviates(start, end) || r.quantities(start, end) {
			for k := start; k < end; k++ {
				r.notes[k].gone = false
			}
		}
	}
	r.keepSmall()
	for _, op := range []Op{Delete, Insert} {
		if !r.lacks(op) {
			continue // there is nothing to keep
		}
		r.keepLight(op)
		r.keepPassive(op)
		r.keepHeads(op)
		r.keepInPlace(op)
		r.keepGlosses(op)
		r.keepRespelt(op)
		r.keepRepeated(op)
		r.keepNarrowing(op)
		r.keepRecalled(op)
		r.keepNamedAgain(op)
	}
}

// strangestFirst lists the edits that carry content and came or went: of those with one sense, first
// the ones that stand beside no word of the other side. Of "boat lists, and checks boat sails", for
// "lists of boats", the second "boat" went.
func (r *reading) strangestFirst() []int {
	var at []int
	times := &r.lex.hand.times
	defer times.reset()
	for k := range r.edits {
		if e := &r.edits[k]; e.op != Equal && e.content() {
			at = append(at, k)
			*times.at(e.sense)++
		}
	}
	if len(times.counted) == len(at) {
		return at // each has a sense of its own
	}
	rank := make([]int, len(r.edits))
	for _, k := range at {
		if e := &r.edits[k]; times.is(e.sense) > 1 {
			known := r.stems(mirrorOp(e.op))
			rank[k] = max(r.knownBeside(k, 1, known), r.knownBeside(k, -1, known))
		}
	}
	slices.SortStableFunc(at, func(x, y int) int { return rank[x] - rank[y] })
	return at
}

// knownBeside is one where the next word that carries content, in a direction, is one of the other
// side, with nothing but small words between that join no members.
func (r *reading) knownBeside(k, step int, known stemSet) int {
	op := r.edits[k].op
	for k = r.neighbour(k, step, op); k >= 0 && r.edits[k].Word && !joins(r.edits[k].token); k = r.neighbour(k, step, op) {
		if r.edits[k].content() {
			return one(known.has(r.edits[k].stem))
		}
	}
	return 0
}

// keepSmall marks that nothing came or went with a small word that carries content inside
// a word with hyphens and that the other side has outside one, the same words in a row:
// "on-the-job", "on the job".
func (r *reading) keepSmall() {
	said := map[Op]string{}
	for k, e := range r.edits {
		if !r.notes[k].gone || e.word == nil || !e.word.function {
			continue
		}
		if said[e.op] == "" {
			said[e.op] = " " + r.lowers(r.side(mirrorOp(e.op))) + " "
		}
		r.notes[k].gone = !strings.Contains(said[e.op], " "+r.lowers(r.wholeWords([]int{k}, e.op))+" ")
	}
}

// lowers are the words of edits, without marks.
func (r *reading) lowers(at []int) string {
	var words []string
	for _, k := range at {
		if r.edits[k].Word {
			words = append(words, r.edits[k].lower)
		}
	}
	return strings.Join(words, " ")
}

// keepInPlace marks that nothing came or went with "in place", said of something that the other
// side speaks of putting there: "ensures that rules are in place", "implements rules".
func (r *reading) keepInPlace(op Op) {
	for k := range r.edits {
		if e := &r.edits[k]; e.op != op || e.lower != "place" {
			continue
		}
		in := r.neighbour(k, -1, op)
		if in < 0 || r.edits[in].lower != "in" {
			continue
		}
		if before := r.neighbour(in, -1, op); before < 0 || !r.edits[before].in(inCopulas) || !r.isSeenTo(k, op) {
			continue
		}
		for n, x := range r.edits {
			if x.op == mirrorOp(op) && x.content() && puttingInPlace[x.stem2(r.lex)] {
				r.notes[k].gone, r.notes[n].gone = false, r.notes[n].gone && r.notes[n].verb
			}
		}
	}
}

// isSeenTo reports that the verb of responsibility before a word says that somebody sees to it.
func (r *reading) isSeenTo(k int, op Op) bool {
	for ; k >= 0; k = r.neighbour(k, -1, op) {
		if r.notes[k].verb {
			return seeingTo[r.edits[k].stem2(r.lex)]
		}
	}
	return false
}

var puttingInPlace = stemTable(`implement establish introduce install put`)

// keepLight marks that nothing came or went with a word that the other side has in a form
// that carries no content where it stands: "leads the management of stores" and "leads
// managing stores", "the use of ovens" and "using ovens".
func (r *reading) keepLight(op Op) {
	light := map[int]int{} // by stem
	other := mirrorOp(op)
	for k := range r.edits {
		if e := &r.edits[k]; e.op == other && (e.Word && e.function && !e.word.function || e.lower == "using") {
			light[e.stem]++
		}
	}
	if len(light) == 0 {
		return
	}
	for k := range r.edits {
		if e := &r.edits[k]; e.op == op && r.notes[k].gone && !r.notes[k].verb && light[e.stem] > 0 {
			r.notes[k].gone = false
			light[e.stem]--
		}
	}
}

// keepPassive marks that nothing came or went with a light verb that says that a thing is done, where
// the other side says so with the verb itself: "the checking of boats is carried out", "boats are checked".
func (r *reading) keepPassive(op Op) {
	other := mirrorOp(op)
	if !slices.ContainsFunc(r.side(other), func(k int) bool { return r.edits[k].op == other && strings.HasSuffix(r.edits[k].lower, "ed") }) {
		return
	}
	for k := range r.edits {
		if r.edits[k].op != op || !r.notes[k].gone || !performing[r.phrasalBase(k, op)] || !r.saidToBe(k, op) {
			continue
		}
		for n, x := range r.edits {
			if x.op == mirrorOp(op) && x.content() && strings.HasSuffix(x.lower, "ed") && r.isPassive(n, x.op) && r.saidBefore(k, x.stem, op) {
				r.notes[k].gone = false
				break
			}
		}
	}
}

// phrasalBase is a verb with its particle, in its base form.
func (r *reading) phrasalBase(k int, op Op) string {
	verb, particle, _ := strings.Cut(r.phrasal(k, op), " ")
	return strings.TrimSpace(r.lex.spelt[r.lex.word(verb).stem] + " " + particle)
}

// saidBefore reports that a word with a stem stands before another one in its sentence.
func (r *reading) saidBefore(k, stem int, op Op) bool {
	for k = r.neighbour(k, -1, op); k >= 0 && !endsSentence(r.edits[k].token); k = r.neighbour(k, -1, op) {
		if r.edits[k].content() && r.edits[k].stem == stem {
			return true
		}
	}
	return false
}

// keepHeads marks that nothing came or went with a noun that only opens a sentence of a
// description, before what is done: "the capability to mend nets", "the provision of food".
func (r *reading) keepHeads(op Op) {
	for k, e := range r.edits {
		if r.around.level || e.op != op || !r.notes[k].gone || !openingNouns[e.lower] {
			continue
		}
		before, next := r.neighbour(k, -1, op), r.neighbour(k, 1, op)
		if before >= 0 && r.edits[before].in(inArticles) {
			before = r.neighbour(before, -1, op)
		}
		if (before < 0 || endsSentence(r.edits[before].token)) && next >= 0 && (r.edits[next].lower == "to" || r.edits[next].lower == "of") {
			r.notes[k].gone = false
		}
	}
}

// openingNouns say nothing at the beginning of a description, before "to" or "of".
var openingNouns = set(`capability ability provision practice process activity task discipline function`)

// keepRespelt marks that nothing came or went with a word that the other side
// writes as two: life cycle and lifecycle.
func (r *reading) keepRespelt(op Op) {
	lost := map[string]bool{}
	for k := range r.edits {
		if r.edits[k].op == op && r.notes[k].gone {
			lost[r.edits[k].canon] = true
		}
	}
	pairs := r.pairsOf(r.side(mirrorOp(op)), lost)
	for _, k := range r.side(op) {
		if r.edits[k].op != op || !r.notes[k].gone {
			continue
		}
		for _, pair := range pairs[r.edits[k].canon] {
			r.notes[k].gone = false
			for _, p := range pair {
				r.notes[p].gone = false
			}
		}
		delete(pairs, r.edits[k].canon) // they are marked
	}
}

// pairsOf finds every two words of a side that stand next to each other, or with
// a hyphen between, by what they are as one word: one of those that are wanted.
func (r *reading) pairsOf(side []int, wanted map[string]bool) map[string][][]int {
	pairs := map[string][][]int{}
	var letters uint64 // how many the words have that are wanted, as bits
	for word := range wanted {
		letters |= 1 << (len(word) & 63)
	}
	for i := range side {
		at, last := side[i:], 1
		if len(at) > 2 && isHyphen(r.edits[at[1]].token) {
			last = 2
		}
		if len(at) <= last || r.edits[at[0]].canon == "" || r.edits[at[last]].canon == "" {
			continue
		}
		first, second := r.edits[at[0]].canon, r.edits[at[last]].canon
		if letters>>((len(first)+len(second))&63)&1 == 0 {
			continue
		}
		if word := first + second; wanted[word] {
			pairs[word] = append(pairs[word], at[:last+1])
		}
	}
	return pairs
}

// keepRepeated marks that nothing came or went with a word that its side says
// again for another member of a list, or no longer says again, where the other
// side has it as well: "tide science and currents" is "tide science and tide
// currents".
func (r *reading) keepRepeated(op Op) {
	side, other := r.side(op), r.stems(mirrorOp(op))
	for i, k := range side {
		if r.edits[k].op == op && r.notes[k].gone && other.has(r.edits[k].stem) && !r.gaveWay(k) && r.repeats(side, i) {
			r.notes[k].gone, r.notes[k].again = false, true
		}
	}
}

// gaveWay reports that one other word stands in the place of a word: it is not only said again.
func (r *reading) gaveWay(k int) bool {
	start, end := r.hunkOf(k)
	words := 0
	for i := start; i < end; i++ {
		if e := r.edits[i]; e.op != r.edits[k].op && e.content() && r.notes[i].gone {
			words++
		} else if e.content() && i != k {
			return false
		}
	}
	return words == 1
}

// repeatReach is how many words away what is said again is looked for: no list of
// a sentence is longer.
const repeatReach = 500

// repeats reports that a word of a side stands there twice, with nothing but a
// joint of the same phrase between.
func (r *reading) repeats(side []int, i int) bool {
	if r.repeatsVerb(side, i) || r.repeatsMember(side, i) {
		return true
	}
	for _, step := range []int{-1, 1} {
		joint := false
		for n := i + step; n >= 0 && n < len(side) && max(n-i, i-n) <= repeatReach; n += step {
			e := r.edits[side[n]]
			if r.notes[side[n]].verb || endsSentence(e.token) || e.in(inPrepositions) {
				break
			}
			joint = joint || joins(e.token)
			if e.content() && e.stem == r.edits[side[i]].stem {
				if joint {
					return true
				}
				break
			}
		}
	}
	return false
}

// repeatsMember reports that a word that ends a member of a list is one of several of its
// sentence that end one in another sentence of its side as well, where the other side is one
// sentence: two duties were merged that are done to the same things.
func (r *reading) repeatsMember(side []int, i int) bool {
	if !r.around.level || sentencesOf(side, r.edits) < 2 || sentencesOf(r.side(mirrorOp(r.edits[side[i]].op)), r.edits) > 1 || !r.endsMember(side, i) {
		return false
	}
	from, to := i, i+1
	for from > 0 && !endsSentence(r.edits[side[from-1]].token) {
		from--
	}
	for to < len(side) && !endsSentence(r.edits[side[to]].token) {
		to++
	}
	again := func(n int) bool {
		return r.endsMember(side, n) && (r.endsMemberOf(side[:from], side, 0, r.edits[side[n]].stem) || r.endsMemberOf(side[to:], side, to, r.edits[side[n]].stem))
	}
	times := 0
	for n := from; n < to; n++ {
		if r.edits[side[n]].content() && again(n) {
			times++
		}
	}
	return times > 1 && again(i)
}

// endsMemberOf reports that a word ends a member of a list in a part of a side, which begins at
// a place of it.
func (r *reading) endsMemberOf(part, side []int, from, stem int) bool {
	for n, k := range part {
		if e := r.edits[k]; e.content() && e.stem == stem && r.endsMember(side, from+n) {
			return true
		}
	}
	return false
}

// endsMember reports that a word of a side ends a member of a list.
func (r *reading) endsMember(side []int, i int) bool {
	e, ends := r.edits[side[i]], i+1 < len(side)
	ends = ends && (joins(r.edits[side[i+1]].token) || endsSentence(r.edits[side[i+1]].token) || i > 0 && isConjunction(r.edits[side[i-1]].token) && !r.edits[side[i+1]].content())
	return ends && !(e.verb && r.inPurposeAt(side[i], e.op))
}

// sentencesOf counts the ends of sentences among edits.
func sentencesOf(at []int, edits []edit) int {
	n := 0
	for _, k := range at {
		if endsSentence(edits[k].token) {
			n++
		}
	}
	return n
}

// repeatsVerb reports that a word of a side is a noun of the verb that its duty
// begins with: "manages boats and the management of crews".
func (r *reading) repeatsVerb(side []int, i int) bool {
	joint := false
	for n := i - 1; n >= max(0, i-repeatReach) && !endsSentence(r.edits[side[n]].token); n-- {
		e := r.edits[side[n]]
		if r.notes[side[n]].verb {
			return joint && e.stem == r.edits[side[i]].stem
		}
		joint = joint || joins(e.token)
	}
	return false
}

// sameCompounds reports that what is gone on either side of a hunk, written as one word, is the
// same: life cycle and lifecycle are.
func (r *reading) sameCompounds(start, end int) bool {
	var old, new [2 * longestCompound]byte // room for nearly all
	went, came := r.compound(old[:0], start, end, Delete), r.compound(new[:0], start, end, Insert)
	if bytes.Equal(went, came) || len(went) == 0 || len(came) == 0 || len(went) > longestCompound || len(came) > longestCompound {
		return bytes.Equal(went, came)
	}
	return sameCompound(string(went), string(came))
}

// longestCompound is how many bytes a compound has at most for its stem to be one of a word
// that says the same as another: these are short, and a stem lacks no thirty bytes of its word.
const longestCompound = 64

// compound appends what is gone on one side of a hunk, written as one word.
func (r *reading) compound(word []byte, start, end int, op Op) []byte {
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			word = append(word, r.edits[k].canon...)
		}
	}
	return word
}

// sameCompound reports that two compounds are spelt the same, or say the same.
func sameCompound(old, new string) bool {
	if old == new || old == "" || new == "" {
		return old == new
	}
	first, ok := synonyms()[stemOf(old)]
	return ok && synonyms()[stemOf(new)] == first
}

func (l *lexicon) newReading(old, new sentence, around surroundings, edits []edit) *reading {
	if hasJointBetween(edits) {
		edits = looseJoints(edits, l.dutiesOf(old), l.dutiesOf(new))
	}
	edits = looseIslands(edits)
	if around.level && mayCut(edits) {
		edits = cutAtVerbs(edits, l.verbals(old), l.verbals(new))
	}
	r := &reading{lex: l, old: old, new: new, around: around, edits: edits, notes: make([]note, len(edits))}
	r.findSides()
	r.annotate(old, Insert)
	r.annotate(new, Delete)
	r.markGone()
	r.keepPassed(around.went, Delete)
	r.keepPassed(around.came, Insert)
	r.passOver(Delete)
	r.passOver(Insert)
	return r
}
