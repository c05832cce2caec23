package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Headers may take two rows: one header over several columns, and below it one for each of
// them. Those of one column alone stand in either row.

// readSubheader reads the second row of headers, if there is one: below one
// header over several columns it names each of them.
func readSubheader(g *dialect.Grammar, h *headed) {
	if h.first >= len(h.Rows) {
		return
	}
	below := make([]dialect.Column, len(h.columns))
	known, over := 0, dialect.Column{}
	for i, text := range h.Rows[h.first] {
		if i < len(h.columns) && h.columns[i].Title != "" {
			over = h.columns[i]
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if below[i] = columnBelow(g, over, text); below[i].Kind == dialect.UnknownColumn {
			return
		}
		if c := h.columns[i]; c.Title != "" && c.Kind != dialect.CoverageColumn && c.Kind != dialect.LevelColumn && !h.isOverSeveral(i) {
			return
		}
		known++
	}
	if known < 2 {
		return
	}
	over = dialect.Column{}
	for i, c := range h.columns {
		if c.Title != "" {
			over = c
		}
		if below[i].Kind != dialect.UnknownColumn {
			below[i].Kind = overKind(over, below[i])
			h.columns[i] = below[i]
		}
	}
	h.first++
}

// columnBelow is what the header of a column says that stands below another one: below
// "Levels" it may be the number of a level and what the level is called.
func columnBelow(g *dialect.Grammar, over dialect.Column, text string) dialect.Column {
	c := g.Column(text)
	if c.Kind != dialect.UnknownColumn || over.Kind != dialect.CoverageColumn && over.Kind != dialect.LevelColumn {
		return c
	}
	if n, label, ok := g.LevelIn(text); ok {
		return dialect.Column{Kind: dialect.LevelColumn, Levels: []int{n}, Label: label, Title: c.Title}
	}
	return c
}

// isOverSeveral reports that a header stands over its own column and the one beside it, which
// has none in its row.
func (h *headed) isOverSeveral(column int) bool {
	return h.AreaOf(h.header, column).Columns > 1 ||
		column+1 < len(h.columns) && h.columns[column+1].Title == "" && lexical.IsFilled(h.Cell(h.first, column+1))
}

// overKind is the kind of a column with a header over it and one of its own.
func overKind(over, own dialect.Column) dialect.ColumnKind {
	if over.Kind == dialect.CoverageColumn && own.Kind == dialect.LevelColumn {
		return dialect.LevelColumn // what its cells say decides: see tellCoverageFromTexts
	}
	return own.Kind
}

// readGroups accounts for the row above the headers where it has a header for each of some
// groups of columns, two or more, and says no level: it reports whether there is such a row.
func (b *book) readGroups(h *headed) bool {
	row := h.header - 1
	if row < 0 {
		return false
	}
	groups := 0
	for i, text := range h.Rows[row] {
		if !lexical.IsFilled(text) {
			continue
		}
		_, _, level := b.LevelIn(text)
		over := h.AreaOf(row, i).Columns > 1 || i+1 < len(h.Rows[row]) && !lexical.IsFilled(h.Cell(row, i+1)) && lexical.IsFilled(h.Cell(h.header, i+1))
		if level || !over || isNoTitle(framework.Clean(text)) {
			return false
		}
		groups++
	}
	if groups < 2 {
		return false
	}
	for _, text := range h.Rows[row] {
		b.structure(text)
	}
	return true
}
