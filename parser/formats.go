package parser

// format is a kind of source, known and read by its bytes alone.
type format struct {
	name string
	// sniff knows the bytes; where fits is set it only thinks that they may be of
	// this kind.
	sniff func(data []byte) bool
	read  func(name string, data []byte) (*original, error)
	// fits decides, where bytes alone cannot, whether what was read is of this kind:
	// whether a dialect finds in it what such sources have. text gives the same bytes
	// read as plain text, and o is nil where it could not be read. nil where sniff is
	// sure.
	fits func(o *original, text func() (*original, error), g *grammar) bool
}

// formats is the one table of what can be read; the first that knows the bytes
// reads them. Text is the last: whatever has no signature of its own is text, or
// is refused by [original.decode].
var formats = []format{
	{"pdf", isPDF, readPDF, nil},
	{"xlsx", isWorkbook, readWorkbook, nil},
	{"markdown", mayBeMarkdown, readMarkdown, fitsMarkdown},
	{"html", isHTML, readHTML, nil},
	{"csv", mayBeTable(','), readTable(','), fitsTable},
	{"csv", mayBeTable(';'), readTable(';'), fitsTable},
	{"csv", mayBeTable('\t'), readTable('\t'), fitsTable},
	{"csv", mayBeTable('|'), readTable('|'), fitsTable},
	{"text", isText, readText, nil},
}

func fitsTable(o *original, _ func() (*original, error), g *grammar) bool {
	return o != nil && (o.said || g.isTable(o.head))
}

func fitsMarkdown(page *original, text func() (*original, error), g *grammar) bool {
	plain, err := text()
	return err == nil && isMarkdown(plain, page, g)
}
