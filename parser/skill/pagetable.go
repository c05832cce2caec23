package skill

import (
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Pages use tables for many things: for the skills themselves, a row each; for the
// levels of one skill, a row or a column each; for the levels that it defines; and
// for mere layout.

// PageTable is a table among lines, while it is found out what it is about.
type PageTable struct {
	of   *source.Table // as its reader handed it on
	rows [][]pageCell
	// turned is set where skills stand side by side and not below each other.
	turned bool
	// Nameless is set where the table is of one skill and does not name it; Name
	// is that in the heading above.
	Nameless bool
	Name     string
}

// pageCell is a cell of it.
type pageCell struct {
	lines  []laid
	header bool
	names  int // the level that it names on two lines; 0 for none
}

// laid is a line that came out of a table, with what it heads.
type laid struct {
	source.Line
	head *dialect.Heading // nil for nothing, and where the words must say
}

// parted are the lines of a cell, parted from those around them.
func (c *pageCell) parted() []laid {
	if len(c.lines) == 0 {
		return nil
	}
	if c.header {
		for i := range c.lines {
			c.lines[i].Strong = true
		}
	}
	return append([]laid{{Line: source.BlankLine()}}, c.lines...)
}

// said is the text of a cell, with the bullets that are written out in it.
func (c *pageCell) said() string {
	var said []string
	for i := range c.lines {
		if c.lines[i].Raw != "" {
			said = append(said, c.lines[i].Raw)
		}
	}
	return strings.Join(said, "\n")
}

// putAside makes labels of the text of a cell.
func (c *pageCell) putAside() {
	for i := range c.lines {
		c.lines[i].Shape, c.lines[i].Class = source.Blank, source.Structure
	}
}

// firstSaid is the text of the first cell of a table.
func firstSaid(t *PageTable) string {
	if len(t.rows) == 0 || len(t.rows[0]) == 0 {
		return ""
	}
	return t.rows[0][0].said()
}

// Header is what the header of a table of skills says of it.
type Header struct {
	First int  // the first row below all headers
	Named bool // it has a column of names
}

// headFinder finds the header of a table of skills, a row each; the room above
// knows it.
type headFinder func(g *dialect.Grammar, t *source.Table) (Header, bool)

// texts are the texts of all cells.
func (t *PageTable) texts() [][]string {
	out := make([][]string, len(t.rows))
	for i, row := range t.rows {
		out[i] = make([]string, len(row))
		for k := range row {
			out[i][k] = row[k].said()
		}
	}
	return out
}

// Table is the table as the sheet of a workbook is: upright, and with the tables in its
// cells laid out.
func (t *PageTable) Table() *source.Table {
	out := &source.Table{Rows: t.texts(), Lines: t.linesAt, Where: t.of.Where}
	if t.turned {
		return out.Transposed()
	}
	return out
}

// linesAt are the lines of a cell; none where the row has ended.
func (t *PageTable) linesAt(row, column int) []source.Line {
	if row >= len(t.rows) || column >= len(t.rows[row]) {
		return nil
	}
	var lines []source.Line
	for _, l := range t.rows[row][column].lines {
		lines = append(lines, l.Line)
	}
	return lines
}
