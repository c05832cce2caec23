package skill

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// A table of skills may break off and go on in another table without headers: at the foot
// of a printed page, or where an end tag stands too early. Its rows are known again by
// their length and by the column that says whose they are, or of which level.

// goesOnWith reports that a table has the rows of skills that the one before it would have
// had next.
func (d *Document) goesOnWith(before, t *PageTable) bool {
	if before.turned || before.Nameless || len(before.rows) < 2 || len(before.rows[0]) < 3 || t.hasHeaders() {
		return false
	}
	for _, row := range t.rows {
		if len(row) != len(before.rows[0]) {
			return false
		}
	}
	for k := range before.rows[0] {
		switch c := d.Column(before.rows[0][k].said()); {
		case c.Kind == dialect.CodeColumn:
			return before.alikeBelow(k, t, codeShapeOf)
		case c.Kind == dialect.CoverageColumn && len(c.Levels) == 0:
			return before.alikeBelow(k, t, func(text string) string {
				if _, _, ok := d.LevelIn(text); ok {
					return "level"
				}
				return ""
			})
		}
	}
	return false
}

// hasHeaders reports that the source marks a cell in the first row as the header of others.
func (t *PageTable) hasHeaders() bool {
	return len(t.rows) == 0 || len(t.rows[0]) == 0 || slices.ContainsFunc(t.rows[0][1:], func(c pageCell) bool { return c.header })
}

// alikeBelow reports that all cells of a column of another table have the shape that those
// of this one have, its header aside.
func (t *PageTable) alikeBelow(column int, other *PageTable, shape func(text string) string) bool {
	known := map[string]bool{}
	for _, row := range t.rows[1:] {
		if column < len(row) {
			known[shape(row[column].said())] = true
		}
	}
	delete(known, "")
	return !slices.ContainsFunc(other.rows, func(row []pageCell) bool { return !known[shape(row[column].said())] })
}

// longestCode is how many bytes a code has at most that is known by its shape alone.
const longestCode = 16

// codeShapeOf is the shape of a code; "" for what is none.
func codeShapeOf(text string) string {
	if text == "" || len(text) > longestCode || strings.ContainsAny(text, " \t\n") {
		return ""
	}
	return lexical.CodeShape(text, lexical.ByCase)
}
