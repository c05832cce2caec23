package parser

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// Limits of a table: those of the spreadsheet programs, and what can be held
// in memory without thinking. Nobody writes a framework that is larger.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
	maxCells   = 1 << 23
	maxCell    = 1 << 20 // bytes; spreadsheet programs stop at 32,767 characters
)

// table is a sheet of a workbook, or a file that is one table: cells with their
// places.
type table struct {
	sheet string     // its name; "" where a file holds one table only
	rows  [][]string // may be of different lengths; nil for an empty row
	// where gives the finder of places in a cell: of the character at a
	// position, counted from 0. Finders are fast when positions ascend.
	where func(row, column int) func(position int) framework.From
	// lines gives the lines of a cell, where a reader took it apart already;
	// their columns are positions. nil where cells are plain text.
	lines func(row, column int) []line
	// area gives the cells that one is merged with; nil where none are.
	area func(row, column int) area
	// facts is what a workbook says of the sheet; nil for other tables.
	facts *sheetFacts
	// problems are what went wrong in reading the sheet.
	problems []framework.Problem
}

// cell gives the text of a cell, "" where the row has ended.
func (t *table) cell(row, column int) string {
	if row >= len(t.rows) || column >= len(t.rows[row]) {
		return ""
	}
	return t.rows[row][column]
}

// place is where the text of a cell begins, white space aside.
func (t *table) place(row, column int) framework.From {
	text := t.cell(row, column)
	return t.where(row, column)(runes(text[:len(text)-len(strings.TrimLeft(text, " \t\r\n\u00a0\ufeff"))]))
}

// width is the length of the longest row.
func (t *table) width() int {
	n := 0
	for _, row := range t.rows {
		n = max(n, len(row))
	}
	return n
}

// transposed is the table with rows and columns changed over.
func (t *table) transposed() *table {
	turned := &table{sheet: t.sheet, rows: make([][]string, t.width())}
	turned.where = func(row, column int) func(int) framework.From { return t.where(column, row) }
	if t.lines != nil {
		turned.lines = func(row, column int) []line { return t.lines(column, row) }
	}
	if t.area != nil {
		turned.area = func(row, column int) area {
			a := t.area(column, row)
			return area{a.column, a.row, a.columns, a.rows}
		}
	}
	for column := range turned.rows {
		turned.rows[column] = make([]string, len(t.rows))
		for row := range t.rows {
			turned.rows[column][row] = t.cell(row, column)
		}
	}
	return turned
}

// copied is the table with rows of its own, which may be changed.
func (t *table) copied() *table {
	other := *t
	other.rows = make([][]string, len(t.rows))
	for i, row := range t.rows {
		other.rows[i] = slices.Clone(row)
	}
	return &other
}

// slice is the table from one row up to, but not including, another.
func (t *table) slice(from, to int) *table {
	part := &table{sheet: t.sheet, rows: t.rows[from:to]}
	part.where = func(row, column int) func(int) framework.From { return t.where(from+row, column) }
	if t.lines != nil {
		part.lines = func(row, column int) []line { return t.lines(from+row, column) }
	}
	if t.area != nil {
		part.area = func(row, column int) area {
			a := t.area(from+row, column)
			a.row -= from
			return a
		}
	}
	return part
}

// isEmptyRow reports that no cell of a row says anything.
func isEmptyRow(row []string) bool {
	for _, text := range row {
		if strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
}

// size counts what a table takes while it is being read.
type size struct{ rows, cells int }

// problem says why a row is one too many, if it is: nobody can have meant a
// table that large.
func (s *size) problem(row []string) string {
	s.rows++
	s.cells += len(row)
	switch {
	case len(row) > maxColumns:
		return fmt.Sprintf("the row has %d columns; a table has at most %d", len(row), maxColumns)
	case s.rows > maxRows:
		return fmt.Sprintf("a table has at most %d rows, and this one has more", maxRows)
	case s.cells > maxCells:
		return fmt.Sprintf("a table has at most %d cells, and this one has more", maxCells)
	}
	for _, text := range row {
		if len(text) > maxCell {
			return fmt.Sprintf("the row has a cell of %d bytes; a cell has at most %d", len(text), maxCell)
		}
	}
	return ""
}
