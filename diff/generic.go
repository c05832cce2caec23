package diff

import (
	"slices"

	"compdiff/framework"
)

// A stem is generic in a skill when it stands in this share of its texts, in
// thousandths, and in more than a few of them.
const (
	genericShare = 200
	genericFew   = 2
)

// genericStems tells which stems stand all over a skill: those of its name,
// and those that many of its texts have, on both sides taken together. They
// say what the skill is about and nothing of a single duty. The texts are
// looked at when somebody first asks.
func (c *comparison) genericStems(p skillPair) func(stem int) bool {
	return func(stem int) bool { return c.lex.genericOf(p).is(stem) }
}

// formsOf tells the words that a skill has all over as they are spelt.
func (c *comparison) formsOf(p skillPair) func(word string) bool {
	return func(word string) bool { return c.lex.saysForm(p, word) }
}

// renamedStems are the stems that the name of a skill lost, and those that it got: they
// are no longer, or were not yet, what the skill is about. Nil where the name stayed.
func (c *comparison) renamedStems(p skillPair) map[Op][]int {
	if p.old.Name == p.new.Name {
		return nil
	}
	old, new := union(c.lex.contentOf(p.old.Name), nil), union(c.lex.contentOf(p.new.Name), nil)
	return map[Op][]int{Delete: without(old, new), Insert: without(new, old)}
}

// is reports that a stem stands all over the skill.
func (g *generic) is(stem int) bool {
	if stem >= len(g.times.of) {
		return false
	}
	n := g.times.of[stem]
	return n > genericFew && 1000*n >= genericShare*g.texts
}

// genericOf counts the stems of a pair, once as long as nobody asks for another.
func (l *lexicon) genericOf(p skillPair) *generic {
	g := &l.hand.generic
	if g.old != p.old || g.new != p.new {
		g.times.reset()
		g.old, g.new = p.old, p.new
		g.texts = l.countStems(p.old, &g.times) + l.countStems(p.new, &g.times)
	}
	return g
}

// countStems adds up in how many texts of a skill each stem stands, and gives
// the number of texts. The stems of the name count as standing in all.
func (l *lexicon) countStems(s *framework.Skill, times *counts) (texts int) {
	add := func(text string, weight int) {
		for _, stem := range l.contentOf(text) {
			*times.at(stem) += weight
		}
	}
	for _, l := range s.Levels {
		for _, st := range l.Statements {
			add(st.Text, 1)
			texts++
		}
	}
	for _, u := range l.unitsOf(s) {
		add(u.Text.Text, 1)
		texts++
	}
	add(s.Name, texts+genericFew+1)
	return texts
}

// saysForm reports that more than a few texts of a skill, on both sides taken together, or its name, have
// a word as it is spelt, in whatever number: "communicates" is no "communication".
func (l *lexicon) saysForm(p skillPair, word string) bool {
	if countStatements(p.old)+countStatements(p.new) >= indexFrom {
		return l.hasForm(p.old.Name, word) || l.hasForm(p.new.Name, word) || l.formsSaid(p)[formOf(word)] > genericFew
	}
	texts := 0
	for _, s := range []*framework.Skill{p.old, p.new} {
		if l.hasForm(s.Name, word) {
			return true
		}
		for _, level := range s.Levels {
			for _, st := range level.Statements {
				texts += one(l.hasForm(st.Text, word))
			}
		}
		for _, u := range l.unitsOf(s) {
			texts += one(l.hasForm(u.Text.Text, word))
		}
	}
	return texts > genericFew
}

// formsSaid is in how many texts of a pair each word stands, in whatever number: it is counted once as
// long as nobody asks for another pair.
func (l *lexicon) formsSaid(p skillPair) map[string]int {
	f := &l.hand.forms
	if f.old == p.old && f.new == p.new {
		return f.times
	}
	*f = saidForms{p.old, p.new, map[string]int{}}
	for _, s := range []*framework.Skill{p.old, p.new} {
		for _, t := range allStatements(s) {
			f.count(l.sentence(t.Text.Text))
		}
		for _, u := range l.unitsOf(s) {
			f.count(l.sentence(u.Text.Text))
		}
	}
	return f.times
}

// hasForm reports that a text has a word in either number.
func (l *lexicon) hasForm(text, word string) bool {
	return slices.ContainsFunc(l.sentence(text).tokens, func(t token) bool { return t.Word && formOf(t.lower) == formOf(word) })
}

// isSpelledAllOver reports that the skill has every word of a phrase that came or went all over as it is
// spelt.
func (r *reading) isSpelledAllOver(first, last int, op Op) bool {
	for k := first; k < last; k++ {
		if e := r.edits[k]; e.op == op && e.content() && !isGerund(e.token) && r.around.spelled != nil && !r.around.spelled(e.lower) {
			return false
		}
	}
	return true
}
