package table

import (
	"fmt"
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// doubtCodes looks for the few rows whose code has a shape of its own, where those of all
// others have one, and whose name has that: the two cells changed places.
func (h *headed) doubtCodes() {
	isOf := func(kind dialect.ColumnKind) int {
		return slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == kind })
	}
	code, name := isOf(dialect.CodeColumn), isOf(dialect.NameColumn)
	if code < 0 || name < 0 {
		return
	}
	count := map[string]int{}
	for row := h.first; row < len(h.Rows); row++ {
		if text := h.cell(row, code); text != "" && !h.repeatsHeader(row) {
			count[lexical.CodeShape(text, lexical.ByCase)]++
		}
	}
	var same []int
	all := 0
	for row := h.first; row < len(h.Rows); row++ {
		own, other := h.cell(row, code), h.cell(row, name)
		if own == "" || other == "" || h.repeatsHeader(row) {
			continue
		}
		if all++; own == other {
			same = append(same, row)
		}
		if n, usual := count[lexical.CodeShape(own, lexical.ByCase)], count[lexical.CodeShape(other, lexical.ByCase)]; usual > n && usual >= minRows {
			h.doubts[row] = append(h.doubts[row], doubt{code, "", "the name is written as the codes of other rows are, and the code is not: the two cells may have changed places"})
		}
	}
	if areOdd(len(same), all) {
		h.noteDoubt(same, doubt{name, "", "the name is nothing but the code, as no other name of the column is: the name may be lost"})
	}
}

// doubtCodeColumn looks at a whole column of codes: where its cells are words, and those of
// another column that should hold words are written as codes, all of one shape and each
// once, the headers of the two may have changed places.
func (h *headed) doubtCodeColumn() {
	code := h.columnOf(dialect.CodeColumn)
	if code < 0 || h.hasCodeShape(code) {
		return
	}
	for i, c := range h.columns {
		switch c.Kind {
		case dialect.NameColumn, dialect.CategoryColumn, dialect.SubcategoryColumn:
		default:
			continue
		}
		if !h.hasCodeShape(i) {
			continue
		}
		message := fmt.Sprintf("the cells of %q are written as codes are, and those of %q are not: the two headers may have changed places", c.Title, h.columns[code].Title)
		for row := h.first; row < len(h.Rows); row++ {
			h.doubts[row] = append(h.doubts[row], doubt{code, "", message})
		}
		return
	}
}

// hasCodeShape reports that the cells of a column are written as codes: with figures, all of
// one shape, and no two of different skills alike.
func (h *headed) hasCodeShape(column int) bool {
	shape, n := "", 0
	name := h.columnOf(dialect.NameColumn)
	of := map[string]string{}
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if text == "" || h.repeatsHeader(row) || h.saysOneThing(row) {
			continue
		}
		own := lexical.CodeShape(text, lexical.AnyCase)
		if !isWrittenAsCode(text, true) || shape != "" && own != shape {
			return false
		}
		if name >= 0 && name != column {
			if have, ok := of[text]; ok && have != h.cell(row, name) {
				return false
			}
			of[text] = h.cell(row, name)
		}
		shape, n = own, n+1
	}
	return n >= minRows
}
