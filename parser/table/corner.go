package table

import (
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// upright finds the tables with a skill in each row whose corner says so: "Skill / Level"
// stands over the skills and beside the levels.
func (b *book) upright(tables []*source.Table) (found []headed) {
	for _, t := range tables {
		if len(t.Rows) < 2 || !isCorner(b.Grammar, t.Cell(0, 0)) {
			continue
		}
		h := headed{Table: t, origin: t, first: 1, columns: make([]dialect.Column, t.Width()), html: source.HasMarkup(t.Rows)}
		for k, text := range t.Rows[0] {
			h.columns[k] = b.levelHeader(text)
		}
		if h.tellsLevels(b.Grammar) {
			h.columns[0].Kind = dialect.NameColumn
			found = append(found, h)
		}
	}
	return found
}

// isCorner knows the corner of a table of skills and levels.
func isCorner(g *dialect.Grammar, header string) bool {
	first, second, ok := strings.Cut(header, "/")
	if !ok || len(header) > dialect.MaxHeading {
		return false
	}
	return isNameOf(g, first, second) || isNameOf(g, second, first)
}

// isNameOf reports that one word heads skills and another levels.
func isNameOf(g *dialect.Grammar, skill, level string) bool {
	return g.NamesSkill(strings.TrimSpace(skill)) && g.Column(level).Kind == dialect.CoverageColumn
}
