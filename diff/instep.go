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
	if len(l.oldLeft) == 0 || len(l.newLeft) == 0 {
		return
	}
	old, new := c.leftOf(l.old, l.oldLeft), c.leftOf(l.new, l.newLeft)
	var told []Evidence
	other := map[Text]Text{} // what a new duty is told with already
	for i, t := range old.texts {
		if o, like := c.inStep(old, i, new); like > 0 && l.originOf(t, true) == nil {
			told = append(told, Evidence{Old: t, New: new.texts[o], Confidence: float64(like) / 1000})
		}
	}
	for _, e := range told {
		other[e.Old] = e.New
	}
	for i, t := range new.texts {
		o, like := c.inStep(new, i, old)
		if like > 0 && l.originOf(t, false) == nil && other[old.texts[o]] != t {
			told = append(told, Evidence{Old: old.texts[o], New: t, Confidence: float64(like) / 1000})
		}
	}
	l.origins.add(told...)
	l.cut = l.cut || old.index.cut || new.index.cut
}

// leftDuties are the duties of one side that a level leaves open.
type leftDuties struct {
	texts []Text
	read  []sentence
	rows  [][]int // of each: the stems of its own words, see [comparison.ownRow]
	full  [][]int // of each: those of all words that carry content
	index *stemIndex
}

func (c *comparison) leftOf(all []Text, left []int) leftDuties {
	d := leftDuties{texts: pick(all, left)}
	d.read, d.rows, d.full = c.lex.sentences(texts(d.texts)), make([][]int, len(left)), make([][]int, len(left))
	generic := c.genericStems(c.pair)
	for i, t := range d.texts {
		d.rows[i], d.full[i] = c.ownRow(t.Text.Text, generic), c.lex.rowOf(t.Text.Text)
	}
	d.index = indexStems(len(left), d.pairsOf)
	return d
}

// pairsOf are the pairs of words of a duty, with and without those that are said all over the skill.
func (d leftDuties) pairsOf(i int) []int {
	return union(append(slices.Clone(pairsInRow(d.rows[i])), pairsInRow(d.full[i])...), nil)
}

// inStep is the place of the likest of the duties that are left on the other side of a level which
// speaks of the same thing as one, and how like it is; 0 where none does.
func (c *comparison) inStep(side leftDuties, at int, others leftDuties) (best, like int) {
	s, own := side.read[at], c.lex.orFitting(c.genericStems(c.pair))
	for _, i := range others.index.having(side.pairsOf(at), at, 1) {
		o := others.read[i]
		n := likeness(s, o)
		if n < stepFloor || n <= like {
			continue
		}
		if len(longestRow(side.rows[at], others.rows[i])) >= stepWords || common(s.stems, o.stems) >= standsWords && shareDistinctive(s.stems, o.stems, own) > 0 && len(longestRow(side.full[at], others.full[i])) >= stepWords {
			best, like = i, n
		}
	}
	return best, like
}

// pairsInRow numbers every two stems that stand in a row.
func pairsInRow(row []int) []int {
	var pairs []int
	for i := 1; i < len(row); i++ {
		pairs = append(pairs, row[i-1]<<32|row[i])
	}
	slices.Sort(pairs)
	return slices.Compact(pairs)
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
