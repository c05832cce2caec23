package diff

import (
	"slices"

	"compdiff/framework"
)

// ids lists where the statements with an identifier of their own stand; one that
// several have identifies none.
func ids(texts []Text) map[string]int {
	at := map[string]int{}
	for i, t := range texts {
		if t.ID == "" {
			continue
		}
		if _, again := at[t.ID]; again {
			at[t.ID] = -1
		} else {
			at[t.ID] = i
		}
	}
	for id, i := range at {
		if i < 0 {
			delete(at, id)
		}
	}
	return at
}

// sameIDs pairs the texts that have one identifier, in the order of the old ones.
func sameIDs(old, new []Text) []pair {
	var pairs []pair
	at := ids(new)
	if len(at) == 0 {
		return nil
	}
	unique := ids(old)
	for i, t := range old {
		if j, ok := at[t.ID]; ok && t.ID != "" && unique[t.ID] == i {
			if _, known := unique[t.ID]; known {
				pairs = append(pairs, pair{i, j})
			}
		}
	}
	return pairs
}

// trustIDs reports that the ids of skills say which is which: that no more than half of
// them stand with the code, or else the name, of another skill now, as numbers do that are
// counted anew in every edition.
func trustIDs(old, new []*framework.Skill) bool {
	has := map[string]*framework.Skill{}
	elsewhere := map[string]bool{}
	for _, s := range new {
		if s.ID != "" {
			has[s.ID] = s
		}
		elsewhere[id(s)] = true
	}
	same, moved := 0, 0
	for _, s := range old {
		n := has[s.ID]
		switch {
		case s.ID == "" || n == nil:
		case id(s) != id(n) && elsewhere[id(s)]:
			moved++
		default:
			same++
		}
	}
	return same > 0 && same >= moved
}

// alignTexts aligns texts, those first that have one identifier.
func (c *comparison) alignTexts(old, new []Text, generic func(int) bool) alignment {
	return c.lex.align(texts(old), texts(new), generic, sameIDs(old, new)...)
}

// idMoves are the statements of a skill that stand at another level, as their
// identifiers say.
type idMoves struct {
	pairs    []pair // of all statements of either side
	old, new []Text
}

// movedByID finds the statements that have one identifier and stand at two
// levels.
func (c *comparison) movedByID(p skillPair) idMoves {
	if !hasIDs(p.old) || !hasIDs(p.new) {
		return idMoves{}
	}
	m := idMoves{old: allStatements(p.old), new: allStatements(p.new)}
	for _, k := range sameIDs(m.old, m.new) {
		if m.old[k.old].Level+c.step != m.new[k.new].Level {
			m.pairs = append(m.pairs, k)
		}
	}
	return m
}

// hasIDs reports that a statement of a skill has an identifier.
func hasIDs(s *framework.Skill) bool {
	return slices.ContainsFunc(s.Levels, func(l framework.Level) bool {
		return slices.ContainsFunc(l.Statements, func(st framework.Statement) bool { return st.ID != "" })
	})
}

// others lists the places of the texts of one side of a level that did not move
// so.
func (m idMoves) others(level []Text, old bool) []int {
	var rest []int
	for i, t := range level {
		if !m.moves(t, old) {
			rest = append(rest, i)
		}
	}
	return rest
}

func (m idMoves) moves(t Text, old bool) bool {
	return t.ID != "" && slices.ContainsFunc(m.pairs, func(k pair) bool {
		if old {
			return m.old[k.old] == t
		}
		return m.new[k.new] == t
	})
}

// moveByID records these moves.
func (c *comparison) moveByID(m idMoves) {
	for _, k := range m.pairs {
		old, new := m.old[k.old], m.new[k.new]
		from := slices.IndexFunc(c.open, func(l openLevel) bool { return l.number == old.Level+c.step })
		to := slices.IndexFunc(c.open, func(l openLevel) bool { return l.number == new.Level })
		if from < 0 || to < 0 {
			continue
		}
		c.moved(c.open[from], c.open[to], moving{old: old.Index, new: new.Index, likeness: 1000})
	}
}

// spotsByID are the places that such moves left and took, for what is aligned
// again.
func (c *comparison) spotsByID(levels []openLevel) (lost, gained map[spot]bool) {
	lost, gained = map[spot]bool{}, map[spot]bool{}
	for _, ch := range c.changes {
		if !ch.Moves() || ch.Old[0].ID == "" || ch.Old[0].ID != ch.New[0].ID {
			continue
		}
		for n, l := range levels {
			if l.number == ch.Old[0].Level+c.step {
				lost[spot{n, ch.Old[0].Index}] = true
			}
			if l.number == ch.New[0].Level {
				gained[spot{n, ch.New[0].Index}] = true
			}
		}
	}
	return lost, gained
}
