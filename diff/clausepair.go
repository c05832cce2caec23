package diff

import (
	"fmt"
	"slices"
	"strings"
)

// mostOfLeft is how much of what is left to tell of a side, in thousandths, must stand in the
// clause of which it is said that it became another one as a whole.
const mostOfLeft = 667

// clauseGroup is what is asked for by a verb, or by several in a row: a range of edits, its deeds,
// and how much of it is left to be told.
type clauseGroup struct {
	start, end int
	first      int // the index of its first deed; the deeds are those up to last
	last       int
	left       int
}

// clauseGroups are the clauses of a side in order. What stands before the first verb belongs to
// it; a side without a verb is one clause.
func (r *reading) clauseGroups(verbs []int, op Op) []clauseGroup {
	groups := []clauseGroup{{end: len(r.edits), last: -1}}
	for i, verb := range verbs {
		at := len(groups) - 1
		if i > 0 && !r.inOneRow(verbs[i-1], verb, op) {
			groups[at].end = verb
			groups = append(groups, clauseGroup{start: verb, end: len(r.edits), first: i})
			at++
		}
		groups[at].last = i
	}
	for i := range groups {
		groups[i].left = r.leftIn(groups[i].start, groups[i].end, op)
	}
	return groups
}

// inOneRow reports that nothing that carries content, but adverbs, stands between two verbs.
func (r *reading) inOneRow(k, next int, op Op) bool {
	for k = r.neighbour(k, 1, op); k >= 0 && k < next; k = r.neighbour(k, 1, op) {
		if e := r.edits[k]; e.content() && !isAdverb(e.token) || endsSentence(e.token) {
			return false
		}
	}
	return true
}

// leftIn counts the words of a range of a side that came or went and are not told.
func (r *reading) leftIn(start, end int, op Op) int {
	n := 0
	for k := start; k < end; k++ {
		if r.edits[k].op == op && r.notes[k].gone && !r.notes[k].told {
			n++
		}
	}
	return n
}

// becameClause observes that what a clause asks for became what its own part of the other side
// asks for, where most of what is left to tell stands in the two.
func (r *reading) becameClause() (observation, bool) {
	m := r.rows
	was, is := r.clauseGroups(m.old, Delete), r.clauseGroups(m.new, Insert)
	o, n := mostLeftOf(was), mostLeftOf(is)
	if !isMostLeft(o, was) || !isMostLeft(n, is) || !(len(was) == 1 && len(is) == 1 || m.sharePair(o, n)) {
		return observation{}, false
	}
	old := r.quoteOf(r.behindVerbs(r.onSide(o.start, o.end, Delete)), Delete)
	new := r.quoteOf(r.behindVerbs(r.onSide(n.start, n.end, Insert)), Insert)
	if old == `""` || new == `""` {
		return observation{}, false
	}
	return observation{ObjectChanged, true, fmt.Sprintf("as a whole, %s became %s", old, new)}, true
}

func mostLeftOf(groups []clauseGroup) clauseGroup {
	best := groups[0]
	for _, g := range groups {
		if g.left > best.left {
			best = g
		}
	}
	return best
}

func isMostLeft(g clauseGroup, groups []clauseGroup) bool {
	all := 0
	for _, x := range groups {
		all += x.left
	}
	return g.left > 0 && 1000*g.left >= mostOfLeft*all
}

// sharePair reports that a verb of one clause became, or is, one of the other.
func (m verbRows) sharePair(o, n clauseGroup) bool {
	for i := o.first; i <= o.last; i++ {
		if j, ok := m.with[i]; ok && n.first <= j && j <= n.last {
			return true
		}
	}
	return false
}

// listLeft tells the phrases of a side that are left to be told, all in one piece.
func (r *reading) listLeft(op Op) []observation {
	var said []string
	told := map[int]bool{} // stems
	for _, p := range r.leftPhrases(op) {
		if r.isCausative(p.first, p.end()) { // it only leads to what stayed
			continue
		}
		if slices.ContainsFunc(p.stems, func(s int) bool { return !told[s] }) {
			said = append(said, r.quote(r.leadIn(p.first, op), p.end(), op))
		}
		for _, s := range p.stems {
			told[s] = true
		}
	}
	fate := strings.Replace(happened[op], "was", "were", 1)
	switch n := len(said); {
	case n == 0:
		return nil
	case n == 1:
		return []observation{{ObjectChanged, true, said[0] + " " + happened[op]}}
	case n > maxBesides:
		return []observation{{ObjectChanged, true, fmt.Sprintf("%s and more %s", strings.Join(said[:maxBesides], ", "), fate)}}
	}
	return []observation{{ObjectChanged, true, enumerate(said) + " " + fate}}
}

// leftPhrases are the phrases of a side that are left to be told: two of them are one where no more
// than a few words between them stayed.
func (r *reading) leftPhrases(op Op) []phrase {
	var all []phrase
	for start, end := range hunks(r.edits) {
		for _, p := range r.phrases(start, end, op) {
			p = r.closedPhrase(p)
			if n := len(all); n > 0 && r.runInto(all[n-1], p) {
				all[n-1].last, all[n-1].until = p.last, p.until
				all[n-1].stems = union(all[n-1].stems, p.stems)
				continue
			}
			all = append(all, p)
		}
	}
	return all
}

// runInto reports that one phrase goes on in the next one of its side, over a word or two that stayed.
func (r *reading) runInto(p, next phrase) bool {
	stayed := 0
	for k := p.end(); k < next.first; k++ {
		switch e := r.edits[k]; {
		case e.op == mirrorOp(p.op):
		case r.notes[k].verb || endsSentence(e.token) || !e.Word || joins(e.token):
			return false
		case e.content():
			stayed++
		}
	}
	return stayed > 0 && stayed <= maxBetween && !r.notes[next.first].verb && !r.isModifier(next.first, next.last, next.op)
}
