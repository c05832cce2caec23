package table

import (
	"compdiff/parser/dialect"
)

// takeTitlesForLevels takes a column of what levels are called for the one that says
// which level a row is about: where all its cells are levels of the ladder, and no
// other column says it so. A number beside the name then only counts. Where levels have
// labels, nothing else is called so: the column may have any header.
func (h *headed) takeTitlesForLevels(g *dialect.Grammar) {
	titles, numbers := -1, -1
	for i, c := range h.columns {
		switch {
		case len(c.Levels) > 0, c.Kind == dialect.CoverageColumn && h.hasOnlyLevels(g, i):
			return
		case c.Kind == dialect.CoverageColumn:
			numbers = i
		case titles < 0 && h.mayNameLevels(g, c) && h.hasOnlyLevels(g, i):
			titles = i
		}
	}
	if titles < 0 || numbers >= 0 && !h.goTogether(titles, numbers) {
		return
	}
	h.columns[titles].Kind = dialect.CoverageColumn
	if numbers >= 0 {
		h.columns[numbers].Kind = dialect.RowColumn
	}
}

// mayNameLevels reports that what a column is called does not speak against levels.
func (h *headed) mayNameLevels(g *dialect.Grammar, c dialect.Column) bool {
	return c.Kind == dialect.TitleColumn || c.Kind == dialect.UnknownColumn && c.Title != "" && g.Ladder.IsLabelled()
}

// hasOnlyLevels reports that every cell of a column that says something is one level,
// and that some do.
func (h *headed) hasOnlyLevels(g *dialect.Grammar, column int) bool {
	some := false
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, column)
		if text == "" || h.repeatsHeader(row) {
			continue
		}
		if levels, ok := g.CoverageIn(text, nil); !ok || len(levels) != 1 {
			return false
		}
		some = true
	}
	return some
}

// goTogether reports that two columns say the same in two ways: to each text of one
// belongs one of the other.
func (h *headed) goTogether(one, other int) bool {
	to, from := map[string]string{}, map[string]string{}
	for row := h.first; row < len(h.Rows); row++ {
		a, b := h.cell(row, one), h.cell(row, other)
		if known, ok := to[a]; ok && known != b {
			return false
		}
		if known, ok := from[b]; ok && known != a {
			return false
		}
		to[a], from[b] = b, a
	}
	return true
}
