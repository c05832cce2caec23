package source

// LineTable is a table of HTML or Markdown. What it is about is not known here.
type LineTable struct {
	Rows  [][]LineCell
	spans []int // by column: in how many rows more a cell from above stands
	cells int
	open  int        // the column of the last cell
	lists []flowList // those that were open around the table
}

// LineCell is a cell of it.
type LineCell struct {
	Lines  []Line
	Header bool
}

// maxSpan bounds over how many rows or columns a cell can reach.
const maxSpan = 100

// maxSpanned is how many cells a table has at most before the reach of cells is
// left out of account.
const maxSpanned = 1 << 18

// beginTable and endTable stand around the rows of a table.
func (f *flow) beginTable() {
	f.part()
	f.outer = append(f.outer, &LineTable{lists: f.lists})
	f.lists = nil
}

func (f *flow) endTable() {
	if len(f.outer) == 0 {
		return
	}
	f.breakLine()
	t := f.outer[len(f.outer)-1]
	f.outer = f.outer[:len(f.outer)-1]
	f.lists = t.lists
	f.gap = true
	f.add(Line{Shape: TableBlock, Opens: true, Table: t})
	f.gap = true
}

// leaveTable and enterTable stand around the caption of a table, which is text
// above it.
func (f *flow) leaveTable() {
	f.breakLine()
	if n := len(f.outer); n > 0 {
		f.left, f.outer = append(f.left, f.outer[n-1]), f.outer[:n-1]
	}
}

func (f *flow) enterTable() {
	f.breakLine()
	if n := len(f.left); n > 0 {
		f.outer, f.left = append(f.outer, f.left[n-1]), f.left[:n-1]
	}
}

// beginRow begins a row of the innermost table.
func (f *flow) beginRow() {
	f.breakLine()
	if n := len(f.outer); n > 0 {
		f.lists = nil
		f.outer[n-1].beginRow()
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
func (f *flow) beginCell(header bool, across, down int) {
	f.breakLine()
	n := len(f.outer)
	if n == 0 {
		return
	}
	f.lists, f.gap, f.goesOn = nil, false, false
	f.outer[n-1].begin(header, min(max(across, 1), maxSpan), min(max(down, 1), maxSpan))
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
