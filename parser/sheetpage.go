package parser

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// A workbook in which no table of skills was found may hold a page: see
// [source.Document.SheetPage]. It is read as one where that brings skills with levels to
// light, and more than one, as nobody makes a workbook for one skill alone.

// fewOnPage is how many skills a page of sheets has at least.
const fewOnPage = 2

// mostUnread is the share of such a page, one in so many, that may be nobody's. Of tables that
// are no page much is left over, and chance finds skills in them, of few names.
const mostUnread = 20

// asPage reads the sheets as the page that they are, where they are no tables of skills; nil where
// they are no page either. It tells see, if that is not nil, what became of each piece.
func (r *reading) asPage(g *dialect.Grammar, see func(source.Traced)) *framework.Edition {
	if !r.HasSheetNames() || !r.isSmallPage() {
		return nil
	}
	if r.page == nil {
		r.page = &reading{Document: r.SheetPage()}
	}
	found := r.page.recognise(g, nil)
	switch {
	case !isPage(found):
		return nil
	case see == nil:
		return found
	}
	return r.page.recognise(g, see) // only of a page is it told
}

// isPage reports that what was found on sheets read as a page are skills.
func isPage(found *framework.Edition) bool {
	levels, names := 0, dialect.Set{}
	for i := range found.Skills {
		levels += min(len(found.Skills[i].Levels), 1)
		names[found.Skills[i].Code+" "+found.Skills[i].Name] = true
	}
	return levels >= fewOnPage && levels*2 >= len(found.Skills) && len(names)*2 >= len(found.Skills) &&
		found.Ledger.Unaccounted*mostUnread <= found.Ledger.Total()
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
