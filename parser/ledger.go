package parser

import "compdiff/framework"

// class is what became of a line.
type class int

const (
	unplaced  class = iota // nobody has understood it: unaccounted
	content                // its text is stored; its marks are structure
	structure              // headings, labels, undefined-level notes, rules
	furniture              // site text, marks and all
)

// ledgerEntry is what a line says of itself to the ledger.
type ledgerEntry struct {
	class class
	// part is how many characters of a structural line are content after
	// all: the name and code of a title, the numbers of a coverage line.
	part int
}

// place notes what became of the line; the first to understand it is right.
func (l *line) place(c class) {
	if l.class == unplaced {
		l.class = c
	}
}

// placePart notes a structural line of which n characters are content.
func (l *line) placePart(n int) {
	l.class, l.part = structure, min(n, framework.NonSpace(l.raw))
}

// account adds the line's non-space characters to the ledger.
func (l *line) account(sum *framework.Ledger) {
	total := framework.NonSpace(l.raw)
	switch l.class {
	case content:
		stored := min(total, framework.NonSpace(l.text))
		sum.Content += stored
		sum.Structure += total - stored
	case structure:
		sum.Content += l.part
		sum.Structure += total - l.part
	case furniture:
		sum.Furniture += total
	default:
		sum.Unaccounted += total
	}
}
