package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// Trace calls see for every cell of a source that was read into an edition, in their
// order, with what became of it: the places of the edition say it, and below a header
// that says nothing of texts, the header.
func Trace(o *source.Document, g *dialect.Grammar, e *framework.Edition, see func(source.Traced)) {
	traceTables(o.Sheets, g, newPlaces(e), see)
}

// TraceAside does so with the tables of skills that a document set aside.
func TraceAside(d *skill.Document, e *framework.Edition, see func(source.Traced)) {
	var tables []*source.Table
	for _, t := range d.Tables {
		tables = append(tables, t.Table())
	}
	if len(tables) > 0 {
		traceTables(tables, d.Grammar, newPlaces(e), see)
	}
}

func traceTables(tables []*source.Table, g *dialect.Grammar, at *places, see func(source.Traced)) {
	for _, t := range tables {
		h, known := findSkills(g, t)
		if known && h.across != nil {
			known = false // its headers stand at the left
		}
		for row := range t.Rows {
			for column, text := range t.Rows[row] {
				if strings.TrimSpace(text) == "" {
					continue
				}
				piece := traceCell(t, row, column)
				piece.Class = at.class(&piece)
				if known && row >= h.header && column < len(h.columns) {
					piece.Opens = columnPart(h.columns[column])
					piece.Ranked = row < h.first
					if row >= h.first && piece.Class == source.Structure && h.columns[column].Kind == dialect.FurnitureColumn {
						piece.Class = source.Furniture
					}
				}
				see(piece)
			}
		}
	}
}

// columnPart is what a column holds, by the level where it is that of one.
func columnPart(c dialect.Column) string {
	if c.Kind == dialect.LevelColumn && len(c.Levels) == 1 {
		return dialect.LevelPart(c.Levels[0])
	}
	return c.Kind.String()
}

// traceCell is a cell with its places.
func traceCell(t *source.Table, row, column int) source.Traced {
	text := t.Cell(row, column)
	where := t.Where(row, column)
	first := len([]rune(text)) - len([]rune(strings.TrimLeft(text, " \t\r\n\u00a0\ufeff")))
	piece := source.Traced{Text: framework.Clean(text), From: where(first)}
	piece.To = where(max(first, len([]rune(strings.TrimRight(text, " \t\r\n")))-1))
	return piece
}

// places are where the texts of an edition stand, and those that nobody could place,
// by file, page, cell and line.
type places struct {
	content, stray map[framework.From][]framework.From
}

func newPlaces(e *framework.Edition) *places {
	p := &places{map[framework.From][]framework.From{}, map[framework.From][]framework.From{}}
	e.EachPlace(func(_, _ string, at framework.From) {
		p.content[lineOf(at)] = append(p.content[lineOf(at)], at)
	})
	for _, s := range e.Unaccounted {
		p.stray[lineOf(s.From)] = append(p.stray[lineOf(s.From)], s.From)
	}
	return p
}

// lineOf is the line in which a place is.
func lineOf(at framework.From) framework.From {
	at.Column = 0
	return at
}

// class is what became of a piece: unknown where a text in it is a stray.
func (p *places) class(piece *source.Traced) source.Class {
	switch {
	case within(p.stray, piece):
		return source.Unclassified
	case within(p.content, piece):
		return source.Content
	}
	return source.Structure
}

func within(at map[framework.From][]framework.From, piece *source.Traced) bool {
	for line := piece.From.Line; line <= piece.To.Line; line++ {
		key := lineOf(piece.From)
		key.Line = line
		for _, f := range at[key] {
			if piece.Holds(f) {
				return true
			}
		}
	}
	return false
}
