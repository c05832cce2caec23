package interchange

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"compdiff/framework"

	"github.com/xuri/excelize/v2"
)

// sheetName is the one sheet of a workbook of skills.
const sheetName = "Skills"

// errCell is the error for a text that is longer than spreadsheets can hold.
var errCell = errors.New("a text is longer than a cell can hold")

// XLSX writes an edition as a workbook of one sheet. Every text goes through safe, unless
// that is nil.
func XLSX(e *framework.Edition, safe func(string) string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(sheetName)
	if err != nil {
		return nil, err
	}
	for i, row := range Rows(e) {
		cells := make([]any, len(row))
		for k, text := range row {
			if utf8.RuneCountInString(text) > excelize.TotalCellChars {
				return nil, fmt.Errorf("%w: column %q of row %d", errCell, Rows(e)[0][k], i+1)
			}
			if text != "" {
				cells[k] = through(safe, text)
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}
