package layout

import (
	"math"
	"strings"

	"compdiff/parser/pdf/glyph"
)

// numbered is a table without upright rules that has a row for every number:
// two columns, numbers in the first and text in the second.
type numbered struct {
	*table
	left, middle float64 // where its columns begin
	headed       bool    // its first row is a header
	labels       int
}

// openRows makes a table of what is drawn after two labels that stand side by
// side, and gives how many lines it has.
func (f *leaf) openRows(first int) int {
	if first+1 >= len(f.lines) {
		return 0
	}
	a, b := f.lines[first], f.lines[first+1]
	if !f.mayHead(a) || !f.mayHead(b) || !a.sameRow(b) || a.X1 >= b.X0 {
		return 0
	}
	t := &numbered{&table{rows: 1, columns: 2, open: true}, a.X0, b.X0, true, 0}
	t.cells = []*cell{{Box: a.Box, table: t.table, lines: []*line{a}}, {Box: b.Box, table: t.table, column: 1, lines: []*line{b}}}
	n := t.take(f.lines[first+2:])
	if t.labels == 0 && first+2 < len(f.lines) {
		return 0 // no header at the end of a leaf either
	}
	f.addRows(t)
	return n + 2
}

// mayHead reports that a line may be the header of a column whose rows are
// numbered.
func (f *leaf) mayHead(l *line) bool {
	return l.bullet == "" && !hasDigit(l.text) && len(l.text) <= maxHeading && !f.inTable(l)
}

// rowsGoOn makes a table of what a leaf begins with, in the columns of one that
// reached the end of the leaf before.
func (f *leaf) rowsGoOn(above *table) {
	t := &numbered{&table{columns: 2, open: true}, above.cells[0].X0, above.cells[1].X0, false, 0}
	if t.take(f.lines) > 0 {
		f.addRows(t)
	}
}

// take fills rows with lines in the order of drawing, down to the first line
// that is neither a number nor text of the second column.
func (t *numbered) take(lines []*line) int {
	const slack = 2
	for n, l := range lines {
		switch {
		case isNumber(l.text) && l.bullet == "" && l.X1 < t.middle && l.X0 > t.left-slack:
			t.addRow(l)
			t.labels++
		case l.X0 < t.middle-slack || t.headed && t.labels == 0:
			return n
		case t.rows == 0:
			t.addRow(nil)
			fallthrough
		default:
			c := t.cells[len(t.cells)-1]
			c.lines, c.Box = append(c.lines, l), c.With(l.Box)
		}
	}
	return len(lines)
}

// addRow adds a row and its label.
func (t *numbered) addRow(label *line) {
	a := &cell{Box: glyph.Box{X0: t.left, Y0: math.Inf(1), X1: t.left, Y1: math.Inf(-1)}, table: t.table, row: t.rows}
	b := &cell{Box: glyph.Box{X0: t.middle, Y0: math.Inf(1), X1: t.middle, Y1: math.Inf(-1)}, table: t.table, row: t.rows, column: 1}
	if label != nil {
		a.lines, a.Box = []*line{label}, a.With(label.Box)
	}
	t.cells = append(t.cells, a, b)
	t.rows++
}

// addRows adds the table to its leaf.
func (f *leaf) addRows(t *numbered) {
	t.Box = t.cells[0].Box
	for _, c := range t.cells {
		t.Box = t.With(c.Box)
	}
	t.orient()
	t.byColumn = false
	f.tables = append(f.tables, t.table)
}

// isNumber knows a number that stands alone.
func isNumber(s string) bool { return s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == "" }
