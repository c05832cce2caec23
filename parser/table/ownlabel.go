package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// A label that stands in the place of its own value, "Code: Code", says that the value was
// lost, or that nobody filled it in.

// doubtOwnLabels notes the cells of a column that say nothing but its header.
func (h *headed) doubtOwnLabels() {
	for _, f := range fields {
		for i, c := range h.columns {
			if c.Kind != f.kind {
				continue
			}
			for row := h.first; row < len(h.Rows); row++ {
				if h.holdsOwnLabel(row, i) && !h.repeatsHeader(row) {
					h.doubts[row] = append(h.doubts[row], doubt{i, string(f.part), "the cell of the " + f.what + " holds the header of its column and nothing else: its value may be lost"})
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
