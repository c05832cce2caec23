package diff

import (
	"slices"
	"strconv"

	"compdiff/framework"
)

// levels compares the coverage of a skill, then what stands at each level.
func (c *comparison) levels(p skillPair) {
	if !p.old.Knows(framework.PartLevels) || !p.new.Knows(framework.PartLevels) {
		return
	}
	var open []openLevel
	generic := c.genericStems(p)
	for _, n := range ladder(p.old, p.new) {
		o, w := p.old.Level(n), p.new.Level(n)
		switch {
		case o == nil && slices.Contains(p.old.Declared, n), w == nil && slices.Contains(p.new.Declared, n):
			continue // declared, but its text is missing: nobody can tell what changed
		case o == nil:
			c.wholeLevel("level-added", w)
			c.log.Summary.Levels.Added++
		case w == nil:
			c.wholeLevel("level-removed", o)
			c.log.Summary.Levels.Removed++
		}
		open = append(open, c.statements(n, o, w, generic))
	}
	c.moves(open)
	for _, l := range open {
		c.leftovers(l)
	}
}

// ladder lists the levels that either side defines or declares, ascending.
func ladder(old, new *framework.Skill) []int {
	all := slices.Concat(coverage(old), coverage(new))
	slices.Sort(all)
	return slices.Compact(all)
}

func levelPart(n int) string { return "level " + strconv.Itoa(n) }

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

// statementTexts lists the statements of a level; a level that is not there
// has none.
func statementTexts(l *framework.Level) []Text {
	texts := []Text{}
	if l == nil {
		return texts
	}
	for i, s := range l.Statements {
		texts = append(texts, Text{Text: framework.Text{Text: s.Text, From: s.From}, Level: l.Number, Index: i})
	}
	return texts
}
