package diff

import "slices"

// Two duties that a level leaves open, one on either side, may have little in common as wholes and
// speak of one thing all the same: "internal crew allotment" was part of the one and is what the other is about.

// stepFloor is the likeness, in thousandths, that such duties must have, and stepWords is how many
// words they must have in one row: none of them said all over the skill or, of three that they share,
// another one of them.
const (
	stepFloor = 250
	stepWords = 2
)

// tellInStep notes such duties with each other, where nothing else is known of them.
func (c *comparison) tellInStep(l *openLevel) {
	var told []Evidence
	for _, t := range pick(l.old, l.oldLeft) {
		if o, like := c.inStep(t, pick(l.new, l.newLeft)); like > 0 && l.originOf(t, true) == nil {
			told = append(told, Evidence{Old: t, New: o, Confidence: float64(like) / 1000})
		}
	}
	for _, t := range pick(l.new, l.newLeft) {
		o, like := c.inStep(t, pick(l.old, l.oldLeft))
		e := Evidence{Old: o, New: t, Confidence: float64(like) / 1000}
		if like > 0 && l.originOf(t, false) == nil && !slices.Contains(told, e) {
			told = append(told, e)
		}
	}
	l.origins = append(l.origins, told...)
}

// inStep is the likest of the duties that are left on the other side of a level which speaks of the
// same thing as one, and how like it is; 0 where none does.
func (c *comparison) inStep(t Text, left []Text) (best Text, like int) {
	generic := c.genericStems(c.pair)
	s := c.lex.sentence(t.Text.Text)
	own, row := c.ownRow(t.Text.Text, generic), c.lex.rowOf(t.Text.Text)
	for _, o := range left {
		l := likeness(s, c.lex.sentence(o.Text.Text))
		if l < stepFloor || l <= like {
			continue
		}
		other := c.lex.sentence(o.Text.Text)
		if len(longestRow(own, c.ownRow(o.Text.Text, generic))) >= stepWords || common(s.stems, other.stems) >= standsWords &&
			shareDistinctive(s.stems, other.stems, c.lex.orFitting(generic)) > 0 && len(longestRow(row, c.lex.rowOf(o.Text.Text))) >= stepWords {
			best, like = o, l
		}
	}
	return best, like
}

// ownRow lists the stems of the words of a text that carry content and are not said all over the
// skill, as they stand there.
func (c *comparison) ownRow(text string, generic func(int) bool) []int {
	var own []int
	for _, stem := range c.lex.rowOf(text) {
		if !generic(stem) {
			own = append(own, stem)
		}
	}
	return own
}
