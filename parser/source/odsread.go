package source

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"compdiff/framework"
)

// odsReader goes through the tags of the content of a spreadsheet.
type odsReader struct {
	name   string
	hidden map[string]bool // styles of sheets that are not shown
	struck map[string]bool // styles of cells whose text is struck through
	style  string          // that is being defined
	tables []*Table
	sum    size
	// repeated and again are the cells and rows that were only said to be as the one
	// before them is: a few bytes stand for a million.
	repeated, again int

	table   *Table // the sheet that is open; nil for none
	skipped int    // elements that are open of which nothing is read
	columns int    // columns that were described, so far
	empty   int    // rows that say nothing, since the last that says something
	row     odsRow
	cell    odsCell
}

// How often a spreadsheet may say that a cell or a row comes again. Marks below twenty
// levels of ten thousand skills may all be the same.
const (
	maxRepeatedCells = 1 << 18
	maxRepeatedRows  = 1 << 16
)

// odsRow is a row that is open.
type odsRow struct {
	cells  []string
	empty  int // cells that say nothing, since the last that says something
	struck []int
	merged []area // but for their row
	repeat int
	hidden bool
}

// odsCell is a cell that is open.
type odsCell struct {
	open       bool
	text       strings.Builder
	paragraphs int
	space      bool // white space is due before the next character
	value      string
	formula    bool
	repeat     int
	across     int
	down       int
	struck     bool
}

// odsAside are the elements in a sheet whose text is none of its cells': notes,
// pictures, tables that stand in a cell, what was deleted.
var odsAside = map[string]bool{"annotation": true, "shapes": true, "tracked-changes": true, "frame": true, "custom-shape": true}

// see takes the next token.
func (r *odsReader) see(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		tag := token.Name.Local
		if r.skipped > 0 || odsAside[tag] || tag == "table" && r.table != nil {
			r.skipped++
			return nil
		}
		return r.start(tag, attributes(token.Attr))
	case xml.CharData:
		if r.skipped == 0 && r.cell.open && r.cell.paragraphs > 0 {
			r.cell.write(string(token))
		}
	case xml.EndElement:
		if r.skipped > 0 {
			r.skipped--
			return nil
		}
		return r.end(token.Name.Local)
	}
	return nil
}

// start opens an element.
func (r *odsReader) start(tag string, a attributeValues) error {
	switch tag {
	case "style":
		r.style = a["name"]
	case "table-properties":
		r.hidden[r.style] = a["display"] == "false"
	case "text-properties":
		r.struck[r.style] = hasLineThrough(a)
	case "table":
		r.openTable(a)
	case "table-column":
		r.column(a)
	case "table-row":
		r.row = odsRow{repeat: odsCount(a["number-rows-repeated"]), hidden: isCollapsed(a)}
	case "table-cell", "covered-table-cell":
		r.cell = odsCell{
			open: tag == "table-cell", repeat: odsCount(a["number-columns-repeated"]), struck: r.struck[a["style-name"]],
			across: odsCount(a["number-columns-spanned"]), down: odsCount(a["number-rows-spanned"]),
			formula: a["formula"] != "", value: a["string-value"] + a["value"] + a["date-value"] + a["boolean-value"],
		}
	default:
		r.cell.mark(tag, a)
	}
	return nil
}

// hasLineThrough knows properties of a text that is struck through. Programs write both kinds
// of what can be said of the line, for texts without one as well.
func hasLineThrough(a attributeValues) bool {
	style, kind := a["text-line-through-style"], a["text-line-through-type"]
	return style != "none" && kind != "none" && style+kind != ""
}

func isCollapsed(a attributeValues) bool {
	return a["visibility"] == "collapse" || a["visibility"] == "filter"
}

// odsCount is how often something is repeated, or how far it reaches.
func odsCount(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxRows+1)
}

// openTable begins a sheet.
func (r *odsReader) openTable(a attributeValues) {
	sheet := a["name"]
	t := &Table{Sheet: sheet, Facts: &sheetFacts{Hidden: r.hidden[a["style-name"]], HiddenRows: map[int]bool{}}}
	t.Where = placesOfSheet(r.name, sheet)
	r.table, r.columns, r.empty, r.sum.rows = t, 0, 0, 0
}

// column notes whether columns are hidden.
func (r *odsReader) column(a attributeValues) {
	n := odsCount(a["number-columns-repeated"])
	if r.table != nil && isCollapsed(a) && r.columns < maxColumns {
		r.table.Facts.HiddenColumns = append(r.table.Facts.HiddenColumns, [2]int{r.columns, r.columns + n - 1})
	}
	r.columns += n
}

// mark takes an element in the text of a cell.
func (c *odsCell) mark(tag string, a attributeValues) {
	if !c.open {
		return
	}
	switch tag {
	case "p", "h":
		if c.paragraphs++; c.paragraphs > 1 {
			c.text.WriteByte('\n')
		}
		c.space = false
	case "s", "tab":
		c.space = true
	case "line-break":
		c.text.WriteByte('\n')
		c.space = false
	}
}

// write adds to the text of a cell; white space is one space, however much of it
// stands there.
func (c *odsCell) write(text string) {
	for _, char := range text {
		if unicode.IsSpace(char) && char != '\u00a0' {
			c.space = c.space || c.text.Len() > 0
			continue
		}
		if c.space && !strings.HasSuffix(c.text.String()[max(0, c.text.Len()-1):], "\n") {
			c.text.WriteByte(' ')
		}
		c.space = false
		c.text.WriteRune(char)
	}
}

// end closes an element.
func (r *odsReader) end(tag string) error {
	switch tag {
	case "table":
		return r.closeTable()
	case "table-row":
		return r.closeRow()
	case "table-cell", "covered-table-cell":
		return r.closeCell()
	}
	return nil
}

// closeCell puts a cell into its row.
func (r *odsReader) closeCell() error {
	c := &r.cell
	text := c.text.String()
	if text == "" && c.open {
		text = c.value
	}
	c.open = false
	at := len(r.row.cells) + r.row.empty
	if c.across > 1 || c.down > 1 {
		r.row.merged = append(r.row.merged, area{0, at, c.down, c.across})
	}
	if c.formula && text == "" {
		r.table.Problems = append(r.table.Problems, framework.Problem{
			Rule: "table-suspect", From: r.table.Where(len(r.table.Rows)+r.empty, at)(0),
			Message: "the cell has a formula and no value: open the spreadsheet in a spreadsheet program and save it",
		})
	}
	if strings.TrimSpace(text) == "" {
		r.row.empty = min(r.row.empty+c.repeat, maxRows)
		return nil
	}
	if r.row.empty+c.repeat+len(r.row.cells) > maxColumns {
		return r.tooLarge(fmt.Sprintf("the row has more than %d columns", maxColumns))
	}
	if c.struck {
		r.row.struck = append(r.row.struck, at)
	}
	r.row.cells = append(r.row.cells, make([]string, r.row.empty)...)
	r.row.empty = 0
	if r.repeated += c.repeat - 1; r.repeated > maxRepeatedCells {
		return r.tooLarge(fmt.Sprintf("a spreadsheet has at most %d cells that say what the one at their left says, and this one has more", maxRepeatedCells))
	}
	for range c.repeat {
		r.row.cells = append(r.row.cells, text)
	}
	return nil
}

// closeRow puts a row into its sheet. Rows that say nothing are only put where one
// that says something follows: sheets end in a million of them.
func (r *odsReader) closeRow() error {
	if r.table == nil {
		return nil
	}
	if len(r.row.cells) == 0 && len(r.row.merged) == 0 {
		r.empty = min(r.empty+r.row.repeat, maxRows+1)
		return nil
	}
	if len(r.table.Rows)+r.empty+r.row.repeat > maxRows {
		return r.tooLarge(fmt.Sprintf("a table has at most %d rows, and this one has more", maxRows))
	}
	if r.again += r.row.repeat - 1; r.again > maxRepeatedRows {
		return r.tooLarge(fmt.Sprintf("a spreadsheet has at most %d rows that say what the one above says, and this one has more", maxRepeatedRows))
	}
	r.table.Rows = append(r.table.Rows, make([][]string, r.empty)...)
	r.empty = 0
	for range r.row.repeat {
		if problem := r.sum.problem(r.row.cells); problem != "" {
			return r.tooLarge(problem)
		}
		r.addRow()
	}
	return nil
}

// addRow adds the row that was read last, and what is known of it.
func (r *odsReader) addRow() {
	at, facts := len(r.table.Rows), r.table.Facts
	r.table.Rows = append(r.table.Rows, r.row.cells)
	if r.row.hidden {
		facts.HiddenRows[at] = true
	}
	for _, column := range r.row.struck {
		facts.Struck = append(facts.Struck, CellAt{at, column})
	}
	for _, m := range r.row.merged {
		m.Row = at
		facts.merged = append(facts.merged, m)
	}
}

func (r *odsReader) tooLarge(problem string) error {
	return &Error{Name: fmt.Sprintf("%s: sheet %s, row %d", r.name, r.table.Sheet, len(r.table.Rows)+1), Problem: problem, Hint: hintMeant}
}

// closeTable ends a sheet.
func (r *odsReader) closeTable() error {
	if r.table == nil {
		return nil
	}
	r.table.Area = r.table.areas()
	r.tables = append(r.tables, r.table)
	r.table = nil
	return nil
}
