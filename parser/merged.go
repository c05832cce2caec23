package parser

import (
	"slices"
	"strings"
)

// above is the row in which the text of a cell stands that was merged over
// several rows; the cell's own row where it was not.
func (h *headed) above(row, column int) int {
	a := h.areaOf(row, column)
	if a.column != column || a.row < h.first || strings.TrimSpace(h.cell(row, column)) != "" {
		return row
	}
	return a.row
}

// levelsOver are the levels of a column, and of those that a cell of it is
// merged over.
func (h *headed) levelsOver(row, column int) []int {
	a, c := h.areaOf(row, column), h.columns[column]
	levels := c.levels
	for i := column + 1; i < min(a.column+a.columns, len(h.columns)); i++ {
		if h.columns[i].kind == c.kind && len(levels) > 0 {
			levels = append(slices.Clone(levels), h.columns[i].levels...)
		}
	}
	return levels
}

// readMerged reads what an empty cell shows because one above was merged over
// it. The text was counted where it stands. Where every level has a row, the
// skill has said the rest already.
func (r *record) readMerged(i int, c column) {
	from := r.above(r.row, i)
	if from == r.row || r.first >= 0 && (r.long == nil || c.kind != levelColumn || slices.Equal(r.levelsIn(from), r.levels)) {
		return
	}
	row, counted, stray := r.row, r.ledger, len(r.stray)
	r.row = from
	if text := r.cell(from, i); strings.TrimSpace(text) != "" {
		r.readCell(i, c, text)
	}
	r.row, r.ledger, r.stray = row, counted, r.stray[:stray]
}

// judgeMerged says where the cell of a skill is merged over columns that say
// other things: which of them it speaks for cannot be known.
func (r *record) judgeMerged(i int, c column) {
	a := r.areaOf(r.row, i)
	for k := i + 1; k < min(a.column+a.columns, len(r.columns)); k++ {
		if other := r.columns[k]; other.kind != c.kind && other.kind != unknownColumn {
			r.suspect(r.headed.place(r.row, i), "the cell is merged over the columns %q to %q; it is read as %q alone", c.title, r.columns[min(a.column+a.columns, len(r.columns))-1].title, c.title)
			return
		}
	}
}
