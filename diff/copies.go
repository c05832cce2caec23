package diff

import (
	"slices"

	"compdiff/framework"
)

// Thresholds of a split, or a merge, by copying, in thousandths.
const (
	copyFloor = 600 // likeness from which a statement is a copy of another
	copyShare = 333 // share of the statements of the skill that came or went which must be copies
	commonTo  = 4   // a text that so many skills of an edition have is nobody's
)

// copies looks for the skills that one which came was made from, or one which
// went lives on in, by what they have in common: whether the statements left
// their skill or stayed there as well.
func (j *job) copies(content *content, of func(o, n *comparison) *relation) {
	gone, come, keptOld, keptNew := found{}, found{}, found{}, found{}
	for i, p := range j.pairs {
		switch {
		case p.old == nil:
			come.add(p.new, j.at(i))
		case p.new == nil:
			gone.add(p.old, j.at(i))
		default:
			keptOld.addPlace(p.old, i)
			keptNew.addPlace(p.new, i)
		}
	}
	for _, k := range content.sources(come.skills, keptOld.skills) {
		s, source := come.skills[k.old], keptOld.skills[k.new]
		if e := j.copied(content, source, s, s); e != nil {
			of(j.at(keptOld.place[source]), come.of[s]).copies(e)
		}
	}
	for _, k := range content.sources(gone.skills, keptNew.skills) {
		s, heir := gone.skills[k.old], keptNew.skills[k.new]
		if e := j.copied(content, s, heir, s); e != nil {
			of(gone.of[s], j.at(keptNew.place[heir])).copies(e)
		}
	}
}

// sources finds for skills of one side the skills of the other that share most
// rare words with them. The pairs are indices of both lists.
func (c *content) sources(alone, kept []*framework.Skill) []pair {
	if len(alone) == 0 || len(kept) == 0 {
		return nil
	}
	return c.ask(c.keys(alone), c.keys(kept), kept, maxKindred)
}

// copied is the statements that two skills have in common, where they are enough
// of those of the one that is alone; nil otherwise.
func (j *job) copied(content *content, old, new, alone *framework.Skill) []Evidence {
	var evidence []Evidence
	for _, e := range content.lex.common(old, new, copyFloor) {
		stems := min(len(content.lex.sentence(e.Old.Text.Text).stems), len(content.lex.sentence(e.New.Text.Text).stems))
		if stems >= looseStems && !content.isCommon(e.Old.Text.Text) && !content.isCommon(e.New.Text.Text) {
			e.Old.Skill, e.New.Skill = id(old), id(new)
			evidence = append(evidence, e)
		}
	}
	if len(evidence) < relatedTexts || 1000*len(evidence) < copyShare*countStatements(alone) {
		return nil
	}
	return evidence
}

// isCommon reports that many skills of either edition have a text.
func (c *content) isCommon(text string) bool {
	if c.texts == nil {
		c.texts = map[string]int{}
		for _, skills := range [][]framework.Skill{c.old, c.new} {
			times := map[string]int{}
			for i := range skills {
				for _, t := range allStatements(&skills[i]) {
					times[typed(t.Text.Text)]++
				}
			}
			for t, n := range times {
				c.texts[t] = max(c.texts[t], n)
			}
		}
	}
	return c.texts[typed(text)] >= commonTo
}

// copies adds copies to a relation, and with them says that there is one.
func (r *relation) copies(evidence []Evidence) {
	r.copied = true
	for _, e := range evidence {
		if !slices.ContainsFunc(r.evidence, func(x Evidence) bool { return samePlace(x.Old, e.Old) || samePlace(x.New, e.New) }) {
			r.evidence = append(r.evidence, e)
		}
	}
}

func samePlace(x, y Text) bool { return x.Level == y.Level && x.Index == y.Index }

// handedOver reports that a whole level of a skill that stayed went to one that
// came, or came from one that went: how much that has besides does not matter.
func (r *relation) handedOver() bool {
	whole := func(s *framework.Skill, side func(Evidence) Text) bool {
		for i := range s.Levels {
			l := &s.Levels[i]
			n := 0
			for _, e := range r.evidence {
				if side(e).Level == l.Number {
					n++
				}
			}
			if n >= relatedTexts && n == len(l.Statements) {
				return true
			}
		}
		return false
	}
	if r.new.come() != nil && whole(r.old.pair.old, func(e Evidence) Text { return e.Old }) {
		return true
	}
	return r.old.gone() != nil && whole(r.new.pair.new, func(e Evidence) Text { return e.New })
}

// namesApart looks for names that were taken apart or put together: what was "A
// and B" is "A" now, and there is a new skill "B".
func (j *job) namesApart(lex *lexicon, of func(o, n *comparison) *relation) {
	gone, come := map[int][]int{}, map[int][]int{}
	for i, p := range j.pairs {
		switch {
		case p.old == nil:
			index(come, lex.sentence(p.new.Name).stems, i)
		case p.new == nil:
			index(gone, lex.sentence(p.old.Name).stems, i)
		}
	}
	for i, p := range j.pairs {
		if p.old == nil || p.new == nil || p.old.Name == p.new.Name {
			continue
		}
		was, is := lex.sentence(p.old.Name).stems, lex.sentence(p.new.Name).stems
		for _, k := range apart(come, lex, was, is, func(k int) string { return j.pairs[k].new.Name }) {
			of(j.at(i), j.at(k)).named = true
		}
		for _, k := range apart(gone, lex, is, was, func(k int) string { return j.pairs[k].old.Name }) {
			of(j.at(k), j.at(i)).named = true
		}
	}
}

func index(posting map[int][]int, stems []int, i int) {
	for _, s := range stems {
		posting[s] = append(posting[s], i)
	}
}

// apart lists the skills whose name is what a longer name has over a shorter.
func apart(posting map[int][]int, lex *lexicon, long, short []int, name func(int) string) []int {
	rest := without(long, short)
	if len(short) == 0 || len(rest) == 0 || len(without(short, long)) > 0 {
		return nil
	}
	var found []int
	for _, k := range posting[rest[0]] {
		if stems := lex.sentence(name(k)).stems; slices.Equal(stems, rest) {
			found = append(found, k)
		}
	}
	return found
}
