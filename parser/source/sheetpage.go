package source

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// Some sheets are no tables but pages that somebody wrote in a grid: a title in a row of its
// own, texts below it, labels beside texts, a small table for each skill. Read as a page,
// a row with one text is a line, and rows with several are a table among lines.

// HasSheetNames reports that the document is a workbook.
func (o *Document) HasSheetNames() bool {
	return slices.ContainsFunc(o.Sheets, func(t *Table) bool { return t.Sheet != "" })
}

// SheetPage is the page that the sheets of a workbook are, one below the other. Sheets that
// are hidden are left out.
func (o *Document) SheetPage() *Document {
	var p sheetPager
	p.placer = p.placeOf
	for _, t := range o.Sheets {
		if t.Facts != nil && t.Facts.Hidden {
			p.leaveOut(t)
			continue
		}
		p.sheet(t)
	}
	page := &Document{Name: o.Name, Title: o.Title, Language: o.Language, Encoding: o.Encoding, Problems: slices.Clone(o.Problems)}
	for _, t := range o.Sheets {
		page.Problems = append(page.Problems, t.Problems...)
		if t.Facts != nil && t.Facts.Hidden {
			page.problem("table-suspect", framework.From{File: o.Name, Cell: t.Sheet}, "the sheet is hidden and was not read: show it, or delete what is no longer meant")
		}
	}
	p.document(page, "")
	page.Marks = page.Marks.Add(o.Marks)
	return page
}

// sheetPager makes lines and tables of sheets.
type sheetPager struct {
	lineBuilder
	next  int // the offset of the next cell
	cells []pagedCell
}

// pagedCell is a cell of a sheet, and the offset of its first character.
type pagedCell struct {
	at          int
	table       *Table
	row, column int
}

// placeOf is where the character of an offset stands.
func (p *sheetPager) placeOf(offset int) framework.From {
	i, found := slices.BinarySearchFunc(p.cells, offset, func(c pagedCell, at int) int { return cmp.Compare(c.at, at) })
	if !found {
		i--
	}
	if i < 0 {
		return framework.From{File: p.file}
	}
	c := p.cells[i]
	return c.table.Where(c.row, c.column)(offset - c.at)
}

// leaveOut accounts for a sheet that is not read.
func (p *sheetPager) leaveOut(t *Table) {
	for _, row := range t.Rows {
		for _, text := range row {
			p.ledger.Furniture += framework.NonSpace(text)
		}
	}
}

// sheet makes lines of a sheet.
func (p *sheetPager) sheet(t *Table) {
	p.part()
	for row := 0; row < len(t.Rows); {
		filled := filledCells(t.Rows[row])
		switch {
		case len(filled) == 0:
			p.part()
			row++
		case len(filled) == 1:
			p.alone(t, row, filled[0])
			row++
		default:
			end := row + 1
			for end < len(t.Rows) && len(filledCells(t.Rows[end])) > 1 {
				end++
			}
			p.table(t, row, end)
			row = end
		}
	}
	p.part()
}

// filledCells are the columns of a row that say something.
func filledCells(row []string) (filled []int) {
	for i, text := range row {
		if lexical.IsFilled(text) {
			filled = append(filled, i)
		}
	}
	return filled
}

// alone makes lines of a cell that has its row for itself; a short one that ends no
// sentence is a heading.
func (p *sheetPager) alone(t *Table, row, column int) {
	const long = 80
	text := strings.TrimSpace(t.Rows[row][column])
	heads := len(text) <= long && !strings.Contains(text, "\n") && !lexical.EndsSentence(text)
	if heads {
		p.beginHeading(2)
	} else {
		p.part()
	}
	p.cell(t, row, column)
	if heads {
		p.endHeading()
	} else {
		p.part()
	}
}

// table makes a table among lines of some rows, without the columns in which nothing stands.
func (p *sheetPager) table(t *Table, from, to int) {
	var columns []int
	for i := range t.Width() {
		if slices.ContainsFunc(t.Rows[from:to], func(row []string) bool { return i < len(row) && lexical.IsFilled(row[i]) }) {
			columns = append(columns, i)
		}
	}
	p.beginTable()
	for row := from; row < to; row++ {
		p.beginRow()
		for _, column := range columns {
			p.beginCell(false, 1, 1)
			p.cell(t, row, column)
			p.breakLine()
		}
	}
	p.endTable()
}

// cell takes the text of a cell.
func (p *sheetPager) cell(t *Table, row, column int) {
	text := t.Cell(row, column)
	p.cells = append(p.cells, pagedCell{p.next, t, row, column})
	plain := PlainBreaks(lexical.PlainCell(text))
	p.ledger.Structure += max(0, framework.NonSpace(text)-framework.NonSpace(plain))
	blank := false
	for _, c := range plain {
		switch {
		case c == '\n' && blank:
			p.part()
		case c == '\n':
			p.breakWithin()
			blank = true
		default:
			blank = blank && (c == ' ' || c == '\r')
			p.character(c, p.next)
		}
		p.next++
	}
	p.next++
}
