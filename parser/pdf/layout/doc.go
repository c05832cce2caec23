// Package layout makes text of the drawn sheets of a document: glyphs in, pages
// of blocks in the order of reading out. It knows nothing of the file format.
//
//	glyphs -> lines            line.go, pieces.go, measure.go, words.go, bullet.go: by base line,
//	                           gap and order of drawing
//	sheets -> leaves           leaf.go: a sheet may show two pages
//	heads, feet, contents      runninghead.go, edge.go, contents.go: taken out of the text
//	lines -> reading order     order.go, ruledtable.go, tableorder.go: as drawn, but what stands above comes first;
//	                           opentable.go, openrows.go, joint.go: tables without upright rules;
//	                           headingrow.go
//	lines -> paragraphs        column.go, flow.go, paragraph.go, hyphen.go, bulletback.go; sentence.go:
//	                           what the words at the ends of lines say
//	paragraphs -> blocks       blocks.go, look.go, layout.go: headings, items, text; page.go: what others see
//	doubt                      garbled.go: words that cannot be right
//
// [Lines] needs one sheet and runs beside the drawing; [Pages] needs them all,
// as most of what decides is measured on the whole document.
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
//   - A table that reaches the foot of one leaf and begins the next in the same
//     columns is one table, even if nothing but its header is on the first.
//   - A letter is at home where the document has whole words of its script, or
//     words that begin with it; elsewhere, among small Latin letters, it is a
//     doubt, and is said.
package layout
