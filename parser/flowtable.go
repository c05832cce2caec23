package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// flowTable is a table of HTML or Markdown. Pages use tables for many things: for
// the skills themselves, a row each; for the levels of one skill, a row or a
// column each; for the levels that it defines; and for mere layout.
type flowTable struct {
	rows  [][]flowCell
	spans []int // by column: in how many rows more a cell from above stands
	cells int
	open  int        // the column of the last cell
	lists []flowList // those that were open around the table
	// turned is set where skills stand side by side and not below each other.
	turned bool
	// nameless is set where the table is of one skill and does not name it;
	// name is that in the heading above.
	nameless bool
	name     string
}

// flowCell is a cell of it.
type flowCell struct {
	lines  []line
	header bool
}

// maxSpan bounds over how many rows or columns a cell can reach.
const maxSpan = 100

// maxSpanned is how many cells a table has at most before the reach of cells is
// left out of account.
const maxSpanned = 1 << 18

// beginTable and endTable stand around the rows of a table.
func (f *flow) beginTable() {
	f.part()
	f.outer = append(f.outer, &flowTable{lists: f.lists})
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
	if len(f.outer) == 0 && f.isRecords(t) {
		f.nameByHeading(t)
		f.tables = append(f.tables, t)
		return
	}
	for _, l := range f.layTable(t) {
		if l.raw == "" {
			f.gap = true
			continue
		}
		f.add(l)
		f.gap = false
	}
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

func (t *flowTable) beginRow() {
	if n := len(t.rows); n > 0 { // cells from above may also stand at the end of a row
		for at := len(t.rows[n-1]); at < len(t.spans); at++ {
			t.spans[at] = max(0, t.spans[at]-1)
		}
	}
	t.rows = append(t.rows, nil)
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

func (t *flowTable) begin(header bool, across, down int) {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, nil)
	}
	row := &t.rows[len(t.rows)-1]
	if t.cells > maxSpanned {
		across, down, t.spans = 1, 1, nil
	}
	before := len(*row)
	for at := len(*row); at < len(t.spans) && t.spans[at] > 0; at++ {
		t.spans[at]--
		*row = append(*row, flowCell{header: header})
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
		*row = append(*row, flowCell{header: header})
	}
	t.cells += len(*row) - before
	t.open = len(*row) - across
}

// cell is where the lines of the open cell go.
func (t *flowTable) cell() *[]line {
	if len(t.rows) == 0 || len(t.rows[len(t.rows)-1]) == 0 {
		t.begin(false, 1, 1)
	}
	row := t.rows[len(t.rows)-1]
	return &row[t.open].lines
}

// layTable makes lines of a table in the order in which people read it.
func (f *flow) layTable(t *flowTable) []line {
	fields := f.fieldsOf(t)
	switch {
	case fields != nil:
		return f.layFields(fields)
	case f.isCoverage(t):
		return f.layCoverage(t)
	case f.levelsAcross(t) >= 0:
		return f.layAcross(t)
	case f.isIndex(t):
		f.layIndex(t)
	default:
		f.headLevels(t)
	}
	var out []line
	for _, row := range t.rows {
		for _, c := range row {
			out = append(out, c.parted()...)
		}
	}
	return out
}

// parted are the lines of a cell, parted from those around them.
func (c *flowCell) parted() []line {
	if len(c.lines) == 0 {
		return nil
	}
	if c.header {
		for i := range c.lines {
			c.lines[i].strong = true
		}
	}
	return append([]line{blankLine()}, c.lines...)
}

// said is the text of a cell, with the bullets that are written out in it.
func (c *flowCell) said() string {
	var said []string
	for i := range c.lines {
		if c.lines[i].raw != "" {
			said = append(said, c.lines[i].raw)
		}
	}
	return strings.Join(said, "\n")
}

// isCoverage reports that a table only says which levels a skill defines: row by
// row with numbers, or with a mark below the header of each level.
func (f *flow) isCoverage(t *flowTable) bool {
	numbers := false
	for i, row := range t.rows {
		for k := range row {
			text := row[k].said()
			_, mark := f.coverageMarks[strings.ToLower(text)]
			switch {
			case text == "" || mark && i > 0 || k == 0 && f.labelsMarks(t, i):
			case f.scale.isList(text):
				numbers = numbers || f.scale.written(text) > 0
			default:
				return false
			}
		}
	}
	return numbers
}

// labelsMarks reports that the first cell of a row labels nothing but marks.
func (f *flow) labelsMarks(t *flowTable, row int) bool {
	cells := t.rows[row]
	if row != 1 || len(t.rows) != 2 || len(cells) < 3 {
		return false
	}
	return !slices.ContainsFunc(cells[1:], func(c flowCell) bool {
		text := c.said()
		_, mark := f.coverageMarks[strings.ToLower(text)]
		return text != "" && !mark
	})
}

// indexColumns are the columns of a table that lists skills and has no texts.
var indexColumns = map[columnKind]bool{
	rowColumn: true, codeColumn: true, nameColumn: true, categoryColumn: true, subcategoryColumn: true,
	coverageColumn: true, statusColumn: true, addressColumn: true,
}

// isIndex reports that a table only lists skills.
func (f *flow) isIndex(t *flowTable) bool {
	named := false
	if len(t.rows) < 3 {
		return false
	}
	for k := range t.rows[0] {
		kind := f.column(t.rows[0][k].said()).kind
		if !indexColumns[kind] {
			return false
		}
		named = named || kind == codeColumn || kind == nameColumn
	}
	return named
}

// layIndex puts away what an index says of skills besides code and name; these
// are known again by the skills that have them.
func (f *flow) layIndex(t *flowTable) {
	for k := range t.rows[0] {
		kind := f.column(t.rows[0][k].said()).kind
		for i := range t.rows {
			if k < len(t.rows[i]) && (i == 0 || kind != codeColumn && kind != nameColumn) {
				t.rows[i][k].putAside()
			}
		}
	}
}

// layCoverage makes one row of the levels of a coverage table.
func (f *flow) layCoverage(t *flowTable) []line {
	var out []line
	for i, row := range t.rows {
		for k := range row {
			for _, l := range row[k].lines {
				_, mark := f.coverageMarks[strings.ToLower(l.text)]
				switch yes := f.marked(t, i, k); {
				case f.scale.written(l.text) == 0 || mark && i > 0, i == 0 && yes != nil && !*yes:
					l.shape, l.class = blank, structure
				default:
					l.shape = tableRow
				}
				out = append(out, l)
			}
		}
	}
	return out
}

// marked says what the mark below the header of a level says; nil where no row
// of marks follows.
func (f *flow) marked(t *flowTable, row, column int) *bool {
	if row > 0 || len(t.rows) < 2 {
		return nil
	}
	any := false
	for k := range t.rows[1] {
		_, mark := f.coverageMarks[strings.ToLower(t.rows[1][k].said())]
		any = any || mark
	}
	if !any {
		return nil
	}
	yes := column < len(t.rows[1]) && f.coverageMarks[strings.ToLower(t.rows[1][column].said())]
	return &yes
}

// levelsAcross finds the row in which every cell, but for the first, is the
// heading of a level: what stands below each is the text of that level. It is -1
// where there is none.
func (f *flow) levelsAcross(t *flowTable) int {
	for i, row := range t.rows[:min(len(t.rows), 3)] {
		levels, others := 0, 0
		for k := range row {
			text := row[k].said()
			_, _, ok := f.levelIn(text)
			switch {
			case ok:
				levels++
			case text != "" && k > 0:
				others++
			}
		}
		if levels > 1 && others == 0 && i+1 < len(t.rows) {
			return i
		}
	}
	return -1
}

// layAcross reads a table column by column.
func (f *flow) layAcross(t *flowTable) []line {
	head := f.levelsAcross(t)
	var out []line
	width := 0
	for i, row := range t.rows {
		width = max(width, len(row))
		for k := range row {
			if i < head {
				out = append(out, row[k].parted()...)
			}
		}
	}
	for k := range width {
		for i, row := range t.rows[head:] {
			if k >= len(row) {
				continue
			}
			if i == 0 {
				f.headLevel(&row[k])
			}
			out = append(out, row[k].parted()...)
		}
	}
	return out
}

// headLevels makes headings of the cells of a column that names the level of
// each row by a number alone: its header, "Level", stands for the word. What
// levels are called may stand beside them.
func (f *flow) headLevels(t *flowTable) {
	column := f.levelColumn(t)
	if column < 0 {
		return
	}
	for k := range t.rows[0] {
		kind := f.column(t.rows[0][k].said()).kind
		for i := range t.rows {
			switch row := t.rows[i]; {
			case k >= len(row):
			case i == 0, kind == nameColumn || kind == titleColumn:
				row[k].putAside()
			case k == column:
				f.headLevel(&row[k])
			}
		}
	}
}

// putAside makes labels of the text of a cell.
func (c *flowCell) putAside() {
	for i := range c.lines {
		c.lines[i].shape, c.lines[i].class = blank, structure
	}
}

// levelColumn is the column that names the level of each row; -1 where a table
// has none.
func (f *flow) levelColumn(t *flowTable) int {
	if len(t.rows) < 2 {
		return -1
	}
	for k := range t.rows[0] {
		c := f.column(t.rows[0][k].said())
		if (c.kind == coverageColumn || c.kind == levelColumn) && len(c.levels) == 0 && f.namesLevels(t, k) {
			return k
		}
	}
	return -1
}

// namesLevels reports that all cells of a column below its header are levels,
// each another.
func (f *flow) namesLevels(t *flowTable, column int) bool {
	seen := map[int]bool{}
	return !slices.ContainsFunc(t.rows[1:], func(row []flowCell) bool {
		if column >= len(row) {
			return true
		}
		text := row[column].said()
		if text == "" && len(seen) > 0 { // one cell over several rows
			return false
		}
		n, _, ok := f.levelIn(text)
		again := seen[n]
		seen[n] = true
		return !ok || again
	})
}

// headLevel makes the heading of a level of a cell that names one.
func (f *flow) headLevel(c *flowCell) {
	n, title, ok := f.levelIn(c.said())
	if !ok || len(c.lines) == 0 {
		return
	}
	l := &c.lines[0]
	if _, known := f.heading(l.text); !known {
		l.head = &heading{kind: levelSection, title: l.text, levels: []int{n}, numbers: l.text, label: title}
	}
}

// isRecords reports that a table has skills, a row each or a column each. One
// with a row for each level, and no codes, is about one skill.
func (f *flow) isRecords(t *flowTable) bool {
	if f.levelColumn(t) >= 0 && !slices.ContainsFunc(t.rows[0], func(c flowCell) bool { return f.column(c.said()).kind == codeColumn }) {
		return false
	}
	upright := &table{rows: t.texts()}
	for _, rows := range []*table{upright, upright.transposed()} {
		if h, ok := f.findHeader(rows); ok && len(rows.rows) > h.first {
			t.turned = rows != upright
			named := slices.ContainsFunc(h.columns, func(c column) bool { return c.kind == nameColumn })
			t.nameless = !named && len(rows.rows) == h.first+1
			return true
		}
	}
	return false
}

// nameByHeading gives a table of one skill that does not name it the name in the
// heading directly above.
func (f *flow) nameByHeading(t *flowTable) {
	l := f.last()
	if !t.nameless || l == nil || l.rank == 0 || !f.canBeName(l.text, true) {
		return
	}
	t.name, l.shape, l.class = framework.Clean(l.text), blank, content
}

// texts are the texts of all cells.
func (t *flowTable) texts() [][]string {
	out := make([][]string, len(t.rows))
	for i, row := range t.rows {
		out[i] = make([]string, len(row))
		for k := range row {
			out[i][k] = row[k].said()
		}
	}
	return out
}

// readTables reads the tables of skills into an edition.
func (f *flow) readTables(e *framework.Edition, name string, places *placeFinder) {
	b := newBook(f.grammar, name)
	var tables []*table
	for _, t := range f.tables {
		tables = append(tables, t.table(name, places))
	}
	found := b.read(tables)
	f.nameSkills(found.Skills)
	e.Skills = append(e.Skills, found.Skills...)
	e.Unaccounted = append(e.Unaccounted, found.Unaccounted...)
	e.Ledger = e.Ledger.Add(found.Ledger)
	if e.Framework == "" {
		e.Framework, e.Edition = found.Framework, found.Edition
		e.Inferred = append(e.Inferred, found.Inferred...)
	}
}

// nameSkills gives skills without a name those of the headings above their
// tables.
func (f *flow) nameSkills(skills []framework.Skill) {
	at := 0
	for _, t := range f.tables {
		if !t.nameless {
			continue
		}
		for at < len(skills) && skills[at].Name != "" {
			at++
		}
		if at < len(skills) {
			skills[at].Name = t.name
			at++
		}
	}
}

// table is the same as the sheet of a workbook: its cells have lines in the
// place of texts.
func (t *flowTable) table(name string, places *placeFinder) *table {
	out := &table{rows: t.texts()}
	out.lines = t.linesAt
	out.where = func(row, column int) func(int) framework.From {
		return func(offset int) framework.From {
			if lines := t.linesAt(row, column); offset == 0 && len(lines) > 0 && len(lines[0].columns) > 0 {
				offset = int(lines[0].columns[0]) - 1
			}
			line, column := places.at(offset)
			return framework.From{File: name, Line: line, Column: column}
		}
	}
	if t.turned {
		return out.transposed()
	}
	return out
}

// linesAt are the lines of a cell; none where the row has ended.
func (t *flowTable) linesAt(row, column int) []line {
	if row >= len(t.rows) || column >= len(t.rows[row]) {
		return nil
	}
	return t.rows[row][column].lines
}
