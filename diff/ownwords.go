package diff

import (
	"cmp"
	"slices"

	"compdiff/internal/sorting"
)

// Two duties that a level leaves open, one on either side, and that are told with each other are one duty in other
// words, as far as anybody can say: nothing else explains either of them. That is inferred, and as unsure as they are
// little alike.

// ownPair is two such duties of a level.
type ownPair struct {
	old, new int
	sure     float64
}

// pairOwnWords makes reworded statements of the duties that a level leaves open and that are told with each other.
func (j *job) pairOwnWords(c *comparison) {
	if c.alone() {
		return
	}
	for k := range c.open {
		l := &c.open[k]
		if !l.inOld || !l.inNew {
			continue
		}
		for _, p := range c.ownPairs(l) {
			c.pairOwn(j, l, p)
		}
	}
}

// ownPairs lists the pairs of a level, each of its duties in one at most, the surest first.
func (c *comparison) ownPairs(l *openLevel) []ownPair {
	var found []ownPair
	for _, i := range l.oldLeft {
		e := surest(l.originOf(l.old[i], true))
		if e == nil || len(c.enough(l.old[i], []Evidence{*e}, newSide)) == 0 {
			continue
		}
		at := slices.IndexFunc(l.newLeft, func(j int) bool { return l.new[j] == e.New })
		if at < 0 {
			continue
		}
		other := surest(l.originOf(e.New, false))
		if other == nil || other.Old == e.Old || !c.isOpen(other.Old) {
			found = append(found, ownPair{i, l.newLeft[at], e.Confidence})
		}
	}
	sorting.By(found, func(x, y ownPair) int {
		return cmp.Or(cmp.Compare(y.sure, x.sure), cmp.Compare(min(x.old, x.new), min(y.old, y.new)), cmp.Compare(x.old, y.old))
	})
	return found
}

// isOpen reports that nothing explains a text of the old edition: its own level has it no longer.
func (c *comparison) isOpen(t Text) bool {
	return t.Skill == "" && slices.ContainsFunc(c.open, func(l openLevel) bool {
		return slices.ContainsFunc(l.oldLeft, func(i int) bool { return l.old[i] == t })
	})
}

// surest is the surest of some evidence; nil where there is none.
func surest(known []Evidence) (most *Evidence) {
	for i := range known {
		if most == nil || known[i].Confidence > most.Confidence {
			most = &known[i]
		}
	}
	return most
}

// pairOwn records that a duty of a level is told in other words, if neither was paired yet.
func (c *comparison) pairOwn(j *job, l *openLevel, p ownPair) {
	if !slices.Contains(l.oldLeft, p.old) || !slices.Contains(l.newLeft, p.new) {
		return
	}
	l.oldLeft, l.newLeft = drop(l.oldLeft, p.old), drop(l.newLeft, p.new)
	in := &comparison{lex: j.lex, pair: c.pair}
	around := in.aroundStatements(l)
	around.old, around.new = sectionOf(in.lex.sentences(texts(l.old))...), sectionOf(in.lex.sentences(texts(l.new))...)
	around.ownOld, around.ownNew = []int{p.old}, []int{p.new}
	ch := in.reworded("statement-reworded", pick(l.old, []int{p.old}), pick(l.new, []int{p.new}), around)
	ch.Confidence = confidence(int(1000*p.sure+0.5), ch.Class)
	c.add(at(ch))
	s := &j.sum.Statements
	s.Reworded, s.Removed, s.Added = s.Reworded+1, s.Removed-1, s.Added-1
}
