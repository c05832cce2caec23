package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
)

// What a description said may stand in the guidance now, and the other way round: a
// publisher cuts a long description to its first sentence and lists the rest. Such words
// were not dropped from the skill. They are known by runs: words that carry content, as
// many in a row as no name of a topic has.

// passedRun is how many words in a row, that carry content, a description must share with
// the guidance for them to have passed from one to the other.
const passedRun = 4

// passedMore is the same in a sentence that has one such run already.
const passedMore = 2

// passedFloor is how much of the content of a sentence, in thousandths, must stand in runs:
// guidance that only names the topic has less. A run of passedLong words is enough by itself.
const (
	passedFloor = 400
	passedLong  = 7
)

// passedOn finds what of a description stands in guidance that the other side did not
// have: on is the skill of the other side, and own is the description's. What
// both descriptions say, or the whole skill does, tells nothing.
func (l *lexicon) passedOn(description string, on, own *framework.Skill, common func(stem int) bool) passage {
	s := l.sentence(description)
	words, sentenceOf := contentOf(s)
	if len(words) < passedRun || len(l.unitsOf(on)) == 0 {
		return passage{}
	}
	there, here := l.notesIn(on), l.notesIn(own)
	had, hadUnits := inRuns(words, sentenceOf, here.stems), here.inUnits(words, sentenceOf, common)
	clauseOf := clausesOf(s)
	hadClauses, clauses := here.inClauses(words, clauseOf, common), there.inClauses(words, clauseOf, common)
	p, units := passage{words: inRuns(words, sentenceOf, there.stems)}, there.inUnits(words, sentenceOf, common)
	for i := range p.words {
		p.words[i] = (p.words[i] || units[i] || clauses[i]) && !had[i] && !hadUnits[i] && !hadClauses[i]
	}
	fillSentences(words, sentenceOf, p.words, common)
	p.evidence = there.shares(words, p.words)
	return p
}

// passedFrom are the surroundings of a description: what passed to the new guidance, and
// what came from the old.
func (l *lexicon) passedFrom(p skillPair) surroundings {
	was, is := p.old.Description.Text, p.new.Description.Text
	if isOverlong(l.sentence(was), l.sentence(is)) {
		return surroundings{notes: l.notesOf(p)}
	}
	return surroundings{notes: l.notesOf(p), went: l.passedOn(was, p.new, p.old, l.saidAllOver(p, is)), came: l.passedOn(is, p.old, p.new, l.saidAllOver(p, was))}
}

// passedEvidence lists the units of guidance that have what passed.
func (s surroundings) passedEvidence(old, new framework.Text) (all []Evidence) {
	for _, n := range s.went.evidence {
		all = append(all, Evidence{Old: Text{Text: old}, New: n.unit, Confidence: float64(n.share) / 1000})
	}
	for _, n := range s.came.evidence {
		all = append(all, Evidence{Old: n.unit, New: Text{Text: new}, Confidence: float64(n.share) / 1000})
	}
	return all
}

// passedOf lists what passed to, or from, a unit of guidance.
func (c *comparison) passedOf(is func(Evidence) bool) (found []Evidence) {
	for _, e := range c.passed {
		if is(e) {
			found = append(found, e)
		}
	}
	return found
}

// contentOf are the stems of the words of a text that carry content, and which sentence
// each stands in.
func contentOf(s sentence) (stems, sentenceOf []int) {
	n := 0
	for _, t := range s.tokens {
		if t.content() {
			stems, sentenceOf = append(stems, t.stem), append(sentenceOf, n)
		}
		if endsSentence(t) || t.Text == ";" {
			n++
		}
	}
	return stems, sentenceOf
}

// notesOf reads the guidance of a pair once somebody asks.
func (l *lexicon) notesOf(p skillPair) func() skillNotes {
	return func() skillNotes { return skillNotes{l.notesIn(p.old), l.notesIn(p.new)} }
}

// notesIn are the words of the guidance of a skill. The result is shared, and not to be changed.
func (l *lexicon) notesIn(s *framework.Skill) noteWords {
	w, ok := l.hand.notes[s]
	if !ok {
		w = l.noteWords(l.unitsOf(s))
		if l.hand.notes == nil {
			l.hand.notes = map[*framework.Skill]noteWords{}
		}
		l.hand.notes[s] = w
	}
	return w
}

func (l *lexicon) noteWords(units []framework.Unit) noteWords {
	w := noteWords{units: unitTexts(units), distinct: make([][]int, len(units))}
	for i, u := range w.units {
		s := l.sentence(u.Text.Text)
		w.distinct[i] = s.stems
		for k := range s.tokens {
			if t := &s.tokens[k]; t.content() {
				w.stems, w.unitOf = append(w.stems, t.stem), append(w.unitOf, i)
			}
		}
	}
	return w
}

// saidAllOver tells the stems that a text has, or that stand all over a skill.
func (l *lexicon) saidAllOver(p skillPair, text string) func(stem int) bool {
	stems := l.sentence(text).stems
	return func(stem int) bool {
		return l.genericOf(p).is(stem) || slices.Contains(stems, stem)
	}
}

// A sentence of a description stands in a unit of guidance that has half of what only it says,
// in thousandths, or of which that is so much, or of which the description has so much; both have
// distinctive words in common.
const (
	halfOfSentence = 500
	mostOfUnit     = 600
	mostOfAll      = 700
)

// inUnits marks the words that units of guidance have of a sentence, in whatever order.
func (w noteWords) inUnits(words, sentenceOf []int, common func(stem int) bool) []bool {
	marked := make([]bool, len(words))
	for i := range w.units {
		unit := w.distinct[i]
		has := signOf(unit)
		for first := 0; first < len(words); {
			end := first
			for end < len(words) && sentenceOf[end] == sentenceOf[first] {
				end++
			}
			if has.most(words[first:end]) < distinctive {
				first = end
				continue // neither, whatever they say
			}
			if sharesUnit(words[first:end], unit, common) || sharesMost(words, words[first:end], unit, common) {
				for k := first; k < end; k++ {
					marked[k] = marked[k] || slices.Contains(unit, words[k])
				}
			}
			first = end
		}
	}
	return marked
}

// wholeSentence is how much of a sentence must be in marked words, or in such as tell nothing,
// in thousandths, for all of it to have passed in other words.
const wholeSentence = 750

// fillSentences marks all words of the sentences of which the most is marked.
func fillSentences(words, sentenceOf []int, marked []bool, common func(stem int) bool) {
	for first := 0; first < len(words); {
		end, passed := first, 0
		for end < len(words) && sentenceOf[end] == sentenceOf[first] {
			passed += one(marked[end])
			end++
		}
		if passed >= passedRun && 2*passed >= end-first && fillsSentence(words[first:end], marked[first:end], passed, common) {
			for k := first; k < end; k++ {
				marked[k] = true
			}
		}
		first = end
	}
}

// fillsSentence reports that so many marked words of a sentence are the most of it, with those
// that tell nothing.
func fillsSentence(words []int, marked []bool, passed int, common func(stem int) bool) bool {
	for k, stem := range words {
		passed += one(!marked[k] && common(stem))
	}
	return 1000*passed >= wholeSentence*len(words)
}

// sharesUnit reports that a unit of guidance says what a sentence says, or what a part of it
// does, if the unit is short.
func sharesUnit(sentence, unit []int, common func(stem int) bool) bool {
	if !hasSome(unit, sentence, distinctive) {
		return false
	}
	all := union(sentence, nil)
	own, shared, there := 0, 0, 0
	for _, stem := range all {
		in := slices.Contains(unit, stem)
		if in {
			there++
		}
		if !common(stem) {
			own++
			if in {
				shared++
			}
		}
	}
	return shared >= distinctive && (1000*shared >= halfOfSentence*own && there >= passedRun || 1000*there >= mostOfUnit*len(unit))
}

// sharesMost reports that a description says most of what a unit of guidance says, and a sentence of
// it a good part.
func sharesMost(all, sentence, unit []int, common func(stem int) bool) bool {
	if !hasSome(unit, sentence, passedRun) {
		return false
	}
	said, there, own := 0, 0, 0
	for _, stem := range unit {
		if !slices.Contains(all, stem) {
			continue
		}
		said++
		if slices.Contains(sentence, stem) {
			there++
			own += one(!common(stem))
		}
	}
	return own >= distinctive && there >= passedRun && 1000*said >= mostOfAll*len(unit)
}

// hasSome reports that so many words of a text, those that it says twice among them, are in a
// unit: what is to have more in common has that.
func hasSome(unit, words []int, least int) bool {
	for i := 0; i < len(words) && least > 0; i++ {
		least -= one(slices.Contains(unit, words[i]))
	}
	return least <= 0
}

// wordRun is a row of words that another text has as well.
type wordRun struct{ first, words int }

// inRuns marks the words that another text has in runs, sentence by sentence.
func inRuns(words, sentenceOf, there []int) []bool {
	marked, pairs := make([]bool, len(words)), pairsIn(there)
	for first := 0; first < len(words); {
		end := first
		for end < len(words) && sentenceOf[end] == sentenceOf[first] {
			end++
		}
		if runs := runsOf(words[first:end], there, pairs); passes(runs, end-first) {
			for _, r := range runs {
				for k := range r.words {
					marked[first+r.first+k] = true
				}
			}
		}
		first = end
	}
	return marked
}

// mostPlaces bounds the places of two words in a row that are looked at.
const mostPlaces = 32

// pairsIn are the places of every two words in a row.
func pairsIn(words []int) map[[2]int][]int {
	at := map[[2]int][]int{}
	for i := 0; i+1 < len(words); i++ {
		if pair := [2]int{words[i], words[i+1]}; len(at[pair]) < mostPlaces {
			at[pair] = append(at[pair], i)
		}
	}
	return at
}

// runsOf are the runs that words share with another text, from left to right; pairs are
// the places of its pairs of words.
func runsOf(words, there []int, pairs map[[2]int][]int) (runs []wordRun) {
	for i := 0; i+1 < len(words); {
		n := 0
		for _, k := range pairs[[2]int{words[i], words[i+1]}] {
			n = max(n, sharedRun(words[i:], there[k:]))
		}
		if n >= passedMore {
			runs = append(runs, wordRun{i, n})
		}
		i += max(n, 1)
	}
	return runs
}

// passes reports that a sentence of so many words stands in the other text.
func passes(runs []wordRun, of int) bool {
	longest, all := 0, 0
	for _, r := range runs {
		longest, all = max(longest, r.words), all+r.words
	}
	return longest >= passedLong || longest >= passedRun && 1000*all >= passedFloor*of
}

// sharedRun is how many words two texts begin with alike.
func sharedRun(x, y []int) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

// shares says of each unit how much of it is in marked words.
func (w noteWords) shares(words []int, marked []bool) []noteShare {
	passed := map[int]bool{}
	for i, stem := range words {
		passed[stem] = passed[stem] || marked[i]
	}
	var all []noteShare
	for i, unit := range w.units {
		n, of := 0, 0
		for k, stem := range w.stems {
			if w.unitOf[k] != i {
				continue
			}
			of++
			if passed[stem] {
				n++
			}
		}
		if n >= passedRun && 2*n >= of {
			all = append(all, noteShare{unit, n, 1000 * n / of})
		}
	}
	return all
}

// keepPassed marks that nothing came or went with words that passed.
func (r *reading) keepPassed(p passage, op Op) {
	n := -1
	for _, k := range r.side(op) {
		if !r.edits[k].content() {
			continue
		}
		if n++; n < len(p.words) && p.words[n] && r.edits[k].op == op && r.notes[k].gone {
			r.notes[k].gone, r.notes[k].passed = false, true
		}
	}
}

// passOver marks the sentences of a side of which most of what came or went passed: no verb of
// them, and no word that decides by itself, came or went apart.
func (r *reading) passOver(op Op) {
	side := r.side(op)
	for from := 0; from < len(side); {
		to, passed, gone := from, 0, 0
		for to < len(side) {
			n := r.notes[side[to]]
			passed, gone = passed+one(n.passed), gone+one(n.gone)
			if to++; endsSentence(r.edits[side[to-1]].token) {
				break
			}
		}
		for _, k := range side[from:to] {
			r.notes[k].over = r.edits[k].op == op && passed >= passedRun && passed > gone
		}
		from = to
	}
}

// tellPassed observes what passed between the description and the guidance.
func (r *reading) tellPassed() (seen []observation) {
	for _, op := range []Op{Delete, Insert} {
		p := r.around.went
		if op == Insert {
			p = r.around.came
		}
		if said := r.passedQuote(p, op); said != "" && len(p.words) > 0 {
			seen = append(seen, observed("", false, inNotes(op).stood(said)))
		}
	}
	return seen
}

// passedQuote quotes the unit of guidance that has the most of what passed or, where none
// has half of its words from there, the longest row of such words.
func (r *reading) passedQuote(p passage, op Op) string {
	if len(p.evidence) > 0 {
		most := slices.MaxFunc(p.evidence, func(x, y noteShare) int { return cmp.Compare(x.words*x.share, y.words*y.share) })
		return quoted(most.unit.Text.Text)
	}
	if first, last := r.longestPassed(op); last > first {
		return r.quote(first, last, op)
	}
	return ""
}

// quoted quotes a whole text, a long one without its middle.
func quoted(text string) string {
	return `"` + shortened(strings.ReplaceAll(strings.Trim(text, " ,;:.!?"), `"`, "'")) + `"`
}

// longestPassed is the longest row of edits of a side with words that passed, from the
// first of them to behind the last.
func (r *reading) longestPassed(op Op) (first, last int) {
	start, end, n, most := -1, 0, 0, 0
	for _, k := range append(r.side(op), len(r.edits)) {
		if k < len(r.edits) && r.edits[k].op == op && (r.notes[k].passed || start >= 0 && !r.notes[k].gone && !endsSentence(r.edits[k].token)) {
			if start < 0 {
				start, n = k, 0
			}
			if r.notes[k].passed {
				n, end = n+1, k+1
			}
			continue
		}
		if start >= 0 && n > most {
			first, last, most = start, end, n
		}
		start = -1
	}
	return first, last
}
