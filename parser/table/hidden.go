package table

import (
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Whoever looks at a workbook does not see what is hidden in it; whoever reads
// the file does. Rows are hidden by filters and columns to save room: they are
// read, and that is said. A hidden sheet of skills is as a rule an older copy:
// see joinSheets.

// sayHidden says which rows and columns of a table of skills are hidden, and
// which of its texts are struck through.
func (b *book) sayHidden(t *source.Table) {
	if t.Facts == nil {
		return
	}
	filter := ""
	if t.Facts.Filtered {
		filter = " (the sheet has a filter)"
	}
	b.sayCells(t, hiddenRows(t), "the row is hidden"+filter+" and was read%s: show it, or delete what is no longer meant")
	b.sayCells(t, hiddenColumns(t), "the column is hidden and was read%s: show it, or delete what is no longer meant")
	b.sayCells(t, b.unsaidStruck(t), "text of the cell is struck through and was read%s: delete what is no longer meant")
}

// sayCells says one thing of cells: where the first is, and how many more.
func (b *book) sayCells(t *source.Table, cells []source.CellAt, message string) {
	if len(cells) == 0 {
		return
	}
	more := ""
	if n := len(cells) - 1; n > 0 {
		more = fmt.Sprintf(", as %s %d more of the sheet", map[bool]string{true: "is", false: "are"}[n == 1], n)
	}
	b.suspect(t.Where(cells[0].Row, cells[0].Column)(0), message, more)
}

// doubtStruck doubts the parts of skills whose cells have text that is struck through: what
// of it is still meant nobody knows.
func (b *book) doubtStruck(h *headed) {
	if h.Facts == nil || len(h.Facts.Struck) == 0 {
		return
	}
	struck := map[string]bool{}
	for _, at := range h.Facts.Struck {
		struck[h.Where(at.Row, at.Column)(0).Cell] = true
	}
	for row := h.first; row < len(h.Rows); row++ {
		for i := range h.columns {
			if !lexical.IsFilled(h.Cell(row, i)) || !struck[h.Place(row, i).Cell] {
				continue
			}
			b.struckSaid[h.Place(row, i).Cell] = true
			h.doubts[row] = append(h.doubts[row], doubt{i, h.partOf(i), "text of the cell is struck through and was read: delete what is no longer meant"})
		}
	}
}

// sayStruckTags says which cells of the row of a skill have words in tags that strike them
// out: they were not read.
func (b *book) sayStruckTags(h *headed, row int, skill string) {
	for i := range h.columns {
		if h.Lines == nil && (h.html || h.entities[i]) && source.HasStruckTag(h.Cell(row, i)) {
			b.problems = append(b.problems, framework.Problem{Rule: source.StruckRule, Message: source.Struck, From: h.Place(row, i), Skill: skill, Part: h.partOf(i)})
		}
	}
}

// unsaidStruck are the struck cells of a sheet of which no skill was doubted.
func (b *book) unsaidStruck(t *source.Table) (cells []source.CellAt) {
	for _, at := range t.Facts.Struck {
		if !b.struckSaid[t.Where(at.Row, at.Column)(0).Cell] {
			cells = append(cells, at)
		}
	}
	return cells
}

// hiddenRows are the first cells of the hidden rows that say something.
func hiddenRows(t *source.Table) (cells []source.CellAt) {
	for row := range t.Rows {
		if t.Facts.HiddenRows[row] {
			if column := slices.IndexFunc(t.Rows[row], lexical.IsFilled); column >= 0 {
				cells = append(cells, source.CellAt{Row: row, Column: column})
			}
		}
	}
	return cells
}

// hiddenColumns are the first cells of the hidden columns that say something.
func hiddenColumns(t *source.Table) (cells []source.CellAt) {
	for _, c := range t.Facts.HiddenColumns {
		for column := c[0]; column <= min(c[1], t.Width()-1); column++ {
			if row := slices.IndexFunc(t.Rows, func(row []string) bool { return column < len(row) && lexical.IsFilled(row[column]) }); row >= 0 {
				cells = append(cells, source.CellAt{Row: row, Column: column})
			}
		}
	}
	return cells
}
