package layout

import (
	"cmp"
	"math"
	"slices"

	"compdiff/internal/sorting"
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
	sorting.By(large, func(a, b *line) int { return cmp.Compare(a.Y0, b.Y0) }) // the lowest first
	for _, left := range large {
		for _, right := range large {
			if left.sameRow(right) && left.look() == right.look() && left.X1 < right.X0 && f.runsAcross(left, right) {
				left.text += " " + right.text
				left.Box = left.With(right.Box)
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
	near := f.around(left, right)
	switch {
	case near.alone && near.below != nil:
		return near.below.X0 < left.X1
	case near.alone:
		return near.more || near.above == nil || near.above.X0 < left.X1
	}
	return false
}

// surroundings are what stands around a heading of two parts.
type surroundings struct {
	alone        bool  // nothing else stands in the row of the right part
	more         bool  // something stands under the left part alone
	below, above *line // the next lines under and above the right part
}

// around looks at the lines around a heading of two parts.
func (f *leaf) around(left, right *line) (s surroundings) {
	for _, l := range f.lines {
		switch {
		case l == left || l == right || l.X0 >= right.X1:
		case math.Abs(l.Y0-right.Y0) < right.size && l.X1 > right.X0:
			return s
		case l.look() == right.look():
		case l.X1 <= right.X0:
			s.more = s.more || l.Y0 < left.Y0 && l.X0 < left.X1
		case l.Y0 < right.Y0:
			s.below = nearer(s.below, l, right)
		case l.Y0 > right.Y0:
			s.above = nearer(s.above, l, right)
		}
	}
	s.alone = true
	return s
}

// nearer is the one of two lines that is nearer to a third, all of them on one
// side of it.
func nearer(a, b, to *line) *line {
	if a == nil || math.Abs(b.Y0-to.Y0) < math.Abs(a.Y0-to.Y0) {
		return b
	}
	return a
}
