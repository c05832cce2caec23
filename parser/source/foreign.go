package source

import (
	"bytes"
	"strings"
)

// foreign lists the signatures of formats that cannot be read, with what to do
// instead.
var foreign = []struct {
	signature, looksLike, hint string
	// picture is set for what has no text in it: in a folder it is passed over. What
	// may have one fails, since its skills would seem to be gone.
	picture bool
}{
	{zipFile, "a zip archive, an office document perhaps", "save the text or unpack the archive, and give that", false},
	{oleFile, "an office document of the old kind, or one with a password", "save it as plain text, or a spreadsheet as .xlsx without a password, and give that", false},
	{"\x1f\x8b", "a gzip file", "unpack it and give what is inside", false},
	{"BZh", "a bzip2 file", "unpack it and give what is inside", false},
	{"\xfd7zXZ", "an xz file", "unpack it and give what is inside", false},
	{"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it and give what is inside", false},
	{"7z\xbc\xaf", "a 7-Zip archive", "unpack it and give what is inside", false},
	{"\x89PNG", "a PNG image", "give the text, not a picture of it", true},
	{"\xff\xd8\xff", "a JPEG image", "give the text, not a picture of it", true},
	{"GIF8", "a GIF image", "give the text, not a picture of it", true},
	{`{\rtf`, "a rich-text (RTF) document", "save it as plain text and give that", false},
	{".\\\"", "the source of a manual page (roff)", "render it as text, for instance with man, and give that", false},
	{".SH ", "the source of a manual page (roff)", "render it as text, for instance with man, and give that", false},
	{".TH ", "the source of a manual page (roff)", "render it as text, for instance with man, and give that", false},
	{"\\documentclass", "LaTeX", "give the PDF that it makes", false},
	{"\x7fELF", "a program", "give a text file", true},
}

// holders lists what stands in files that hold others, and in no other ones: what
// they are then, and what to do. Names in files of the old kind are UTF-16.
var holders = []struct{ signature, inside, is, hint string }{
	{zipFile, "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text", "save it as .docx or as a web page, and give that"},
	{zipFile, "mimetypeapplication/vnd.oasis.opendocument.presentation", "an OpenDocument presentation", "save its text, and give that"},
	{zipFile, "mimetypeapplication/epub+zip", "an electronic book (EPUB)", "unpack it and give the pages inside"},
	{zipFile, "ppt/presentation.xml", "a PowerPoint presentation", "save its text, and give that"},
	{zipFile, "xl/workbook.bin", "a binary Excel workbook (.xlsb)", "save it as .xlsx, and give that"},
	{zipFile, "Index/Document.iwa", "a document of Pages or Numbers", "export it as .docx or .xlsx, and give that"},
	{oleFile, wide("EncryptedPackage"), "an office document that is encrypted with a password", "save it without a password, and give that"},
	{oleFile, wide("WordDocument"), "a Word document of the old kind (.doc)", "save it as .docx, for instance with soffice --convert-to docx, and give that"},
	{oleFile, wide("PowerPoint Document"), "a PowerPoint presentation of the old kind", "save its text, and give that"},
	{oleFile, wide("Book"), "an Excel workbook of a very old kind (.xls)", "save it as .xlsx, for instance with soffice --convert-to xlsx, and give that"},
}

// Files that hold others begin so: zip archives, and those of old office programs.
const (
	zipFile = "PK\x03\x04"
	oleFile = "\xd0\xcf\x11\xe0"
)

// wide is a name in UTF-16, of which one half is all zero.
func wide(name string) string {
	var b strings.Builder
	for _, c := range name {
		b.WriteRune(c)
		b.WriteByte(0)
	}
	return b.String()
}

// isFlatOffice knows an OpenDocument file that is one XML text and no archive.
func isFlatOffice(data []byte) bool {
	head := data[:min(len(data), 4096)]
	return bytes.Contains(head, []byte("<office:document")) && bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument"))
}

// Refuse says what bytes look like that are of no known format.
func Refuse(name string, data []byte) error {
	for _, h := range holders {
		if bytes.HasPrefix(data, []byte(h.signature)) && bytes.Contains(data, []byte(h.inside)) {
			return &Error{Name: name, Problem: "this is " + h.is + ", which cannot be read", Hint: h.hint}
		}
	}
	if isFlatOffice(data) {
		return &Error{Name: name, Problem: "this is a flat OpenDocument file (.fods or .fodt), which cannot be read", Hint: "save it as .ods, .docx or a web page, for instance with soffice --convert-to ods, and give that"}
	}
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.signature)) {
			return &Error{Name: name, Problem: "this looks like " + f.looksLike + ", not like text", Hint: f.hint, Foreign: f.picture, Err: ErrNotText}
		}
	}
	return &Error{
		Name:    name,
		Problem: "this looks like binary data (it has a NUL byte), not like text",
		Hint:    "give a text file in UTF-8 or, with a byte order mark, UTF-16",
		Foreign: true,
	}
}

// IsText accepts everything that has no signature of another format and is not
// plainly binary; [decode] judges the characters.
func IsText(data []byte) bool {
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.signature)) {
			return false
		}
	}
	return utf16Mark(data) || !bytes.ContainsRune(data, 0) && !isFlatOffice(data)
}
