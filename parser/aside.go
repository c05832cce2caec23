package parser

import (
	"compdiff/framework"
	"slices"
)

// readAside reads the tables of skills that a document set aside into its edition.
func readAside(d *document, e *framework.Edition) {
	if len(d.tables) == 0 {
		return
	}
	b := newBook(d.grammar, d.file)
	var tables []*table
	for _, t := range d.tables {
		tables = append(tables, t.table(d.place))
	}
	found := b.read(tables)
	nameTables(d.tables, found.Skills)
	e.Skills = append(e.Skills, found.Skills...)
	e.Unaccounted = append(e.Unaccounted, found.Unaccounted...)
	e.Problems = append(e.Problems, found.Problems...)
	e.Ledger = e.Ledger.Add(found.Ledger)
	if e.Framework == "" {
		e.Framework, e.Edition = found.Framework, found.Edition
		e.Inferred = append(e.Inferred, found.Inferred...)
	}
}

// nameTables gives skills without a name those of the headings above their
// tables.
func nameTables(tables []*pageTable, skills []framework.Skill) {
	at := 0
	for _, t := range tables {
		if !t.nameless {
			continue
		}
		for at < len(skills) && skills[at].Name != "" {
			at++
		}
		if at < len(skills) {
			skills[at].Name = t.name
			at++
		}
	}
}

// readSheets reads a source that is nothing but tables.
func readSheets(o *original, g *grammar) *framework.Edition {
	b := newBook(g, o.name)
	b.ledger = o.marks
	var tables []*table
	for _, t := range o.sheets {
		tables = append(tables, t.copied())
	}
	return b.read(tables)
}

// headOf finds the header of a table of skills, a row each.
func headOf(g *grammar, t *table) (skillHeader, bool) {
	h, ok := findHeader(g, t)
	return skillHeader{h.first, slices.ContainsFunc(h.columns, func(c column) bool { return c.kind == nameColumn })}, ok
}
