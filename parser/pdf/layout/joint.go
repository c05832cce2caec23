package layout

import (
	"math"
	"slices"
	"strings"

	"compdiff/parser/pdf/glyph"
)

// joint is a place at which a line may be cut in two: what stands there was
// drawn by itself, with a gap before it that may part columns. Within one leaf
// such lines are cut where others begin at the same place, see [starts]. The
// header of a table may stand alone at the foot of its leaf, and only what is
// on the next shows where its columns are.
type joint struct {
	left, right string  // the text before and after
	end, begin  float64 // where the one ends and the other begins
}

// partingGap is how wide the gap at a joint is at least, in units of the size.
const partingGap = 0.3

// findJoints looks for joints among the glyphs of the text of a line.
func (l *line) findJoints(gs []glyph.Glyph) (out []joint) {
	for i := 1; i < len(gs); i++ {
		if gs[i].Object == gs[i-1].Object || blank(gs[i].Text) || gs[i].X0-gs[i-1].X1 < partingGap*gs[i].Size {
			continue
		}
		left, right := strings.TrimSpace(words(gs[:i])), strings.TrimSpace(words(gs[i:]))
		out = append(out, joint{left, right, gs[i-1].X1, gs[i].X0})
	}
	return out
}

// cutHeaders cuts the last line of a leaf into the labels of two columns where
// the next leaf begins with rows of such columns.
func cutHeaders(leaves []*leaf) {
	for i := 1; i < len(leaves); i++ {
		f := leaves[i-1]
		l := f.lowest()
		if l == nil || l.bullet != "" || hasDigit(l.text) || f.inTable(l) {
			continue
		}
		for _, j := range l.joints {
			if leaves[i].beginsRows(l.X0, j.begin) {
				f.cut(l, j)
				break
			}
		}
	}
}

// lowest is the line at the foot of a leaf.
func (f *leaf) lowest() (low *line) {
	for _, l := range f.lines {
		if low == nil || l.Y0 < low.Y0 {
			low = l
		}
	}
	return low
}

// beginsRows reports that a leaf begins with a number and the text beside it,
// in two columns.
func (f *leaf) beginsRows(left, middle float64) bool {
	const slack = 2
	if len(f.lines) < 2 {
		return false
	}
	number, text := f.lines[0], f.lines[1]
	if !isNumber(number.text) || !text.sameRow(number) {
		return false
	}
	return number.X0 > left-slack && number.X1 < middle && math.Abs(text.X0-middle) < slack
}

// cut makes two lines of one.
func (f *leaf) cut(l *line, j joint) {
	right := *l
	l.text, l.X1, l.joints = j.left, j.end, nil
	right.text, right.X0, right.indent, right.joints = j.right, j.begin, j.begin, nil
	l.first, right.first = min(l.first, l.Width()), right.Width()
	f.lines = slices.Insert(f.lines, slices.Index(f.lines, l)+1, &right)
}
