package source

import "compdiff/framework"

// Class is what became of a line.
type Class uint8

const (
	Unclassified Class = iota // nobody has understood it: unaccounted
	Content                   // its text is stored; its marks are structure
	Structure                 // headings, labels, undefined-level notes, rules
	Furniture                 // site text, marks and all
)

// classNames are what people call the classes.
var classNames = map[Class]string{Unclassified: "unknown", Content: "text", Structure: "structure", Furniture: "furniture"}

// String is what people call the class.
func (c Class) String() string { return classNames[c] }

// ledgerEntry is what a line says of itself to the ledger.
type ledgerEntry struct {
	Class Class // what became of the line
	// part is how many characters of a structural line are content after
	// all: the name and code of a title, the numbers of a coverage line.
	part int
}

// Classify notes what became of the line; the first to understand it is right.
func (l *Line) Classify(c Class) {
	if l.Class == Unclassified {
		l.Class = c
	}
}

// ClassifyLabel notes a structural line of which n characters are content.
func (l *Line) ClassifyLabel(n int) {
	l.Class, l.part = Structure, min(n, framework.NonSpace(l.Raw))
}

// Account adds the line's non-space characters to the ledger.
func (l *Line) Account(sum *framework.Ledger) {
	total := framework.NonSpace(l.Raw)
	switch l.Class {
	case Content:
		stored := min(total, framework.NonSpace(l.Text))
		sum.Content += stored
		sum.Structure += total - stored
	case Structure:
		sum.Content += l.part
		sum.Structure += total - l.part
	case Furniture:
		sum.Furniture += total
	default:
		sum.Unaccounted += total
	}
}
