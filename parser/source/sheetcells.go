package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// sheetCells are the cells of a sheet as they are shown, and what formulas have to know
// of them.
type sheetCells struct {
	rows     [][]string
	kinds    [][]byte               // what the cells are, in the places of rows
	stored   map[CellAt]string      // numbers that are shown otherwise than they are stored
	unvalued []cellFormula          // those whose values were not stored, in the order of the sheet
	shared   map[string]cellFormula // formulas that stand for those of other cells as well
}

// cellFormula is the formula of a cell.
type cellFormula struct {
	at     CellAt
	text   string
	shared string // the number of one that stands elsewhere and is meant here too
	style  int
}

// Kinds of cells. One with a formula has that bit set as well.
const (
	kindNone   = 0
	kindNumber = 1
	kindText   = 2
	kindTruth  = 3
	kindOther  = 4 // an error, a date, a number of which too many are kept
	hasFormula = 1 << 7
)

// maxStored is how many numbers are kept as they are stored, for formulas.
const maxStored = 1 << 16

// put stores what a cell shows. A row ends with the last cell that shows something or
// has a formula; how many cells that adds, empty ones too, is given.
func (c *sheetCells) put(at CellAt, kind byte, text string) int {
	for at.Row >= len(c.rows) {
		c.rows, c.kinds = append(c.rows, nil), append(c.kinds, nil)
	}
	more := max(0, at.Column+1-len(c.rows[at.Row]))
	if more > 0 {
		c.rows[at.Row] = append(c.rows[at.Row], make([]string, more)...)
		c.kinds[at.Row] = append(c.kinds[at.Row], make([]byte, more)...)
	}
	c.rows[at.Row][at.Column], c.kinds[at.Row][at.Column] = text, kind
	return more
}

// own gives rows that may be changed: several sheets can be the same part.
func (c *sheetCells) own() [][]string {
	rows := make([][]string, len(c.rows))
	for i, row := range c.rows {
		rows[i] = slices.Clone(row)
	}
	return rows
}

// cell is the kind of a cell, and its text as it is stored.
func (c *sheetCells) cell(at CellAt) (byte, string) {
	if at.Row >= len(c.rows) || at.Column >= len(c.rows[at.Row]) {
		return kindNone, ""
	}
	kind, text := c.kinds[at.Row][at.Column], c.rows[at.Row][at.Column]
	if number, ok := c.stored[at]; ok {
		text = number
	}
	return kind, text
}

// keep keeps a number as it is stored, and says of what kind it is then.
func (c *sheetCells) keep(at CellAt, number string) byte {
	if len(c.stored) >= maxStored {
		return kindOther
	}
	if c.stored == nil {
		c.stored = map[CellAt]string{}
	}
	c.stored[at] = number
	return kindNumber
}

// formula takes the formula of a cell, with a value or without.
func (c *sheetCells) formula(f cellFormula, valued bool) {
	if f.shared != "" && f.text != "" {
		if c.shared == nil {
			c.shared = map[string]cellFormula{}
		}
		c.shared[f.shared] = f
	}
	if !valued {
		c.unvalued = append(c.unvalued, f)
	}
}

// store puts the cell that was read to its end where it belongs.
func (f *workbookFacts) store(c *openCell) {
	sheet := f.part.sheet
	text, kind, number := f.shown(c)
	if c.formula {
		kind |= hasFormula
	}
	if text == "" && kind&hasFormula == 0 || f.problem != "" {
		return
	}
	if number != text {
		kind = kind&hasFormula | sheet.cells.keep(c.at, number)
	}
	f.cells += sheet.cells.put(c.at, kind, text)
	switch {
	case f.cells > maxCells:
		f.refuse(fmt.Sprintf("a table has at most %d cells, and this one has more", maxCells))
	case len(text) > maxCell:
		f.refuse(fmt.Sprintf("the row has a cell of %d bytes; a cell has at most %d", len(text), maxCell))
	}
}

// refuse notes the first reason why the sheet that is being read cannot be a table that
// anybody meant.
func (f *workbookFacts) refuse(problem string) {
	if f.problem != "" {
		return
	}
	for _, s := range f.sheets {
		if f.targets[s.id] == f.part.name {
			f.problemAt = fmt.Sprintf("sheet %s, row %d", s.name, min(f.part.row, maxRows)+1)
		}
	}
	f.problem = problem
}

// shown is what a cell shows, of what kind it is, and a number as it is stored; other
// cells store what they show.
func (f *workbookFacts) shown(c *openCell) (text string, kind byte, stored string) {
	value := strings.TrimSpace(string(c.value))
	number := ""
	switch c.kind {
	case "s":
		kind = kindText
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < len(f.texts) {
			text = f.styles.text(f.texts[n], c.style)
		} else if value != "" {
			f.refuse(fmt.Sprintf("cell %s names a shared text %q that the workbook does not have", cellName(c.at.Row, c.at.Column), value))
		}
	case "str":
		text, kind = unescaped(string(c.value)), kindText
	case "inlineStr":
		text, kind = f.styles.text(unescaped(string(c.inline)), c.style), kindText
	case "b":
		if text, kind = value, kindTruth; value != "" {
			text = truth(value[0] - '0')
		}
	case "e":
		text, kind = value, kindOther
	case "d":
		text, kind = f.styles.day(value, c.style), kindOther
	default:
		text, kind, number = value, kindNumber, value
		if n, ok := plainNumber(value); ok {
			text = f.styles.number(n, c.style)
		}
		return text, kind, number
	}
	return text, kind, text
}

// truth is how a spreadsheet shows what is true or false.
func truth(value byte) string {
	if value != 0 {
		return "TRUE"
	}
	return "FALSE"
}

// plainNumber reads the digits of a number that a cell holds.
func plainNumber(digits string) (float64, bool) {
	if digits == "" || strings.Trim(digits, "0123456789+-.eE") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(digits, 64)
	return n, err == nil
}

// unescaped gives the characters that XML cannot hold, or that were guarded, for their
// numbers: "_x000D_" is the end of a line.
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for {
		i := strings.Index(text, "_x")
		if i < 0 || len(text) < i+7 {
			return b.String() + text
		}
		n, err := strconv.ParseUint(text[i+2:i+6], 16, 16)
		if err != nil || text[i+6] != '_' {
			b.WriteString(text[:i+1])
			text = text[i+1:]
			continue
		}
		b.WriteString(text[:i])
		b.WriteRune(rune(n))
		text = text[i+7:]
	}
}
