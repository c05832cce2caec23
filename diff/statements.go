package diff

import (
	"slices"
)

// align aligns the statements of one level. Where they are equal, nothing is
// said of them but what moved with the ladder.
func (c *comparison) align(r rung, generic func(int) bool, renumbered idMoves) openLevel {
	l := openLevel{number: r.number, inOld: r.old != nil, inNew: r.new != nil}
	if l.inOld && l.inNew && slices.EqualFunc(r.old.Statements, r.new.Statements, sameText) {
		c.sum.Statements.Identical += len(r.old.Statements)
		if c.step != 0 {
			l.old, l.new = statementTexts(r.old), statementTexts(r.new)
			for i := range l.old {
				c.shift(l.old[i], l.new[i])
			}
		}
		return l
	}
	l.old, l.new = statementTexts(r.old), statementTexts(r.new)
	old, new := renumbered.others(l.old, true), renumbered.others(l.new, false)
	l.alignment = c.alignTexts(pick(l.old, old), pick(l.new, new), generic).at(old, new)
	return l
}

// aligned records what was reworded, split, merged and reordered in a level.
func (c *comparison) aligned(l openLevel) {
	around := c.aroundStatements(&l)
	around.old, around.new = c.section(l.old, l.alignment), c.section(l.new, l.alignment)
	for _, k := range l.links {
		c.statementLink(l, k, around)
	}
	c.reordered("statement-reordered", l.alignment, l.old, l.new, func(ch *Change) { *ch = at(*ch) })
}

// aroundStatements is what stands around the statements of a level.
func (c *comparison) aroundStatements(l *openLevel) surroundings {
	return surroundings{topic: c.genericStems(c.pair), spelled: c.formsOf(c.pair), renamed: c.renamedStems(c.pair), named: c.namedRows(c.pair), called: c.namedStems(c.pair), level: true, notes: c.lex.notesOf(c.pair), texts: c.textsOf, at: l.number}
}

// shift notes a statement that moved with the ladder, unchanged.
func (c *comparison) shift(old, new Text) {
	c.shifted = append(c.shifted, Evidence{Old: old, New: new, Confidence: 1})
}

// statementLink records what a link of statements inside one level says.
func (c *comparison) statementLink(l openLevel, k link, around surroundings) {
	s := &c.sum.Statements
	if k.identical {
		s.Identical++
		if c.step != 0 && l.old[k.old[0]].Text.Text == l.new[k.new[0]].Text.Text {
			c.shift(l.old[k.old[0]], l.new[k.new[0]])
		}
		c.typeset("statement-reworded", pick(l.old, k.old), pick(l.new, k.new), func(ch *Change) { *ch = at(*ch) })
		return
	}
	rule := "statement-reworded"
	switch {
	case len(k.new) > 1:
		rule, s.Split = "statement-split", s.Split+1
	case len(k.old) > 1:
		rule, s.Merged = "statement-merged", s.Merged+1
	default:
		s.Reworded++
	}
	around.ownOld, around.ownNew = k.old, k.new
	ch := c.reworded(rule, pick(l.old, k.old), pick(l.new, k.new), around)
	ch.Confidence = confidence(c.sureOf(l, k), ch.Class)
	c.add(at(ch))
}

// countOpen counts what the levels leave open as removed and added.
func (c *comparison) countOpen() {
	for _, l := range c.open {
		c.sum.Statements.Removed += len(l.oldLeft)
		c.sum.Statements.Added += len(l.newLeft)
	}
}

// section is all texts around a reworded one; nothing is looked up where nothing
// was reworded.
func (c *comparison) section(ts []Text, a alignment) section {
	if !slices.ContainsFunc(a.links, func(k link) bool { return !k.identical }) {
		return section{}
	}
	return sectionOf(c.lex.sentences(texts(ts))...)
}

// confidence is how sure a link of that likeness is. Texts that are editorially
// equal are the same beyond doubt.
func confidence(score int, class Class) float64 {
	if class == Editorial {
		return 1
	}
	return float64(score) / 1000
}
