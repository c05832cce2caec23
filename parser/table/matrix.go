package table

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// matrices finds the tables with a level in each row and a skill in each column. Tables
// of what a framework says of its levels look the same: only where skills have no codes,
// and no table names them otherwise, can one be of skills. Tables with the same headers
// are each about one thing, of which the headers are aspects.
func (b *book) matrices(tables []*source.Table) (found []headed) {
	if b.Code != "" {
		return nil
	}
	seen := dialect.Set{}
	for _, t := range tables {
		h, ok := findMatrix(b.Grammar, t)
		if !ok {
			continue
		}
		for _, row := range h.Rows[h.first:] {
			key := framework.Fold(row[0])
			if seen[key] && key != "" {
				return nil
			}
			seen[key] = true
		}
		h.origin = t
		found = append(found, h)
	}
	return found
}

// findMatrix finds the headers of such a table, and turns it.
func findMatrix(g *dialect.Grammar, t *source.Table) (headed, bool) {
	if len(t.Rows) > maxAbove*2 || t.Width() < 3 {
		return headed{}, false
	}
	around := frameOf(g, t)
	t = around.within(t)
	first, levels := levelsOfRows(g, t)
	head := first - 1
	for head > 0 && isField(g, t.Cell(head, 0)) {
		head--
	}
	if first == 0 || len(levels) < 2 || !namesColumns(g, t.Rows[head]) || saysMore(t, head) {
		return headed{}, false
	}
	upright := t.Slice(head, len(t.Rows))
	h := headed{Table: upright.Transposed(), across: upright, around: around, first: 1, html: source.HasMarkup(t.Rows)}
	h.columns = make([]dialect.Column, h.Width())
	h.columns[0] = dialect.Column{Kind: dialect.NameColumn, Title: framework.Clean(h.Cell(0, 0))}
	for i := 1; i < len(h.columns); i++ {
		n, label, ok := g.LevelIn(h.Cell(0, i))
		switch {
		case ok:
			h.columns[i] = dialect.Column{Kind: dialect.LevelColumn, Levels: []int{n}, Label: label, Title: framework.Clean(h.Cell(0, i))}
		case h.columns[i-1].Kind == dialect.LevelColumn: // goes on with the level above
			h.columns[i] = dialect.Column{Kind: dialect.LevelColumn, Levels: h.columns[i-1].Levels}
		case isField(g, h.Cell(0, i)):
			h.columns[i] = g.Column(framework.Clean(h.Cell(0, i)))
		}
	}
	return h, true
}

// saysMore reports that the row above the names says something of several columns, which
// would be lost: codes, or something that nobody knows.
func saysMore(t *source.Table, head int) bool {
	said := 0
	for i := 1; head > 0 && i < t.Width(); i++ {
		if lexical.IsFilled(t.Cell(head-1, i)) {
			said++
		}
	}
	return said > 1
}

// isField reports that a row above the levels says something else of each skill: its
// description, its category.
func isField(g *dialect.Grammar, header string) bool {
	switch g.Column(framework.Clean(header)).Kind {
	case dialect.DescriptionColumn, dialect.CategoryColumn, dialect.GuidanceColumn:
		return true
	}
	return false
}

// levelsOfRows finds the row from which on the first column goes down, or up, the ladder.
// A row without a level goes on with the one above. first is 0 where there is none.
func levelsOfRows(g *dialect.Grammar, t *source.Table) (first int, levels []int) {
	for row := range t.Rows {
		text := t.Cell(row, 0)
		n, _, ok := g.LevelIn(text)
		switch {
		case ok && slices.Contains(levels, n), !ok && lexical.IsFilled(text) && len(levels) > 0:
			return 0, nil
		case ok && len(levels) == 0:
			first = row
			fallthrough
		case ok:
			levels = append(levels, n)
		}
	}
	return first, levels
}

// namesColumns reports that the cells of a row, but for the first, can be names of
// skills: two or more, none of which heads anything else, and none twice.
func namesColumns(g *dialect.Grammar, row []string) bool {
	seen := dialect.Set{}
	for i, text := range row {
		text = framework.Clean(lexical.PlainCell(text))
		if i == 0 || text == "" {
			continue
		}
		key := framework.Fold(text)
		if seen[key] || !strings.ContainsFunc(text, unicode.IsLetter) || !g.CanBeName(text, true) || g.Column(text).Kind != dialect.UnknownColumn {
			return false
		}
		seen[key] = true
	}
	return len(seen) > 1
}
