package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// What is left to be told of a text once all that is sure of its phrases is told is told by its place: what
// went between two words that stayed became what came there, or it went, or came, and nothing took its place.
// That is true whatever part of a sentence it is.

// maxWithRest is how many pieces a reason tells of a text, those of the rest among them.
const maxWithRest = 5

// maxOfRest is how many words either side of a piece of the rest may have.
const maxOfRest = 30

// Of the words of a piece that carry content so many thousandths may stand in another place on the other side,
// and so many anywhere there of what only came, or only went.
const (
	mostMoved = 334
	mostThere = 334
)

// tellRest tells what is left of a text of which something that weighs is told, the largest pieces first.
func (t *telling) tellRest() {
	if !t.r.around.level || !slices.ContainsFunc(t.seen, func(o observation) bool { return o.heavy }) {
		return
	}
	t.tellSentences()
	pieces := t.restPieces()
	sorting.By(pieces, func(x, y gap) int {
		return cmp.Or(cmp.Compare(t.untoldIn(y), t.untoldIn(x)), cmp.Compare(x.from[0], y.from[0]), cmp.Compare(x.from[1], y.from[1]))
	})
	for _, g := range pieces {
		if t.toldPieces() < maxWithRest {
			t.tellGap(g)
		}
	}
}

// toldPieces is how many pieces are told.
func (t *telling) toldPieces() (n int) {
	for _, o := range t.seen {
		n += one(o.isTold() && !extentAspects[o.aspect])
	}
	return n
}

// untold are the words of a range of a side that carry content of which nothing is told.
func (t *telling) untold(i, from, to int) (words []int) {
	for _, k := range t.sides(i)[from:to] {
		e := t.r.edits[k]
		if e.op != Equal && e.content() && !t.r.notes[k].passed && !t.isTelling(k) && !t.isExplained(k) && !(t.r.notes[k].told && t.by[k] == 0 && e.verb) {
			words = append(words, k)
		}
	}
	return words
}

func (t *telling) sides(i int) []int { return t.r.side(opOf[i]) }

// opOf is the side of an index: what was is 0, what is 1.
var opOf = [2]Op{Delete, Insert}

func (t *telling) untoldIn(g gap) int {
	return len(t.untold(0, g.from[0], g.to[0])) + len(t.untold(1, g.from[1], g.to[1]))
}

// isOfBoth reports that something is untold on both sides of a gap.
func (t *telling) isOfBoth(g gap) bool {
	return len(t.untold(0, g.from[0], g.to[0])) > 0 && len(t.untold(1, g.from[1], g.to[1])) > 0
}

// restPieces lists the gaps in which something is untold. Those are one of which each is replaced in part
// and that only a word or two keep apart, or of which the one has what the other lacks.
func (t *telling) restPieces() (all []gap) {
	for _, g := range t.gaps() {
		for _, g := range t.bySentence(g) {
			if t.untoldIn(g) == 0 {
				continue
			}
			if n := len(all); n > 0 && t.isOneGap(all[n-1], g) {
				all[n-1].to = g.to
				continue
			}
			all = append(all, g)
		}
	}
	return all
}

// bySentence cuts a gap where sentences end; where one side has more of them than the other, what stands in
// each is alone.
func (t *telling) bySentence(g gap) (all []gap) {
	var parts [2][][2]int
	for i := range 2 {
		from := g.from[i]
		for at := from; at < g.to[i]; at++ {
			if e := t.r.edits[t.sides(i)[at]]; endsSentence(e.token) || isDash(e.token) {
				parts[i] = append(parts[i], [2]int{from, at})
				from = at + 1
			}
		}
		parts[i] = append(parts[i], [2]int{from, g.to[i]})
	}
	if len(parts[0]) == len(parts[1]) {
		for n, p := range parts[0] {
			all = append(all, gap{[2]int{p[0], parts[1][n][0]}, [2]int{p[1], parts[1][n][1]}})
		}
		return all
	}
	for i := range 2 {
		for _, p := range parts[i] {
			alone := gap{from: g.from, to: g.from}
			alone.from[i], alone.to[i] = p[0], p[1]
			all = append(all, alone)
		}
	}
	return all
}

// isOneGap reports that two gaps are told as one.
func (t *telling) isOneGap(a, b gap) bool {
	joined, stayed := false, 0
	for i := range 2 {
		if b.from[i] < a.to[i] {
			return false
		}
		here := 0
		for _, k := range t.sides(i)[a.to[i]:b.from[i]] {
			e := t.r.edits[k]
			if endsSentence(e.token) || t.r.notes[k].verb || t.isTelling(k) {
				return false
			}
			joined = joined || joins(e.token)
			here += one(e.content())
		}
		stayed = max(stayed, here)
	}
	if stayed > maxBetween {
		return false
	}
	if !joined && (t.isOfBoth(a) && t.isOfBoth(b) || t.endsOpen(a)) {
		return true
	}
	shares := func(i int) bool { return common(t.stemsOf(i, a), t.stemsOf(1-i, b)) > 0 }
	return (shares(0) || shares(1)) && !(t.isTellableAlone(a) && t.isTellableAlone(b))
}

// isTellableAlone reports that something only came, or only went, in a gap, and that it is sure.
func (t *telling) isTellableAlone(g gap) bool {
	for i := range 2 {
		if len(t.untold(1-i, g.from[1-i], g.to[1-i])) == 0 {
			return len(t.rowAlone(i, g)) > 0
		}
	}
	return false
}

// stemsOf are the stems of what is untold of a side of a gap.
func (t *telling) stemsOf(i int, g gap) []int {
	var stems []int
	for _, k := range t.untold(i, g.from[i], g.to[i]) {
		stems = append(stems, t.r.edits[k].stem)
	}
	return union(stems, nil)
}

// endsOpen reports that a side of a gap ends in a verb, what it is done to standing behind the gap.
func (t *telling) endsOpen(g gap) bool {
	for i, op := range opOf {
		at := t.r.tidy(t.sides(i)[g.from[i]:g.to[i]])
		if len(at) < 2 {
			continue
		}
		last := at[len(at)-1]
		next := t.r.neighbour(last, 1, op)
		if e := t.r.edits[last]; e.content() && e.verb && (isBase(e.lower) || t.r.notes[last].verb) && t.r.inPurposeAt(last, op) && next >= 0 && t.r.edits[next].content() {
			return true
		}
	}
	return false
}

// tellGap tells what became of a gap, if that is sure.
func (t *telling) tellGap(g gap) {
	switch {
	case t.isOfBoth(g):
		t.tellReplaced(g)
	case len(t.untold(0, g.from[0], g.to[0])) > 0:
		t.tellAlone(0, g)
	case len(t.untold(1, g.from[1], g.to[1])) > 0:
		t.tellAlone(1, g)
	}
}

// tellReplaced tells that what went in a gap became what came there. Where the two are no part of a sentence that
// may take the place of the other, or one of them stands elsewhere, each is told alone.
func (t *telling) tellReplaced(g gap) {
	if slices.Equal(t.stemsOf(0, g), t.stemsOf(1, g)) {
		return // in another order
	}
	apart := [2]bool{t.standsApart(0, g), t.standsApart(1, g)}
	g = t.pastTold(g)
	if !t.isOfBoth(g) || t.r.around.permuted || apart[0] || apart[1] || t.differ(g) {
		for i := range 2 {
			if !apart[i] && len(t.untold(i, g.from[i], g.to[i])) > 0 {
				t.tellAlone(i, g)
			}
		}
		return
	}
	g = t.withNoun(t.pastExplained(g))
	var rows [2][]int
	var said [2]string
	for i, op := range opOf {
		rows[i] = t.r.tidy(t.sides(i)[g.from[i]:g.to[i]])
		if len(rows[i]) == 0 || len(rows[i]) > maxOfRest || slices.ContainsFunc(rows[i], func(k int) bool { return endsSentence(t.r.edits[k].token) }) {
			return
		}
		said[i] = t.r.quoteAll(rows[i], op)
	}
	if said[0] == said[1] || said[0] == `""` || said[1] == `""` || !t.isAbsorbed(rows) {
		return
	}
	t.add(rows, said[0]+" became "+said[1])
}

// differ reports that the two sides of a gap are no part of a sentence that may take the place of the other: one
// of them begins with a preposition, or with a verb.
func (t *telling) differ(g gap) bool {
	var leads, verbs [2]bool
	for i, op := range opOf {
		row := t.r.tidy(t.sides(i)[g.from[i]:g.to[i]])
		if len(row) == 0 {
			return true
		}
		first := t.r.edits[row[0]]
		leads[i] = first.in(inPrepositions) && first.lower != "of" || first.in(inRelatives) || first.lower == "to" || first.in(inConditions)
		for len(row) > 1 && isAdverb(t.r.edits[row[0]].token) {
			row = row[1:]
		}
		verbs[i] = t.r.notes[row[0]].verb || len(row) == 1 && t.r.edits[row[0]].verb && t.r.inPurposeAt(row[0], op)
	}
	return leads[0] != leads[1] || verbs[0] != verbs[1]
}

// pastTold is a gap without the verbs at its beginning that are told.
func (t *telling) pastTold(g gap) gap {
	for i := range 2 {
		for at := g.from[i]; at < g.to[i]; at++ {
			k := t.sides(i)[at]
			if t.isTelling(k) && t.seen[t.by[k]-1].tellsVerb() {
				g.from[i] = at + len(strings.Fields(t.r.phrasal(k, opOf[i])))
				at = g.from[i] - 1
			} else if t.r.edits[k].op != Equal && t.r.edits[k].content() {
				break
			}
		}
	}
	return g
}

// pastExplained is a gap without the words at its beginning that say on one side what others say on the other.
func (t *telling) pastExplained(g gap) gap {
	past := g.from
	for i := range 2 {
		for at := g.from[i]; at < g.to[i]; at++ {
			k := t.sides(i)[at]
			if e := t.r.edits[k]; e.op == Equal || e.content() && !t.isExplained(k) {
				break
			} else if e.content() {
				past[i] = at + 1
			}
		}
	}
	if past[0] > g.from[0] && past[1] > g.from[1] {
		g.from = past
	}
	return g
}

// withNoun widens a gap that ends before the noun that its last words narrow by that noun.
func (t *telling) withNoun(g gap) gap {
	wide := g
	for wide.to[0] < len(t.sides(0)) && wide.to[1] < len(t.sides(1)) {
		o, n := t.sides(0)[wide.to[0]], t.sides(1)[wide.to[1]]
		if !t.r.edits[o].content() || !t.r.edits[n].content() || t.r.edits[o].stem != t.r.edits[n].stem || t.r.notes[o].verb || t.r.notes[n].verb {
			break
		}
		wide.to[0], wide.to[1] = wide.to[0]+1, wide.to[1]+1
	}
	for i := range 2 {
		before, at := t.sides(i)[max(g.from[i], g.to[i]-1)], wide.to[i]
		if g.to[i] == g.from[i] || !t.r.edits[before].content() || t.r.notes[before].verb {
			return g // nothing that narrows it stands there
		}
		if at < len(t.sides(i)) && t.r.edits[t.sides(i)[at]].content() {
			return g // the noun goes on
		}
	}
	return wide
}

// standsApart reports that too much of what is untold of a side of a gap stands outside it on the other side.
func (t *telling) standsApart(i int, g gap) bool {
	untold := t.untold(i, g.from[i], g.to[i])
	there := t.stemsOf(1-i, g)
	moved := 0
	for _, k := range untold {
		stem := t.r.edits[k].stem
		moved += one(!t.r.notes[k].gone && !slices.Contains(there, stem) && t.r.movedFrom(stem, opOf[i]))
	}
	return 1000*moved > mostMoved*len(untold)
}

// tellAlone tells that what stood in a gap went, or that what stands there came.
func (t *telling) tellAlone(i int, g gap) {
	if row := t.rowAlone(i, g); len(row) > 0 {
		var rows [2][]int
		rows[i] = row
		t.add(rows, t.r.quoteAll(row, opOf[i])+" "+happened[opOf[i]])
	}
}

// rowAlone is what came, or went, in a gap from the first word of which nothing is told; nothing if that is
// not sure.
func (t *telling) rowAlone(i int, g gap) []int {
	r, op := t.r, opOf[i]
	untold := t.untold(i, g.from[i], g.to[i])
	first, last := untold[0], untold[len(untold)-1]
	var row []int
	for _, k := range t.sides(i)[g.from[i]:g.to[i]] {
		if k < first && (r.edits[k].content() || !r.edits[k].Word || isConjunction(r.edits[k].token)) {
			row = nil
			continue
		}
		if k > last && (t.isTelling(k) || brackets[r.edits[k].Text] < 0) {
			break
		}
		row = append(row, k)
	}
	row = t.withHead(t.withoutLeads(r.tidy(row), op), op)
	if len(row) == 0 || len(row) > maxOfRest || slices.ContainsFunc(row, t.isTelling) || !t.isGoneRow(row, op) || t.isTornRow(row, op) {
		return nil
	}
	return row
}

// withHead widens a row that ends before the noun that its last words narrow, if it is more than such words, by
// that noun, which stayed.
func (t *telling) withHead(row []int, op Op) []int {
	if len(row) == 0 || !t.isTornRow(row, op) {
		return row
	}
	if last := row[len(row)-1]; t.r.edits[last].verb && t.r.inPurposeAt(last, op) {
		return row // a verb without what it is done to
	}
	wide, next := slices.Clone(row), t.r.neighbour(row[len(row)-1], 1, op)
	for ; next >= 0 && t.r.edits[next].op == Equal && t.r.edits[next].content() && !t.r.notes[next].verb; next = t.r.neighbour(next, 1, op) {
		wide = append(wide, next)
	}
	if next >= 0 && isConjunction(t.r.edits[next].token) {
		return row // the noun may stand behind another one
	}
	return wide
}

// isTornRow reports that a row ends before the noun that its last words narrow, if it is more than such words, or
// inside a word.
func (t *telling) isTornRow(row []int, op Op) bool {
	r := t.r
	if r.tornWord(row, op) {
		return true
	}
	last := row[len(row)-1]
	next := r.neighbour(last, 1, op)
	return next >= 0 && r.edits[next].content() && r.edits[last].content() && !r.notes[next].verb &&
		slices.ContainsFunc(row, func(k int) bool { return r.edits[k].Word && !r.edits[k].content() && !joins(r.edits[k].token) })
}

// withoutLeads takes prepositions off a row that ends in words that narrow a noun that stayed.
func (t *telling) withoutLeads(row []int, op Op) []int {
	if len(row) == 0 {
		return row
	}
	next := t.r.neighbour(row[len(row)-1], 1, op)
	if next < 0 || t.r.edits[next].op != Equal || !t.r.edits[next].content() || t.r.notes[next].verb {
		return row
	}
	for len(row) > 0 && !t.r.edits[row[0]].content() {
		row = row[1:]
	}
	return row
}

// emptyHeads are nouns that say nothing by themselves.
var emptyHeads = set(`activity activities`)

// fewOfList is how many words of a list there may be for all of them to be gone where the list is.
const fewOfList = 3

// isGoneRow reports that most of what carries content in a row stands nowhere on the other side, what it begins
// with among it, and that it is more than a verb without what that is done to.
func (t *telling) isGoneRow(row []int, op Op) bool {
	r := t.r
	there, all, said, last, joined := r.stems(mirrorOp(op)), 0, 0, -1, false
	for _, k := range row {
		e := r.edits[k]
		joined = joined || joins(e.token)
		if !e.content() || e.op == Equal {
			continue
		}
		has := there.has(e.stem)
		if all == 0 && has && (r.notes[k].verb || isGerund(e.token)) {
			return false
		}
		all, said, last = all+1, said+one(has), k
	}
	switch {
	case last < 0:
		return false
	case all == 1 && t.saysNothing(row, last):
		return false
	case joined && all <= fewOfList && r.edits[row[0]].content() && !r.notes[row[0]].verb:
		return said == 0
	case all == 2:
		return said < 2 && !there.has(r.edits[last].stem)
	}
	return 1000*said <= mostThere*all
}

// saysNothing reports that the only word of a row that carries content is a verb without what that is done to, or a noun
// that says nothing by itself.
func (t *telling) saysNothing(row []int, last int) bool {
	e := t.r.edits[last]
	return t.r.notes[last].verb || isGerund(e.token) || emptyHeads[e.lower] || e.verb && (row[0] != last || t.r.inPurposeAt(last, e.op))
}

// isBare reports that an observation says that something came, or went, or became something else, and no more.
func (o observation) isBare() bool {
	return o.saysFate() || strings.Contains(o.why, `" became "`) && strings.HasSuffix(o.why, `"`) && !strings.Contains(o.why, ", which ")
}

// isAbsorbed reports that all that is told of words of some rows is told of them alone, and says no more than
// that they came or went.
func (t *telling) isAbsorbed(rows [2][]int) bool {
	in := map[int]bool{}
	for _, k := range slices.Concat(rows[0], rows[1]) {
		in[k] = true
	}
	for k := range t.by {
		if !in[k] || !t.isTelling(k) {
			continue
		}
		if !t.seen[t.by[k]-1].isBare() {
			return false
		}
		for other := range t.by {
			if t.by[other] == t.by[k] && t.r.edits[other].content() && !in[other] {
				return false
			}
		}
	}
	return true
}

// add tells of rows of either side what became of them, and nothing else of them.
func (t *telling) add(rows [2][]int, why string) {
	for _, k := range slices.Concat(rows[0], rows[1]) {
		if t.isTelling(k) {
			t.seen[t.by[k]-1].why = ""
		}
	}
	t.seen = append(t.seen, observed("", true, why))
	for _, k := range slices.Concat(rows[0], rows[1]) {
		if t.r.edits[k].op != Equal {
			t.by[k] = len(t.seen)
		}
	}
}

// tellSentences tells of sentences behind the first one that begin with a verb of their own, of which the other
// side has nothing: each is a duty that came, or went, whatever of what it is done to is said elsewhere.
func (t *telling) tellSentences() {
	for i, op := range opOf {
		side, from := t.sides(i), 0
		for at, k := range side {
			if !endsSentence(t.r.edits[k].token) {
				continue
			}
			if row := side[from:at]; from > 0 && t.isOwnSentence(row, op) && t.toldPieces() < maxWithRest {
				var rows [2][]int
				rows[i] = row
				t.add(rows, "duty "+t.r.quoteAll(row, op)+" "+happened[op])
				t.seen[len(t.seen)-1].aspect = dutyAspect[op]
			}
			from = at + 1
		}
	}
}

// isOwnSentence reports that a sentence begins with a verb that the other side has nowhere, that at most half of
// it stayed, and that nothing is told of it.
func (t *telling) isOwnSentence(row []int, op Op) bool {
	if len(row) < 2 || len(row) > maxOfRest || !t.r.notes[row[0]].verb || !t.r.notes[row[0]].gone || slices.ContainsFunc(row, t.isTelling) {
		return false
	}
	if verb := t.r.lex.spelt[t.r.edits[row[0]].stem]; lightVerbs[verb] || vagueVerbs[verb] {
		return false // what is done is told by its noun
	}
	all, stayed, passed := 0, 0, false
	for _, k := range row {
		e := t.r.edits[k]
		all, stayed, passed = all+one(e.content()), stayed+one(e.content() && e.op == Equal), passed || t.r.notes[k].passed
	}
	return !passed && all > 1 && 2*stayed <= all
}
