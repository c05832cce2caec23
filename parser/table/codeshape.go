package table

import (
	"slices"
	"unicode"

	"compdiff/parser/dialect"
)

// codeShape is what kinds of signs a code is written in: "A.12" and "B.3" are of the
// shape "A.9".
func codeShape(code string) string {
	var shape []rune
	for _, r := range code {
		switch {
		case unicode.IsUpper(r):
			r = 'A'
		case unicode.IsLower(r):
			r = 'a'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '9'
		}
		if n := len(shape); n == 0 || shape[n-1] != r || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			shape = append(shape, r)
		}
	}
	return string(shape)
}

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
			count[codeShape(text)]++
		}
	}
	for row := h.first; row < len(h.Rows); row++ {
		own, other := h.cell(row, code), h.cell(row, name)
		if own == "" || other == "" || h.repeatsHeader(row) {
			continue
		}
		if n, usual := count[codeShape(own)], count[codeShape(other)]; usual > n && usual >= minRows {
			h.doubts[row] = append(h.doubts[row], doubt{code, "", "the name is written as the codes of other rows are, and the code is not: the two cells may have changed places"})
		}
	}
}
