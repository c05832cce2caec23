package parser

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
)

// A workbook in which no table of skills was found may hold a page: see
// [source.Document.SheetPage]. It is read as one where that brings skills with levels to
// light, and more than one, as nobody makes a workbook for one skill alone.

// fewOnPage is how many skills a page of sheets has at least.
const fewOnPage = 2

// mostUnread is the share of such a page, one in so many, that may be nobody's. Of tables that
// are no page much is left over, and chance finds skills in them, of few names.
const mostUnread = 20

// sheetPage is the page that sheets are, where they are no tables of skills; nil where they
// are none either.
func (r *reading) sheetPage(tables *framework.Edition, g *dialect.Grammar) *reading {
	if len(tables.Skills) > 0 || !r.HasSheetNames() || !r.isSmallPage() {
		return nil
	}
	page := &reading{Document: r.SheetPage()}
	found := (&reading{Document: r.SheetPage()}).recognise(g, nil)
	levels, names := 0, dialect.Set{}
	for i := range found.Skills {
		levels += min(len(found.Skills[i].Levels), 1)
		names[found.Skills[i].Code+" "+found.Skills[i].Name] = true
	}
	if levels < fewOnPage || levels*2 < len(found.Skills) || len(names)*2 < len(found.Skills) || found.Ledger.Unaccounted*mostUnread > found.Ledger.Total() {
		return nil
	}
	return page
}

// maxPageCells and maxPageText bound the sheets that are tried as a page, in cells and bytes:
// people who lay out a page in a workbook write a few hundred skills.
const (
	maxPageCells = 1 << 14
	maxPageText  = 1 << 20
)

// isSmallPage reports that all sheets are within these bounds.
func (r *reading) isSmallPage() bool {
	cells, text := 0, 0
	for _, t := range r.Sheets {
		for _, row := range t.Rows {
			cells += len(row)
			for _, cell := range row {
				text += len(cell)
			}
			if cells > maxPageCells || text > maxPageText {
				return false
			}
		}
	}
	return true
}
