package source

import (
	"strings"

	"compdiff/framework"
)

// openTable is a table among lines that is being read.
type openTable struct {
	rows  [][]lineCell // of different lengths, perhaps; a cell that reaches further stands in each place
	spans []int        // by column: in how many rows more a cell from above stands
	cells int
	open  int        // the column of the last cell
	ended bool       // the last row has ended
	lists []openList // those that were open around the table
}

// lineCell is a cell of a table among lines.
type lineCell struct {
	lines  []Line // as those of the page
	header bool   // the source marks the cell as the header of others
}

// said is the text of a cell, with the bullets that are written out in it.
func (c *lineCell) said() string {
	var said []string
	for i := range c.lines {
		if c.lines[i].Raw != "" {
			said = append(said, c.lines[i].Raw)
		}
	}
	return strings.Join(said, "\n")
}

// tableOfLines is the table that some cells are.
func tableOfLines(cells [][]lineCell, place Placer) *Table {
	t := &Table{Rows: make([][]string, len(cells))}
	for i, row := range cells {
		t.Rows[i] = make([]string, len(row))
		for k := range row {
			t.Rows[i][k] = row[k].said()
		}
	}
	at := func(row, column int) *lineCell {
		if row >= len(cells) || column >= len(cells[row]) {
			return &lineCell{}
		}
		return &cells[row][column]
	}
	t.Lines = func(row, column int) []Line { return at(row, column).lines }
	t.Header = func(row, column int) bool { return at(row, column).header }
	t.Where = t.placesInLines(place)
	return t
}

// placesInLines is the finder of places in cells that have lines: a position is a column
// of theirs, and 0 is where the first begins.
func (t *Table) placesInLines(place Placer) func(row, column int) func(int) framework.From {
	return func(row, column int) func(int) framework.From {
		return func(position int) framework.From {
			if position == 0 {
				position = max(0, firstColumn(t.Lines(row, column))-1)
			}
			return place(nil, position+1)
		}
	}
}

// firstColumn is that of the first character in some lines; 0 where there is none.
func firstColumn(lines []Line) int {
	for i := range lines {
		if l := &lines[i]; len(l.Columns) > 0 {
			return int(l.Columns[0])
		} else if l.Table != nil {
			return l.Table.firstColumn()
		}
	}
	return 0
}

// firstColumn is that of the first character in its cells.
func (t *Table) firstColumn() int {
	for row := range t.Rows {
		for column := range t.Rows[row] {
			if at := firstColumn(t.Lines(row, column)); at > 0 {
				return at
			}
		}
	}
	return 0
}

// maxSpan bounds over how many rows or columns a cell can reach.
const maxSpan = 100

// maxSpanned is how many cells a table has at most before the reach of cells is
// left out of account.
const maxSpanned = 1 << 18

// beginTable and endTable stand around the rows of a table.
func (b *lineBuilder) beginTable() {
	b.part()
	b.outer = append(b.outer, &openTable{lists: b.lists})
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
	b.add(Line{Shape: TableBlock, Opens: true, Table: tableOfLines(t.rows, b.place)})
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

// endRow ends a row of the innermost table: a cell behind it begins the next one, whose own
// beginning was lost.
func (b *lineBuilder) endRow() {
	b.breakLine()
	if n := len(b.outer); n > 0 {
		b.outer[n-1].ended = true
	}
}

func (t *openTable) beginRow() {
	t.ended = false
	if n := len(t.rows); n > 0 { // cells from above may also stand at the end of a row
		for at := len(t.rows[n-1]); at < len(t.spans); at++ {
			t.spans[at] = max(0, t.spans[at]-1)
		}
	}
	t.rows = append(t.rows, nil)
	t.open = 0
}

// beginCell begins a cell, which reaches over some columns and rows.
func (b *lineBuilder) beginCell(header bool, across, down int) {
	b.breakLine()
	n := len(b.outer)
	if n == 0 {
		return
	}
	b.cells++
	b.lists, b.gap, b.goesOn = nil, false, false
	b.outer[n-1].begin(header, min(max(across, 1), maxSpan), min(max(down, 1), maxSpan))
}

func (t *openTable) begin(header bool, across, down int) {
	switch {
	case t.ended:
		t.beginRow()
	case len(t.rows) == 0:
		t.rows = append(t.rows, nil)
	}
	row := &t.rows[len(t.rows)-1]
	if t.cells > maxSpanned {
		across, down, t.spans = 1, 1, nil
	}
	before := len(*row)
	for at := len(*row); at < len(t.spans) && t.spans[at] > 0; at++ {
		t.spans[at]--
		*row = append(*row, lineCell{header: header})
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
		*row = append(*row, lineCell{header: header})
	}
	t.cells += len(*row) - before
	t.open = len(*row) - across
}

// at is a cell, counted from 0, of a table that is read in any order.
func (t *openTable) at(row, column int) *lineCell {
	for len(t.rows) <= row {
		t.rows = append(t.rows, nil)
	}
	for len(t.rows[row]) <= column {
		t.rows[row] = append(t.rows[row], lineCell{})
	}
	return &t.rows[row][column]
}

// cell is where the lines of the open cell go.
func (t *openTable) cell() *[]Line {
	if len(t.rows) == 0 || len(t.rows[len(t.rows)-1]) == 0 {
		t.begin(false, 1, 1)
	}
	row := t.rows[len(t.rows)-1]
	return &row[t.open].lines
}
