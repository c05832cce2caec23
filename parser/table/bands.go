package table

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some tables have no column of categories, and a row for each: its name stands alone, over
// the skills that are of it, as a band across the table.

// minBands is how many such rows a table has at least: one may be its title.
const minBands = 2

// findBands finds the rows of categories: the first row below the headers is one, each has
// skills below it, all stand in one column, and no two say the same. What stands below the
// last skill is none.
func (h *headed) findBands(g *dialect.Grammar) {
	if h.across != nil || len(h.categoryColumns()) > 0 {
		return
	}
	bands, seen, column, last := map[int]string{}, dialect.Set{}, -1, -1
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) {
			continue
		}
		text, at := h.aloneIn(row)
		if at < 0 && len(bands) == 0 {
			return // skills above the first band are of none
		}
		if at < 0 {
			last = -1
			continue
		}
		if last >= 0 { // two below each other
			return
		}
		if column >= 0 && at != column || seen[text] || !g.CanBeName(text, false) || g.IsCode(text) {
			break
		}
		bands[row], seen[text], column, last = text, true, at, row
	}
	delete(bands, last)
	if len(bands) >= minBands {
		h.bands = bands
	}
}

// aloneIn is the one text of a row, and its column; -1 where there is none or are several.
func (h *headed) aloneIn(row int) (text string, column int) {
	column = -1
	for i, cell := range h.Rows[row] {
		if !lexical.IsFilled(cell) {
			continue
		}
		if column >= 0 {
			return "", -1
		}
		column = i
	}
	if column < 0 {
		return "", -1
	}
	return framework.Clean(h.plain(h.Rows[row][column], column)), column
}
