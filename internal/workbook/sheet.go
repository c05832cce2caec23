package workbook

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Sheet is a table in the making, written row by row.
type Sheet struct {
	// Headed is set where the first row is a head: it stays when rows are scrolled,
	// filters them, and is printed on every page, of which each is as wide as the
	// table.
	Headed bool

	name    string
	book    *Book
	columns map[int]column
	data    bytes.Buffer // the rows as they stand in the file
	rows    int
	wide    int // cells of the longest row
}

// column is how a column looks.
type column struct {
	width  float64 // in characters; 0 where it is as any
	hidden bool
}

// Width says how many characters wide a column is, counted from 0.
func (s *Sheet) Width(x int, width float64) {
	c := s.columns[x]
	c.width = width
	s.columns[x] = c
}

// Hide takes a column out of sight, counted from 0.
func (s *Sheet) Hide(x int) {
	c := s.columns[x]
	c.hidden = true
	s.columns[x] = c
}

// Cell is a cell: a number, words in fonts, or a text.
type Cell struct {
	Style  Style
	Number *float64 // nil where it is none
	Runs   []Run    // empty where the text has one font
	Text   string
}

// Run is words of a cell in one font.
type Run struct {
	Font Font
	Text string
}

// Row adds a row. A height of 0 is left to the program that shows it. An empty
// cell without a style is not written.
func (s *Sheet) Row(height float64, cells ...Cell) {
	s.rows++
	s.wide = max(s.wide, len(cells))
	s.data.WriteString(`<row r="` + strconv.Itoa(s.rows) + `"`)
	if height > 0 {
		s.data.WriteString(` ht="` + decimal(height) + `" customHeight="1"`)
	}
	s.data.WriteString(">")
	for x, c := range cells {
		s.cell(x, c)
	}
	s.data.WriteString("</row>")
}

func (s *Sheet) cell(x int, c Cell) {
	style := s.book.styles.of(c.Style)
	if c.Number == nil && len(c.Runs) == 0 && c.Text == "" && style == 0 {
		return
	}
	s.data.WriteString(`<c r="` + columnName(x) + strconv.Itoa(s.rows) + `"`)
	if style > 0 {
		s.data.WriteString(` s="` + strconv.Itoa(style) + `"`)
	}
	switch {
	case c.Number != nil:
		s.data.WriteString("><v>" + decimal(*c.Number) + "</v></c>")
	case len(c.Runs) > 0:
		s.data.WriteString(` t="inlineStr"><is>`)
		for _, r := range c.Runs {
			s.data.WriteString("<r>" + r.Font.properties() + textElement(r.Text) + "</r>")
		}
		s.data.WriteString("</is></c>")
	case c.Text != "":
		s.data.WriteString(` t="inlineStr"><is>` + textElement(c.Text) + "</is></c>")
	default:
		s.data.WriteString("/>")
	}
}

// columnName is what a column is called, counted from 0: A to Z, AA and so on.
func columnName(x int) string {
	name := ""
	for x++; x > 0; x = (x - 1) / 26 {
		name = string(rune('A'+(x-1)%26)) + name
	}
	return name
}

// area is what the rows cover, in absolute names of cells.
func (s *Sheet) area() string {
	return "$A$1:$" + columnName(max(0, s.wide-1)) + "$" + strconv.Itoa(max(1, s.rows))
}

// text is the part of the file for the sheet.
func (s *Sheet) text() string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="` + mainSpace + `">`)
	if s.Headed {
		b.WriteString(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	}
	b.WriteString(`<dimension ref="` + strings.ReplaceAll(s.area(), "$", "") + `"/><sheetViews><sheetView workbookViewId="0"`)
	if s.Headed {
		b.WriteString(`><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`)
	} else {
		b.WriteString(`/></sheetViews>`)
	}
	b.WriteString(`<sheetFormatPr defaultRowHeight="15"/>` + s.cols() + "<sheetData>")
	b.Write(s.data.Bytes())
	b.WriteString("</sheetData>")
	if s.Headed {
		b.WriteString(`<autoFilter ref="` + s.area() + `"/>` + onPaper)
	}
	b.WriteString("</worksheet>")
	return b.String()
}

// onPaper lays a sheet out across a page of A4, as wide as the paper, with its
// name and the pages counted at the foot.
const onPaper = `<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0" footer="0"/>` +
	`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
	`<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`

// anyWidth is how wide a column is of which nothing is said.
const anyWidth = 9.140625

func (s *Sheet) cols() string {
	if len(s.columns) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<cols>")
	for _, x := range slices.Sorted(maps.Keys(s.columns)) {
		c, n := s.columns[x], strconv.Itoa(x+1)
		width := c.width
		if width == 0 {
			width = anyWidth
		}
		b.WriteString(`<col min="` + n + `" max="` + n + `" width="` + decimal(width) + `" customWidth="1"`)
		if c.hidden {
			b.WriteString(` hidden="1"`)
		}
		b.WriteString("/>")
	}
	b.WriteString("</cols>")
	return b.String()
}

// decimal is a number as files have it, in full.
func decimal(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }
