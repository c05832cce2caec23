package source

import "strings"

// sheetFacts is what a sheet says of its cells. Rows and columns are counted
// from 0.
type sheetFacts struct {
	Hidden        bool         // the sheet itself is
	Filtered      bool         // a filter may be what hides rows
	HiddenRows    map[int]bool // by row
	HiddenColumns [][2]int     // from and to
	merged        []area
	Struck        []CellAt // cells whose text is struck through
}

// CellAt is where a cell is: its row and its column, counted from 0.
type CellAt struct{ Row, Column int }

// area is a block of cells that are shown as one; what it says stands in the
// first. Row and Column are that one's, counted from 0; rows and Columns are how many
// the block has.
type area struct{ Row, Column, rows, Columns int }

// areaOf is the area that two cells are the corners of, "A1:B2".
func areaOf(ref string) (area, bool) {
	from, to, ok := strings.Cut(ref, ":")
	first, okFirst := cellNamed(from)
	last, okLast := cellNamed(to)
	if !ok || !okFirst || !okLast || last.Row < first.Row || last.Column < first.Column {
		return area{}, false
	}
	return area{first.Row, first.Column, last.Row - first.Row + 1, last.Column - first.Column + 1}, true
}
