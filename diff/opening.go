package diff

import "slices"

// openingFloor is how alike the first clauses of two texts must be, in thousandths, for
// the one to be the other, cut or extended beyond what the words of all of it show.
const openingFloor = 600

// matchOpening links what is still left over on both sides by how it begins: the same verb,
// of two of the same things. What else the longer of the two asks for came, or went.
func (a *alignment) matchOpening(m *matcher, generic func(int) bool) {
	if len(a.oldLeft) == 0 || len(a.newLeft) == 0 {
		return
	}
	objectsAt := func(s sentence) []int {
		_, objects := m.lex.deed(s)
		return objects
	}
	left := indexStems(len(a.newLeft), func(y int) []int { return objectsAt(m.newAt(a.newLeft[y])) })
	var found []candidate
	for x, i := range a.oldLeft {
		for _, y := range left.having(objectsAt(m.oldAt(i)), x, 1) {
			j := a.newLeft[y]
			if m.opensAlike(m.oldAt(i), m.newAt(j), generic) {
				found = append(found, candidate{i, j, likeness(m.oldAt(i), m.newAt(j))})
			}
		}
	}
	a.cut = a.cut || left.cut
	a.take(found)
}

// opensAlike reports that two texts begin with the same verb of the same things.
func (m *matcher) opensAlike(x, y sentence, generic func(int) bool) bool {
	if !sameLead(x, y) || len(x.tokens) == 0 {
		return false
	}
	one, other := m.lex.clauses(x), m.lex.clauses(y)
	if len(one) == 0 || len(other) == 0 || dice(one[0], other[0]) < openingFloor {
		return false
	}
	_, objects := m.lex.deed(x)
	_, others := m.lex.deed(y)
	shared := slices.DeleteFunc(slices.Clone(objects), func(s int) bool { return !slices.Contains(others, s) })
	return len(shared) >= distinctive || slices.ContainsFunc(shared, func(s int) bool { return !generic(s) })
}
