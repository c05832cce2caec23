// Package parser reads the sources of a competency framework and makes one
// [Framework.Edition] of them.
//
// A source travels through rooms, each of which knows those below it and no others:
//
//	names -> bytes            source.go: files, folders, globs, standard input
//	bytes -> document         formats.go: one table of readers, which are those of package source
//	document -> skills        edition.go asks one dialect after the other, and the best fit wins:
//	                          package skill reads lines, package table reads tables, package tree values
//	skills -> edition         assemble.go; labels.go: what the user says of it; saved.go: an edition that
//	                          was read before
//
// # The rooms
//
//	parser/source             readers: bytes become lines and tables with their places; no framework
//	parser/dialect            what differs between frameworks: data, and the questions that it answers
//	parser/skill              lines become skills, in one ordered table of passes
//	parser/table              tables become skills; their cells are read as pages are
//	parser/tree               values under keys become skills, by the mapping of a dialect
//	parser/lexical            what can be seen of a text without knowing its words
//	parser/pdf                the text of PDF files, in the order in which people read it
//	parser/guard              files of strangers are read in a process of their own
//
// source and dialect do not know each other: what a reader hands on is made once, never
// changed, and read by every dialect that is tried. The package comment of each room
// says which of its files to open for what.
//
// What bytes alone do not tell, whether a text with a mark here and there is Markdown,
// whether commas part cells, is decided by what a dialect finds in it: the last column
// of formats.go.
//
// Some questions, and where their answers are:
//
//	what is a heading of a level?           dialect/levelheading.go, and skill/headings.go for its line
//	how does a cell become a statement?     table/statementcell.go, table/celltext.go, skill/leveltext.go
//	where is a running head dropped?        skill/runninghead.go, skill/pagefoot.go; pdf/layout/runninghead.go
//	how does a PDF's table become one?      pdf/layout/ruledtable.go, then source/pdf.go
//	why was a line taken for a title?       skill/titleline.go, then skill/title.go
//	where did a character go?               source/ledger.go; stray.go and book.go list what nobody understood
//	how is another framework read?          dialect/dialect.go
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
