package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Some columns keep the books of a skill: who owns it, when it was reviewed, in which
// version. They are no text of it, and are kept as sections under their headers, as lines
// of fields below a title are: "Owner: Ada Quill". A header alone does not make one: its
// cells must be names, dates, numbers or addresses, and no texts.

// setBooksAside finds the columns of bookkeeping among those that nobody knows: by their
// header and their cells, or by cells that can be nothing else, whatever the header says.
func (h *headed) setBooksAside() {
	for i := range h.columns {
		c := &h.columns[i]
		if c.Kind != dialect.UnknownColumn || c.Title == "" {
			continue
		}
		if n := h.shapes(i); n.tells() || keepsBooks(c.Title) && (n.texts == 0 || areOdd(n.texts, n.filled)) {
			c.Kind = dialect.FieldColumn
		}
	}
}

// shapesOfCells counts the cells of a column by the shape of their value.
type shapesOfCells struct {
	filled, texts int
	of            map[valueShape]int
}

// tells reports that the cells can be nothing but dates or addresses.
func (n shapesOfCells) tells() bool {
	return n.filled >= minRows && n.of[dateShape]+n.of[addressShape] == n.filled
}

// shapes looks at the cells of a column.
func (h *headed) shapes(column int) shapesOfCells {
	n := shapesOfCells{of: map[valueShape]int{}}
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if !lexical.IsFilled(text) || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		shape := shapeOfValue(text)
		n.filled++
		n.of[shape]++
		if shape == textShape {
			n.texts++
		}
	}
	return n
}

// readField keeps the value of a cell of bookkeeping; a text that stands there belongs
// somewhere else.
func (r *record) readField(i int, c dialect.Column) {
	if shapeOfValue(r.headed.cell(r.row, i)) == textShape {
		r.setAside(r.Table, r.row, i)
		return
	}
	p := r.cellText(i)
	p.AddSection(c.Title, p.texts())
	r.add(p)
}

// doubtFieldShapes looks for the one cell of bookkeeping that has another shape than all
// others of its column: it may be that of another column.
func (h *headed) doubtFieldShapes() {
	for i, c := range h.columns {
		if c.Kind != dialect.FieldColumn {
			continue
		}
		n := h.shapes(i)
		for row := h.first; row < len(h.Rows); row++ {
			text := h.cell(row, i)
			if !lexical.IsFilled(text) || h.repeatsHeader(row) || h.saysOneThing(row) {
				continue
			}
			shape := shapeOfValue(text)
			if shape != textShape && n.of[shape] == 1 && len(n.of) == 2 && areOdd(1, n.filled) {
				h.doubts[row] = append(h.doubts[row], doubt{i, "", "the cell is written as no other of its column is: it may be that of another column"})
			}
		}
	}
}

// fieldColumns are the columns of bookkeeping.
func (h *headed) fieldColumns() (at []int) {
	for i, c := range h.columns {
		if c.Kind == dialect.FieldColumn {
			at = append(at, i)
		}
	}
	return at
}
