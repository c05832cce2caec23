package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/source"
	"slices"
)

// lists finds the tables that are lists of skills, each with a code and a name and
// without levels.
func (b *book) lists(tables []*source.Table) (found []headed) {
	for _, t := range tables {
		if h, ok := findList(b.Grammar, t); ok {
			h.origin = t
			found = append(found, h)
		}
	}
	return found
}

// findList finds the header of a list: most of its columns are known, one is of codes
// and another of names, and nearly all codes have the form that the dialect says.
func findList(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if g.Code == "" {
		return headed{}, false
	}
	for i := range min(len(t.Rows), maxAbove) {
		if !slices.ContainsFunc(t.Rows[i], g.NamesSkill) {
			continue
		}
		h := headed{Table: t, columns: make([]dialect.Column, t.Width()), header: i, first: i + 1, list: true}
		for k, text := range t.Rows[i] {
			h.columns[k] = g.Column(text)
		}
		h.setLanguagesAside(g)
		h.takeNumbersForCodes()
		if h.listsSkills(g) {
			h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
			return h, true
		}
	}
	return headed{}, false
}

// listsSkills reports that the columns are those of a list, and the codes codes.
func (h *headed) listsSkills(g *dialect.Grammar) bool {
	code, name, known, filled := -1, false, 0, 0
	for i, c := range h.columns {
		if c.Title != "" {
			filled++
		}
		switch c.Kind {
		case dialect.UnknownColumn:
			continue
		case dialect.CodeColumn:
			code = i
		case dialect.NameColumn:
			name = true
		}
		known++
	}
	return code >= 0 && name && known*2 >= filled && h.hasCodes(g, code)
}

// hasCodes reports that nearly all cells of a column are codes of the framework, and
// more than one row has one.
func (h *headed) hasCodes(g *dialect.Grammar, column int) bool {
	codes, all := 0, 0
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) || h.repeatsHeader(row) {
			continue
		}
		all++
		if g.IsCode(h.cell(row, column)) {
			codes++
		}
	}
	return codes >= minRows && codes*10 >= all*9
}
