package table

import (
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// An outline may call its columns what it likes, or all of them names: that each row fills
// one of them, the further to the right the deeper it stands, says which are categories.
// categories.go reads it.

// findOutline finds out whether the columns up to one of names are an outline, by what
// their cells fill, and makes categories of all but the last.
func (h *headed) findOutline() {
	for last := len(h.columns) - 1; last > 0; last-- {
		if h.columns[last].Kind != dialect.NameColumn {
			continue
		}
		for first := 0; first < last; first++ {
			if h.fillsAnOutline(first, last) {
				for i := first; i < last; i++ {
					h.columns[i].Kind = dialect.CategoryColumn
				}
				return
			}
		}
	}
}

// mayBeOutline knows the columns that can be part of an outline.
func mayBeOutline(c dialect.Column) bool {
	switch c.Kind {
	case dialect.NameColumn, dialect.CategoryColumn, dialect.SubcategoryColumn:
		return true
	}
	return c.Kind == dialect.UnknownColumn && c.Title != ""
}

// fillsAnOutline reports that each row fills one of some columns beside each other, that a row
// of a category is followed by one that stands right below it, and that no column has
// fewer cells than the one before.
func (h *headed) fillsAnOutline(first, last int) bool {
	for i := first; i <= last; i++ {
		if !mayBeOutline(h.columns[i]) {
			return false
		}
	}
	columns := make([]int, last-first+1)
	for k := range columns {
		columns[k] = first + k
	}
	count, depth := make([]int, len(columns)), -1
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) {
			continue
		}
		at := h.depth(row, columns)
		if at < 0 || at > depth+1 || len(h.cell(row, first+at)) > dialect.MaxHeading {
			return false
		}
		depth = at
		count[depth]++
	}
	return count[0] > 1 && slices.IsSorted(count) && count[len(count)-1] > count[0]
}
