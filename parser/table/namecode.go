package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// findNameCodes finds the form that nearly all names of a column have.
func (h *headed) findNameCodes(column int) nameCodes {
	if h.columnOf(dialect.CodeColumn) >= 0 {
		return nameCodes{}
	}
	var names []string
	for row := h.first; row < len(h.Rows); row++ {
		text := framework.Clean(h.plain(h.Cell(row, column), column))
		if text != "" && !h.repeatsHeader(row) && !h.saysOneThing(row) && !slices.Contains(names, text) {
			names = append(names, text)
		}
		if len(names) == sampledNames {
			break
		}
	}
	for i, form := range namesWithCodes {
		if shape := shapeOfCodes(form(), names, i >= plainForms); shape != "" {
			return nameCodes{form(), shape}
		}
	}
	return nameCodes{}
}

// sampledNames is how many names show whether all bring codes.
const sampledNames = 200

// doubtNameCodes says which names bring no code, where all others do.
func (h *headed) doubtNameCodes() {
	name := h.columnOf(dialect.NameColumn)
	if name < 0 {
		return
	}
	h.nameCodes = h.findNameCodes(name)
	if h.nameCodes.form == nil {
		return
	}
	for row := h.first; row < len(h.Rows); row++ {
		text := framework.Clean(h.plain(h.Cell(row, name), name))
		if _, _, ok := h.nameCodes.cut(text); !ok && text != "" && !h.repeatsHeader(row) && !h.saysOneThing(row) {
			h.doubts[row] = append(h.doubts[row], doubt{name, "", "the name has no code beside it, as the others of the column have"})
		}
	}
}
