package check

import (
	"cmp"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// sortBySource puts findings in source order. Those of one place keep the
// order of the rules.
func sortBySource(found []Finding, sources []framework.Source) {
	files := map[string]int{}
	for i, s := range sources {
		files[s.Name] = i + 1
	}
	sorting.By(found, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(files[a.From.File], files[b.From.File]),
			cmp.Compare(a.From.File, b.From.File),
			cmp.Compare(a.From.Page, b.From.Page),
			compareCells(a.From.Cell, b.From.Cell),
			cmp.Compare(a.From.Line, b.From.Line),
			cmp.Compare(a.From.Column, b.From.Column),
		)
	})
}

// compareCells orders cells as a reader meets them: by sheet, row and column.
func compareCells(a, b string) int {
	if a == b {
		return 0
	}
	x, y := cellOf(a), cellOf(b)
	return cmp.Or(
		cmp.Compare(x.sheet, y.sheet),
		cmp.Compare(x.row, y.row),
		cmp.Compare(len(x.column), len(y.column)), // Z comes before AA
		cmp.Compare(x.column, y.column),
	)
}

type cell struct {
	sheet, column string
	row           int
}

// cellOf reads "Skills!P42".
func cellOf(s string) cell {
	var c cell
	name := s
	if at := strings.LastIndexByte(s, '!'); at >= 0 {
		c.sheet, name = s[:at], s[at+1:]
	}
	c.column = strings.TrimRight(name, "0123456789")
	c.row, _ = strconv.Atoi(name[len(c.column):])
	return c
}
