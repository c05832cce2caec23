package layout

import (
	"math"
	"slices"

	"compdiff/internal/sorting"
	"compdiff/parser/lexical"
)

// linesInOrder lists the lines of a table as they are read. A table that goes on
// is read with its beginning.
func (t *table) linesInOrder() []*line {
	cells := slices.Clone(t.cells)
	for n := t.next; n != nil; n = n.next {
		cells = append(cells, n.cells...)
	}
	sorting.By(cells, func(a, b *cell) int {
		if t.byColumn {
			return a.column - b.column
		}
		return 0 // by row, as they are
	})
	var out []*line
	for _, c := range cells {
		if c.after == nil || c.after.rest != c {
			out = append(out, c.linesInOrder()...)
		}
	}
	return out
}

// linesInOrder lists the lines of a cell as they are read.
func (c *cell) linesInOrder() []*line {
	var units []unit
	for _, l := range c.lines {
		l.cell = c
		units = append(units, unit{Box: l.Box, index: l.index, line: l})
	}
	var out []*line
	for _, u := range inOrder(units) {
		out = append(out, u.line)
	}
	if c.rest != nil {
		out = append(out, c.rest.linesInOrder()...)
	}
	return out
}

// readingOrder puts the lines of a leaf in the order of reading, those of its
// tables cell by cell.
func (f *leaf) readingOrder() {
	in := map[*line]bool{}
	var units []unit
	for _, t := range f.tables {
		u := unit{Box: t.Box, index: math.MaxInt, table: t}
		for _, c := range t.cells {
			for _, l := range c.lines {
				in[l] = true
				u.index = min(u.index, l.index)
			}
		}
		if t.from == nil {
			units = append(units, u)
		}
	}
	for _, l := range f.lines {
		if !in[l] {
			units = append(units, unit{Box: l.Box, index: l.index, line: l})
		}
	}
	f.lines = f.lines[:0:0]
	for _, u := range inOrder(units) {
		if u.table != nil {
			f.lines = append(f.lines, u.table.linesInOrder()...)
		} else {
			f.lines = append(f.lines, u.line)
		}
	}
	for _, l := range f.lines {
		l.home = f
	}
}

// joinTables finds the tables that go on from leaf to leaf: the last thing on
// one leaf and the first on the next, with the same columns.
func joinTables(leaves []*leaf) {
	for i := 1; i < len(leaves); i++ {
		a, b := leaves[i-1].lastTable(), leaves[i].firstTable()
		if a != nil && b != nil && a.sameColumns(b) {
			leaves[i].join(a, b)
		}
	}
}

func (f *leaf) lastTable() *table {
	for _, t := range f.tables {
		if !slices.ContainsFunc(f.lines, func(l *line) bool { return l.Y0 < t.Y0 }) {
			return t
		}
	}
	return nil
}

func (f *leaf) firstTable() *table {
	for _, t := range f.tables {
		if !slices.ContainsFunc(f.lines, func(l *line) bool { return l.Y0 > t.Y1 }) {
			return t
		}
	}
	return nil
}

func (t *table) sameColumns(o *table) bool {
	if t.columns != o.columns || t.open != o.open {
		return false
	}
	if math.Abs(t.X0-o.X0) > touch || !t.open && math.Abs(t.X1-o.X1) > touch {
		return false
	}
	for _, c := range o.cells {
		if p := t.lastIn(c.column); p == nil || math.Abs(p.X0-c.X0) > touch {
			return false
		}
	}
	return true
}

// lastIn is the lowest cell of a column.
func (t *table) lastIn(column int) *cell {
	var last *cell
	for _, c := range t.cells {
		if c.column == column {
			last = c
		}
	}
	return last
}

// join lets a table go on in another. Headers that are repeated there are put
// aside.
func (f *leaf) join(t, on *table) {
	first := t
	for first.from != nil {
		first = first.from
	}
	if t.rows == 1 && t.from == nil { // nothing but the headers
		t.readAs(on.byColumn || t.labels(func(*cell) bool { return true }).series)
	}
	t.next, on.from, on.byColumn = on, t, t.byColumn
	on.above = t.above + t.rows
	repeated := on.repeats(first)
	on.whole = on.rows
	if repeated {
		on.above--
		on.whole--
	}
	for _, c := range on.cells {
		c.header = c.header && !t.byColumn
		if c.row == 0 && repeated {
			for _, l := range slices.Clone(c.lines) {
				f.remove(l)
				f.aside = append(f.aside, l)
			}
		}
		if c.row == 0 || repeated && c.row == 1 {
			c.after = t.lastIn(c.column)
		}
	}
	if !on.cutsRow() && !on.lacksKey(t) {
		return
	}
	on.above--
	on.whole--
	for _, c := range on.cells {
		if c.after != nil && !t.byColumn {
			c.after.rest = c
		}
	}
}

// lacksKey reports that a table begins in the middle of a row, since nothing stands in the
// first column, where each row that begins in the table above has a text of its own.
func (t *table) lacksKey(above *table) bool {
	said := map[string]bool{}
	for _, c := range above.cells {
		if c.column == 0 {
			if s := c.text(); s != "" {
				said[s] = true
			}
		}
	}
	whole := above.whole
	if above.from == nil {
		whole = above.rows
	}
	if whole < 2 || len(said) < whole {
		return false
	}
	return !slices.ContainsFunc(t.cells, func(c *cell) bool { return c.after != nil && c.column == 0 && len(c.lines) > 0 })
}

// readAs sets how a table of one row is read.
func (t *table) readAs(byColumn bool) {
	t.byColumn = byColumn
	for _, c := range t.cells {
		c.header = byColumn
	}
}

// cutsRow reports that a table begins in the middle of a row: some of its cells
// goes on with a sentence.
func (t *table) cutsRow() bool {
	return slices.ContainsFunc(t.cells, func(c *cell) bool {
		if c.after == nil || len(c.lines) == 0 || len(c.after.lines) == 0 {
			return false
		}
		above := c.after.lines[len(c.after.lines)-1].text
		return !lexical.EndsSentence(above) && lexical.StartsLower(c.lines[0].text)
	})
}

// repeats reports that the first row of a table says what that of another does.
func (t *table) repeats(first *table) bool {
	said := func(t *table) (out []string) {
		for _, c := range t.cells {
			if c.row == 0 {
				out = append(out, c.text())
			}
		}
		return out
	}
	return slices.Equal(said(t), said(first))
}
