package table

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
)

// above is the row in which the text of a cell stands that was merged over
// several rows; the cell's own row where it was not.
func (h *headed) above(row, column int) int {
	a := h.AreaOf(row, column)
	if a.Column != column || a.Row < h.first || strings.TrimSpace(h.Cell(row, column)) != "" {
		return row
	}
	return a.Row
}

// levelsOver are the levels of a column, and of those that a cell of it is
// merged over.
func (h *headed) levelsOver(row, column int) []int {
	a, c := h.AreaOf(row, column), h.columns[column]
	levels := c.Levels
	for i := column + 1; i < min(a.Column+a.Columns, len(h.columns)); i++ {
		if h.columns[i].Kind == c.Kind && len(levels) > 0 {
			levels = append(slices.Clone(levels), h.columns[i].Levels...)
		}
	}
	return levels
}

// readMerged reads what an empty cell shows because one above was merged over
// it. The text was counted where it stands. Where every level has a row, the
// skill has said the rest already.
func (r *record) readMerged(i int, c dialect.Column) {
	from := r.above(r.row, i)
	if from == r.row {
		return
	}
	otherLevel := r.long != nil && c.Kind == dialect.LevelColumn && !slices.Equal(r.levelsIn(from), r.levels)
	if r.first >= 0 && !otherLevel {
		return
	}
	row, counted, stray := r.row, r.ledger, len(r.stray)
	r.row = from
	if text := r.Cell(from, i); strings.TrimSpace(text) != "" {
		r.readCell(i, c, text)
	}
	r.row, r.ledger, r.stray = row, counted, r.stray[:stray]
}

// doubtMerged says where the cell of a skill is merged over columns that say
// other things: which of them it speaks for cannot be known.
func (r *record) doubtMerged(i int, c dialect.Column) {
	a := r.AreaOf(r.row, i)
	for k := i + 1; k < min(a.Column+a.Columns, len(r.columns)); k++ {
		if other := r.columns[k]; other.Kind != c.Kind && other.Kind != dialect.UnknownColumn {
			r.suspect(r.headed.Place(r.row, i), "the cell is merged over the columns %q to %q; it is read as %q alone", c.Title, r.columns[min(a.Column+a.Columns, len(r.columns))-1].Title, c.Title)
			return
		}
	}
}
