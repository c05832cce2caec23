package parser

import (
	"slices"
	"strings"
	"unicode"

	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
	"compdiff/parser/table"
	"compdiff/parser/tree"
)

// format is a kind of source, known and read by its bytes alone.
type format struct {
	name string
	// sniff knows the bytes; where fits is set it only thinks that they may be of
	// this kind.
	sniff func(data []byte) bool
	read  func(name string, data []byte) (*source.Document, error)
	// fits decides, where bytes alone cannot, whether what was read is of this kind:
	// whether a dialect finds in it what such sources have. text gives the same bytes
	// read as plain text. Both are read when they are asked for. nil where sniff is
	// sure.
	fits func(read, text func() *reading, g *dialect.Grammar) bool
	// mapped is set where only the mapping of a dialect can make sense of such a
	// source: in a dialect without one it is something else.
	mapped bool
}

// formats is the one table of what can be read; the first that knows the bytes
// reads them. Text is the last: whatever has no signature of its own is text, or
// is refused by [source.ReadText]. Those that are added are in programs that
// import their readers, see package compdiff/readers.
var formats = []format{
	{"pdf", source.IsPDF, source.Added("pdf"), nil, false},
	{"xlsx", source.IsWorkbook, source.Added("xlsx"), nil, false},
	{"docx", source.IsDOCX, source.Added("docx"), nil, false},
	{"ods", source.IsODS, source.Added("ods"), nil, false},
	{"xls", source.IsXLS, source.Added("xls"), nil, false},
	{"mhtml", source.IsMHTML, source.ReadMHTML, nil, false},
	{"json", source.IsJSON, source.ReadJSON, nil, false},
	{"turtle", source.IsTurtle, source.ReadTurtle, nil, false},
	{"front matter", source.HasFront, source.ReadFront, fitsMapping, true},
	{"yaml", source.MayBeYAML, source.ReadYAML, fitsMapping, true},
	{"toml", source.MayBeTOML, source.ReadTOML, fitsMapping, true},
	{"markdown", source.MayBeMarkdown, source.ReadMarkdown, fitsMarkdown, false},
	{"html", source.IsHTML, source.ReadHTML, nil, false},
	{"csv", source.MayBeTable(','), source.ReadTable(','), fitsTable, false},
	{"csv", source.MayBeTable(';'), source.ReadTable(';'), fitsTable, false},
	{"csv", source.MayBeTable('\t'), source.ReadTable('\t'), fitsTable, false},
	{"csv", source.MayBeTable('|'), source.ReadTable('|'), fitsTable, false},
	{"text", source.IsText, source.ReadText, nil, false},
}

func fitsTable(read, _ func() *reading, g *dialect.Grammar) bool {
	r := read()
	return r.err == nil && (r.SaysTable || table.IsTable(r.grammarFor(g), r.FirstRows) || isSheet(r.FirstRows))
}

// isSheet reports that rows can be nothing but those of a table, whatever their headers
// say: all are of one length, of three cells or more, and the first has words in each. No
// text has that many separators in every line.
func isSheet(rows [][]string) bool {
	if len(rows) < 3 || len(rows[0]) < 3 {
		return false
	}
	wordless := func(cell string) bool { return !strings.ContainsFunc(cell, unicode.IsLetter) }
	other := func(row []string) bool { return len(row) != len(rows[0]) }
	return !slices.ContainsFunc(rows[0], wordless) && !slices.ContainsFunc(rows, other)
}

// fitsMapping knows a tree of values by what the mapping of a dialect finds there.
func fitsMapping(read, _ func() *reading, g *dialect.Grammar) bool {
	r := read()
	return r.err == nil && tree.Fits(g, r.Tree)
}

// fitsMarkdown decides between a text with a mark here and there, and a page all of
// whose marks mean something: there every title is a marked heading, or only the
// rules of Markdown bring skills to light. So do they where plain text would
// take a row of a table for a title.
func fitsMarkdown(read, text func() *reading, g *dialect.Grammar) bool {
	plain := text()
	if plain.err != nil {
		return false
	}
	titles, marked, rows := plain.titled(g)
	if titles > 0 && !rows {
		if marked {
			plain.begun = nil // nobody goes on with it
		}
		return marked
	}
	page := read()
	if titles == 0 || page.err == nil && page.HasTables() {
		return page.err == nil && len(page.recognise(g, nil).Skills) > 0
	}
	return marked
}

// enoughLines is how much of a large text is looked at to see whether its titles are
// marked: two thousand skills have as many lines.
const enoughLines = 1 << 16

// titled counts the titles of a text, and says whether they are marked and whether any
// is a row of a table. The first of them tell as much as all.
func (r *reading) titled(g *dialect.Grammar) (titles int, marked, rows bool) {
	if len(r.Lines) > enoughLines {
		head := *r.Document
		head.Lines = head.Lines[:enoughLines]
		if titles, marked, rows = skill.NewDocument(&head, slices.Clone(head.Lines), r.grammarFor(g), table.HeaderOf).Titled(); titles > 0 {
			return titles, marked, rows
		}
	}
	return r.in(g).Titled()
}
