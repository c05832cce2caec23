package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// Thresholds of alignment, in thousandths of Dice's coefficient over content
// stems. See [lexicon.needs] for those of texts of the same section.
const (
	nearFloor    = 500 // two texts of skills of which one came or went may be one
	movedFloor   = 600 // two texts one level apart are one
	farFloor     = 800 // two texts further apart, or out of or into a level that one edition lacks
	joinCovered  = 400 // share of a leftover's stems that its partner must hold
	joinGain     = 50  // what a leftover adds to the likeness of the group it joins
	joinExhausts = 667 // share of what the partner has over that a leftover holds which adds less
)

// maxPairs bounds the pairs of texts that are compared at once, see [mostAsked]. No real section
// comes near; it keeps the time for absurd ones in proportion to their size.
const maxPairs = 1 << 18

// fix links the pairs that are known, and texts that are equal among the others.
func fix(old, new []string, fixed []pair) alignment {
	var a alignment
	known, knownNew := map[int]bool{}, map[int]bool{}
	for _, p := range fixed {
		known[p.old], knownNew[p.new] = true, true
		a.links = append(a.links, link{[]int{p.old}, []int{p.new}, 1000, sameTyped(old[p.old], new[p.new])})
	}
	oldRest, newRest := unknownPlaces(len(old), known), unknownPlaces(len(new), knownNew)
	var rest alignment
	rest.matchEqual(pick(old, oldRest), pick(new, newRest))
	rest = rest.at(oldRest, newRest)
	a.links = append(a.links, rest.links...)
	a.oldLeft, a.newLeft = rest.oldLeft, rest.newLeft
	return a
}

func unknownPlaces(n int, known map[int]bool) []int {
	var rest []int
	for i := range n {
		if !known[i] {
			rest = append(rest, i)
		}
	}
	return rest
}

// matchEqual links texts that are equal, typography aside, in order of place.
func (a *alignment) matchEqual(old, new []string) {
	places := map[string][]int{}
	for j, t := range new {
		t = typed(t)
		places[t] = append(places[t], j)
	}
	taken := make([]bool, len(new))
	for i, t := range old {
		t = typed(t)
		js := places[t]
		if len(js) == 0 {
			a.oldLeft = append(a.oldLeft, i)
			continue
		}
		a.links = append(a.links, link{[]int{i}, js[:1:1], 1000, true})
		taken[js[0]], places[t] = true, js[1:]
	}
	for j := range new {
		if !taken[j] {
			a.newLeft = append(a.newLeft, j)
		}
	}
}

// matcher holds the two lists with their words looked up, where needed.
type matcher struct {
	lex              *lexicon
	old, new         side
	oldRest, newRest leftovers // while those are looked for that join a link
	senses           bool      // words of one sense count as one
}

// side has the sentences of its texts where somebody asked for them; the others are
// those of no text.
type side struct {
	texts []string
	known []sentence
}

func newMatcher(l *lexicon, old, new []string) *matcher {
	return &matcher{lex: l, old: side{old, make([]sentence, len(old))}, new: side{new, make([]sentence, len(new))}}
}

func (m *matcher) at(s *side, i int) sentence {
	if s.known[i].known == nil {
		s.known[i] = m.lex.sentence(s.texts[i])
		if m.senses {
			s.known[i] = m.lex.sensed(s.known[i])
		}
	}
	return s.known[i]
}

// inSenses is a matcher of the same texts to which words of one sense are one.
func (m *matcher) inSenses() *matcher {
	in := newMatcher(m.lex, m.old.texts, m.new.texts)
	in.senses = true
	return in
}

// sentences are those at some places of a side.
func (m *matcher) sentences(places []int, at func(int) sentence) []sentence {
	read := make([]sentence, len(places))
	for k, i := range places {
		read[k] = at(i)
	}
	return read
}

func (m *matcher) oldAt(i int) sentence { return m.at(&m.old, i) }
func (m *matcher) newAt(j int) sentence { return m.at(&m.new, j) }

// candidate is a pair that could be linked.
type candidate struct{ old, new, score int }

// best orders candidates: the likest first, then those that moved least, then
// by place.
func best(x, y candidate) int {
	return cmp.Or(
		cmp.Compare(y.score, x.score),
		cmp.Compare(distance(x.old, x.new), distance(y.old, y.new)),
		cmp.Compare(x.old, y.old),
		cmp.Compare(x.new, y.new),
	)
}

func distance(i, j int) int { return max(i-j, j-i) }

// matchAlike links leftovers one to one, the likest first.
func (a *alignment) matchAlike(m *matcher, generic func(int) bool) {
	left := indexAlike(m.sentences(a.newLeft, m.newAt))
	var found []candidate
	for x, i := range a.oldLeft {
		for _, y := range left.alike(m.oldAt(i), x, doubleFloor) {
			j := a.newLeft[y]
			score := likeness(m.oldAt(i), m.newAt(j))
			if score >= topicFloor || score >= doubleFloor && score >= m.lex.needs(m.oldAt(i), m.newAt(j), generic) {
				found = append(found, candidate{i, j, score})
			}
		}
	}
	a.cut = a.cut || left.cut
	a.take(found)
}

// take links candidates, best first, as long as both their ends are free.
func (a *alignment) take(found []candidate) {
	sorting.By(found, best)
	for _, c := range found {
		i, okOld := slices.BinarySearch(a.oldLeft, c.old)
		j, okNew := slices.BinarySearch(a.newLeft, c.new)
		if okOld && okNew {
			a.links = append(a.links, link{[]int{c.old}, []int{c.new}, c.score, false})
			a.oldLeft = slices.Delete(a.oldLeft, i, i+1)
			a.newLeft = slices.Delete(a.newLeft, j, j+1)
		}
	}
}

// likeness is the similarity of two texts as candidates for being one: texts
// without content words are alike when they are equal, and those that share
// the leading word alone are not alike.
func likeness(a, b sentence) int {
	if strings.EqualFold(a.text, b.text) {
		return 1000
	}
	n, all := common(a.stems, b.stems), len(a.stems)+len(b.stems)
	if all == 0 || n == 1 && all > 2 && sameLead(a, b) {
		return 0
	}
	return 2000 * n / all // as dice has it
}

func sameLead(a, b sentence) bool {
	return len(a.tokens) > 0 && len(b.tokens) > 0 &&
		a.tokens[0].content() && b.tokens[0].content() && a.tokens[0].stem == b.tokens[0].stem
}
