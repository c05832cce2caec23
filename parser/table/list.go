package table

import (
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// lists finds the tables that are lists of skills, each with a code and a name, or a
// text, and without levels.
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
// and another of names or texts, and nearly all codes have the form that the dialect says.
func findList(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if g.Code == "" {
		return headed{}, false
	}
	for i := range min(len(t.Rows), maxAbove) {
		if !slices.ContainsFunc(t.Rows[i], func(text string) bool { return mayHeadCodes(g, text) }) {
			continue
		}
		h := headed{Table: t, columns: make([]dialect.Column, t.Width()), header: i, first: i + 1, list: true}
		for k, text := range t.Rows[i] {
			h.columns[k] = g.Column(text)
		}
		h.setLanguagesAside(g)
		h.takeNumbersForCodes()
		h.describeOpenTexts()
		if h.listsSkills(g) {
			h.html, h.entities = source.HasMarkup(t.Rows), source.EntityColumns(t)
			return h, true
		}
	}
	return headed{}, false
}

// mayHeadCodes knows the header of a column of codes, or of what counts rows.
func mayHeadCodes(g *dialect.Grammar, header string) bool {
	if header == "" || len(header) > dialect.MaxHeading {
		return false
	}
	kind := g.ColumnKind(header)
	return kind == dialect.CodeColumn || kind == dialect.RowColumn
}

// describeOpenTexts makes descriptions of the texts of levels of which nothing says the
// level: what a list calls its statements is all that it says.
func (h *headed) describeOpenTexts() {
	for i, c := range h.columns {
		if c.Kind == dialect.LevelColumn && len(c.Levels) == 0 {
			h.columns[i].Kind = dialect.DescriptionColumn
		}
	}
}

// isListOfTexts reports that every row has a code of its own and a text, and that nothing
// speaks of levels.
func (h *headed) isListOfTexts(g *dialect.Grammar) bool {
	code := -1
	for i, c := range h.columns {
		switch {
		case len(c.Levels) > 0, c.Kind == dialect.CoverageColumn, c.Kind == dialect.DescriptionColumn:
			return false
		case c.Kind == dialect.CodeColumn:
			code = i
		}
	}
	if g.Code == "" || h.long != nil || code < 0 {
		return false
	}
	if !h.hasOpenTexts() || !h.hasCodes(g, code) {
		return false
	}
	seen := dialect.Set{}
	for row := h.first; row < len(h.Rows); row++ {
		text := h.cell(row, code)
		if seen[text] && text != "" && !h.repeatsHeader(row) {
			return false
		}
		seen[text] = true
	}
	return true
}

// listsSkills reports that the columns are those of a list, and the codes codes.
func (h *headed) listsSkills(g *dialect.Grammar) bool {
	code, texts, known, filled := -1, false, 0, 0
	for i, c := range h.columns {
		if c.Title != "" {
			filled++
		}
		switch c.Kind {
		case dialect.UnknownColumn:
			continue
		case dialect.CodeColumn:
			code = i
		case dialect.NameColumn, dialect.DescriptionColumn:
			texts = true
		}
		known++
	}
	return code >= 0 && texts && known*2 >= filled && h.hasCodes(g, code)
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
