package diff

import (
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// rung is a level of the ladder on which both sides of a pair stand; a side is
// nil where it does not have the level. The number is that on the new side.
type rung struct {
	number   int
	old, new *framework.Level
}

// ladder lists the levels that either side defines, ascending. A level that
// the other side declares, without giving its text, is left out: nobody can
// tell what changed.
func ladder(p skillPair, step int) []rung {
	rungs := make([]rung, 0, len(p.old.Levels)+1)
	for i := range p.old.Levels {
		l := &p.old.Levels[i]
		n := l.Number + step
		if r := (rung{n, l, p.new.Level(n)}); r.new != nil || !slices.Contains(p.new.Declared, n) {
			rungs = append(rungs, r)
		}
	}
	for i := range p.new.Levels {
		l := &p.new.Levels[i]
		if n := l.Number - step; p.old.Level(n) == nil && !slices.Contains(p.old.Declared, n) {
			rungs = append(rungs, rung{l.Number, nil, l})
		}
	}
	sorting.By(rungs, func(x, y rung) int { return x.number - y.number })
	return rungs
}

// at gives a change the part where its text stands: on the new side, or on the
// old one for what is gone.
func at(ch Change) Change {
	texts := ch.New
	if len(texts) == 0 {
		texts = ch.Old
	}
	ch.Part, ch.Level = levelPart(texts[0].Level), texts[0].Level
	return ch
}

// neighbours lists the statements of the levels of a skill next to a number:
// the nearest below and the nearest above.
func neighbours(s *framework.Skill, number int) []Text {
	var below, above *framework.Level
	for i := range s.Levels {
		switch l := &s.Levels[i]; {
		case l.Number < number:
			below = l
		case l.Number > number && above == nil:
			above = l
		}
	}
	return append(statementTexts(below), statementTexts(above)...)
}
