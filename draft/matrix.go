package draft

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// matrixSketch is a dialect for tables that were turned: a level in each row, a skill in
// each column. Only what the levels are called has to be said, and that skills have no
// codes.
type matrixSketch struct{ levels []string }

// matrixOf knows such a table by its first column: a level in each row, but for those
// above that say something else of the skills. nil for any other table.
func (g *guesser) matrixOf(t *source.Table) *matrixSketch {
	m := &matrixSketch{}
	numbered := 0
	for row := range t.Rows {
		text := framework.Clean(t.Cell(row, 0))
		_, _, isNumber := g.LevelIn(text)
		switch {
		case isNumber || g.isLevel(text):
			if slices.Contains(m.levels, text) || !isForm(text) {
				return nil
			}
			m.levels = append(m.levels, text)
			if isNumber {
				numbered++
			}
		case len(m.levels) > 0 && lexical.IsFilled(text):
			return nil
		}
	}
	if len(m.levels) < 2 || numbered > 0 && numbered < len(m.levels) {
		return nil
	}
	if numbered > 0 {
		m.levels = nil // numbers say themselves what they are
	}
	sorting.By(m.levels, func(a, b string) int { return g.levelRank(a) - g.levelRank(b) })
	return m
}

// write writes the dialect.
func (m *matrixSketch) write(p *page) {
	p.remark("A level stands in each row and a skill in each column, which a dialect without codes reads.")
	if len(m.levels) > 0 {
		p.line(0, "levels:", "the lowest first")
		p.line(1, "labels: ["+strings.Join(quotedAll(m.levels), ", ")+"]", "")
	}
}
