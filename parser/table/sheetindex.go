package table

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A workbook may have a sheet that says which others there are: their names, and what each
// holds.

// readSheetIndex reads such a sheet: below its titles every row but one, which heads the
// others, begins with the name of a sheet, and one of these holds skills.
func (b *book) readSheetIndex(t *source.Table) bool {
	names, titles, heads := 0, 0, 0
	for row := range t.Rows {
		first, last, said := "", "", 0
		for _, text := range t.Rows[row] {
			if !lexical.IsFilled(text) {
				continue
			}
			last = text
			if said++; said == 1 {
				first = framework.Fold(text)
			}
			if len(text) > 2*dialect.MaxHeading {
				return false
			}
		}
		switch {
		case said == 0:
		case b.sheets[first] && said == 2 && shapeOfValue(framework.Clean(last)) != numberShape:
			names++
		case names > 0:
			return false
		case said == 1:
			titles++
		default:
			heads++
		}
	}
	if names == 0 || heads > 1 || titles > maxTitles {
		return false
	}
	for row := range t.Rows {
		for _, text := range t.Rows[row] {
			b.ledger.Furniture += framework.NonSpace(text)
			b.say(text)
		}
	}
	return true
}
