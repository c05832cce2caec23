package layout

import (
	"slices"
	"sort"
)

// Running heads, feet and page numbers are known by three things: they stand
// outside of the text, they say the same from page to page, and they stand at
// the same height.

// takeFurniture moves heads, feet and page numbers of all leaves aside.
func takeFurniture(leaves []*leaf, body float64) {
	m := measureMargins(leaves, body)
	for _, f := range leaves {
		for _, top := range []bool{true, false} {
			m.take(f, top)
		}
	}
}

// margins are what the edges of all leaves have in common.
type margins struct {
	leaves int
	body   float64            // the size of the text
	said   map[string]int     // by what edges say at a place: on how many leaves
	spots  map[spot]int       // on how many leaves an edge says there what others say
	text   map[bool][]float64 // at the top and at the foot: the heights of edges that say something of their own
}

// measureMargins counts, by leaves, what edges say and where they stand.
func measureMargins(leaves []*leaf, body float64) *margins {
	var edges []edge
	for _, f := range leaves {
		edges = append(edges, f.edges()...)
	}
	m := &margins{len(leaves), body, map[string]int{}, map[spot]int{}, map[bool][]float64{}}
	for i := range edges {
		for _, k := range edges[i].keys(body) {
			m.said[k]++
		}
	}
	counted := map[spot]*leaf{} // the last leaf that was counted
	for i := range edges {
		e := &edges[i]
		at := e.spot()
		if slices.ContainsFunc(e.keys(body), func(k string) bool { return m.said[k] >= 2 }) {
			if counted[at] != e.leaf {
				m.spots[at]++
			}
			counted[at] = e.leaf
		} else {
			m.text[e.top] = append(m.text[e.top], e.height)
		}
	}
	for _, heights := range m.text {
		sort.Float64s(heights)
	}
	return m
}

// outside reports that an edge stands where edges repeat each other, and not
// where the text of other leaves stands: a line of the text that happens to
// come to the same place of a few leaves is no foot.
func (m *margins) outside(e *edge) bool {
	const slack = 1
	heights := m.text[e.top]
	return sort.SearchFloat64s(heights, e.height+slack) <= m.spots[e.spot()]
}

// take puts rows of lines aside from one edge inwards, up to the first that is
// text or stands too near to it.
func (m *margins) take(f *leaf, top bool) {
	var in []edge
	for _, e := range f.edges() {
		if e.top == top {
			in = append(in, e)
		}
	}
	sort.SliceStable(in, func(i, k int) bool { return in[i].height < in[k].height })
	taken, apart := 0, 0
	repeated := true // all of what was taken is said at this place again and again
	for taken < len(in) {
		end := taken + 1
		for end < len(in) && in[end].height-in[taken].height < 0.3*in[taken].size {
			end++
		}
		for _, e := range in[taken:end] {
			if !m.isFurniture(&e) {
				f.putAside(in[:apart])
				return
			}
			repeated = repeated && m.isRepeated(&e)
		}
		taken = end
		if repeated || end == len(in) || in[end].height-in[end-1].height > 1.6*in[end-1].size || in[end-1].aside && !in[end-1].prominent(m.body) {
			apart = taken
		}
	}
	f.putAside(in[:apart])
}

// putAside takes edges out of the text.
func (f *leaf) putAside(edges []edge) {
	for _, e := range edges {
		f.remove(e.line)
		f.aside = append(f.aside, e.line)
	}
}

// remove takes a line out of the text and its table.
func (f *leaf) remove(l *line) {
	other := func(o *line) bool { return o == l }
	f.lines = slices.DeleteFunc(f.lines, other)
	for _, t := range f.tables {
		for _, c := range t.cells {
			c.lines = slices.DeleteFunc(c.lines, other)
		}
	}
}

// isFurniture judges a line at an edge that nothing but furniture parts from
// the edge.
func (m *margins) isFurniture(e *edge) bool {
	if e.aside {
		return true
	}
	needed := max(2, min(3, m.leaves))
	for i, k := range e.keys(m.body) {
		if i == 0 && e.prominent(m.body) && m.said[k]*2 < m.leaves {
			continue // a heading that happens to begin several pages
		}
		if m.said[k] >= needed && m.outside(e) {
			return true
		}
	}
	if n := m.spots[e.spot()]; n >= 3 && n*5 >= m.leaves*2 && m.outside(e) {
		return !e.prominent(m.body)
	}
	return e.standsApart(m.body)
}

// isRepeated reports that an edge says the same at the same place on so many
// leaves that it is no text, however near the text is.
func (m *margins) isRepeated(e *edge) bool {
	return !e.prominent(m.body) && slices.ContainsFunc(e.keys(m.body), func(k string) bool {
		return m.said[k] >= 3 && m.said[k]*5 >= m.leaves*2
	})
}

// asideKind is what a line that stands aside is.
func (f *leaf) asideKind(l *line) Kind {
	e := edge{line: l, leaf: f}
	switch {
	case l.turns < 0:
		return Margin
	case e.saysPage():
		return PageNumber
	case l.Y0 > f.Y0+f.Height()/2:
		return RunningHead
	}
	return Foot
}
