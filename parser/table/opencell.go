package table

import (
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// cellText is the text of one cell, read as the lines of a page are. A book has one, which
// is that of the next cell when this one is accounted for.
type cellText struct {
	*skill.Page
	column int

	// The room that a cell takes.
	page     skill.Page
	document skill.Document
	lines    []source.Line
	heads    []*dialect.Heading
	starts   []int // where lines begin in the cell, in characters
}
