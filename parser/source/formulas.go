package source

import (
	"fmt"
	"strconv"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// Programs that write workbooks without being spreadsheets leave formulas
// without values. What is computed here is what codes and names are made by:
// texts and other cells put together. Anything else, which could take any time
// and memory, is left to a spreadsheet program.

// Limits of what is computed.
const (
	maxFormula  = 255
	maxFormulas = 10_000 // of a sheet
	maxReferred = 8      // cells that a formula names
)

var cellReference = pattern.New(`^\$?[A-Z]{1,3}\$?[0-9]{1,7}$`)

// compute fills in the values of formulas that have none, and says where it
// cannot.
func compute(t *Table, cells *sheetCells, styles *cellStyles) {
	var left []CellAt
	for i, f := range cells.unvalued {
		value, ok := "", i < maxFormulas
		if ok {
			value, ok = cells.value(f, styles)
		}
		if !ok || !set(t, f.at, value) {
			left = append(left, f.at)
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
func (c *sheetCells) value(f cellFormula, styles *cellStyles) (string, bool) {
	text := f.text
	if other := c.shared[f.shared]; text == "" && f.shared != "" {
		text = shifted(other.text, f.at.Row-other.at.Row, f.at.Column-other.at.Column)
	}
	v, ok := computed(text, c.referred)
	if !ok || !v.plain() || v.kind == isNumber && !styles.isPlain(f.style) {
		return "", false
	}
	return v.shown(), true
}

// referred is the value of a cell that a formula names. One with a formula of its own is
// none: it might lead to the next without end.
func (c *sheetCells) referred(name string) (value, bool) {
	at, ok := cellNamed(name)
	if !ok {
		return value{}, false
	}
	switch kind, text := c.cell(at); {
	case kind&hasFormula != 0 || kind == kindOther:
		return value{}, false
	case text == "":
		return value{}, true
	case kind == kindTruth:
		return asTruth(text == truth(1)), true
	case kind == kindNumber:
		return numberOf(text)
	default:
		return asText(text), true
	}
}

// set stores the value of a cell.
func set(t *Table, at CellAt, value string) bool {
	if at.Row >= len(t.Rows) || at.Column >= maxColumns || len(value) > maxCell {
		return false
	}
	for len(t.Rows[at.Row]) <= at.Column {
		t.Rows[at.Row] = append(t.Rows[at.Row], "")
	}
	t.Rows[at.Row][at.Column] = value
	return true
}

// referredCell is a cell in a formula, or a part of a name that looks like one.
var referredCell = pattern.New(`[\w.$]+\(?|"[^"]*"|'[^']*'`)

// shifted is a formula as it is meant so many rows and columns further on: the cells that
// it names move with it, but for those that are fixed by "$".
func shifted(text string, rows, columns int) string {
	return referredCell().ReplaceAllStringFunc(text, func(word string) string {
		if !cellReference().MatchString(word) {
			return word
		}
		at, ok := cellNamed(word)
		if !ok {
			return word
		}
		letters, fixedRow := columnPart(word)
		if letters[0] != '$' {
			letters = ColumnName(at.Column + columns)
		}
		if fixedRow {
			return letters + "$" + strconv.Itoa(at.Row+1)
		}
		return letters + strconv.Itoa(at.Row+rows+1)
	})
}

// columnPart is what stands of a cell's name for its column, with its mark, and whether
// its row is fixed.
func columnPart(name string) (letters string, fixedRow bool) {
	end := 1
	for end < len(name) && name[end] >= 'A' && name[end] <= 'Z' {
		end++
	}
	return name[:end], name[end] == '$'
}
