package diff

import (
	"slices"
	"strings"
)

// What went in a gap became what came there, where the one may take the place of the other.

// mostMoved is how many thousandths of the words of a piece that carry content may stand in another place on the
// other side.
const mostMoved = 334

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
		if len(rows[i]) == 0 || !t.isOfOneSentence(rows[i]) {
			return
		}
		said[i] = t.r.quoteAll(rows[i], op)
	}
	if said[0] == said[1] || said[0] == `""` || said[1] == `""` || !t.isAbsorbed(rows) {
		return
	}
	if t.isVerb(rows[0]) && t.isVerb(rows[1]) {
		t.add(rows, strings.ToLower("verb "+said[0]+" became "+said[1]))
		t.seen[len(t.seen)-1].aspect = VerbChanged
		return
	}
	t.add(rows, said[0]+" became "+said[1])
}

// isOfOneSentence reports that a row is short enough to be told, and no sentence ends in it.
func (t *telling) isOfOneSentence(row []int) bool {
	return len(row) <= maxOfRest && !slices.ContainsFunc(row, func(k int) bool { return endsSentence(t.r.edits[k].token) })
}

// isVerb reports that a row is a verb alone.
func (t *telling) isVerb(row []int) bool { return len(row) == 1 && t.r.notes[row[0]].verb }

// differ reports that the two sides of a gap are no part of a sentence that may take the place of the other: one
// of them begins with a preposition, or with a verb, or is what something is said to be.
func (t *telling) differ(g gap) bool {
	var leads, verbs, said [2]bool
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
		said[i] = t.r.isNewlySaid(row[0], op)
		verbs[i] = t.r.notes[row[0]].verb || t.r.isAimVerb(row[0], op) || len(row) == 1 && t.r.edits[row[0]].verb && t.r.inPurposeAt(row[0], op)
	}
	return leads[0] != leads[1] || verbs[0] != verbs[1] || said[0] != said[1]
}

// isNewlySaid reports that a form of "to be" came or went right before a word: it is what something is said to be.
func (r *reading) isNewlySaid(k int, op Op) bool {
	before := r.neighbour(k, -1, op)
	return before >= 0 && r.edits[before].op == op && r.edits[before].in(inCopulas)
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
