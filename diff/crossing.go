package diff

import "slices"

// cross finds the crossings: leftovers that could join a link, but for its having several
// texts on the other side.
func (a *alignment) cross(m *matcher, generic func(int) bool) {
	m.indexLeft(a)
	defer func() { a.cut = a.cut || m.leftCut() }()
	best := map[joining]int{} // by side and leftover: the gain
	for k, l := range a.links {
		var found []joining
		if len(l.new) > 1 && len(a.oldLeft) > 0 {
			found = append(found, a.joinings(m, k, true, generic)...)
		}
		if len(l.old) > 1 && len(a.newLeft) > 0 {
			found = append(found, a.joinings(m, k, false, generic)...)
		}
		for _, j := range found {
			key := joining{left: j.left, old: j.old}
			if gain, known := best[key]; !known || j.gain > gain {
				best[key] = j.gain
				a.crossings = slices.DeleteFunc(a.crossings, func(x crossing) bool { return x.left == j.old && x.leftover() == j.left })
				a.crossings = append(a.crossings, a.crossingOf(m, j))
			}
		}
	}
}

// crossingOf is a joining that cannot be, with the text of the link that has most of the leftover.
func (a *alignment) crossingOf(m *matcher, j joining) crossing {
	own, places, at := m.newAt, a.links[j.link].old, m.oldAt
	if j.old {
		own, places, at = m.oldAt, a.links[j.link].new, m.newAt
	}
	core := m.lex.core(own(j.left))
	other := slices.MaxFunc(places, func(x, y int) int { return common(core, at(x).stems) - common(core, at(y).stems) })
	x := crossing{old: other, new: j.left, share: 1000 * common(core, at(other).stems) / max(1, len(core))}
	if j.old {
		x.old, x.new, x.left = j.left, other, true
	}
	return x
}
