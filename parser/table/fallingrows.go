package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// People write the statements of a skill below each other, a row for each, and name the
// skill in the first alone: the texts of each level fall from there, and end where they
// end. A workbook merges the cells of the name over these rows; a file of values cannot.

// minFalling is how many such rows a table has at least: one alone may be of a skill whose
// name was lost.
const minFalling = 2

// findFallingRows finds the rows that go on with the skill above: they have texts of levels
// alone, and each stands right below another of its level.
func (h *headed) findFallingRows() {
	if h.long != nil || h.Area != nil || h.outline || h.list {
		return
	}
	found := map[int]int{}
	start := -1
	for row := h.first; row < len(h.Rows); row++ {
		switch {
		case source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row):
			start = -1
		case h.key(row) != "":
			start = row
		case start < 0 || h.saysOneThing(row) && !h.isLevelText(row):
		case !h.fallsOn(row):
			return
		default:
			found[row] = start
		}
	}
	if len(found) >= minFalling {
		h.falling = found
	}
}

// isLevelText reports that the one thing a row says stands in a column of a level.
func (h *headed) isLevelText(row int) bool {
	_, at := loneCell(h.Table, row)
	return at >= 0 && h.kindOf(at) == dialect.LevelColumn
}

// fallsOn reports that a row has texts of levels alone, each right below another one.
func (h *headed) fallsOn(row int) bool {
	for i := range h.Rows[row] {
		if !lexical.IsFilled(h.Cell(row, i)) {
			continue
		}
		if h.kindOf(i) != dialect.LevelColumn || len(h.columns[i].Levels) != 1 || !lexical.IsFilled(h.Cell(row-1, i)) {
			return false
		}
	}
	return true
}
