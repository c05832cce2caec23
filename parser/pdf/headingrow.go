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
// that the text around them has one column: the next line under the right part
// reaches under the left one, too. Where nothing is under the right part, there
// is something under the left one, or what stands above reaches across. Other
// headings of the same look say nothing.
func (f *leaf) runsAcross(left, right *line) bool {
	if withoutNumbers(left.text) == withoutNumbers(right.text) {
		return false // the labels of two columns
	}
	var below, above *line
	more := false
	for _, l := range f.lines {
		switch {
		case l == left || l == right || l.x0 >= right.x1:
		case math.Abs(l.y0-right.y0) < right.size && l.x1 > right.x0:
			return false
		case l.look() == right.look():
		case l.x1 <= right.x0:
			more = more || l.y0 < left.y0 && l.x0 < left.x1
		case l.y0 < right.y0 && (below == nil || l.y0 > below.y0):
			below = l
		case l.y0 > right.y0 && (above == nil || l.y0 < above.y0):
			above = l
		}
	}
	if below != nil {
		return below.x0 < left.x1
	}
	return more || above == nil || above.x0 < left.x1
}
