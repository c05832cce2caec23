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
// skills below it, all stand in one column, and no two say the same.
func (h *headed) findBands(g *dialect.Grammar) {
	if h.across != nil || len(h.categoryColumns()) > 0 {
		return
	}
	bands, seen, column, due := map[int]string{}, dialect.Set{}, -1, false
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) {
			continue
		}
		text, at := h.aloneIn(row)
		switch {
		case at < 0 && len(bands) == 0:
			return // skills above the first band are of none
		case at < 0:
			due = false
		case due || column >= 0 && at != column || seen[text] || !g.CanBeName(text, false) || g.IsCode(text):
			if len(bands) < minBands || due {
				return
			}
			h.bands = bands // what follows is no band: a note below the skills
			return
		default:
			bands[row], seen[text], column, due = text, true, at, true
		}
	}
	if len(bands) < minBands {
		return
	}
	if due { // nothing stands below the last: it is none
		last := -1
		for row := range bands {
			last = max(last, row)
		}
		delete(bands, last)
	}
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
