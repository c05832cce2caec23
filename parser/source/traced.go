package source

import "compdiff/framework"

// Traced is a piece of a source as its format parts it, with what became of it: a line,
// a cell, a single value of a tree.
type Traced struct {
	Text  string
	From  framework.From // the place of its first character
	To    framework.From // and of its last one
	Class Class          // as the ledger counts it
	// Opens is what the piece heads or, of a cell that holds no text of a skill, what
	// its column says; "" where it heads nothing.
	Opens string
	// Ranked is set where the source marks the piece as a heading.
	Ranked bool
	// Named is where a value stands in a tree: "roles[*].name"; "" for all others.
	Named string
}

// Holds reports that a place is in the piece.
func (t *Traced) Holds(at framework.From) bool {
	switch {
	case at.File != t.From.File || at.Page != t.From.Page || at.Cell != t.From.Cell:
		return false
	case at.Line < t.From.Line || at.Line > t.To.Line:
		return false
	}
	return (at.Line > t.From.Line || at.Column >= t.From.Column) && (at.Line < t.To.Line || at.Column <= t.To.Column)
}

// Trace gives what became of a line.
func (l *Line) Trace(place Placer, literal bool) Traced {
	t := Traced{Text: framework.Clean(l.Raw), From: l.Start(place), Class: l.Class, Ranked: l.Rank > 0}
	if literal {
		t.From = l.From(place)
	}
	t.To = t.From
	if n := framework.NonSpace(l.Text); n > 0 {
		t.To = place(l, l.ColumnsOf([]int{n - 1}, 0)[0])
	}
	return t
}
