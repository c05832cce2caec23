package table

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// categoryColumns are the columns with categories, the outermost first.
func (h *headed) categoryColumns() []int {
	var at []int
	for i, c := range h.columns {
		if c.Kind == dialect.CategoryColumn || c.Kind == dialect.SubcategoryColumn {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(h.columns[a].Kind, h.columns[b].Kind) })
	return at
}

// categories are those of the skill in a row.
func (h *headed) categories(row int) []string {
	if h.outline != nil {
		return h.outline.above[row]
	}
	var out []string
	for _, i := range h.categoryColumns() {
		if text := framework.Clean(h.plain(h.filled(row, i), i)); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// fillCategories finds columns in which a category is written once, in the
// first row of its group, and the rows below it are empty: a cell that was
// merged over them. So it is where there are empty cells, the first is not
// among them and no value comes twice.
func (h *headed) fillCategories() {
	h.once = map[int]bool{}
	if h.outline != nil {
		return
	}
	for _, i := range h.categoryColumns() {
		seen, empty, twice := dialect.Set{}, false, false
		for row := h.first; row < len(h.Rows); row++ {
			text := strings.TrimSpace(h.Cell(row, i))
			empty = empty || text == ""
			twice = twice || seen[text] && text != ""
			seen[text] = true
		}
		h.once[i] = empty && !twice && strings.TrimSpace(h.Cell(h.first, i)) != ""
	}
}

// filled is the text of a category cell, or of the one that was merged over
// it.
func (h *headed) filled(row, column int) string {
	row = h.above(row, column)
	for h.once[column] && row > h.first && strings.TrimSpace(h.Cell(row, column)) == "" {
		row--
	}
	return h.Cell(row, column)
}
