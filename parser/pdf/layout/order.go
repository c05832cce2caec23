package layout

import (
	"math"
	"sort"

	"compdiff/parser/pdf/glyph"
)

// unit is what is read as a whole: a line, or a table.
type unit struct {
	glyph.Box
	index int // in the order of drawing
	line  *line
	table *table
}

// maxSorted bounds how many units are put in order; above, the order of
// drawing is kept.
const maxSorted = 3000

// inOrder puts the units of a leaf in the order of reading. That is the order
// in which they were drawn, as generated files are drawn as they are read, but
// what stands above something in the same column always comes first.
func inOrder(units []unit) []unit {
	sort.SliceStable(units, func(i, k int) bool { return units[i].index < units[k].index })
	if len(units) > maxSorted || drawnInOrder(units) {
		return units
	}
	waits := make([]int, len(units))
	after := make([][]int, len(units))
	for i := range units {
		for k := range units {
			if i != k && units[i].above(&units[k]) {
				after[i] = append(after[i], k)
				waits[k]++
			}
		}
	}
	return release(units, after, waits)
}

// release gives, again and again, the next unit that waits for no other.
// Where one was just given, the next below it goes first.
func release(units []unit, after [][]int, waits []int) []unit {
	out := make([]unit, 0, len(units))
	given := make([]bool, len(units))
	for len(out) < len(units) {
		next := -1
		for i := range units {
			if !given[i] && waits[i] <= 0 {
				next = i
				break
			}
		}
		if next < 0 { // a circle: take the first that is left
			for next = 0; given[next]; next++ {
			}
		}
		given[next] = true
		out = append(out, units[next])
		for _, k := range after[next] {
			waits[k]--
		}
	}
	return out
}

// drawnInOrder reports that nothing was drawn before what stands above it.
func drawnInOrder(units []unit) bool {
	for i := range units {
		for k := range units[:i] {
			if units[i].above(&units[k]) {
				return false
			}
		}
	}
	return true
}

// above reports that a unit stands above another, in the same column.
func (u *unit) above(o *unit) bool {
	overlap := math.Min(u.X1, o.X1) - math.Max(u.X0, o.X0)
	if overlap < 3 || overlap < 0.05*math.Min(u.Width(), o.Width()) {
		return false
	}
	return (u.Y0+u.Y1)/2 > o.Y1 && u.Y0 > (o.Y0+o.Y1)/2
}
