package table

import (
	"compdiff/framework"
	"compdiff/parser/source"
)

// Most tables of skills name them in a column. Where no table of a source does, its shape
// may still say what it is: a list of codes and names; a sheet for each skill; a table
// with a level in each row and a skill in each column. All of these could be other things
// beside a table of skills: an index, a generic attribute, what the framework says of its
// levels. So they are looked for last.

// uncommon are the shapes, in the order in which they are tried. Each gives the headers
// of the tables that have it.
var uncommon = []func(b *book, tables []*source.Table) []headed{
	(*book).lists,
	(*book).sheetsOfSkills,
	(*book).upright,
	(*book).matrices,
}

// readUncommon reads the tables that have the first of these shapes.
func (b *book) readUncommon() {
	for k, shape := range uncommon {
		found := shape(b, b.others)
		for _, h := range found {
			b.takeOut(h.origin)
			first := len(b.Skills)
			b.readHeaded(h)
			if len(b.Skills) > first {
				b.sheetParts = append(b.sheetParts, sheetPart{h.origin, first, len(b.Skills)})
				b.sayHidden(h.origin)
			}
		}
		if len(found) > 0 && (k > 0 || !b.nameSheets()) {
			return
		}
	}
}

// takeOut takes a table out of those that are of no skills.
func (b *book) takeOut(table *source.Table) {
	var left []*source.Table
	for _, t := range b.others {
		if t != table {
			left = append(left, t)
		}
	}
	b.others = left
}

// nameSheets reports that a sheet is called by a skill that was read: it may say more of it.
func (b *book) nameSheets() bool {
	for i := range b.Skills {
		s := &b.Skills[i]
		if b.sheets[framework.Fold(s.Code)] || b.sheets[framework.Fold(s.Name)] || b.sheets[framework.Fold(s.Title())] {
			return true
		}
	}
	return false
}
