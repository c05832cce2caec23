// Package pdf reads the text of PDF files in the order in which people read it.
//
// A PDF knows no words, lines or paragraphs: it says which glyph goes where.
// The text is put together again in two rooms, each with its own tour:
//
//	bytes --glyph.Read--> sheets of glyphs and rules --layout.Lines, layout.Pages--> blocks
//
// Package glyph knows the file format and nothing of text; package layout knows
// text and nothing of the format. What crosses is glyph.Sheet: glyphs, straight
// lines and dots, each with its place, and the problems met on the way. This
// package puts the two together, and guards them.
//
// # Hostile files
//
// A file of a few hundred bytes can make a reader of PDFs run for ever or take
// all memory. What refers to itself in circles is found and said, and what a
// file may cost is counted, the same on every machine: see package glyph. What
// no check of ours foresees is stopped from outside: [ReadGuarded] reads in a
// process of its own, by package guard. [Read] reads in the calling process and
// is for files that are trusted.
//
// # What is said
//
// A [Problem] says what a page or the file may have lost, in plain words: a
// page that is a picture, a font that does not say what its glyphs mean, a word
// that cannot be right, text beside the page or in the fields of a form, a
// stream that breaks off, what was more than the limits allow. A page without
// problems has been read in full, as far as anyone can know.
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
// their glyphs mean. Layers that a viewer may hide are read as if they were
// seen. Tables without upright rules are read as they were drawn, unless
// numbers label their columns or rows. Where two columns of boxes are cut by
// the end of a page, what follows is read box by box as it was drawn. Where
// paragraphs have neither space between them nor an indent, a sentence that
// ends with its line may be taken for the end of its paragraph, or the other
// way round; so may one that ends with its page. A word with a hyphen of its
// own that is broken at this hyphen loses it where the document breaks words
// with the same one and has the word nowhere else.
package pdf
