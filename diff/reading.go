package diff

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// reading is a reworded text with what the classifier found out about each of
// its tokens.
type reading struct {
	lex    *lexicon
	old    sentence
	new    sentence
	around surroundings
	edits  []edit
	notes  []note // one for each edit
}

// note is what is known of one edit.
type note struct {
	verb    bool // a verb of responsibility that begins a duty
	purpose bool // inside a clause that says what a duty is for, on either side
	was, is bool // the same on the old side, and on the new one
	gone    bool // content that the other side has in no form: really deleted or inserted
	again   bool // said once more for another member of a list, which the other side leaves out
	told    bool // explained by an observation already
	covered bool // inside what a weighty observation of a phrase speaks of
}

func (l *lexicon) newReading(old, new sentence, around surroundings, edits []edit) *reading {
	r := &reading{l, old, new, around, edits, make([]note, len(edits))}
	r.annotate(old, Insert)
	r.annotate(new, Delete)
	r.markGone()
	return r
}

// annotate carries what the grammar of one side says over to the edits: all
// but those of the other side's op.
func (r *reading) annotate(s sentence, other Op) {
	verb := r.lex.duties(s.tokens)
	purpose := r.lex.purposes(s.tokens, verb)
	i := 0
	for k, e := range r.edits {
		if e.op == other {
			continue
		}
		r.notes[k].verb = r.notes[k].verb || verb[i]
		r.notes[k].purpose = r.notes[k].purpose || purpose[i]
		if other == Insert {
			r.notes[k].was = purpose[i]
		} else {
			r.notes[k].is = purpose[i]
		}
		i++
	}
}

// markGone finds the content that was really deleted or inserted. A word that
// was deleted in one place and inserted in another, in whatever form or by a word
// that says the same, is not.
func (r *reading) markGone() {
	balance := map[int]int{} // by sense: deletions less insertions
	for _, e := range r.edits {
		if e.content() {
			balance[e.sense] += sign[e.op]
		}
	}
	for k, e := range r.edits {
		if e.content() && sign[e.op]*balance[e.sense] > 0 && !r.fits(k) {
			r.notes[k].gone = true
			balance[e.sense] -= sign[e.op]
		}
	}
	for start, end := range hunks(r.edits) {
		if sameCompound(r.compound(start, end, Delete), r.compound(start, end, Insert)) || r.abbreviates(start, end) || r.quantities(start, end) {
			for k := start; k < end; k++ {
				r.notes[k].gone = false
			}
		}
	}
	for _, op := range []Op{Delete, Insert} {
		if !r.lacks(op) {
			continue // there is nothing to keep
		}
		r.keepGlosses(op)
		r.keepRespelt(op)
		r.keepRepeated(op)
		r.keepRecalled(op)
	}
}

// lacks reports that content of one side is gone.
func (r *reading) lacks(op Op) bool {
	for k := range r.edits {
		if r.notes[k].gone && r.edits[k].op == op {
			return true
		}
	}
	return false
}

// keepRespelt marks that nothing came or went with a word that the other side
// writes as two: life cycle and lifecycle.
func (r *reading) keepRespelt(op Op) {
	lost := map[string]bool{}
	for k := range r.edits {
		if r.edits[k].op == op && r.notes[k].gone {
			lost[r.edits[k].canon] = true
		}
	}
	pairs := r.pairsOf(r.side(mirrorOp[op]), lost)
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
	for i := range side {
		at, last := side[i:], 1
		if len(at) > 2 && isHyphen(r.edits[at[1]].token) {
			last = 2
		}
		if len(at) <= last || r.edits[at[0]].canon == "" || r.edits[at[last]].canon == "" {
			continue
		}
		if word := r.edits[at[0]].canon + r.edits[at[last]].canon; wanted[word] {
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
	side, other := r.side(op), r.stems(mirrorOp[op])
	for i, k := range side {
		if r.edits[k].op == op && r.notes[k].gone && other[r.edits[k].stem] && r.repeats(side, i) {
			r.notes[k].gone, r.notes[k].again = false, true
		}
	}
}

// stems are those of the content of a side.
func (r *reading) stems(op Op) map[int]bool {
	found := map[int]bool{}
	for _, e := range r.edits {
		if e.op != mirrorOp[op] && e.content() {
			found[e.stem] = true
		}
	}
	return found
}

// repeatReach is how many words away what is said again is looked for: no list of
// a sentence is longer.
const repeatReach = 500

// repeats reports that a word of a side stands there twice, with nothing but a
// joint of the same phrase between.
func (r *reading) repeats(side []int, i int) bool {
	if r.repeatsVerb(side, i) {
		return true
	}
	for _, step := range []int{-1, 1} {
		joint := false
		for n := i + step; n >= 0 && n < len(side) && max(n-i, i-n) <= repeatReach; n += step {
			e := r.edits[side[n]]
			if r.notes[side[n]].verb || endsSentence(e.token) || prepositions[e.lower] {
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

// fits reports that a word only says that something is fit for its purpose, and
// is no condition ("where appropriate").
func (r *reading) fits(k int) bool {
	lower := r.edits[k].lower
	if before := r.neighbour(k, -1, r.edits[k].op); before >= 0 && conditions[r.edits[before].lower] {
		return false
	}
	after := r.neighbour(k, 1, r.edits[k].op)
	return fitting[lower] || attributive[lower] && after >= 0 && r.edits[after].content() && !r.notes[k].verb
}

// compound is what is gone on one side of a hunk, written as one word: life
// cycle and lifecycle are the same.
func (r *reading) compound(start, end int, op Op) string {
	s := ""
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			s += r.edits[k].canon
		}
	}
	return s
}

// sameCompound reports that two compounds are spelt the same, or say the same.
func sameCompound(old, new string) bool {
	first, ok := synonyms()[stemOf(old)]
	return old == new || ok && synonyms()[stemOf(new)] == first
}

// abbreviates reports that one side of a hunk is the initials of the other.
func (r *reading) abbreviates(start, end int) bool {
	del, ins := r.goneWords(start, end, Delete), r.goneWords(start, end, Insert)
	return isAbbreviation(del, ins) || isAbbreviation(ins, del)
}

func (r *reading) goneWords(start, end int, op Op) []string {
	var words []string
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone {
			words = append(words, r.edits[k].Text)
		}
	}
	return words
}

// isAbbreviation reports that a single word abbreviates several, in capitals:
// "SLA", or "SLAs" for more than one. Every word gives its initial, and may give
// letters behind it: DBMS is a database management system.
func isAbbreviation(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 || short[0] != strings.ToUpper(strings.TrimSuffix(short[0], "s"))+short[0][len(strings.TrimSuffix(short[0], "s")):] {
		return false
	}
	return abbreviates(strings.TrimSuffix(short[0], "s"), long)
}

// abbreviates reports that letters are the initials of all words in turn, with
// letters of a word between.
func abbreviates(letters string, words []string) bool {
	if len(words) == 0 {
		return letters == ""
	}
	rest, ok := cutInitial(letters, words[0])
	if !ok {
		return false
	}
	inside := strings.ToUpper(words[0][len(firstLetter(words[0])):])
	for {
		if abbreviates(rest, words[1:]) {
			return true
		}
		n := len(firstLetter(rest))
		at := -1
		if n > 0 {
			at = strings.Index(inside, rest[:n])
		}
		if at < 0 {
			return false
		}
		inside, rest = inside[at+n:], rest[n:]
	}
}

// cutInitial takes the initial of a word off letters.
func cutInitial(letters, word string) (rest string, ok bool) {
	first := strings.ToUpper(firstLetter(word))
	return strings.CutPrefix(letters, first)
}

func firstLetter(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return w[:n]
}

// shared is how much of the content of both texts is not gone, in thousandths.
func (r *reading) shared() int {
	all, gone := 0, 0
	for k, e := range r.edits {
		switch {
		case !e.content():
		case e.op == Equal:
			all += 2
		default:
			all++
			if r.notes[k].gone {
				gone++
			}
		}
	}
	if all == 0 {
		return 1000
	}
	return 1000 * (all - gone) / all
}

var sign = map[Op]int{Delete: 1, Insert: -1, Equal: 0}

// clause is the range of edits from a duty's verb to the next duty on the
// same side, a participle that tells of more to do, or the end of the sentence.
func (r *reading) clause(k int, op Op) (start, end int) {
	end = k + 1
	for ; end < len(r.edits); end++ {
		e := r.edits[end]
		if e.op != mirrorOp[op] && (r.notes[end].verb || endsSentence(e.token) || r.opensParticiple(end, op)) {
			break
		}
	}
	return k, end
}

// stemsGone lists the stems of what is really gone on one side of a hunk.
func (r *reading) stemsGone(start, end int, op Op) []int {
	var stems []int
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone && !r.notes[k].told {
			stems = append(stems, r.edits[k].stem)
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}
