package pdf

import (
	"compdiff/parser/pdf/glyph"
	"compdiff/parser/pdf/layout"
)

// Read extracts the text of a PDF, in the order in which it is read.
//
// Limits bound the pages, the drawing operators and the unpacked bytes. They
// cannot bound what the file's own structure makes the object reader do: a
// hostile file may still make Read run for ever, take all memory or end the
// process. Where files come from strangers, use [ReadGuarded].
func Read(data []byte, limits Limits) (*Document, error) {
	file, err := glyph.Read(data, limits.drawing(), layout.Lines)
	if err != nil {
		return nil, err
	}
	return &Document{
		Title:    file.Title,
		Producer: file.Producer,
		Repaired: file.Repaired,
		Pages:    layout.Pages(file.Pages),
		Problems: file.Problems,
	}, nil
}
