package diff

import (
	"slices"

	"compdiff/framework"
)

// The sizes of a skill's change from which its letter is M, and above which it
// is H.
const (
	mediumSize = 0.25
	highSize   = 1.0 / 3
)

// measure notes in the row how much of the words of a skill changed, in all and
// by level: Dice's distance over the distinct stems of its content words. A
// part that one edition does not state counts on neither side.
func (c *comparison) measure() {
	p := c.pair
	if p.old == nil || p.new == nil {
		c.row.Size = 1
		return
	}
	old, new := &stemBag{lex: c.lex}, &stemBag{lex: c.lex}
	old.add(p.old.Name)
	new.add(p.new.Name)
	if bothKnow(p, framework.PartDescription) {
		old.add(p.old.Description.Text)
		new.add(p.new.Description.Text)
	}
	if bothKnow(p, framework.PartGuidance) {
		old.guidance(p.old)
		new.guidance(p.new)
	}
	if bothKnow(p, framework.PartLevels) {
		c.row.Sizes = levelSizes(c.lex, p)
		old.levels(p.old)
		new.levels(p.new)
	}
	c.row.Size = distanceOf(old, new)
}

func bothKnow(p skillPair, part framework.Part) bool { return p.old.Knows(part) && p.new.Knows(part) }

// levelSizes is the size of what changed at each level; those that did not
// change are left out, and one that came or went changed as a whole.
func levelSizes(lex *lexicon, p skillPair) map[int]float64 {
	sizes := map[int]float64{}
	for _, n := range union(coverage(p.old), coverage(p.new)) {
		old, new := &stemBag{lex: lex}, &stemBag{lex: lex}
		old.level(p.old.Level(n))
		new.level(p.new.Level(n))
		if size := distanceOf(old, new); size > 0 {
			sizes[n] = size
		}
	}
	return sizes
}

// stemBag gathers the distinct stems of texts.
type stemBag struct {
	lex   *lexicon
	stems []int
}

func (b *stemBag) add(text string) { b.stems = append(b.stems, b.lex.sentence(text).stems...) }

func (b *stemBag) guidance(s *framework.Skill) {
	for _, u := range framework.Units(s.Guidance) {
		b.add(u.Text.Text)
	}
}

func (b *stemBag) levels(s *framework.Skill) {
	for i := range s.Levels {
		b.level(&s.Levels[i])
	}
}

// level adds the statements of a level; one that is not there has none.
func (b *stemBag) level(l *framework.Level) {
	if l == nil {
		return
	}
	for _, s := range l.Statements {
		b.add(s.Text)
	}
}

// distanceOf is Dice's distance of two bags, to thousandths: 0 where they have
// the same stems, 1 where they have none in common.
func distanceOf(old, new *stemBag) float64 {
	slices.Sort(old.stems)
	slices.Sort(new.stems)
	o, n := slices.Compact(old.stems), slices.Compact(new.stems)
	if len(o)+len(n) == 0 {
		return 0
	}
	return float64(1000-dice(o, n)) / 1000
}
