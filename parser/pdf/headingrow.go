package pdf

import (
	"cmp"
	"math"
	"slices"
)

// joinHeadings puts headings together of which one part stands at the left and
// the other at the right: a title and its code, say. They look alike, and what
// comes below them runs across both: they are not the headings of two columns.
func (f *leaf) joinHeadings(body float64) {
	var large []*line
	for _, l := range f.lines {
		if l.prominent(body) && l.bullet == "" && !f.inTable(l) {
			large = append(large, l)
		}
	}
	if len(large) > maxTitles {
		return
	}
	slices.SortStableFunc(large, func(a, b *line) int { return cmp.Compare(a.y0, b.y0) }) // the lowest first
	for _, left := range large {
		for _, right := range large {
			if left.sameRow(right) && left.look() == right.look() && left.x1 < right.x0 && f.runsAcross(left, right) {
				left.text += " " + right.text
				left.box = left.with(right.box)
				f.lines = slices.DeleteFunc(f.lines, func(l *line) bool { return l == right })
			}
		}
	}
}

// maxTitles bounds how many headings of a leaf are compared with each other.
const maxTitles = 200

// runsAcross reports that nothing but these two parts stands in their row, and
// that the next line below the right one reaches under the left one, too.
func (f *leaf) runsAcross(left, right *line) bool {
	var below *line
	for _, l := range f.lines {
		switch {
		case l == left || l == right || l.x1 <= right.x0 || l.x0 >= right.x1:
			continue
		case math.Abs(l.y0-right.y0) < right.size:
			return false
		case l.y0 < right.y0 && (below == nil || l.y0 > below.y0):
			below = l
		}
	}
	return below == nil || below.x0 < left.x1
}
