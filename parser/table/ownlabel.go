package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
)

// A label that stands in the place of its own value, "Code: Code", says that the value was
// lost, or that nobody filled it in.

// doubtOwnLabels says of the skills of a table which of their cells say nothing but the
// header of their column.
func (b *book) doubtOwnLabels(h *headed) {
	for _, f := range fields {
		for i, c := range h.columns {
			for row := h.first; row < len(h.Rows) && c.Kind == f.kind; row++ {
				if index, read := h.rowIndex[row]; read && h.holdsOwnLabel(row, i) {
					b.suspectOf(h.Place(row, i), skill.SkillID(&b.Skills[index]), "the cell of the %s holds the header of its column and nothing else: its value may be lost", f.what)
					b.problems[len(b.problems)-1].Part = string(f.part)
				}
			}
		}
	}
}

// holdsOwnLabel reports that a cell is the header of its column, to the letter. A code may be
// called as codes are where the name of the skill says so: CODE is that of "Code reviewing".
func (h *headed) holdsOwnLabel(row, column int) bool {
	text := h.cell(row, column)
	if text == "" || text != framework.Clean(lexical.PlainCell(h.Cell(h.header, column))) {
		return false
	}
	return h.columns[column].Kind != dialect.CodeColumn || !strings.Contains(framework.Fold(h.nameIn(row)), framework.Fold(text))
}
