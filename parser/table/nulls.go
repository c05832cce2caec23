package table

import (
	"compdiff/framework"
	"compdiff/parser/source"
)

// Databases write something in the cells that hold nothing: NULL, or a backslash before a
// capital. Where several cells say it and nothing else, it is no word of any of them.

// nullMarks are these marks, as whole cells.
var nullMarks = map[string]bool{"NULL": true, `\N`: true}

// minNulls is how many cells say so at least: one alone may be a name or a code.
const minNulls = 2

// blankNulls makes spaces of such marks, so that places stay.
func (b *book) blankNulls(t *source.Table) {
	var at []source.CellAt
	for row := range t.Rows {
		for column, text := range t.Rows[row] {
			if nullMarks[text] {
				at = append(at, source.CellAt{Row: row, Column: column})
			}
		}
	}
	if len(at) < minNulls {
		return
	}
	for _, c := range at {
		text := t.Rows[c.Row][c.Column]
		b.ledger.Structure += framework.NonSpace(text)
		t.Rows[c.Row][c.Column] = spaces(text)
	}
}
