package diff

import "slices"

// A statement may add, or leave out, what its skill is called: "for cargo storage" in a skill
// "Cargo handling and storage" says nothing that the name does not.

// namedRows tells which rows of stems the name of a skill says, on both sides.
func (c *comparison) namedRows(p skillPair) func(row []int) bool {
	return func(row []int) bool {
		return c.lex.isNamed(row, p.old.Name) && (p.new.Name == p.old.Name || c.lex.isNamed(row, p.new.Name))
	}
}

// namedStems tells the stems of the names of a skill, on either side.
func (c *comparison) namedStems(p skillPair) func(stem int) bool {
	return func(stem int) bool {
		return slices.Contains(c.lex.contentOf(p.old.Name), stem) || slices.Contains(c.lex.contentOf(p.new.Name), stem)
	}
}

// isCalled reports that all stems of a phrase are of a name of the skill.
func (r *reading) isCalled(stems []int) bool {
	return r.around.called != nil && !slices.ContainsFunc(stems, func(s int) bool { return !r.around.called(s) })
}

// isNamed reports that a row of stems is what a name says, or one of the things that it joins:
// words of it in their order, the first of all and the last of one of the things.
func (l *lexicon) isNamed(row []int, name string) bool {
	at, head := 0, false
	tokens := l.sentence(name).tokens
	for i, t := range tokens {
		if !t.content() {
			continue
		}
		if at == len(row) || row[at] != t.stem {
			if at == 0 {
				return false // what all the things share is left out
			}
			continue
		}
		at++
		head = i+1 == len(tokens) || joins(tokens[i+1])
	}
	return at == len(row) && head
}

// isName reports that a phrase behind a preposition is what the skill is called.
func (r *reading) isName(first, last int, op Op) bool {
	if r.around.named == nil || !r.isPrepositional(first, op) || slices.ContainsFunc(r.edits[first:last], func(e edit) bool { return e.op == op && joins(e.token) }) {
		return false
	}
	var row []int
	for k := first; k < last; k++ {
		if e := r.edits[k]; e.op != mirrorOp(op) && e.content() {
			row = append(row, e.stem)
		}
	}
	return r.around.named(row)
}
