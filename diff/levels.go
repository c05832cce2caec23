package diff

import (
	"cmp"
	"slices"

	"compdiff/framework"
)

// levels compares the coverage of a skill, then what stands at each level.
func (c *comparison) levels(p skillPair) {
	if !p.old.Knows(framework.PartLevels) || !p.new.Knows(framework.PartLevels) {
		c.unstated(p)
		c.marks(p)
		return
	}
	if sameLevels(p) { // as most are
		c.sum.Statements.Identical += countStatements(p.new)
		return
	}
	c.otherLevels(p)
}

// otherLevels compares levels that are not plainly the same.
func (c *comparison) otherLevels(p skillPair) {
	c.step = c.ladderStep(p.old, p.new)
	generic := c.genericStems(p)
	renumbered := c.movedByID(p)
	for _, r := range ladder(p, c.step) {
		switch {
		case r.old == nil:
			c.wholeLevel("level-added", r.new)
			c.sum.Levels.Added++
		case r.new == nil:
			c.wholeLevel("level-removed", r.old)
			c.sum.Levels.Removed++
		}
		c.open = append(c.open, c.align(r, generic, renumbered))
	}
	c.moveByID(renumbered)
	c.strays(c.open, generic)
	c.lentParts(c.open, generic)
	for i := range c.open {
		c.aligned(c.open[i])
		c.open[i].links = nil // recorded
	}
	c.ladderShifted()
	c.moves(c.open)
	c.derived(p)
	c.origins(p)
	c.open = slices.DeleteFunc(c.open, openLevel.explained)
	c.countOpen()
}

// sameLevels reports that nothing is to be said of the levels of a pair: the same ones
// have the same statements. Whatever may ask for more, as identifiers do, or two levels
// of one number, is no such case.
func sameLevels(p skillPair) bool {
	if len(p.old.Levels) != len(p.new.Levels) {
		return false
	}
	for i := range p.old.Levels {
		o, n := &p.old.Levels[i], &p.new.Levels[i]
		if o.Number != n.Number || p.old.Level(o.Number) != o || p.new.Level(n.Number) != n || !sameStatements(o.Statements, n.Statements) {
			return false
		}
	}
	return true
}

// sameStatements reports that there are some, and that they are the same.
func sameStatements(old, new []framework.Statement) bool {
	if len(old) != len(new) || len(old) == 0 || len(old)*len(old) > maxPairs {
		return false
	}
	for k := range old {
		if old[k].Text != new[k].Text || old[k].ID != "" || new[k].ID != "" {
			return false
		}
	}
	return true
}

// marks compares which levels a skill is said to have, where a side gives no texts
// of levels and marks them alone. Where both editions do, a skill without a mark is at
// no level; elsewhere it may be one whose coverage was left out.
func (c *comparison) marks(p skillPair) {
	old, new := marked(p.old), marked(p.new)
	if (len(old) == 0 || len(new) == 0) && !p.marksAlone { // nobody says
		return
	}
	for _, n := range new {
		if !slices.Contains(old, n) {
			c.wholeLevel("level-added", cmp.Or(p.new.Level(n), &framework.Level{Number: n}))
			c.sum.Levels.Added++
		}
	}
	for _, n := range old {
		if !slices.Contains(new, n) {
			c.wholeLevel("level-removed", cmp.Or(p.old.Level(n), &framework.Level{Number: n}))
			c.sum.Levels.Removed++
		}
	}
}

// marked lists the levels that a skill has, or is said to have, ascending.
func marked(s *framework.Skill) []int {
	var numbers []int
	for _, l := range s.Levels {
		numbers = append(numbers, l.Number)
	}
	numbers = append(numbers, s.Declared...)
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// wholeLevel records a level that came or went; its statements go with it.
func (c *comparison) wholeLevel(rule string, l *framework.Level) {
	ch := Change{Rule: rule, Part: levelPart(l.Number), Level: l.Number, Confidence: 1}
	if rule == "level-added" {
		ch.New = statementTexts(l)
	} else {
		ch.Old = statementTexts(l)
	}
	c.add(ch)
}

// derived names the statements of a level that came which say what a
// neighbouring level of the old edition says, and those of a level that went
// which a neighbouring level of the new one still says. They did not move:
// their neighbour has them as well.
func (c *comparison) derived(p skillPair) {
	moved := c.movedTexts()
	for i := range c.changes {
		ch := &c.changes[i]
		switch ch.Rule {
		case "level-added":
			c.derives(ch, ch.New, neighbours(p.old, ch.Level-c.step), moved)
		case "level-removed":
			c.derives(ch, ch.Old, neighbours(p.new, ch.Level+c.step), moved)
		}
	}
}

// derives adds to the statements of a level that came or went the likest of the neighbouring texts as
// evidence, if it is like enough and the statement did not move, or else where the text stands word
// for word.
func (c *comparison) derives(ch *Change, level, others []Text, moved map[Text]bool) {
	read := c.lex.sentences(texts(others))
	index := indexAlike(read)
	for _, t := range level {
		best, like := likest(c.lex.sentence(t.Text.Text), read, index.alike(c.lex.sentence(t.Text.Text), t.Index, nearFloor))
		switch old := ch.Rule == "level-removed"; {
		case moved[t]:
		case like < nearFloor:
			ch.Evidence = append(ch.Evidence, c.sameElsewhere(t, old)...)
		case old:
			ch.Evidence = append(ch.Evidence, Evidence{Old: t, New: others[best], Confidence: float64(like) / 1000})
		default:
			ch.Evidence = append(ch.Evidence, Evidence{Old: others[best], New: t, Confidence: float64(like) / 1000})
		}
	}
}

// likest is the place of the likest to one of the texts at some places, and how like it is, in
// thousandths.
func likest(s sentence, texts []sentence, at []int) (best, like int) {
	for _, i := range at {
		if l := likeness(s, texts[i]); l > like {
			best, like = i, l
		}
	}
	return best, like
}

// movedTexts are the sides of the moves of a skill.
func (c *comparison) movedTexts() map[Text]bool {
	moved := map[Text]bool{}
	for _, ch := range c.changes {
		if ch.Rule == "statement-moved" {
			moved[ch.Old[0]], moved[ch.New[0]] = true, true
		}
	}
	return moved
}
