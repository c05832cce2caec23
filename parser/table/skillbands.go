package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some tables name each skill in a row of its own, a band across the table, and have its
// levels in the rows below it. With the name beside the first of these they are tables with
// a row for each level.

// bandHeader is what the column of names is called that such a table is given: a word that
// every dialect knows.
const bandHeader = "Skill"

// unbanded is a table of levels below the names of their skills, with the names in a first
// column; nil for any other. Its headers name a column of levels and none of skills, and
// every row of a level stands below the title of a skill.
func unbanded(g *dialect.Grammar, t *source.Table) *source.Table {
	for head := range min(len(t.Rows), maxAbove) {
		if !headsLevels(g, t.Rows[head]) {
			continue
		}
		if bands := skillBands(g, t, head); bands != nil {
			return besideBands(t, head, bands)
		}
		return nil
	}
	return nil
}

// headsLevels reports that a row has the header of a column of levels, another header, and
// none of skills or codes.
func headsLevels(g *dialect.Grammar, row []string) bool {
	levels, others := 0, 0
	for _, text := range row {
		if !lexical.IsFilled(text) {
			continue
		}
		c := g.Column(text)
		switch {
		case len(text) > dialect.MaxHeading, c.Kind == dialect.NameColumn, c.Kind == dialect.CodeColumn, len(c.Levels) > 0:
			return false
		case c.Kind == dialect.CoverageColumn:
			levels++
		default:
			others++
		}
	}
	return levels == 1 && others > 0
}

// skillBands are the rows that name a skill alone, in their order; nil where the rows below
// the headers are not such rows with rows of levels below each.
func skillBands(g *dialect.Grammar, t *source.Table, head int) (bands []int) {
	at := slices.IndexFunc(t.Rows[head], func(text string) bool { return g.Column(text).Kind == dialect.CoverageColumn })
	seen, levels := dialect.Set{}, 0
	for row := head + 1; row < len(t.Rows); row++ {
		text, alone := loneCell(t, row)
		_, _, level := g.LevelIn(t.Cell(row, at))
		switch {
		case source.IsEmptyRow(t.Rows[row]), slices.Equal(t.Rows[row], t.Rows[head]):
		case alone >= 0 && isTitleOfSkill(g, text) && !seen[text]:
			if len(bands) > 0 && levels == 0 {
				return nil
			}
			bands, levels, seen[text] = append(bands, row), 0, true
		case len(bands) == 0 && alone < 0, alone < 0 && !level:
			return nil
		case level:
			levels++
		}
	}
	if len(bands) < minBands || levels == 0 {
		return nil
	}
	return bands
}

// isTitleOfSkill reports that a text is the title of a skill: it has a code, where the
// skills of the framework have one.
func isTitleOfSkill(g *dialect.Grammar, text string) bool {
	if len(text) > dialect.MaxHeading || lexical.EndsSentence(text) {
		return false
	}
	if _, _, level := g.LevelIn(text); level || g.Column(text).Kind != dialect.UnknownColumn {
		return false
	}
	title, ok := g.Title(text, true)
	return ok && (title.Code != "" || g.Code == "")
}

// besideBands puts the names of skills beside the first row below each.
func besideBands(t *source.Table, head int, bands []int) *source.Table {
	var from []int // the row of each row
	names := map[int]int{}
	for row := head; row < len(t.Rows); row++ {
		if len(bands) > 0 && bands[0] == row {
			names[len(from)], bands = row, bands[1:]
			continue
		}
		if source.IsEmptyRow(t.Rows[row]) {
			continue
		}
		from = append(from, row)
	}
	cell := func(row, column int) (int, int) {
		if column > 0 {
			return from[row], column - 1
		}
		band, ok := names[row]
		if !ok {
			return from[row], t.Width()
		}
		_, at := loneCell(t, band)
		return band, at
	}
	out := &source.Table{Sheet: t.Sheet, Rows: make([][]string, len(from))}
	for row := range from {
		own, at := cell(row, 0)
		out.Rows[row] = append([]string{t.Cell(own, at)}, t.Rows[from[row]]...)
	}
	out.Rows[0][0] = bandHeader
	out.Where = func(row, column int) func(int) framework.From { return t.Where(cell(row, column)) }
	if t.Lines != nil {
		out.Lines = func(row, column int) []source.Line { return t.Lines(cell(row, column)) }
	}
	return out
}

// readBanded reads a table of levels below the names of their skills; false for any other.
func (b *book) readBanded(t *source.Table) bool {
	banded := unbanded(b.Grammar, t)
	if banded == nil {
		return false
	}
	h, ok := findHeader(b.Grammar, banded)
	if !ok || h.long == nil || h.header > 0 {
		return false
	}
	h.banded, h.origin = true, t
	b.readOthers()
	b.readHeaded(h)
	b.ledger.Structure -= framework.NonSpace(bandHeader)
	for row := range t.Rows {
		if headsLevels(b.Grammar, t.Rows[row]) {
			b.readAbove(t, row)
			break
		}
	}
	return true
}
