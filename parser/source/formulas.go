package source

import (
	"fmt"

	"compdiff/framework"
	"compdiff/internal/pattern"

	"github.com/xuri/excelize/v2"
)

// Programs that write workbooks without being spreadsheets leave formulas
// without values. What is computed here is what codes and names are made by:
// texts and other cells put together. Anything else, which could take any time
// and memory, is left to a spreadsheet program.

// Limits of what is computed.
const (
	maxFormula   = 255
	maxFormulas  = 10_000 // of a sheet
	maxReferred  = 8      // cells that a formula names
	maxRowVisits = 8 << 20
)

var cellReference = pattern.New(`^\$?[A-Z]{1,3}\$?[0-9]{1,7}$`)

// compute fills in the values of formulas that have none, and says where it
// cannot. The library is not asked in a workbook that is not narrow.
func (t *Table) compute(f *excelize.File, narrow bool) {
	var left []CellAt
	for i, at := range t.Facts.unvalued {
		value, ok := "", narrow && i < min(maxFormulas, maxRowVisits/(len(t.Rows)+1))
		if ok {
			value, ok = t.value(f, at)
		}
		if !ok || !t.set(at, value) {
			left = append(left, at)
		}
	}
	if len(left) == 0 {
		return
	}
	more := ""
	if n := len(left) - 1; n > 0 {
		more = fmt.Sprintf(", as have %d more of the sheet", n)
	}
	t.Problems = append(t.Problems, framework.Problem{
		Rule: "table-suspect", From: t.Where(left[0].Row, left[0].Column)(0),
		Message: "the cell has a formula and no value" + more + ": open the workbook in a spreadsheet program and save it",
	})
}

// value computes one formula.
func (t *Table) value(f *excelize.File, at CellAt) (string, bool) {
	name, err := excelize.CoordinatesToCellName(at.Column+1, at.Row+1)
	if err != nil {
		return "", false
	}
	text, err := f.GetCellFormula(t.Sheet, name)
	if err != nil {
		return "", false
	}
	v, ok := computed(text, func(cell string) (value, bool) { return t.referred(f, cell) })
	if !ok || !v.plain() || v.kind == isNumber && !t.unformatted(f, name) {
		return "", false
	}
	return v.shown(), true
}

// referred is the value of a cell that a formula names. One with a formula of its own is
// none: it might lead to the next without end.
func (t *Table) referred(f *excelize.File, cell string) (value, bool) {
	if other, err := f.GetCellFormula(t.Sheet, cell); err != nil || other != "" {
		return value{}, false
	}
	text, err := f.GetCellValue(t.Sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		return value{}, false
	}
	kind, err := f.GetCellType(t.Sheet, cell)
	switch {
	case err != nil || kind == excelize.CellTypeError || kind == excelize.CellTypeDate:
		return value{}, false
	case text == "":
		return value{}, true
	case kind == excelize.CellTypeBool:
		return asTruth(text == "1" || text == "TRUE"), true
	case kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber:
		return numberOf(text)
	}
	return asText(text), true
}

// unformatted reports that a cell shows numbers as they are.
func (t *Table) unformatted(f *excelize.File, cell string) bool {
	id, err := f.GetCellStyle(t.Sheet, cell)
	if err != nil || id == 0 {
		return err == nil
	}
	style, err := f.GetStyle(id)
	return err == nil && (style.NumFmt == 0 || style.NumFmt == textFormat) && style.CustomNumFmt == nil
}

// textFormat is the number of the format of cells that hold texts.
const textFormat = 49

// set stores the value of a cell.
func (t *Table) set(at CellAt, value string) bool {
	if at.Row >= len(t.Rows) || at.Column >= maxColumns || len(value) > maxCell {
		return false
	}
	for len(t.Rows[at.Row]) <= at.Column {
		t.Rows[at.Row] = append(t.Rows[at.Row], "")
	}
	t.Rows[at.Row][at.Column] = value
	return true
}
