package parser

import (
	"fmt"
	"slices"
)

// Whoever looks at a workbook does not see what is hidden in it; whoever reads
// the file does. Rows are hidden by filters and columns to save room: they are
// read, and that is said. A hidden sheet of skills is as a rule an older copy:
// see joinSheets.

// sayHidden says which rows and columns of a table of skills are hidden, and
// which of its texts are struck through.
func (b *book) sayHidden(t *table) {
	if t.facts == nil {
		return
	}
	filter := ""
	if t.facts.filtered {
		filter = " (the sheet has a filter)"
	}
	b.sayCells(t, hiddenRows(t), "the row is hidden"+filter+" and was read%s: show it, or delete what is no longer meant")
	b.sayCells(t, hiddenColumns(t), "the column is hidden and was read%s: show it, or delete what is no longer meant")
	b.sayCells(t, t.facts.struck, "text of the cell is struck through and was read%s: delete what is no longer meant")
}

// sayCells says one thing of cells: where the first is, and how many more.
func (b *book) sayCells(t *table, cells []cellAt, message string) {
	if len(cells) == 0 {
		return
	}
	more := ""
	if n := len(cells) - 1; n > 0 {
		more = fmt.Sprintf(", as %s %d more of the sheet", map[bool]string{true: "is", false: "are"}[n == 1], n)
	}
	b.suspect(t.where(cells[0].row, cells[0].column)(0), message, more)
}

// hiddenRows are the first cells of the hidden rows that say something.
func hiddenRows(t *table) (cells []cellAt) {
	for row := range t.rows {
		if t.facts.hiddenRows[row] {
			if column := slices.IndexFunc(t.rows[row], isFilled); column >= 0 {
				cells = append(cells, cellAt{row, column})
			}
		}
	}
	return cells
}

// hiddenColumns are the first cells of the hidden columns that say something.
func hiddenColumns(t *table) (cells []cellAt) {
	for _, c := range t.facts.hiddenColumns {
		for column := c[0]; column <= min(c[1], t.width()-1); column++ {
			if row := slices.IndexFunc(t.rows, func(row []string) bool { return column < len(row) && isFilled(row[column]) }); row >= 0 {
				cells = append(cells, cellAt{row, column})
			}
		}
	}
	return cells
}
