package diff

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// align finds which texts of one list became which of the other: equal ones
// first, then the likest, best first and one to one, then what splits and
// merges explain. It is symmetric: with the lists exchanged it finds the same
// links, mirrored. Generic tells the stems that stand all over the skill, and so
// link nothing. Fixed are the pairs that are known without looking at the texts.
func (l *lexicon) align(old, new []string, generic func(stem int) bool, fixed ...pair) alignment {
	if slices.CompareFunc(old, new, strings.Compare) > 0 {
		return l.align(new, old, generic, mirrored(fixed)...).mirror()
	}
	a := alignment{}
	a.matchEqual(old, new)
	if len(fixed) > 0 {
		a = fix(old, new, fixed)
	}
	if len(a.oldLeft) > 0 && len(a.newLeft) > 0 {
		m := newMatcher(l, old, new)
		a.matchAlike(m, generic)
		a.matchSameDuty(m)
		a.matchHalves(m)
		in := m.inSenses()
		a.join(in, l.ofSenses(generic))
		a.matchOpening(m, generic)
		a.takeLone(m)
		a.cross(in, l.ofSenses(generic))
	}
	sorting.By(a.links, func(x, y link) int { return cmp.Compare(x.old[0], y.old[0]) })
	return a
}
