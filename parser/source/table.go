package source

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// Limits of a table: those of the spreadsheet programs, and what can be held
// in memory without thinking. Nobody writes a framework that is larger.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
	maxCells   = 1 << 23
	maxCell    = 1 << 20 // bytes; spreadsheet programs stop at 32,767 characters
)

// Table is cells with their places: a sheet of a workbook, a file that is one table, or
// a table among the lines of a page or a PDF. What it is about is not known here.
type Table struct {
	Sheet string     // the name of the sheet; "" for any other table
	Rows  [][]string // may be of different lengths; nil for an empty row
	// Where gives the finder of places in a cell: of the character at a
	// position, counted from 0. Finders are fast when positions ascend.
	Where func(row, column int) func(position int) framework.From
	// Lines gives the lines of a cell, where a reader took it apart already;
	// their columns are positions. nil where cells are plain text.
	Lines func(row, column int) []Line
	// Header reports that the source marks a cell as the header of others; nil where
	// the format has no such mark.
	Header func(row, column int) bool
	// Reading are the lines of all cells in the order in which the page is read, where the
	// reader knows it; nil where the recogniser must find it.
	Reading []Line
	// Area gives the cells that one is merged with; nil where none are.
	Area func(row, column int) area
	// Facts is what a workbook says of the sheet; nil for other tables.
	Facts *sheetFacts
	// Upright is the table that this one is with rows and columns changed over; nil where
	// it is as it was read.
	Upright *Table
	// Problems are what went wrong in reading the sheet.
	Problems []framework.Problem
}

// Cell gives the text of a cell, "" where the row has ended.
func (t *Table) Cell(row, column int) string {
	if row >= len(t.Rows) || column >= len(t.Rows[row]) {
		return ""
	}
	return t.Rows[row][column]
}

// Place is where the text of a cell begins, white space aside.
func (t *Table) Place(row, column int) framework.From {
	text := t.Cell(row, column)
	return t.Where(row, column)(lexical.Runes(text[:len(text)-len(strings.TrimLeft(text, " \t\r\n\u00a0\ufeff"))]))
}

// Width is the length of the longest row.
func (t *Table) Width() int {
	n := 0
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	return n
}

// Transposed is the table with rows and columns changed over.
func (t *Table) Transposed() *Table {
	turned := &Table{Sheet: t.Sheet, Rows: make([][]string, t.Width()), Upright: t}
	turned.Where = func(row, column int) func(int) framework.From { return t.Where(column, row) }
	if t.Lines != nil {
		turned.Lines = func(row, column int) []Line { return t.Lines(column, row) }
	}
	if t.Area != nil {
		turned.Area = func(row, column int) area {
			a := t.Area(column, row)
			return area{a.Column, a.Row, a.Columns, a.rows}
		}
	}
	for column := range turned.Rows {
		turned.Rows[column] = make([]string, len(t.Rows))
		for row := range t.Rows {
			turned.Rows[column][row] = t.Cell(row, column)
		}
	}
	return turned
}

// Copied is the table with rows of its own, which may be changed.
func (t *Table) Copied() *Table {
	other := *t
	other.Rows = make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		other.Rows[i] = slices.Clone(row)
	}
	return &other
}

// Slice is the table from one row up to, but not including, another.
func (t *Table) Slice(from, to int) *Table {
	part := &Table{Sheet: t.Sheet, Rows: t.Rows[from:to]}
	part.Where = func(row, column int) func(int) framework.From { return t.Where(from+row, column) }
	if t.Lines != nil {
		part.Lines = func(row, column int) []Line { return t.Lines(from+row, column) }
	}
	if t.Area != nil {
		part.Area = func(row, column int) area {
			a := t.Area(from+row, column)
			a.Row -= from
			return a
		}
	}
	return part
}

// IsEmptyRow reports that no cell of a row says anything.
func IsEmptyRow(row []string) bool {
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
