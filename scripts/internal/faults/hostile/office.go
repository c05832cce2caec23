package hostile

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
)

// packed is a packed document of parts: a name, a text, and so on. The one that says what
// it is stands there as it is.
func packed(parts ...string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		how := zip.Deflate
		if parts[i] == "mimetype" {
			how = zip.Store
		}
		part, _ := z.CreateHeader(&zip.FileHeader{Name: parts[i], Method: how})
		io.WriteString(part, parts[i+1])
	}
	z.Close()
	return out.Bytes()
}

const (
	wordHead = `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Lamp keeping LAMP</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Keeping lamps.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Level 2</w:t></w:r></w:p>`
	wordStyles = `<w:styles xmlns:w="w"><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>`
	odsHead    = `<office:document-content><office:body><office:spreadsheet><table:table table:name="Skills">` +
		`<table:table-row><table:table-cell><text:p>Code</text:p></table:table-cell><table:table-cell><text:p>Skill</text:p></table:table-cell><table:table-cell><text:p>Description</text:p></table:table-cell></table:table-row>`
)

// word makes a Word document of a beginning and a piece n times.
func word(piece string) func(int) []byte {
	return func(n int) []byte {
		return packed("word/document.xml", string(repeated(wordHead, piece, "</w:body></w:document>")(n)), "word/styles.xml", wordStyles+"</w:styles>")
	}
}

// wordPieces are repeated in the body of a Word document.
var wordPieces = []piece{
	{"paragraphs", "<w:p><w:r><w:t>Lights lamp %d.</w:t></w:r></w:p>"}, {"runs", "<w:r><w:t>a</w:t></w:r>"}, {"breaks", "<w:p><w:r><w:br/><w:t>a</w:t></w:r></w:p>"},
	{"tabs", "<w:p><w:r><w:tab/></w:r></w:p>"}, {"open", "<w:p><w:r>"}, {"headings", `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Level %l</w:t></w:r></w:p>`},
	{"bold", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Lamp %d</w:t></w:r></w:p>"}, {"inserted", "<w:ins><w:p><w:r><w:t>a</w:t></w:r></w:p></w:ins>"}, {"deleted", "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>"},
	{"tables", "<w:tbl><w:tr><w:tc>"}, {"rows", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"},
	{"items", `<w:p><w:pPr><w:numPr><w:ilvl w:val="%l"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`}, {"fields", `<w:fldSimple w:instr="PAGE">`}, {"entities", "&#65;"},
}

// odsPieces are repeated in a sheet of an OpenDocument spreadsheet.
var odsPieces = []piece{
	{"rows", "<table:table-row><table:table-cell><text:p>%c</text:p></table:table-cell><table:table-cell><text:p>Lamp %d</text:p></table:table-cell></table:table-row>"},
	{"rows-repeated", `<table:table-row table:number-rows-repeated="1000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>`},
	{"cells-repeated", `<table:table-row><table:table-cell table:number-columns-repeated="1000"><text:p>a</text:p></table:table-cell></table:table-row>`},
	{"spaces", `<table:table-row><table:table-cell><text:p><text:s text:c="1000000"/>a</text:p></table:table-cell></table:table-row>`},
	{"spans", `<table:table-row><table:table-cell table:number-columns-spanned="1000" table:number-rows-spanned="1000"><text:p>a</text:p></table:table-cell></table:table-row>`},
	{"sheets", `</table:table><table:table table:name="s%d"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>`},
	{"deep", "<table:table-row><table:table-cell><text:p>"},
}

// offices are documents of word processors and of OpenDocument, and pages as browsers
// and mail programs pack them.
func offices() []Input {
	var all []Input
	for _, p := range wordPieces {
		all = append(all, Input{Name: "docx/" + p.kind + ".docx", Size: 2000, Make: word(p.text)})
	}
	for _, p := range odsPieces {
		all = append(all, Input{Name: "ods/" + p.kind + ".ods", Size: 1000, Make: func(n int) []byte {
			return packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
				string(repeated(odsHead, p.text, "</table:table></office:spreadsheet></office:body></office:document-content>")(n)))
		}})
	}
	const mail = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n"
	return append(all,
		Input{Name: "docx/style-circle.docx", Size: 2000, Make: func(n int) []byte {
			styles := repeated(wordStyles, `<w:style w:styleId="A%d"><w:name w:val="a%d"/><w:basedOn w:val="A%d"/></w:style>`, "</w:styles>")(n)
			return packed("word/document.xml", string(repeated(wordHead, `<w:p><w:pPr><w:pStyle w:val="A%d"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, "</w:body></w:document>")(n)), "word/styles.xml", string(styles))
		}},
		Input{Name: "docx/style-chain.docx", Size: 1000, Make: styleChain},
		Input{Name: "docx/zeros.docx", Size: 20 << 20, Make: func(n int) []byte {
			return packed("word/document.xml", wordHead+"</w:body></w:document>", "word/media/a", strings.Repeat("\x00", n))
		}},
		Input{Name: "mhtml/parts.mhtml", Size: 2000, Make: repeated(mail, "--b\nContent-Type: text/html\n\n<h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p>\n", "--b--\n")},
		Input{Name: "mhtml/nested.mhtml", Size: 2000, Make: repeated(mail, "--b\nContent-Type: multipart/related; boundary=\"b\"\n\n", "")},
		Input{Name: "mhtml/headers.mhtml", Size: 2000, Make: repeated("MIME-Version: 1.0\n", "A%d: b\n", "\n")},
		Input{Name: "mhtml/quoted.mhtml", Size: 20_000, Make: repeated(mail+"--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>", "=41=\n", "</p>\n--b--\n")},
	)
}

// styleChain is a document whose styles rest on each other, one on the next.
func styleChain(n int) []byte {
	styles := wordStyles
	var b strings.Builder
	b.WriteString(styles)
	for i := range n {
		b.WriteString(filled(`<w:style w:styleId="A%d"><w:name w:val="a%d"/>`, i) + filled(`<w:basedOn w:val="A%d"/></w:style>`, i+1))
	}
	b.WriteString("</w:styles>")
	body := repeated(wordHead, `<w:p><w:pPr><w:pStyle w:val="A%d"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, "</w:body></w:document>")(n)
	return packed("word/document.xml", string(body), "word/styles.xml", b.String())
}
