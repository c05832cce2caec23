// Package pdf reads the text of PDF files in the order in which people read it.
//
// A PDF knows no words, lines or paragraphs: it says which glyph goes where.
// The text is put together again in these steps:
//
//	bytes -> objects           trim.go, source.go, filter.go; repair.go where they are damaged
//	objects -> glyphs, rules   interpret.go, operators.go, show.go, path.go, drawn with the
//	                           fonts of font.go, encoding.go, cmap.go, corefonts.go;
//	                           content streams are taken apart in lex.go
//	glyphs -> lines            line.go, bullet.go: by base line, gap and order of drawing
//	sheets -> leaves           leaf.go: a sheet may show two pages
//	heads, feet, contents      furniture.go, contents.go: taken out of the text
//	lines -> reading order     order.go, table.go, tableorder.go: as drawn, but what stands above comes first;
//	                           opentable.go, openrows.go: tables without upright rules; headingrow.go
//	lines -> paragraphs        column.go, flow.go, paragraph.go, hyphen.go
//	paragraphs -> blocks       blocks.go, layout.go: headings, items, text
//
// # What decides
//
// Nothing here knows a framework, a producer of PDFs or a language beyond a
// few words beside page numbers. Every decision is made from what the document
// itself shows:
//
//   - Where the lines of a paragraph are close and paragraphs apart, distance
//     decides. The usual distance is measured on lines that must belong
//     together: nothing ends with the first, the second begins in the middle
//     of a sentence.
//   - Where lines are filled, one that could have taken the first word of the
//     next was ended on purpose. Whether they are filled is measured on the
//     same lines.
//   - Headings are larger or bolder than most of the text, short, and no
//     sentences; their rank comes from their size among all headings.
//   - Heads and feet stand at the edge, at one height, and say the same from
//     page to page, page numbers aside. A line of the text that happens to do
//     so on a few pages is known by the text of other pages, which comes as
//     near to the edge.
//   - A hyphen at the end of a line goes if it is a soft one, if the document
//     breaks words with a hyphen of its own, or if the word stands elsewhere
//     without it.
//
// # Hostile files
//
// A file of a few hundred bytes can make a reader of PDFs run for ever or take
// all memory, in ways that no check of ours can foresee. [ReadGuarded]
// therefore reads in a process of its own, which is stopped at its limits.
// [Read] reads in the calling process and is for files that are trusted.
//
// # What it costs
//
// A reference of 135 sheets, two pages to a sheet, takes 0.25 s of processor
// time and 32 MB, where pdftotext takes 0.26 s and 21 MB; a process of its own
// adds 0.03 s. Half goes into drawing glyphs, a quarter into putting them
// together to lines, and a sixth into the layout of the document. See
// BenchmarkReference.
//
// # What cannot be read
//
// Text that is a picture (a page that is one says so), files that need a
// password, type that runs from top to bottom, and fonts that do not say what
// their glyphs mean. Tables without upright rules are read as they were drawn,
// unless numbers label their columns or rows. Where two columns of boxes are
// cut by the end of a page, what follows is read box by box as it was drawn.
// Where paragraphs have neither space between them nor an indent, a sentence
// that ends with its line may be taken for the end of its paragraph, or the
// other way round; so may one that ends with its page. A word with a hyphen of
// its own that is broken at this hyphen loses it where the document breaks
// words with the same one and has the word nowhere else.
package pdf
