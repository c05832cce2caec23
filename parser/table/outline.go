package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// An outline has a row for each category as it has one for each skill: of the columns of
// names, each row fills one, the further to the right the deeper it stands.

// outline is that of a table: its columns, the outermost first, and what each row of a
// skill stands below.
type outline struct {
	columns []int
	above   map[int][]string
	heads   map[int]bool // rows of categories
}

// findOutline finds out whether the columns up to one of names are an outline, by what
// their cells fill, and makes categories of all but the last.
func (h *headed) findOutline() {
	for last := len(h.columns) - 1; last > 0; last-- {
		if h.columns[last].Kind != dialect.NameColumn {
			continue
		}
		for first := 0; first < last; first++ {
			if h.isOutline(first, last) {
				h.setOutline(first, last)
				return
			}
		}
	}
}

// mayBeOutline knows the columns that can be part of an outline.
func mayBeOutline(c dialect.Column) bool {
	switch c.Kind {
	case dialect.NameColumn, dialect.CategoryColumn, dialect.SubcategoryColumn:
		return true
	}
	return c.Kind == dialect.UnknownColumn && c.Title != ""
}

// isOutline reports that each row fills one of some columns beside each other, that a row
// of a category is followed by one that stands right below it, and that no column has
// fewer cells than the one before.
func (h *headed) isOutline(first, last int) bool {
	for i := first; i <= last; i++ {
		if !mayBeOutline(h.columns[i]) {
			return false
		}
	}
	count, depth := make([]int, last-first+1), -1
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) {
			continue
		}
		at := h.onlyFilled(row, first, last)
		if at < 0 || at-first > depth+1 || len(h.cell(row, at)) > dialect.MaxHeading {
			return false
		}
		depth = at - first
		count[depth]++
	}
	return count[0] > 1 && slices.IsSorted(count) && count[len(count)-1] > count[0]
}

// onlyFilled is the column, of some, that a row fills alone; -1 where it fills none, or
// more.
func (h *headed) onlyFilled(row, first, last int) int {
	at := -1
	for i := first; i <= last; i++ {
		switch {
		case !lexical.IsFilled(h.Cell(row, i)):
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// setOutline makes categories of the columns of an outline but the last, and notes what
// each row stands below.
func (h *headed) setOutline(first, last int) {
	o := &outline{above: map[int][]string{}, heads: map[int]bool{}}
	for i := first; i <= last; i++ {
		o.columns = append(o.columns, i)
		if i < last {
			h.columns[i].Kind = dialect.CategoryColumn
		}
	}
	path := make([]string, 0, len(o.columns))
	for row := h.first; row < len(h.Rows); row++ {
		if at := h.onlyFilled(row, first, last); at == last {
			o.above[row] = slices.Clone(path)
		} else if at >= 0 && !h.repeatsHeader(row) {
			path = append(path[:min(len(path), at-first)], h.cell(row, at))
			o.heads[row] = true
		}
	}
	h.outline = o
}

// readOutlineRow reads the row of a category: what it says besides its name is matter of
// the framework.
func (b *book) readOutlineRow(h *headed, row int) {
	var m framework.Matter
	for i, c := range h.columns {
		text := h.Cell(row, i)
		switch {
		case !lexical.IsFilled(text):
		case slices.Contains(h.outline.columns, i):
			m.Title, m.From = h.cell(row, i), h.Place(row, i)
			b.ledger.Content += framework.NonSpace(text)
		case c.Kind == dialect.DescriptionColumn:
			p := b.cellText(h, row, i)
			p.Describe(p.texts())
			m.Texts = append(m.Texts, p.Skill.Description)
			b.close(p)
		case c.Kind == dialect.FurnitureColumn:
			b.ledger.Furniture += framework.NonSpace(text)
		default:
			b.setAside(h.Table, row, i)
		}
	}
	b.matter = append(b.matter, m)
}
