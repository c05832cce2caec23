package interchange

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/workbook"
)

// sheetName is the one sheet of a workbook of skills.
const sheetName = "Skills"

// errCell is the error for a text that is longer than spreadsheets can hold.
var errCell = errors.New("a text is longer than a cell can hold")

// XLSX writes an edition as a workbook of one sheet. Every text goes through safe, unless
// that is nil.
func XLSX(e *framework.Edition, safe func(string) string) ([]byte, error) {
	b := workbook.Book{Creator: "compdiff"}
	sheet := b.Sheet(sheetName)
	rows := Rows(e)
	for i, row := range rows {
		cells := make([]workbook.Cell, len(row))
		for k, text := range row {
			if utf8.RuneCountInString(text) > workbook.MaxText {
				return nil, fmt.Errorf("%w: column %q of row %d", errCell, rows[0][k], i+1)
			}
			cells[k].Text = through(safe, text)
		}
		sheet.Row(0, cells...)
	}
	return b.Bytes()
}
