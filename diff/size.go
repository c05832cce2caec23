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
	if bothKnow(p, framework.PartLevels) {
		c.row.Sizes = levelSizes(c.lex, p)
	}
	b := c.lex.emptyBag()
	for side, s := range [...]*framework.Skill{p.old, p.new} {
		b.add(c.lex, side, s.Name)
		if bothKnow(p, framework.PartDescription) {
			b.add(c.lex, side, s.Description.Text)
		}
		if bothKnow(p, framework.PartGuidance) {
			b.guidance(c.lex, side, s)
		}
		if bothKnow(p, framework.PartLevels) {
			b.levels(c.lex, side, s)
		}
	}
	c.row.Size = b.distance()
}

func bothKnow(p skillPair, part framework.Part) bool { return p.old.Knows(part) && p.new.Knows(part) }

// levelSizes is the size of what changed at each level; those that did not
// change are left out, and one that came or went changed as a whole.
func levelSizes(lex *lexicon, p skillPair) map[int]float64 {
	sizes := map[int]float64{}
	for _, n := range union(coverage(p.old), coverage(p.new)) {
		old, new := p.old.Level(n), p.new.Level(n)
		if old != nil && new != nil && slices.EqualFunc(old.Statements, new.Statements, sameText) {
			continue
		}
		b := lex.emptyBag()
		b.level(lex, 0, old)
		b.level(lex, 1, new)
		if size := b.distance(); size > 0 {
			sizes[n] = size
		}
	}
	return sizes
}

// emptyBag is the one that a lexicon has.
func (l *lexicon) emptyBag() *bag {
	b := &l.hand.bag
	b.sides.reset()
	b.have, b.both = [2]int{}, 0
	return b
}

func (b *bag) add(lex *lexicon, side int, text string) {
	for _, stem := range lex.contentOf(text) {
		at := b.sides.at(stem)
		if *at&(1<<side) != 0 {
			continue
		}
		*at |= 1 << side
		b.have[side]++
		if *at == 3 {
			b.both++
		}
	}
}

func (b *bag) guidance(lex *lexicon, side int, s *framework.Skill) {
	for _, u := range lex.unitsOf(s) {
		b.add(lex, side, u.Text.Text)
	}
}

func (b *bag) levels(lex *lexicon, side int, s *framework.Skill) {
	for i := range s.Levels {
		b.level(lex, side, &s.Levels[i])
	}
}

// level adds the statements of a level; one that is not there has none.
func (b *bag) level(lex *lexicon, side int, l *framework.Level) {
	if l == nil {
		return
	}
	for _, s := range l.Statements {
		b.add(lex, side, s.Text)
	}
}

// distance is Dice's distance of the two sides, to thousandths: 0 where they have
// the same stems, 1 where they have none in common.
func (b *bag) distance() float64 {
	all := b.have[0] + b.have[1]
	if all == 0 {
		return 0
	}
	return float64(1000-2000*b.both/all) / 1000
}
