package merge

import (
	"slices"

	"compdiff/framework"
)

// findContested finds the skills and levels that one side dropped as a whole while
// the other changed something in them: that is one conflict, and what the other
// side has stays until somebody decides.
func (m *merger) findContested() {
	for i := range m.base.Skills {
		key := keyOfBase(&m.base.Skills[i])
		for _, w := range bothSides {
			gone, kept := m.side(w).skill[key], m.side(w.other()).skill[key]
			switch {
			case kept == nil:
			case gone == nil:
				m.contest(place{key, whole}, w)
			default:
				m.contestLevels(key, w)
			}
		}
	}
}

// contestLevels looks at the levels of a skill that one side dropped.
func (m *merger) contestLevels(key string, w whichSide) {
	if !m.side(w).skill[key].Knows(framework.PartLevels) {
		return
	}
	gone, kept := m.levels(int(w), key), m.levels(int(w.other()), key)
	for _, l := range m.baseSkill[key].Levels {
		n := l.Number + m.shift(inBase, key)
		if gone[n] == nil && kept[n] != nil {
			m.contest(place{key, n}, w)
		}
	}
}

// levels are the levels of a skill of one of the editions, by their numbers in the
// merged one.
func (m *merger) levels(e int, key string) map[int]*framework.Level {
	s := m.baseSkill[key]
	if e != inBase {
		s = m.side(whichSide(e)).skill[key]
	}
	by := map[int]*framework.Level{}
	if s == nil {
		return by
	}
	for i := range s.Levels {
		by[s.Levels[i].Number+m.shift(e, key)] = &s.Levels[i]
	}
	return by
}

// contest records a conflict about what a side dropped as a whole, where the other
// changed something of it that would be lost.
func (m *merger) contest(at place, w whichSide) {
	var was, is []piece
	for _, th := range m.threads {
		own := th.pieces[w.other()]
		if len(th.pieces[w]) == 0 && inside(at, th.pieces[inBase], own) && len(own) > 0 && !say(own, th.pieces[inBase]) {
			was, is = append(was, th.pieces[inBase]...), append(is, own...)
		}
	}
	renamed := at.level == whole && !sameHeader(m.baseSkill[at.skill], m.side(w.other()).skill[at.skill])
	if len(is) == 0 && !renamed {
		return
	}
	m.contested[at] = w
	c := Conflict{Kind: TheirsGone, Part: "skill", Base: textsOf(was), Ours: textsOf(is), Theirs: []framework.Text{}, skill: at.skill}
	if at.level != whole {
		c.Part = partOf(at.level)
	}
	if w == inOurs {
		c.Kind, c.Ours, c.Theirs = OursGone, c.Theirs, c.Ours
	}
	m.conflicts = append(m.conflicts, c)
}

// inside reports that all pieces stand in a skill, or in one level of it.
func inside(at place, lists ...[]piece) bool {
	for _, list := range lists {
		if slices.ContainsFunc(list, func(p piece) bool { return p.skill != at.skill || at.level != whole && p.level != at.level }) {
			return false
		}
	}
	return true
}

// dropped says which side dropped a thread with the skill or the level that it
// stands in, where that is contested.
func (m *merger) dropped(th thread) (whichSide, bool) {
	at := standing(th).place
	if len(th.pieces[inBase]) > 0 {
		at = th.pieces[inBase][0].place
	}
	for _, p := range []place{{at.skill, whole}, at} {
		w, ok := m.contested[p]
		if ok && len(th.pieces[w]) == 0 && inside(p, th.pieces[inBase], th.pieces[w.other()]) {
			return w, true
		}
	}
	return 0, false
}
