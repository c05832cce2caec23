package skill

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

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
			case ok || row[k].names > 0:
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

// isMatrix reports that a table may have a level in each row and a skill in each column.
// It is the only one, its headers are nothing that is known, and no heading among the
// lines could be the skill whose levels the rows are; or its first header names both
// skills and levels.
func (d *Document) isMatrix(t *PageTable, lines []source.Line) bool {
	if d.Code != "" || len(t.rows) < 3 || len(t.rows[0]) < 3 || !d.namesLevels(t, 0) {
		return false
	}
	for i, c := range t.rows[0] {
		if i > 0 && d.Column(c.said()).Kind != dialect.UnknownColumn {
			return false
		}
	}
	if d.namesSkillsAndLevels(t.rows[0][0].said()) {
		return true
	}
	tables := 0
	for _, l := range lines {
		if l.Shape == source.TableBlock {
			tables++
		}
		if l.Rank > 0 && d.CanBeName(l.Text, true) {
			return false
		}
	}
	return tables == 1
}

// namesSkillsAndLevels knows the corner of such a table: "Level / Skill".
func (d *Document) namesSkillsAndLevels(corner string) bool {
	skills, levels := false, false
	for _, word := range strings.FieldsFunc(corner, func(r rune) bool { return strings.ContainsRune(`/\|→↓,-–`, r) }) {
		switch d.Column(word).Kind {
		case dialect.NameColumn:
			skills = true
		case dialect.CoverageColumn, dialect.LevelColumn:
			levels = true
		}
	}
	return skills && levels
}
