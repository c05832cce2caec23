package diff

import (
	"cmp"
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
// their skill or stayed there as well. Skills are compared that share a statement
// word for word, or one that moved, or many of the rarer words of the one that is
// alone.
func (j *job) copies(content *content, h holders, worded alikeWorded, of func(o, n *comparison) *relation, related []*relation) {
	for i, p := range j.pairs {
		if p.old != nil && p.new != nil {
			continue
		}
		for _, k := range union(h.sharing(p, i), worded.sharing(content, cmp.Or(p.old, p.new), p.new == nil)) {
			q := j.pairs[k]
			old, new := cmp.Or(p.old, q.old), cmp.Or(p.new, q.new)
			if e := h.copied(content, old, new, cmp.Or(p.old, p.new)); e != nil {
				o, n := j.at(k), j.at(i)
				if p.old != nil {
					o, n = n, o
				}
				of(o, n).copies(e)
			}
		}
	}
	for _, r := range related {
		if r.old.alone() != r.new.alone() {
			if e := h.copied(content, r.old.pair.old, r.new.pair.new, cmp.Or(r.old.gone(), r.new.come())); e != nil {
				r.copies(e)
			}
		}
	}
}

// holders says which skills have the statements of those that came or went, and
// those that nothing explains.
type holders struct {
	old, new map[string][]int // by text: the places of the pairs that have it, each once
	stock    *stock
}

func (j *job) holders() holders {
	h := holders{old: map[string][]int{}, new: map[string][]int{}}
	ask := func(texts []Text) {
		for _, t := range texts {
			text := typed(t.Text.Text)
			h.old[text], h.new[text] = nil, nil
		}
	}
	for i, p := range j.pairs {
		if p.old == nil || p.new == nil {
			ask(allStatements(cmp.Or(p.old, p.new)))
		} else if c := j.results[i]; c != nil {
			for _, l := range c.open {
				ask(pick(l.old, l.oldLeft))
				ask(pick(l.new, l.newLeft))
			}
		}
	}
	if len(h.old) == 0 {
		return h
	}
	var a asked
	for text := range h.old {
		a[len(text)%len(a)] = true
	}
	for i, p := range j.pairs {
		if p.old != nil && p.new != nil && sameMemory(p.old.Levels, p.new.Levels) {
			a.notePlaces(i, p.old, h.old, h.new)
			continue
		}
		a.notePlaces(i, p.old, h.old)
		a.notePlaces(i, p.new, h.new)
	}
	return h
}

// asked says of how many bytes texts are that somebody asks for: of most others that
// is enough to know.
type asked [256]bool

// sameMemory reports that two lists are one, as those of skills are that two saved
// editions have in common: they need not be looked at twice.
func sameMemory[T any](x, y []T) bool { return len(x) == len(y) && len(x) > 0 && &x[0] == &y[0] }

// notePlaces adds the place of a skill to the texts that are asked for, on each side
// that is given.
func (a *asked) notePlaces(place int, s *framework.Skill, sides ...map[string][]int) {
	if s == nil {
		return
	}
	for i := range s.Levels {
		for k := range s.Levels[i].Statements {
			text := typed(s.Levels[i].Statements[k].Text)
			if !a[len(text)%len(a)] {
				continue
			}
			for _, of := range sides {
				if places, asked := of[text]; asked && (len(places) == 0 || places[len(places)-1] != place) {
					of[text] = append(places, place)
				}
			}
		}
	}
}

// sharing lists the skills in both editions that have, on the other side, a text
// of a skill that came or went, which few have.
func (h holders) sharing(p skillPair, own int) []int {
	other, s := h.old, p.new
	if p.old != nil {
		other, s = h.new, p.old
	}
	var found []int
	for _, t := range allStatements(s) {
		if !h.isCommon(t.Text.Text) {
			found = append(found, other[typed(t.Text.Text)]...)
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	return slices.DeleteFunc(found, func(k int) bool { return k == own })
}

// isCommon reports that many skills of either edition have a text.
func (h holders) isCommon(text string) bool {
	text = typed(text)
	return len(h.old[text]) >= commonTo || len(h.new[text]) >= commonTo
}

// copied is the statements that two skills have in common, where they are enough
// of those of the one that is alone; nil otherwise.
func (h holders) copied(content *content, old, new, alone *framework.Skill) []Evidence {
	var evidence []Evidence
	for _, e := range content.lex.common(old, new, copyFloor) {
		stems := min(len(content.lex.sentence(e.Old.Text.Text).stems), len(content.lex.sentence(e.New.Text.Text).stems))
		if stems >= looseStems && !h.isCommon(e.Old.Text.Text) && !h.isCommon(e.New.Text.Text) && !h.stock.has(e) {
			e.Old.Skill, e.New.Skill = id(old), id(new)
			evidence = append(evidence, e)
		}
	}
	if len(evidence) < relatedTexts || 1000*len(evidence) < copyShare*countStatements(alone) {
		return nil
	}
	return evidence
}

// copies adds copies to a relation, and with them says that there is one.
func (r *relation) copies(evidence []Evidence) {
	r.copied = true
	r.take(evidence)
}

// take adds evidence of texts of which the relation has none yet.
func (r *relation) take(evidence []Evidence) {
	for _, e := range evidence {
		if !slices.ContainsFunc(r.evidence, func(x Evidence) bool { return samePlace(x.Old, e.Old) || samePlace(x.New, e.New) }) {
			r.evidence = append(r.evidence, e)
		}
	}
}

func samePlace(x, y Text) bool { return x.Level == y.Level && x.Index == y.Index }

// namesApart looks for names that were taken apart or put together: what was "A
// and B" is "A" now, and there is a new skill "B". How alike two such skills are counts
// from either side.
func (j *job) namesApart(content *content, of func(o, n *comparison) *relation) {
	lex := content.lex
	named := func(o, n *comparison) {
		r := of(o, n)
		r.named, r.likeness = true, content.likeness(o.pair.old, n.pair.new)
	}
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
			named(j.at(i), j.at(k))
		}
		for _, k := range apart(gone, lex, is, was, func(k int) string { return j.pairs[k].old.Name }) {
			named(j.at(k), j.at(i))
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
