// Package parser reads the sources of a competency framework and makes one
// [framework.Edition] of them.
//
// A source travels through the room in this order:
//
//	names -> bytes            source.go: files, folders, globs, standard input
//	bytes -> a format         formats.go: one table; the content decides, not the name
//	bytes -> text             encoding.go: UTF-8, UTF-16; anything else is refused
//	text -> lines             lines.go, markdown.go: indent, bullets, ranks, inline marks
//	lines -> headings         heading.go, inline.go: what opens a section; forms are a dialect's
//	lines -> pages            title.go: a page is what stands under one skill's title
//	page -> blocks            unwrap.go: lines broken by layout are joined again
//	blocks -> skill           page.go, and levels.go, guidance.go, coverage.go, sections.go
//	bytes -> cells            csv.go, xlsx.go, table.go: sheets of rows
//	cells -> columns          columns.go, header.go: headers say what stands below; a dialect's
//	rows -> skills            book.go, records.go, categories.go
//	a cell -> lines           passage.go, markup.go: from there on as the lines of a page
//	levels of a framework     generic.go: tables of levels and of generic attributes
//	what is outside skills    outside.go: site furniture, or unaccounted
//	framework and edition     mention.go: what the sources call themselves
//	every character           ledger.go: content, structure, furniture or unaccounted
//	parts -> edition          assemble.go
//
// # Structure, not lists
//
// Nothing in this package knows a skill, a code or a sentence. A title is a
// line that looks like one and is followed by what follows titles: a
// description, guidance, levels. What differs between frameworks is data, a
// [Dialect]; what websites have around any text is data too, in
// dialects/site.yaml.
//
// # Layout is a property of a page
//
// One file may hold copies made in different ways: a web page, an e-mail at 72
// columns, a Markdown export. Everything that depends on how a copy was made is
// therefore decided page by page: whether lines are wrapped and at which width,
// whether asterisks are marks, whether blank lines part paragraphs, whether
// bullets were lost.
//
// # Tables
//
// A table says by its headers what a text says by its headings, in any order. A
// cell is then read as the section of a page is, so that a skill is the same
// whatever it was read from; only its places differ. What a column holds is
// judged by header and cells together: "Level 3" can stand over the texts of a
// level or over marks that there is one.
//
// # Nothing is dropped silently
//
// Every line starts out as unaccounted, and whoever understands it says what
// became of it. What nobody understood is listed in the edition with its place.
package parser
