// Package parser reads the sources of a competency framework and makes one
// [Framework.Edition] of them.
//
// A source travels through the room in this order:
//
//	names -> bytes            source.go: files, folders, globs, standard input
//	bytes -> an original      formats.go: one table; the content decides, not the name
//	an original -> skills     recognise.go: one table of passes, read from top to bottom
//	skills -> an edition      assemble.go
//
// # Readers know formats, and nothing of frameworks
//
// A reader turns bytes into an original (original.go): lines with their places, in
// which a table stands as one line, or sheets of cells. It is made once and never
// changed, and every dialect that is tried reads the same one (edition.go).
//
//	text copies               text.go, lines.go, ordinals.go, marks.go, wiki.go
//	pages                     html.go, htmlword.go, markdown.go: tags and marks; flow.go, flowtable.go:
//	                          lines and tables of both; frontmatter.go
//	tables                    csv.go, xlsx.go, sheetfacts.go, formulas.go: cells with places, table.go
//	PDF                       pdf.go, and package parser/pdf
//	encodings                 encoding.go; what cannot be read at all: foreign.go
//
// What bytes alone do not tell, whether a text with a mark here and there is
// Markdown, whether commas part cells, the recogniser decides by what it finds.
//
// # One recogniser
//
// The recogniser works on its own copy of the lines (document.go). Its passes:
//
//	tables among lines        pagetable.go, pagefields.go, pdftable.go; fields before a page: fronts.go
//	lines that head something heading.go, inline.go, fields.go, levelforms.go, echo.go, coverage.go
//	what is no text           frame.go, feet.go, running.go, footnotes.go, outside.go
//	titles                    title.go, codeless.go
//	what all skills share     siblings.go: headings that nobody knows; repeats.go: notices, texts that hold for
//	                          a level in general; levellabels.go: what levels are called; categoryheads.go
//	what stands under a title page.go, block.go, unwrap.go; levels.go, guidance.go, sections.go
//	sheets of skills          book.go; header.go, columns.go: what stands below a header; records.go: a row;
//	                          passage.go, markup.go: a cell is read as the section of a page is
//	what holds for all levels generic.go, and levels.go
//	around the skills         matter.go; what the sources call themselves: mention.go
//	every character           ledger.go: content, structure, furniture or unaccounted; stray.go
//
// What differs between frameworks is data, a [Dialect]; dialect.go, grammar.go and
// the files that they name make it ready. What websites have around any text is data
// too, in dialects/site.yaml.
//
// # Structure, not lists
//
// Nothing in this package knows a skill, a code or a sentence. A title is a
// line that looks like one and is followed by what follows titles: a
// description, guidance, levels. The skills of a source are laid out alike, so each
// is read by what all of them have: a line that stands in every skill heads a part,
// whether anybody knows the word or not, and what stands on every page is no text
// of any skill.
//
// # Layout is a property of a page
//
// One file may hold copies made in different ways: a web page, an e-mail at 72
// columns, a Markdown export. Everything that depends on how a copy was made is
// therefore decided page by page: whether lines are wrapped and at which width,
// whether asterisks are marks, whether blank lines part paragraphs, whether
// bullets were lost.
//
// # Nothing is dropped silently
//
// Every line starts out as unaccounted, and whoever understands it says what
// became of it. What nobody understood is listed in the edition with its place and,
// where that is known, with the skill and the part that it may belong to: a
// comparison claims nothing about these. What is odd, a row of another shape, a
// section that comes twice, is a problem of the edition, and a finding of a check.
package parser
