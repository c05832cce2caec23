package parser

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// doubtRow says where the shape of a skill's row speaks against what is read of it:
// a cell is missing or one too many, or two columns are called the same.
func (b *book) doubtRow(h *headed, row int, skill string) {
	say := func(column int, format string, args ...any) {
		b.problems = append(b.problems, framework.Problem{Rule: "table-suspect", Message: fmt.Sprintf(format, args...), From: h.place(row, column), Skill: skill})
	}
	if n := len(h.rows[row]); h.isRagged(row) {
		say(max(0, n-1), "the row has another number of cells than the others of the table: a mark between two cells may be lost, and what follows it stand in the wrong columns")
	}
	if a, k := h.sameHeaders(); k > 0 && (isFilled(h.cell(row, a)) || isFilled(h.cell(row, k))) {
		say(k, "two columns are called %q: one of them may be of another level", h.columns[k].title)
	}
}

// minRows is how many rows show how long rows are.
const minRows = 2

// isRagged reports that a row is shorter than the headers, or longer, where nearly all
// others are as long as these.
func (h *headed) isRagged(row int) bool {
	if h.lines != nil || h.facts != nil { // programs leave out empty cells
		return false
	}
	width := len(h.rows[h.header])
	if len(h.rows[row]) == width {
		return false
	}
	if h.ragged == nil {
		full, all := 0, 0
		for _, r := range h.rows[h.first:] {
			if !isEmptyRow(r) {
				all++
				if len(r) == width {
					full++
				}
			}
		}
		usual := full > 0 && full*2 >= all && all >= minRows
		h.ragged = &usual
	}
	return *h.ragged
}

// sameHeaders finds two columns of the texts of one level, or of descriptions or
// guidance, that are called the same.
func (h *headed) sameHeaders() (first, second int) {
	for k, c := range h.columns {
		if c.title == "" || c.kind != levelColumn && c.kind != descriptionColumn && c.kind != guidanceColumn {
			continue
		}
		for a, other := range h.columns[:k] {
			if framework.Fold(other.title) == framework.Fold(c.title) && slices.Equal(other.levels, c.levels) {
				return a, k
			}
		}
	}
	return 0, 0
}
