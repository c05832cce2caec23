package layout

import (
	"math"
	"slices"
	"sort"

	"compdiff/parser/pdf/glyph"
)

// A table without upright rules is known by its header, whose labels stand side
// by side and are drawn one after the other: they say the same with other
// numbers, and text is under each; or there are two, and what is under the
// first is nothing but numbers. That is read as it was drawn, see openrows.go.

// findOpenTables finds the tables of a leaf that no rules part into cells. One
// that reaches the end of its leaf may go on at the top of the next.
func findOpenTables(leaves []*leaf) {
	cutHeaders(leaves)
	var above *table
	for _, f := range leaves {
		for first := 0; first < len(f.lines); first++ {
			if labels := f.labelRow(first); len(labels) > 1 {
				f.open(labels)
				first += len(labels) - 1
			} else if n := f.openRows(first); n > 0 {
				first += n - 1
			}
		}
		if above != nil && f.firstTable() == nil {
			f.goesOn(above)
		}
		if above = f.lastTable(); above != nil && !above.open {
			above = nil
		}
	}
}

// labelRow is the row of labels that begins with a line.
func (f *leaf) labelRow(first int) []*line {
	end := first + 1
	for end < len(f.lines) && f.lines[end-1].sameRow(f.lines[end]) && f.lines[end].X0 > f.lines[end-1].X1 {
		end++
	}
	labels := f.lines[first:end]
	said := map[string]bool{}
	for _, l := range labels {
		said[withoutNumbers(l.text)] = true
		if !hasDigit(l.text) || l.bullet != "" || len(l.text) > maxHeading || f.inTable(l) {
			return nil
		}
	}
	if len(said) > 1 || withoutNumbers(labels[0].text) == "#" {
		return nil
	}
	return slices.Clone(labels)
}

// open makes a table of what stands under labels.
func (f *leaf) open(labels []*line) {
	t := &table{rows: 2, columns: len(labels), open: true, byColumn: true}
	for i, l := range labels {
		t.cells = append(t.cells, &cell{Box: l.Box, table: t, column: i, lines: []*line{l}, header: true})
	}
	for i, l := range labels {
		t.cells = append(t.cells, &cell{Box: glyph.Box{X0: l.X0, Y0: l.Y0, X1: l.X1, Y1: l.Y0}, table: t, row: 1, column: i})
	}
	f.fillOpen(t, t.cells[len(labels):], labels[0].Y0)
}

// goesOn makes a table of what stands at the top of a leaf, in the columns of
// one that reached the end of the leaf before.
func (f *leaf) goesOn(above *table) {
	if !above.byColumn {
		f.rowsGoOn(above)
		return
	}
	t := &table{rows: 1, columns: above.columns, open: true, byColumn: true}
	for i := range above.columns {
		c := above.lastIn(i)
		t.cells = append(t.cells, &cell{Box: glyph.Box{X0: c.X0, Y0: f.Y1, X1: c.X1, Y1: f.Y1}, table: t, column: i})
	}
	f.fillOpen(t, t.cells, f.Y1)
}

// fillOpen fills the cells of one row from above, down to the first line that
// reaches over several columns or looks like a heading of what follows.
func (f *leaf) fillOpen(t *table, row []*cell, top float64) {
	var below []*line
	for _, l := range f.lines {
		if l.Y0 < top-0.3*l.size && !f.inTable(l) {
			below = append(below, l)
		}
	}
	sort.SliceStable(below, func(i, k int) bool { return below[i].Y0 > below[k].Y0 })
	size := 0.0
	for _, l := range below {
		c := cellOver(row, l)
		if c == nil || size > 0 && l.size > 1.08*size {
			break
		}
		size = math.Max(size, l.size)
		c.lines = append(c.lines, l)
		c.Box = c.With(l.Box)
	}
	switch {
	case len(below) == 0 && t.rows == 2: // nothing but labels at the end of a leaf
		t.cells, t.rows = t.cells[:t.columns], 1
	case filled(row) < 2:
		return
	}
	for i, c := range t.cells {
		if c.column+1 < t.columns {
			c.X1 = math.Max(c.X1, t.cells[i+1].X0-size/2)
		}
		if i == 0 {
			t.Box = c.Box
		}
		t.Box = t.With(c.Box)
	}
	f.tables = append(f.tables, t)
}

func filled(row []*cell) int {
	n := 0
	for _, c := range row {
		n += min(1, len(c.lines))
	}
	return n
}

// cellOver is the one cell of a row that a line stands under; none where it
// reaches over several, or begins to the left of all.
func cellOver(row []*cell, l *line) *cell {
	const slack = 2
	var over *cell
	for _, c := range row {
		if l.X0 < c.X1 && l.X1 > c.X0 {
			if over != nil {
				return nil
			}
			over = c
		}
	}
	if over == row[0] && l.X0 < over.X0-slack && over.X0-l.X0 < 2*l.size {
		return nil
	}
	return over
}
