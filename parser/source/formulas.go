package source

import (
	"fmt"
	"strings"

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

var (
	formulaString = pattern.New(`"[^"]*"`)
	cellReference = pattern.New(`^\$?[A-Z]{1,3}\$?[0-9]{1,7}$`)
	formulaWord   = pattern.New(`[$\pL_.][$\pL\pN_.]*\(?`)
)

// plainFunctions take a bounded time and make nothing larger.
var plainFunctions = map[string]bool{
	"concat(": true, "concatenate(": true, "left(": true, "right(": true, "mid(": true, "upper(": true, "lower(": true,
	"proper(": true, "trim(": true, "text(": true, "t(": true, "if(": true, "len(": true, "value(": true, "exact(": true, "hyperlink(": true,
}

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
	formula, err := f.GetCellFormula(t.Sheet, name)
	isPlain := func(cell string) bool {
		other, err := f.GetCellFormula(t.Sheet, cell)
		return err == nil && other == "" // else one might lead to the next without end
	}
	if err != nil || !isPlainFormula(formula, isPlain) {
		return "", false
	}
	value, err := f.CalcCellValue(t.Sheet, name)
	return value, err == nil && !strings.HasPrefix(value, "#")
}

// isPlainFormula reports that a formula is made of texts, a few cells without
// formulas and functions that are known to be harmless.
func isPlainFormula(formula string, isPlain func(cell string) bool) bool {
	formula = strings.TrimPrefix(formula, "=")
	if formula == "" || len(formula) > maxFormula {
		return false
	}
	formula = formulaString().ReplaceAllString(formula, "")
	if strings.ContainsAny(formula, ":!'[{#@^\"") {
		return false
	}
	cells := 0
	for _, word := range formulaWord().FindAllString(formula, -1) {
		if cellReference().MatchString(word) {
			if cells++; cells > maxReferred || !isPlain(strings.ReplaceAll(word, "$", "")) {
				return false
			}
		} else if !plainFunctions[strings.ToLower(word)] {
			return false
		}
	}
	return true
}

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
