package source

import (
	"strings"

	"compdiff/framework"
)

// LineTable is a table of HTML or Markdown. What it is about is not known here.
type LineTable struct {
	Rows  [][]LineCell // of different lengths, perhaps; a cell that reaches further stands in each place
	spans []int        // by column: in how many rows more a cell from above stands
	cells int
	open  int        // the column of the last cell
	lists []openList // those that were open around the table
}

// LineCell is a cell of it.
type LineCell struct {
	Lines  []Line // as those of the page
	Header bool   // the source marks the cell as the header of others
}

// Said is the text of a cell, its lines apart by spaces.
func (c *LineCell) Said() string {
	var said []string
	for i := range c.Lines {
		said = append(said, c.Lines[i].Text)
	}
	return framework.Clean(strings.Join(said, " "))
}

// maxSpan bounds over how many rows or columns a cell can reach.
const maxSpan = 100

// maxSpanned is how many cells a table has at most before the reach of cells is
// left out of account.
const maxSpanned = 1 << 18

// beginTable and endTable stand around the rows of a table.
func (b *lineBuilder) beginTable() {
	b.part()
	b.outer = append(b.outer, &LineTable{lists: b.lists})
	b.lists = nil
}

func (b *lineBuilder) endTable() {
	if len(b.outer) == 0 {
		return
	}
	b.breakLine()
	t := b.outer[len(b.outer)-1]
	b.outer = b.outer[:len(b.outer)-1]
	b.lists = t.lists
	b.gap = true
	b.add(Line{Shape: TableBlock, Opens: true, Table: t})
	b.gap = true
}

// leaveTable and enterTable stand around the caption of a table, which is text
// above it.
func (b *lineBuilder) leaveTable() {
	b.breakLine()
	if n := len(b.outer); n > 0 {
		b.left, b.outer = append(b.left, b.outer[n-1]), b.outer[:n-1]
	}
}

func (b *lineBuilder) enterTable() {
	b.breakLine()
	if n := len(b.left); n > 0 {
		b.outer, b.left = append(b.outer, b.left[n-1]), b.left[:n-1]
	}
}

// beginRow begins a row of the innermost table.
func (b *lineBuilder) beginRow() {
	b.breakLine()
	if n := len(b.outer); n > 0 {
		b.lists = nil
		b.outer[n-1].beginRow()
	}
}

func (t *LineTable) beginRow() {
	if n := len(t.Rows); n > 0 { // cells from above may also stand at the end of a row
		for at := len(t.Rows[n-1]); at < len(t.spans); at++ {
			t.spans[at] = max(0, t.spans[at]-1)
		}
	}
	t.Rows = append(t.Rows, nil)
	t.open = 0
}

// beginCell begins a cell, which reaches over some columns and rows.
func (b *lineBuilder) beginCell(header bool, across, down int) {
	b.breakLine()
	n := len(b.outer)
	if n == 0 {
		return
	}
	b.lists, b.gap, b.goesOn = nil, false, false
	b.outer[n-1].begin(header, min(max(across, 1), maxSpan), min(max(down, 1), maxSpan))
}

func (t *LineTable) begin(header bool, across, down int) {
	if len(t.Rows) == 0 {
		t.Rows = append(t.Rows, nil)
	}
	row := &t.Rows[len(t.Rows)-1]
	if t.cells > maxSpanned {
		across, down, t.spans = 1, 1, nil
	}
	before := len(*row)
	for at := len(*row); at < len(t.spans) && t.spans[at] > 0; at++ {
		t.spans[at]--
		*row = append(*row, LineCell{Header: header})
	}
	for k := range across {
		if at := len(*row) + k; down > 1 && at < maxColumns {
			for len(t.spans) <= at {
				t.spans = append(t.spans, 0)
			}
			t.spans[at] = down - 1
		}
	}
	for range across {
		*row = append(*row, LineCell{Header: header})
	}
	t.cells += len(*row) - before
	t.open = len(*row) - across
}

// cell is where the lines of the open cell go.
func (t *LineTable) cell() *[]Line {
	if len(t.Rows) == 0 || len(t.Rows[len(t.Rows)-1]) == 0 {
		t.begin(false, 1, 1)
	}
	row := t.Rows[len(t.Rows)-1]
	return &row[t.open].Lines
}
