package table

import (
	"slices"

	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Where a cell was put into a block of rows all that follows has slid to the right: the last
// cells of some of these rows stand right of all headers, and all of these have the same cell
// empty that the other rows have filled. A row that is as empty there has slid as well,
// though its own last cell is still below a header.

// doubtSlidRows looks for such rows.
func (h *headed) doubtSlidRows() {
	var over []int
	for row := h.first; row < len(h.Rows); row++ {
		if h.overHeaders(row) {
			over = append(over, row)
		}
	}
	if len(over) < minRows {
		return
	}
	for i, c := range h.columns {
		if c.Title == "" || slices.ContainsFunc(over, func(row int) bool { return lexical.IsFilled(h.Cell(row, i)) }) {
			continue
		}
		filled, all := 0, 0
		for row := h.first; row < over[0]; row++ {
			if !source.IsEmptyRow(h.Rows[row]) {
				all++
				filled += min(1, len(h.cell(row, i)))
			}
		}
		if filled == 0 || filled*10 < all*9 {
			continue
		}
		d := doubt{i, "", "the cell is empty, as in other rows that reach further to the right than the headers: what follows it may have slid from one column to the next"}
		for row := h.first; row < len(h.Rows); row++ {
			if !lexical.IsFilled(h.Cell(row, i)) && !source.IsEmptyRow(h.Rows[row]) {
				h.doubts[row] = append(h.doubts[row], d)
			}
		}
		return
	}
}

// overHeaders reports that a row says something in a column behind the last header.
func (h *headed) overHeaders(row int) bool {
	last := lastHeader(h)
	return last+1 < len(h.Rows[row]) && slices.ContainsFunc(h.Rows[row][last+1:], lexical.IsFilled)
}

// lastHeader is the last column with a header.
func lastHeader(h *headed) int {
	for i := len(h.columns) - 1; i >= 0; i-- {
		if h.columns[i].Title != "" {
			return i
		}
	}
	return len(h.columns)
}
