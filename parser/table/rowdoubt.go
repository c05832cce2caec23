package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"fmt"
	"slices"

	"compdiff/framework"
)

// doubtRow says where the shape of a skill's row speaks against what is read of it:
// a cell is missing or one too many, or two columns are called the same.
func (b *book) doubtRow(h *headed, row int, skill string) {
	say := func(column int, format string, args ...any) {
		b.problems = append(b.problems, framework.Problem{Rule: "table-suspect", Message: fmt.Sprintf(format, args...), From: h.Place(row, column), Skill: skill})
	}
	if n := len(h.Rows[row]); h.isRagged(row) {
		say(max(0, n-1), "the row has another number of cells than the others of the table: a mark between two cells may be lost, and what follows it stand in the wrong columns")
	}
	if a, k := h.sameHeaders(); k > 0 && (lexical.IsFilled(h.Cell(row, a)) || lexical.IsFilled(h.Cell(row, k))) {
		say(k, "two columns are called %q: one of them may be of another level", h.columns[k].Title)
	}
}

// minRows is how many rows show how long rows are.
const minRows = 2

// isRagged reports that a row is shorter than the headers, or longer, where nearly all
// others are as long as these.
func (h *headed) isRagged(row int) bool {
	if h.Lines != nil || h.Facts != nil { // programs leave out empty cells
		return false
	}
	width := len(h.Rows[h.header])
	if len(h.Rows[row]) == width {
		return false
	}
	if h.ragged == nil {
		full, all := 0, 0
		for _, r := range h.Rows[h.first:] {
			if !source.IsEmptyRow(r) {
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
		if c.Title == "" || c.Kind != dialect.LevelColumn && c.Kind != dialect.DescriptionColumn && c.Kind != dialect.GuidanceColumn {
			continue
		}
		for a, other := range h.columns[:k] {
			if framework.Fold(other.Title) == framework.Fold(c.Title) && slices.Equal(other.Levels, c.Levels) {
				return a, k
			}
		}
	}
	return 0, 0
}
