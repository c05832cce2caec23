package table

import (
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// frame are the rows of a table around those that speak of skills, where these stand side
// by side: each says one thing, and below no label.
type frame struct {
	table    *source.Table // nil where there is no such row
	from, to int           // the rows of skills
}

// frameOf finds the rows around the skills of a table.
func frameOf(g *dialect.Grammar, t *source.Table) frame {
	isOutside := func(row []string) bool {
		at := slices.IndexFunc(row, lexical.IsFilled)
		if at < 0 {
			return true
		}
		return !slices.ContainsFunc(row[at+1:], lexical.IsFilled) && g.Column(row[at]).Kind == dialect.UnknownColumn
	}
	f := frame{t, 0, len(t.Rows)}
	for f.from < f.to && isOutside(t.Rows[f.from]) {
		f.from++
	}
	for f.to > f.from && isOutside(t.Rows[f.to-1]) {
		f.to--
	}
	if f.from == f.to || f.from == 0 && f.to == len(t.Rows) {
		return frame{}
	}
	return f
}

// within is a table without the rows around its skills.
func (f frame) within(t *source.Table) *source.Table {
	if f.table == nil {
		return t
	}
	part := t.Slice(f.from, f.to)
	part.Facts = t.Facts
	return part
}
