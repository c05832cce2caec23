package skill

import (
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// layTables makes lines of the tables among the lines, and sets those of skills
// aside.
func (d *Document) layTables() {
	if !slices.ContainsFunc(d.Lines, func(l source.Line) bool { return l.Shape == source.TableBlock }) {
		return
	}
	d.levelNames = d.countLevelNames(d.Lines)
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
		if outermost && (d.isRecords(t) || d.isMatrix(t, lines)) {
			if named := d.cutNameRow(t); named != nil {
				out = append(out, named...)
			} else {
				d.nameByHeading(t, out)
				d.headTable(t, out)
			}
			d.Tables = append(d.Tables, t)
			continue
		}
		if n := len(d.Tables) - 1; outermost && n >= 0 && d.goesOnWith(d.Tables[n], t) {
			d.headTable(t, out)
			d.Tables[n] = d.pageTable(d.Tables[n].of.Joined(l.Table))
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
func (d *Document) pageTable(t *source.Table) *PageTable {
	out := &PageTable{of: t, rows: make([][]pageCell, len(t.Rows))}
	for i, row := range t.Rows {
		out.rows[i] = make([]pageCell, len(row))
		for k := range row {
			out.rows[i][k] = pageCell{lines: d.layAll(t.Lines(i, k), false), header: t.Header != nil && t.Header(i, k)}
			d.headNamedLevel(&out.rows[i][k], t.Lines(i, k))
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
	case d.isFacts(t, above):
		return d.layFacts(t)
	case d.isCoverage(t):
		return d.layCoverage(t)
	case d.levelsAcross(t) >= 0:
		return d.layAcross(t)
	case d.hasRowsOfSkills(t):
		d.leaveRowsOut(t)
	case d.listsStatements(t, above):
		d.layStatements(t)
	case d.isIndex(t):
		d.layIndex(t)
	case t.of.Reading != nil && d.levelColumn(t) < 0:
		return plainly(t.of.Reading)
	default:
		d.headLevels(t)
	}
	return rowByRow(t)
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
		d.levelsRight(t)
		return
	}
	defer t.bringForward(column)
	d.doubtColumns(t, column)
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

// headLevel makes the heading of a level of a cell that names one.
func (d *Document) headLevel(c *pageCell) {
	n, title, ok := d.LevelIn(c.said())
	if !ok || len(c.lines) == 0 || c.names > 0 {
		return
	}
	l := &c.lines[0]
	if _, known := d.Heading(l.Text); !known {
		l.head = &dialect.Heading{Kind: dialect.LevelSection, Title: l.Text, Levels: []int{n}, Numbers: l.Text, Label: title}
	}
}

// doubtColumns says of a table of levels that it has several columns of texts whose
// headers nobody knows: they are read one after the other, and may be of different
// skills, or of different parts of one.
func (d *Document) doubtColumns(t *PageTable, level int) {
	var unknown []*pageCell
	for k := range t.rows[0] {
		c := &t.rows[0][k]
		if k != level && len(c.lines) > 0 && c.said() != "" && d.Column(c.said()).Kind == dialect.UnknownColumn {
			unknown = append(unknown, c)
		}
	}
	if len(unknown) < 2 {
		return
	}
	for _, c := range unknown {
		d.problems = append(d.problems, framework.Problem{
			Rule: "table-suspect", From: c.lines[0].From(d.Place),
			Message: fmt.Sprintf("the column %q was not understood, and stands beside another one like it; its texts were read as those of the levels", framework.Clean(c.said())),
		})
	}
}
