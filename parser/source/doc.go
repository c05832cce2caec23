// Package source knows formats, and nothing of frameworks: a reader turns the bytes of
// a source into a [Document] of lines and tables with their places. It is made once and
// never changed, so that one dialect after the other can read it.
//
// # Two kinds of lines
//
// A text copy has the lines of its file. [SplitLines] takes each apart into indent,
// bullet and text, and [Resolve] takes off the marks that are no text; the place of a
// character follows from the line (plainPlaces).
//
// Pages have none: their marks say what is a paragraph, an item, a heading. A
// lineBuilder makes a line of each and keeps for every character where in the source it
// stands, so that places are exact whatever was folded or decoded on the way.
//
// A table among lines is one line of the shape [TableBlock], so that the heading above
// it stays known; a file that is nothing but tables has sheets. Both are a [Table], whatever
// the format: cells with their places, which may have lines of their own.
//
// # Which file to open
//
//	text copies         text.go; lines.go: indent and bullets; bullet.go: all numbers of items;
//	                    inlinemark.go: links, emphasis, escapes; wiki.go: other marks than Markdown's
//	pages               elements.txt: what an element means; html.go: what that does; htmlword.go: lists of Word's; markdown.go: goldmark's
//	                    tree; linebuilder.go, linetable.go: lines and tables of both; frontmatter.go: fields
//	                    before a page; markup.go: a cell that holds tags
//	tables              csv.go, xlsx.go: cells; table.go, area.go: cells with places; sheetfacts.go: what is
//	                    hidden, merged, struck out; formulas.go: values that programs leave out
//	PDF                 pdf.go: what package parser/pdf found, as lines and tables
//	bytes               encoding.go: to text; foreign.go: what cannot be read, and what to do; error.go
//	every character     ledger.go: what became of a line
//
// Which reader reads a source is said in one table, formats.go of package parser. What
// bytes alone do not tell, whether commas part cells, is left open in the document and
// decided there.
package source
