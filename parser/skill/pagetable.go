package skill

import (
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
	"slices"
	"strings"

	"compdiff/framework"
)

// Pages use tables for many things: for the skills themselves, a row each; for the
// levels of one skill, a row or a column each; for the levels that it defines; and
// for mere layout.

// PageTable is a table among lines, while it is found out what it is about.
type PageTable struct {
	rows [][]pageCell
	// turned is set where skills stand side by side and not below each other.
	turned bool
	// Nameless is set where the table is of one skill and does not name it;
	// name is that in the heading above.
	Nameless bool
	Name     string
}

// pageCell is a cell of it.
type pageCell struct {
	lines  []laid
	header bool
}

// laid is a line that came out of a table, with what it heads.
type laid struct {
	source.Line
	head *dialect.Heading // nil for nothing, and where the words must say
}

// layTables makes lines of the tables among the lines, and sets those of skills
// aside.
func (d *Document) layTables() {
	if !slices.ContainsFunc(d.Lines, func(l source.Line) bool { return l.Shape == source.TableBlock }) {
		return
	}
	out := d.layAll(d.Lines, true)
	d.Lines, d.said = make([]source.Line, len(out)), make([]*dialect.Heading, len(out))
	for i := range out {
		d.Lines[i], d.said[i] = out[i].Line, out[i].head
		d.Lines[i].Number = i + 1
	}
}

// layAll makes lines of the tables among some lines. A table in a cell of another
// is laid out first; tables of skills are outermost.
func (d *Document) layAll(lines []source.Line, outermost bool) []laid {
	out := make([]laid, 0, len(lines))
	for _, l := range lines {
		if l.Shape != source.TableBlock {
			out = append(out, laid{Line: l})
			continue
		}
		t := d.pageTable(l.Table)
		var above *laid
		if n := len(out) - 1; n >= 0 {
			for n > 0 && out[n].Shape == source.Blank && out[n].Raw == "" {
				n--
			}
			above = &out[n]
		}
		if outermost && d.isRecords(t) {
			d.nameByHeading(t, above)
			d.Tables = append(d.Tables, t)
			continue
		}
		gap := true
		for _, r := range d.lay(t, above) {
			if r.Raw == "" {
				gap = true
				continue
			}
			if gap && len(out) > 0 && out[len(out)-1].Raw != "" {
				out = append(out, laid{Line: source.BlankLine()})
			}
			out, gap = append(out, r), false
		}
	}
	return out
}

// pageTable copies the table of a reader, with the tables in its cells laid out.
func (d *Document) pageTable(t *source.LineTable) *PageTable {
	out := &PageTable{rows: make([][]pageCell, len(t.Rows))}
	for i, row := range t.Rows {
		out.rows[i] = make([]pageCell, len(row))
		for k, c := range row {
			out.rows[i][k] = pageCell{lines: d.layAll(c.Lines, false), header: c.Header}
		}
	}
	return out
}

// lay makes lines of a table in the order in which people read it; above is the
// line over it, nil where there is none.
func (d *Document) lay(t *PageTable, above *laid) []laid {
	fields := d.fieldsOf(t, above)
	switch {
	case fields != nil:
		return d.layFields(fields)
	case d.isCoverage(t):
		return d.layCoverage(t)
	case d.levelsAcross(t) >= 0:
		return d.layAcross(t)
	case d.isIndex(t):
		d.layIndex(t)
	default:
		d.headLevels(t)
	}
	var out []laid
	for _, row := range t.rows {
		for _, c := range row {
			out = append(out, c.parted()...)
		}
	}
	return out
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

// isCoverage reports that a table only says which levels a skill defines: row by
// row with numbers, or with a mark below the header of each level.
func (d *Document) isCoverage(t *PageTable) bool {
	numbers := false
	for i, row := range t.rows {
		for k := range row {
			text := row[k].said()
			_, mark := d.CoverageMark(text)
			switch {
			case text == "" || mark && i > 0 || k == 0 && d.labelsMarks(t, i):
			case d.Ladder.IsList(text):
				numbers = numbers || d.Ladder.Written(text) > 0
			default:
				return false
			}
		}
	}
	return numbers
}

// labelsMarks reports that the first cell of a row labels nothing but marks.
func (d *Document) labelsMarks(t *PageTable, row int) bool {
	cells := t.rows[row]
	if row != 1 || len(t.rows) != 2 || len(cells) < 3 {
		return false
	}
	return !slices.ContainsFunc(cells[1:], func(c pageCell) bool {
		text := c.said()
		_, mark := d.CoverageMark(text)
		return text != "" && !mark
	})
}

// indexColumns are the columns of a table that lists skills and has no texts.
var indexColumns = map[dialect.ColumnKind]bool{
	dialect.RowColumn: true, dialect.CodeColumn: true, dialect.NameColumn: true, dialect.CategoryColumn: true, dialect.SubcategoryColumn: true,
	dialect.CoverageColumn: true, dialect.StatusColumn: true, dialect.AddressColumn: true,
}

// isIndex reports that a table only lists skills.
func (d *Document) isIndex(t *PageTable) bool {
	named := false
	if len(t.rows) < 3 {
		return false
	}
	for k := range t.rows[0] {
		kind := d.Column(t.rows[0][k].said()).Kind
		if !indexColumns[kind] {
			return false
		}
		named = named || kind == dialect.CodeColumn || kind == dialect.NameColumn
	}
	return named
}

// layIndex puts away what an index says of skills besides code and name; these
// are known again by the skills that have them.
func (d *Document) layIndex(t *PageTable) {
	for k := range t.rows[0] {
		kind := d.Column(t.rows[0][k].said()).Kind
		for i := range t.rows {
			if k < len(t.rows[i]) && (i == 0 || kind != dialect.CodeColumn && kind != dialect.NameColumn) {
				t.rows[i][k].putAside()
			}
		}
	}
}

// layCoverage makes one row of the levels of a coverage table.
func (d *Document) layCoverage(t *PageTable) []laid {
	var out []laid
	for i, row := range t.rows {
		for k := range row {
			for _, l := range row[k].lines {
				_, mark := d.CoverageMark(l.Text)
				switch yes := d.marked(t, i, k); {
				case d.Ladder.Written(l.Text) == 0 || mark && i > 0, i == 0 && yes != nil && !*yes:
					l.Shape, l.Class = source.Blank, source.Structure
				default:
					l.Shape = source.TableRow
				}
				out = append(out, l)
			}
		}
	}
	return out
}

// marked says what the mark below the header of a level says; nil where no row
// of marks follows.
func (d *Document) marked(t *PageTable, row, column int) *bool {
	if row > 0 || len(t.rows) < 2 {
		return nil
	}
	any := false
	for k := range t.rows[1] {
		_, mark := d.CoverageMark(t.rows[1][k].said())
		any = any || mark
	}
	if !any {
		return nil
	}
	yes := false
	if column < len(t.rows[1]) {
		yes, _ = d.CoverageMark(t.rows[1][column].said())
	}
	return &yes
}

// levelsAcross finds the row in which every cell, but for the first, is the
// heading of a level: what stands below each is the text of that level. It is -1
// where there is none.
func (d *Document) levelsAcross(t *PageTable) int {
	for i, row := range t.rows[:min(len(t.rows), 3)] {
		levels, others := 0, 0
		for k := range row {
			text := row[k].said()
			_, _, ok := d.LevelIn(text)
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
func (d *Document) layAcross(t *PageTable) []laid {
	head := d.levelsAcross(t)
	var out []laid
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
				d.headLevel(&row[k])
			}
			out = append(out, row[k].parted()...)
		}
	}
	return out
}

// headLevels makes headings of the cells of a column that names the level of
// each row by a number alone: its header, "Level", stands for the word. What
// levels are called may stand beside them.
func (d *Document) headLevels(t *PageTable) {
	column := d.levelColumn(t)
	if column < 0 {
		return
	}
	for k := range t.rows[0] {
		kind := d.Column(t.rows[0][k].said()).Kind
		for i := range t.rows {
			switch row := t.rows[i]; {
			case k >= len(row):
			case i == 0, kind == dialect.NameColumn || kind == dialect.TitleColumn:
				row[k].putAside()
			case k == column:
				d.headLevel(&row[k])
			}
		}
	}
}

// putAside makes labels of the text of a cell.
func (c *pageCell) putAside() {
	for i := range c.lines {
		c.lines[i].Shape, c.lines[i].Class = source.Blank, source.Structure
	}
}

// levelColumn is the column that names the level of each row; -1 where a table
// has none.
func (d *Document) levelColumn(t *PageTable) int {
	if len(t.rows) < 2 {
		return -1
	}
	for k := range t.rows[0] {
		c := d.Column(t.rows[0][k].said())
		if (c.Kind == dialect.CoverageColumn || c.Kind == dialect.LevelColumn) && len(c.Levels) == 0 && d.namesLevels(t, k) {
			return k
		}
	}
	names := func(c pageCell) bool { return d.NamesSkill(c.said()) }
	if _, _, level := d.LevelIn(firstSaid(t)); !level && len(t.rows) > 2 && !slices.ContainsFunc(t.rows[0], names) && d.namesLevels(t, 0) {
		return 0 // whatever its header is
	}
	return -1
}

// firstSaid is the text of the first cell of a table.
func firstSaid(t *PageTable) string {
	if len(t.rows) == 0 || len(t.rows[0]) == 0 {
		return ""
	}
	return t.rows[0][0].said()
}

// namesLevels reports that all cells of a column below its header are levels,
// each another.
func (d *Document) namesLevels(t *PageTable, column int) bool {
	seen := map[int]bool{}
	return !slices.ContainsFunc(t.rows[1:], func(row []pageCell) bool {
		if !slices.ContainsFunc(row, func(c pageCell) bool { return lexical.IsFilled(c.said()) }) {
			return false // an empty row
		}
		if column >= len(row) {
			return true
		}
		text := row[column].said()
		if text == "" && len(seen) > 0 { // one cell over several rows
			return false
		}
		n, _, ok := d.LevelIn(text)
		again := seen[n]
		seen[n] = true
		return !ok || again
	})
}

// headLevel makes the heading of a level of a cell that names one.
func (d *Document) headLevel(c *pageCell) {
	n, title, ok := d.LevelIn(c.said())
	if !ok || len(c.lines) == 0 {
		return
	}
	l := &c.lines[0]
	if _, known := d.Heading(l.Text); !known {
		l.head = &dialect.Heading{Kind: dialect.LevelSection, Title: l.Text, Levels: []int{n}, Numbers: l.Text, Label: title}
	}
}

// Header is what the header of a table of skills says of it.
type Header struct {
	First int  // the first row below all headers
	Named bool // it has a column of names
}

// headFinder finds the header of a table of skills, a row each; the room above
// knows it.
type headFinder func(g *dialect.Grammar, t *source.Table) (Header, bool)

// isRecords reports that a table has skills, a row each or a column each. One
// with a row for each level, and no codes, is about one skill.
func (d *Document) isRecords(t *PageTable) bool {
	if d.levelColumn(t) >= 0 && !slices.ContainsFunc(t.rows[0], func(c pageCell) bool { return d.Column(c.said()).Kind == dialect.CodeColumn }) {
		return false
	}
	upright := &source.Table{Rows: t.texts()}
	ways := []*source.Table{upright}
	if upright.MayLieAcross() {
		ways = append(ways, upright.Transposed())
	}
	for _, rows := range ways {
		if h, ok := d.headOf(d.Grammar, rows); ok && len(rows.Rows) > h.First {
			t.turned = rows != upright
			t.Nameless = !h.Named && len(rows.Rows) == h.First+1
			return true
		}
	}
	return false
}

// nameByHeading gives a table of one skill that does not name it the name in the
// heading directly above.
func (d *Document) nameByHeading(t *PageTable, above *laid) {
	if !t.Nameless || above == nil || above.Rank == 0 || !d.CanBeName(above.Text, true) {
		return
	}
	t.Name, above.Shape, above.Class = framework.Clean(above.Text), source.Blank, source.Content
}

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

// Table is the same as the sheet of a workbook: its cells have lines in the
// place of texts.
func (t *PageTable) Table(place source.Placer) *source.Table {
	out := &source.Table{Rows: t.texts()}
	out.Lines = t.linesAt
	out.Where = func(row, column int) func(int) framework.From {
		return func(offset int) framework.From {
			lines := t.linesAt(row, column)
			if offset == 0 && len(lines) > 0 && len(lines[0].Columns) > 0 {
				offset = int(lines[0].Columns[0]) - 1
			}
			return place(nil, offset+1)
		}
	}
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
