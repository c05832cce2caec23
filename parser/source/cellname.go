package source

import (
	"strconv"
	"strings"
)

// cellName is what spreadsheet programs call a cell, "B7"; its row and column are counted
// from 0.
func cellName(row, column int) string { return ColumnName(column) + strconv.Itoa(row+1) }

// ColumnName is what they call a column, "AB".
func ColumnName(column int) string {
	var letters []byte
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = append([]byte{byte('A' + (n-1)%26)}, letters...)
	}
	return string(letters)
}

// cellNamed is the cell of a name, with or without the marks of a fixed place, "$B$7". It
// is false for what no sheet has.
func cellNamed(name string) (CellAt, bool) {
	end := strings.IndexAny(name, "0123456789")
	if end < 1 {
		return CellAt{}, false
	}
	column := 0
	letters := strings.TrimSuffix(strings.TrimPrefix(name[:end], "$"), "$")
	for _, c := range []byte(strings.ToUpper(letters)) {
		if c < 'A' || c > 'Z' || column > maxColumns {
			return CellAt{}, false
		}
		column = column*26 + int(c-'A') + 1
	}
	row, err := strconv.ParseUint(name[end:], 10, 31)
	if err != nil || row < 1 || column < 1 || column > maxColumns {
		return CellAt{}, false
	}
	return CellAt{int(row) - 1, column - 1}, true
}
