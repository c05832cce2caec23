package parser

import (
	"bytes"

	"compdiff/framework"
)

// format is a kind of source. The first whose sniff knows the bytes reads them.
type format struct {
	name  string
	sniff func(data []byte, g *grammar) bool
	read  func(name string, data []byte, g *grammar, opts Options) (*framework.Edition, error)
}

// formats is the one table of what can be read. Text is the last: whatever has
// no signature of its own is text, or is refused by [decode].
var formats = []format{
	{"json", isSavedEdition, readSaved},
	{"pdf", isPDF, readPDF},
	{"xlsx", isWorkbook, readWorkbook},
	{"markdown", isMarkdown, readMarkdown},
	{"html", isHTML, readHTML},
	{"csv", isCSV, readCSV},
	{"text", isText, readText},
}

// foreign lists the signatures of formats that cannot be read, with what to do
// instead.
var foreign = []struct{ signature, looksLike, hint string }{
	{"PK\x03\x04", "a zip archive, an office document perhaps", "save the text or unpack the archive, and give that"},
	{"\xd0\xcf\x11\xe0", "an office document of the old kind, or one with a password", "save it as plain text, or a spreadsheet as .xlsx without a password, and give that"},
	{"\x1f\x8b", "a gzip file", "unpack it and give what is inside"},
	{"BZh", "a bzip2 file", "unpack it and give what is inside"},
	{"\xfd7zXZ", "an xz file", "unpack it and give what is inside"},
	{"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it and give what is inside"},
	{"7z\xbc\xaf", "a 7-Zip archive", "unpack it and give what is inside"},
	{"\x89PNG", "a PNG image", "give the text, not a picture of it"},
	{"\xff\xd8\xff", "a JPEG image", "give the text, not a picture of it"},
	{"GIF8", "a GIF image", "give the text, not a picture of it"},
	{`{\rtf`, "a rich-text (RTF) document", "save it as plain text and give that"},
	{".\\\"", "the source of a manual page (roff)", "render it as text, for instance with man, and give that"},
	{".SH ", "the source of a manual page (roff)", "render it as text, for instance with man, and give that"},
	{".TH ", "the source of a manual page (roff)", "render it as text, for instance with man, and give that"},
	{"\\documentclass", "LaTeX", "give the PDF that it makes"},
	{"\x7fELF", "a program", "give a text file"},
}

// formatOf finds the reader for some bytes, or says what they look like.
func formatOf(name string, data []byte, g *grammar) (format, error) {
	for _, f := range formats {
		if f.sniff(data, g) {
			return f, nil
		}
	}
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.signature)) {
			return format{}, &SourceError{Name: name, Problem: "this looks like " + f.looksLike + ", not like text", Hint: f.hint}
		}
	}
	return format{}, &SourceError{
		Name:    name,
		Problem: "this looks like binary data (it has a NUL byte), not like text",
		Hint:    "give a text file in UTF-8 or, with a byte order mark, UTF-16",
	}
}

// isText accepts everything that has no signature of another format and is not
// plainly binary; [decode] judges the characters.
func isText(data []byte, _ *grammar) bool {
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.signature)) {
			return false
		}
	}
	return utf16Mark(data) || !bytes.ContainsRune(data, 0)
}
