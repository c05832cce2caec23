package merge

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// The three editions, as indexes.
const (
	inBase = iota
	inOurs
	inTheirs
)

// whichSide is one of the two sides: inOurs or inTheirs.
type whichSide int

// bothSides are the two sides.
var bothSides = []whichSide{inOurs, inTheirs}

// other is the side over against one.
func (w whichSide) other() whichSide { return inOurs + inTheirs - w }

// place is where a text stands in the merged edition; guidance is level 0.
type place struct {
	skill string // its key
	level int
}

// piece is a unit in its place in the merged edition.
type piece struct {
	unit
	place
}

// says reports that two pieces say the same in the same place, whatever the
// paragraphs.
func (p piece) says(q piece) bool { return p.place == q.place && p.reads(q) }

// reads reports that two pieces have the same text in the same form.
func (p piece) reads(q piece) bool {
	return p.Text.Text == q.Text.Text && p.Form == q.Form && p.id == q.id
}

// thread is what became one another: texts of the common edition and what each
// side made of them. One that a side added has nothing in the common edition.
type thread struct{ pieces [3][]piece }

// spin makes threads of the links of both sides.
func (m *merger) spin() {
	sizes := [3]int{len(m.baseNodes.list), len(m.ours.nodes.list), len(m.theirs.nodes.list)}
	starts := [3]int{0, sizes[0], sizes[0] + sizes[1]}
	set := newSets(sizes[0] + sizes[1] + sizes[2])
	for _, w := range bothSides {
		for _, l := range m.side(w).links {
			for _, o := range l.old {
				set.join(l.old[0], o)
			}
			for _, n := range l.new {
				set.join(l.old[0], starts[w]+n)
			}
		}
	}
	m.joinEqualAdditions(set, starts)
	m.number(set, starts)
	m.assumeUnknown()
}

// number makes a thread of every set of nodes.
func (m *merger) number(set sets, starts [3]int) {
	number := map[int]int{}
	for e, nodes := range [3]nodes{m.baseNodes, m.ours.nodes, m.theirs.nodes} {
		m.of[e] = make([]int, len(nodes.list))
		for n, x := range nodes.list {
			root := set.find(starts[e] + n)
			t, known := number[root]
			if !known {
				t = len(m.threads)
				number[root] = t
				m.threads = append(m.threads, thread{})
			}
			m.of[e][n] = t
			m.threads[t].pieces[e] = append(m.threads[t].pieces[e], m.pieceOf(e, x))
			if _, ranked := m.rank[t]; e == inBase && !ranked {
				m.rank[t] = n
			}
		}
		m.orders[e] = m.sequences(e, nodes)
	}
}

// pieceOf is a node in its place in the merged edition.
func (m *merger) pieceOf(e int, x node) piece {
	key := m.keyOf(e, x.skill)
	level := x.level
	if level > 0 {
		level += m.shift(e, key)
	}
	return piece{x.unit, place{key, level}}
}

// shift is by how many levels those of a skill of one of the editions are moved in
// the merged one: where one side moved the ladder, that moves the texts of the others
// too.
func (m *merger) shift(e int, key string) int {
	ours, theirs := m.ours.step[key], m.theirs.step[key]
	switch {
	case e == inOurs && ours == 0, e == inBase && ours == 0:
		return theirs
	case e == inTheirs && theirs == 0, e == inBase && (theirs == 0 || theirs == ours):
		return ours
	}
	return 0
}

// keyOf is the key of a skill of one of the editions.
func (m *merger) keyOf(e, skill int) string {
	switch e {
	case inOurs:
		return m.ours.key[skill]
	case inTheirs:
		return m.theirs.key[skill]
	}
	return keyOfBase(&m.base.Skills[skill])
}

// side is one of the two sides.
func (m *merger) side(w whichSide) *side {
	if w == inOurs {
		return m.ours
	}
	return m.theirs
}

// joinEqualAdditions makes one thread of what both sides added in the same place:
// in the same words, or nearly.
func (m *merger) joinEqualAdditions(set sets, starts [3]int) {
	free := m.additions(inTheirs)
	var left []int
	for _, n := range m.additions(inOurs) { // the equal ones first
		if k := slices.IndexFunc(free, func(o int) bool { return m.addedAlike(n, o, 1) }); k >= 0 {
			set.join(starts[inOurs]+n, starts[inTheirs]+free[k])
			free = slices.Delete(free, k, k+1)
			continue
		}
		left = append(left, n)
	}
	for _, n := range left {
		if k := slices.IndexFunc(free, func(o int) bool { return m.addedAlike(n, o, nearlySame) }); k >= 0 {
			set.join(starts[inOurs]+n, starts[inTheirs]+free[k])
			free = slices.Delete(free, k, k+1)
		}
	}
}

// additions are the nodes of a side that nothing in the common edition became.
func (m *merger) additions(w whichSide) []int {
	linked := map[int]bool{}
	for _, l := range m.side(w).links {
		for _, n := range l.new {
			linked[n] = true
		}
	}
	var out []int
	for n := range m.side(w).nodes.list {
		if !linked[n] {
			out = append(out, n)
		}
	}
	return out
}

// nearlySame is the share of words from which two texts that both sides added are
// one text in two wordings.
const nearlySame = 0.8

// addedAlike reports that two additions stand in the same place and share so many of
// their words.
func (m *merger) addedAlike(ours, theirs int, share float64) bool {
	o, t := m.pieceOf(inOurs, m.ours.nodes.list[ours]), m.pieceOf(inTheirs, m.theirs.nodes.list[theirs])
	if o.place != t.place {
		return false
	}
	if share == 1 {
		return o.reads(t)
	}
	return sharedWords(o.Text.Text, t.Text.Text) >= share
}

// sharedWords is the share of words that two texts have in the same order: twice the
// longest common run of words, with gaps, over all words of both.
func sharedWords(a, b string) float64 {
	x, y := strings.Fields(framework.Fold(a)), strings.Fields(framework.Fold(b))
	if len(x)+len(y) == 0 {
		return 0
	}
	row := make([]int, len(y)+1)
	for _, w := range x {
		before := 0
		for j, v := range y {
			up := row[j+1]
			if w == v {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			before = up
		}
	}
	return 2 * float64(row[len(y)]) / float64(len(x)+len(y))
}

// assumeUnknown takes what a side does not state for what the common edition
// says: a page copy without guidance has dropped none.
func (m *merger) assumeUnknown() {
	for t := range m.threads {
		th := &m.threads[t]
		for _, w := range bothSides {
			if len(th.pieces[inBase]) > 0 && len(th.pieces[w]) == 0 && !slices.ContainsFunc(th.pieces[inBase], func(p piece) bool { return m.states(w, p.place) }) {
				th.pieces[w] = th.pieces[inBase]
			}
		}
	}
}

// states reports that a side says what stands in a place.
func (m *merger) states(w whichSide, p place) bool {
	s := m.side(w).skill[p.skill]
	if s == nil {
		return true
	}
	if p.level == 0 {
		return s.Knows(framework.PartGuidance)
	}
	return s.Knows(framework.PartLevels)
}

// sets are disjoint sets of numbers (union-find).
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// join makes one set of two; the lesser root stays, whatever the order of joining.
func (s sets) join(i, j int) {
	i, j = s.find(i), s.find(j)
	s[max(i, j)] = min(i, j)
}
