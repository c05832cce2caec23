package diff

import (
	"slices"

	"compdiff/framework"
)

// openLevel is a level whose own statements are aligned, with what is left to
// be explained by moves.
type openLevel struct {
	number   int
	old, new []Text
	// defined says whether the old and the new edition have the level at all.
	inOld, inNew     bool
	oldLeft, newLeft []int
}

// statements aligns the statements of one level and records what was
// reworded, split, merged and reordered.
func (c *comparison) statements(number int, old, new *framework.Level, generic func(int) bool) openLevel {
	l := openLevel{number: number, inOld: old != nil, inNew: new != nil}
	if l.inOld && l.inNew && slices.EqualFunc(old.Statements, new.Statements, sameText) {
		c.log.Summary.Statements.Identical += len(old.Statements)
		return l
	}
	l.old, l.new = statementTexts(old), statementTexts(new)
	a := c.lex.align(texts(l.old), texts(l.new), generic)
	l.oldLeft, l.newLeft = a.oldLeft, a.newLeft
	around := surroundings{c.section(l.old, a), c.section(l.new, a)}
	for _, k := range a.links {
		c.statementLink(l, k, around)
	}
	c.reordered("statement-reordered", a, l.old, l.new, func(ch *Change) { ch.Part, ch.Level = levelPart(number), number })
	return l
}

func sameText(x, y framework.Statement) bool { return x.Text == y.Text }

// statementLink records what a link of statements inside one level says.
func (c *comparison) statementLink(l openLevel, k link, around surroundings) {
	s := &c.log.Summary.Statements
	if k.identical {
		s.Identical++
		c.typeset("statement-reworded", pick(l.old, k.old), pick(l.new, k.new), func(ch *Change) {
			ch.Part, ch.Level = levelPart(l.number), l.number
		})
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
	ch := c.reworded(rule, pick(l.old, k.old), pick(l.new, k.new), around)
	ch.Part, ch.Level, ch.Confidence = levelPart(l.number), l.number, confidence(k.score, ch.Class)
	c.add(ch)
}

// leftovers records the statements that nothing explains. Those of a level
// that came or went as a whole are listed with it and only counted here.
func (c *comparison) leftovers(l openLevel) {
	s := &c.log.Summary.Statements
	s.Removed += len(l.oldLeft)
	s.Added += len(l.newLeft)
	if !l.inOld || !l.inNew {
		return
	}
	for _, i := range l.oldLeft {
		c.add(Change{Rule: "statement-removed", Part: levelPart(l.number), Level: l.number, Confidence: 1, Old: pick(l.old, []int{i})})
	}
	for _, j := range l.newLeft {
		c.add(Change{Rule: "statement-added", Part: levelPart(l.number), Level: l.number, Confidence: 1, New: pick(l.new, []int{j})})
	}
}

// section is the stems of all texts around a reworded one; nothing is looked
// up where nothing was reworded.
func (c *comparison) section(ts []Text, a alignment) section {
	if !slices.ContainsFunc(a.links, func(k link) bool { return !k.identical }) {
		return nil
	}
	var stems []int
	for _, s := range c.lex.sentences(texts(ts)) {
		stems = append(stems, s.stems...)
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

func texts(ts []Text) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.Text.Text
	}
	return out
}

func pick(ts []Text, at []int) []Text {
	out := make([]Text, len(at))
	for k, i := range at {
		out[k] = ts[i]
	}
	return out
}

// confidence is how sure a link of that likeness is. Texts that are editorially
// equal are the same beyond doubt.
func confidence(score int, class Class) float64 {
	if class == Editorial {
		return 1
	}
	return float64(score) / 1000
}
