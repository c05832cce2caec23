package table

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// ReadAside reads the tables of skills that a document set aside into its edition.
func ReadAside(d *skill.Document, e *framework.Edition) {
	if len(d.Tables) == 0 {
		return
	}
	b := newBook(d.Grammar, d.File)
	var tables []*source.Table
	for _, t := range d.Tables {
		tables = append(tables, t.Table())
	}
	found := b.read(tables)
	nameTables(d.Tables, found.Skills)
	e.Skills = append(e.Skills, found.Skills...)
	e.Unaccounted = append(e.Unaccounted, found.Unaccounted...)
	e.Problems = append(e.Problems, found.Problems...)
	e.Matter = append(e.Matter, found.Matter...)
	e.Ledger = e.Ledger.Add(found.Ledger)
	if e.Framework == "" {
		e.Framework, e.Edition = found.Framework, found.Edition
		e.Inferred, e.InferredFrom = append(e.Inferred, found.Inferred...), append(e.InferredFrom, found.InferredFrom...)
	}
}

// nameTables gives skills without a name those of the headings above their
// tables.
func nameTables(tables []*skill.PageTable, skills []framework.Skill) {
	at := 0
	for _, t := range tables {
		if !t.Nameless {
			continue
		}
		for at < len(skills) && skills[at].Name != "" {
			at++
		}
		if at < len(skills) {
			skills[at].Name = t.Name
			at++
		}
	}
}

// ReadSheets reads a source that is nothing but tables.
func ReadSheets(o *source.Document, g *dialect.Grammar) *framework.Edition {
	b := newBook(g, o.Name)
	b.ledger = o.Marks
	var tables []*source.Table
	for _, t := range o.Sheets {
		tables = append(tables, t.Copied())
	}
	return b.read(tables)
}

// HeaderOf finds the header of a table of skills, a row each.
func HeaderOf(g *dialect.Grammar, t *source.Table) (skill.Header, bool) {
	h, ok := findHeader(g, t)
	if banded := unbanded(g, t); !ok && banded != nil {
		h, ok = findHeader(g, banded)
		return skill.Header{First: h.first, Named: true}, ok && h.long != nil
	}
	return skill.Header{First: h.first, Named: slices.ContainsFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.NameColumn })}, ok
}
