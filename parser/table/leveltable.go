package table

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Besides skills, workbooks have what the framework says of its levels in
// general: a table of levels, one a row or one a column, and a table of generic
// attributes that is laid out as that of the skills.

// isGeneric reports that a table is of generic attributes: its name column says
// so; or it has their type and no category, and every row has a text for every
// level, which skills do not have.
func (b *book) isGeneric(h *headed) bool {
	seen := map[dialect.ColumnKind]bool{}
	for _, c := range h.columns {
		seen[c.Kind] = true
	}
	if seen[dialect.AttributeColumn] {
		return true
	}
	filed := seen[dialect.CategoryColumn] || seen[dialect.SubcategoryColumn]
	return seen[dialect.TypeColumn] && !h.typed && !filed && h.isFull()
}

// isFull reports that nearly all level cells have a text.
func (h *headed) isFull() bool {
	filled, all := 0, 0
	for row := h.first; row < len(h.Rows); row++ {
		if source.IsEmptyRow(h.Rows[row]) {
			continue
		}
		for i, c := range h.columns {
			if c.Kind == dialect.LevelColumn {
				all++
				filled += min(1, framework.NonSpace(h.Cell(row, i)))
			}
		}
	}
	return all > 0 && filled*10 >= all*9
}

// allLevels is the number under which an edition keeps what the framework says
// of all its levels at once.
const allLevels = 0

// readAttribute reads a row of generic attributes: its texts go to the levels
// that they describe.
func (b *book) readAttribute(h *headed, row int) bool {
	for i := range h.Rows[row] {
		text, c := h.Cell(row, i), dialect.Column{}
		if i < len(h.columns) {
			c = h.columns[i]
		}
		switch c.Kind {
		case dialect.LevelColumn:
			b.define(h, row, i, c.Levels)
		case dialect.DescriptionColumn, dialect.GuidanceColumn:
			b.define(h, row, i, []int{allLevels})
		case dialect.UnknownColumn:
			b.setAside(h.Table, row, i)
		default:
			b.structure(text)
		}
	}
	return true
}

// define adds the text of a cell to what the framework says of levels.
func (b *book) define(h *headed, row, column int, levels []int) {
	p := b.cellText(h, row, column)
	blocks := p.ReadEssence(&dialect.Heading{Levels: levels}, p.texts())
	p.Describe(blocks)
	b.close(p)
	if d := p.Skill.Description; d.Text != "" {
		for _, n := range levels {
			b.Generic.Add(n, d)
		}
	}
}

// levelTable is a table of levels, one a row.
type levelTable struct {
	headed
	column int // the one that says which level a row is about
}

// findLevels knows a table of levels: in one of its columns, or rows, nearly
// every cell is a level, each another.
func findLevels(g *dialect.Grammar, t *source.Table) (levelTable, bool) {
	if len(t.Rows) > maxAbove*2 || t.Width() > maxAbove*2 {
		return levelTable{}, false
	}
	for _, turned := range []*source.Table{t, t.Transposed()} {
		for column := range turned.Width() {
			if first, ok := levelsDown(g, turned, column); ok {
				return levelTable{headed{Table: turned, header: first - 1, first: first, html: source.HasMarkup(t.Rows)}, column}, true
			}
		}
	}
	return levelTable{}, false
}

// listsValues reports that what stands beside levels names skills or categories: the table
// lists the values of columns, and the rows mean nothing.
func (b *book) listsValues(t levelTable) bool {
	for row := t.first; row < len(t.Rows); row++ {
		for i := range t.Rows[row] {
			if text := framework.Fold(t.cell(row, i)); i != t.column && text != "" && b.Names[text] {
				return true
			}
		}
	}
	return false
}

// levelsDown reports that a column goes down, or up, the ladder from some row
// to the last: at least two levels, and texts beside them.
func levelsDown(g *dialect.Grammar, t *source.Table, column int) (first int, ok bool) {
	var seen []int
	texts := false
	for row := range t.Rows {
		text := t.Cell(row, column)
		n, _, ok := g.LevelIn(text)
		switch {
		case ok && !slices.Contains(seen, n):
			if len(seen) == 0 {
				first = row
			}
			seen = append(seen, n)
			texts = texts || slices.ContainsFunc(t.Rows[row], func(cell string) bool { return strings.Contains(strings.TrimSpace(cell), " ") })
		case source.IsEmptyRow(t.Rows[row]):
		case len(seen) > 0 || ok:
			return 0, false
		}
	}
	return first, len(seen) > 1 && texts && first <= 3
}

// readLevels reads a table of levels.
func (b *book) readLevels(l levelTable) {
	for row := range l.first {
		for i := range l.Rows[row] {
			b.structure(l.Cell(row, i))
		}
	}
	for row := l.first; row < len(l.Rows); row++ {
		n, title, ok := b.LevelIn(l.Cell(row, l.column))
		if !ok {
			continue // an empty row
		}
		for i, text := range l.Rows[row] {
			if i == l.column {
				b.titleLevel(n, title, text)
				continue
			}
			b.readLevelPart(l, row, i, n)
		}
	}
}

// titleLevel keeps what a level is called.
func (b *book) titleLevel(n int, title, cell string) {
	b.Generic.Title(n, title)
	stored := min(framework.NonSpace(title), framework.NonSpace(cell))
	b.ledger.Content += stored
	b.structure(cell)
	b.ledger.Structure -= stored
}

// readLevelPart reads what one cell says of a level; the header says what it
// is.
func (b *book) readLevelPart(l levelTable, row, i, n int) {
	text := l.Cell(row, i)
	header := dialect.Column{}
	if l.header >= 0 {
		header = b.Column(l.Cell(l.header, i))
	}
	switch {
	case header.Kind == dialect.TitleColumn || header.Kind == dialect.NameColumn:
		b.titleLevel(n, framework.Clean(l.plain(text, i)), text)
	case header.Kind == dialect.AddressColumn || header.Kind == dialect.RowColumn || header.Kind == dialect.CodeColumn:
		b.structure(text)
	case text != "":
		b.define(&l.headed, row, i, []int{n})
	}
}
