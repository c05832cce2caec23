package table

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// categoryColumns are the columns with categories, the outermost first.
func (h *headed) categoryColumns() []int {
	var at []int
	for i, c := range h.columns {
		if c.Kind == dialect.CategoryColumn || c.Kind == dialect.SubcategoryColumn {
			at = append(at, i)
		}
	}
	sorting.By(at, func(a, b int) int { return cmp.Compare(h.columns[a].Kind, h.columns[b].Kind) })
	return at
}

// categories are those of the skill in a row.
func (h *headed) categories(row int) []string {
	var out []string
	if band := h.bandOver(row); band != "" {
		out = append(out, band)
	}
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
	if h.outline = h.isOutline(); h.outline {
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
	if h.outline {
		return h.outer(row, column)
	}
	row = h.above(row, column)
	for h.once[column] && row > h.first && strings.TrimSpace(h.Cell(row, column)) == "" {
		row--
	}
	return h.Cell(row, column)
}

// An outline has a column for each depth, and in each row one of them: what stands in an
// outer one is the category of all rows below it, up to the next of its depth.

// isOutline reports that a table is one: rows with a category alone stand above skills
// of which no row says its category.
func (h *headed) isOutline() bool {
	depths := h.categoryColumns()
	name := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.NameColumn })
	if len(depths) == 0 || name < 0 || depths[len(depths)-1] > name {
		return false
	}
	depths = append(depths, name)
	seen, heads := make([]int, len(depths)), 0
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) {
			continue
		}
		depth := h.depth(row, depths)
		if depth < 0 || depth > 0 && seen[depth-1] == 0 {
			return false
		}
		if seen[depth]++; depth < len(depths)-1 {
			heads++
		}
	}
	return heads > 0 && seen[len(depths)-1] > 1
}

// outer is the category of a row in an outline: the last above it, unless one further
// out came in between.
func (h *headed) outer(row, column int) string {
	depths := h.categoryColumns()
	at := slices.Index(depths, column)
	for ; row >= h.first; row-- {
		if text := h.Cell(row, column); strings.TrimSpace(text) != "" {
			return text
		}
		if further := h.depth(row, depths[:at]); further >= 0 {
			break
		}
	}
	return ""
}

// readChapter reads a row of an outline that names a category: what it says of that is
// matter of the framework.
func (b *book) readChapter(h *headed, row int) bool {
	depths := h.categoryColumns()
	if !h.outline || h.depth(row, depths) < 0 {
		return false
	}
	var m framework.Matter
	for i := range h.Rows[row] {
		text := h.Cell(row, i)
		switch kind := h.kindOf(i); {
		case strings.TrimSpace(text) == "":
		case slices.Contains(depths, i):
			m.Title, m.From = framework.Clean(h.plain(text, i)), h.Place(row, i)
			b.ledger.Content += framework.NonSpace(text)
		case kind == dialect.DescriptionColumn || kind == dialect.GuidanceColumn || kind == dialect.SectionColumn:
			m.Texts = append(m.Texts, framework.Text{Text: framework.Clean(h.plain(text, i)), From: h.Place(row, i)})
			b.ledger.Content += framework.NonSpace(text)
		case kind == dialect.FurnitureColumn:
			b.ledger.Furniture += framework.NonSpace(text)
		case kind == dialect.UnknownColumn:
			b.setAside(h.Table, row, i)
		default: // what tells the category from others
			b.structure(text)
		}
	}
	b.chapters = append(b.chapters, m)
	return true
}

// kindOf is the kind of a column; unknown right of all headers.
func (h *headed) kindOf(column int) dialect.ColumnKind {
	if column >= len(h.columns) {
		return dialect.UnknownColumn
	}
	return h.columns[column].Kind
}

// bandOver is the category of the band over a row; "" where there is none.
func (h *headed) bandOver(row int) string {
	for ; row >= h.first && len(h.bands) > 0; row-- {
		if text := h.bands[row]; text != "" {
			return text
		}
	}
	return ""
}

// categoryColumn is the first column that says something of categories.
func (h *headed) categoryColumn() int {
	if columns := h.categoryColumns(); len(columns) > 0 {
		return columns[0]
	}
	return 0
}
