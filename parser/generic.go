package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// Besides skills, workbooks have what the framework says of its levels in
// general: a table of levels, one a row or one a column, and a table of generic
// attributes that is laid out as that of the skills.

// isGeneric reports that a table is of generic attributes: its name column says
// so; or it has their type and no category, and every row has a text for every
// level, which skills do not have.
func (b *book) isGeneric(h *headed) bool {
	seen := map[columnKind]bool{}
	for _, c := range h.columns {
		seen[c.kind] = true
	}
	if seen[attributeColumn] {
		return true
	}
	return seen[typeColumn] && !seen[categoryColumn] && !seen[subcategoryColumn] && h.isFull()
}

// isFull reports that nearly all level cells have a text.
func (h *headed) isFull() bool {
	filled, all := 0, 0
	for row := h.first; row < len(h.rows); row++ {
		if isEmptyRow(h.rows[row]) {
			continue
		}
		for i, c := range h.columns {
			if c.kind == levelColumn {
				all++
				filled += min(1, framework.NonSpace(h.cell(row, i)))
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
	for i := range h.rows[row] {
		text, c := h.cell(row, i), column{}
		if i < len(h.columns) {
			c = h.columns[i]
		}
		switch c.kind {
		case levelColumn:
			b.define(h, row, i, c.levels)
		case descriptionColumn, guidanceColumn:
			b.define(h, row, i, []int{allLevels})
		case unknownColumn:
			b.setAside(h.table, row, i)
		default:
			b.structure(text)
		}
	}
	return true
}

// define adds the text of a cell to what the framework says of levels.
func (b *book) define(h *headed, row, column int, levels []int) {
	p := b.passage(h, row, column)
	blocks := p.readEssence(&heading{levels: levels}, p.texts())
	p.describe(blocks)
	b.close(p)
	if d := p.skill.Description; d.Text != "" {
		for _, n := range levels {
			b.generic.add(n, d)
		}
	}
}

// ladder is a table of levels, one a row.
type ladder struct {
	headed
	column int // the one that says which level a row is about
}

// findLevels knows a table of levels: in one of its columns, or rows, nearly
// every cell is a level, each another.
func findLevels(g *grammar, t *table) (ladder, bool) {
	if len(t.rows) > maxAbove*2 || t.width() > maxAbove*2 {
		return ladder{}, false
	}
	for _, turned := range []*table{t, t.transposed()} {
		for column := range turned.width() {
			if first, ok := levelsDown(g, turned, column); ok {
				return ladder{headed{table: turned, header: first - 1, first: first, html: hasMarkup(t.rows)}, column}, true
			}
		}
	}
	return ladder{}, false
}

// levelsDown reports that a column goes down, or up, the ladder from some row
// to the last: at least two levels, and texts beside them.
func levelsDown(g *grammar, t *table, column int) (first int, ok bool) {
	var seen []int
	texts := false
	for row := range t.rows {
		text := t.cell(row, column)
		n, _, ok := g.levelIn(text)
		switch {
		case ok && !slices.Contains(seen, n):
			if len(seen) == 0 {
				first = row
			}
			seen = append(seen, n)
			texts = texts || slices.ContainsFunc(t.rows[row], func(cell string) bool { return strings.Contains(strings.TrimSpace(cell), " ") })
		case isEmptyRow(t.rows[row]):
		case len(seen) > 0 || ok:
			return 0, false
		}
	}
	return first, len(seen) > 1 && texts && first <= 3
}

// readLevels reads a table of levels.
func (b *book) readLevels(l ladder) {
	for row := range l.first {
		for i := range l.rows[row] {
			b.structure(l.cell(row, i))
		}
	}
	for row := l.first; row < len(l.rows); row++ {
		n, title, ok := b.levelIn(l.cell(row, l.column))
		if !ok {
			continue // an empty row
		}
		for i, text := range l.rows[row] {
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
	b.generic.title(n, title)
	stored := min(framework.NonSpace(title), framework.NonSpace(cell))
	b.ledger.Content += stored
	b.structure(cell)
	b.ledger.Structure -= stored
}

// readLevelPart reads what one cell says of a level; the header says what it
// is.
func (b *book) readLevelPart(l ladder, row, i, n int) {
	text := l.cell(row, i)
	header := column{}
	if l.header >= 0 {
		header = b.column(l.cell(l.header, i))
	}
	switch {
	case header.kind == titleColumn || header.kind == nameColumn:
		b.titleLevel(n, framework.Clean(l.plain(text, i)), text)
	case header.kind == addressColumn || header.kind == rowColumn || header.kind == codeColumn:
		b.structure(text)
	case text != "":
		b.define(&l.headed, row, i, []int{n})
	}
}
