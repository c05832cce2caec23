package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

const wordSpace = ` xmlns:w="w" xmlns:mc="mc"`

// wordFile packs the body of a Word document with styles and lists.
func wordFile(tb testing.TB, body string, more ...string) []byte {
	tb.Helper()
	relation := func(kind, target string) string {
		return fmt.Sprintf(`<Relationship Type="x/%s" Target="%s"/>`, kind, target)
	}
	parts := append([]string{
		"word/document.xml", "<w:document" + wordSpace + "><w:body>" + body + "</w:body></w:document>",
		"word/_rels/document.xml.rels", "<R>" + relation("styles", "styles.xml") + relation("numbering", "numbering.xml") +
			relation("comments", "comments.xml") + relation("footnotes", "footnotes.xml") + "</R>",
		"word/styles.xml", "<w:styles" + wordSpace + `><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>` +
			`<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>` +
			`<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>` +
			`<w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
		"word/numbering.xml", "<w:numbering" + wordSpace + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
	}, more...)
	return zipped(tb, parts)
}

func zipped(tb testing.TB, parts []string) []byte {
	tb.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		to, err := w.Create(parts[i])
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := to.Write([]byte(parts[i+1])); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// outline shows lines as people would write them.
func outline(lines []Line) string {
	var out []string
	for i := range lines {
		l := &lines[i]
		switch {
		case l.Shape == Blank:
		case l.Table != nil:
			for i, row := range l.Table.Rows {
				var cells []string
				for k := range row {
					cells = append(cells, strings.ReplaceAll(outline(l.Table.Lines(i, k)), "\n", " / "))
				}
				out = append(out, "["+strings.Join(cells, "|")+"]")
			}
		default:
			mark := strings.Repeat("#", l.Rank)
			if l.Bullet != "" {
				mark = strings.Repeat(" ", l.Indent) + l.Bullet
			}
			if l.Strong {
				mark += "!"
			}
			if l.Framed > 0 {
				mark += "~"
			}
			if mark != "" {
				mark += " "
			}
			out = append(out, mark+l.Text)
		}
	}
	return strings.Join(out, "\n")
}

func wordRun(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }

func para(properties, text string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + wordRun(text) + "</w:p>"
}

// TestWordDocuments reads what Word can write.
func TestWordDocuments(t *testing.T) {
	item := func(list, depth int, text string) string {
		return para(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, depth, list), text)
	}
	cell := func(properties, text string) string {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + para("", text) + "</w:tc>"
	}
	for _, c := range []struct{ name, body, want string }{
		{"a style that is based on a heading", para(`<w:pStyle w:val="Own"/>`, "Boats") + para("", "Text."), "# Boats\nText."},
		{"a place in the outline", para(`<w:outlineLvl w:val="1"/>`, "Boats") + para(`<w:outlineLvl w:val="9"/>`, "Text."), "## Boats\nText."},
		{"bold lines", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Boats</w:t></w:r></w:p>" + para("", "Text."), "! Boats\nText."},
		{"bold that is off", `<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Boats</w:t></w:r></w:p>`, "Boats"},
		{"a list of a style", para(`<w:pStyle w:val="LB"/>`, "rows") + para(`<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "Text."), "    • rows\nText."},
		{"lists in lists", item(1, 0, "rows") + item(1, 1, "oars") + item(1, 0, "sails"), "    • rows\n        ◦ oars\n    • sails"},
		{"numbers go on after text", item(2, 0, "rows") + para("", "Text.") + item(2, 0, "sails"), "    3. rows\nText.\n    4. sails"},
		{"insertions and deletions", "<w:p>" + wordRun("Rows ") + "<w:del>" + wordRun("old ") + "<w:r><w:delText>boats</w:delText></w:r></w:del><w:ins>" + wordRun("ships") + "</w:ins></w:p>", "Rows ships"},
		{"moved text", "<w:p><w:moveFrom>" + wordRun("Rows") + "</w:moveFrom>" + wordRun("A") + "<w:moveTo>" + wordRun("B") + "</w:moveTo></w:p>", "AB"},
		{"a deleted end of a paragraph", para("<w:rPr><w:del/></w:rPr>", "Rows ") + para("", "ships."), "Rows ships."},
		{"a deleted row", "<w:tbl><w:tr>" + cell("", "A") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("", "B") + "</w:tr></w:tbl>", "[A]"},
		{"cells over columns and rows", "<w:tbl><w:tr>" + cell(`<w:gridSpan w:val="2"/>`, "A") + cell("", "B") + "</w:tr><w:tr>" + cell(`<w:vMerge w:val="restart"/>`, "C") + cell("", "D") + cell("", "E") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "F") + cell("", "G") + "</w:tr></w:tbl>", "[A||B]\n[C|D|E]\n[|F|G]"},
		{"a table in a cell", "<w:tbl><w:tr><w:tc><w:tbl><w:tr>" + cell("", "A") + "</w:tr></w:tbl>" + para("", "B") + "</w:tc></w:tr></w:tbl>", "[[A] / B]"},
		{"a box, once", "<w:p>" + wordRun("Text.") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + para("", "Boxed.") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + para("", "Boxed.") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + wordRun(" More.") + "</w:p>", "Text. More.\nBoxed."},
		{"hidden and struck text", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>No</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>No</w:t></w:r>" + wordRun("Yes") + "</w:p>", "Yes"},
		{"fields", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + wordRun("7") + "</w:p>", "7"},
		{"breaks, tabs, hyphens", "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:br/><w:t>D</w:t></w:r></w:p>", "A b-c\nD"},
		{"a table of contents", para(`<w:pStyle w:val="T"/>`, "Boats 7") + para("", "Text."), "~ Boats 7\nText."},
		{"content controls", "<w:sdt><w:sdtPr><w:alias w:val=\"No\"/></w:sdtPr><w:sdtContent>" + para("", "Text.") + "</w:sdtContent></w:sdt>", "Text."},
		{"properties of before", "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr></w:pPrChange></w:pPr>" + wordRun("Text.") + "</w:p>", "Text."},
		{"larger type", "<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>Boats</w:t></w:r></w:p>" + para("", "All that floats, and is rowed."), "# Boats\nAll that floats, and is rowed."},
		{"larger type that is a sentence", "<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>It floats.</w:t></w:r></w:p>" + para("", "All that floats, and is rowed."), "It floats.\nAll that floats, and is rowed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			o, err := ReadDOCX("boats.docx", wordFile(t, c.body))
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(o.Lines); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestWordAside: comments and notes are no text of the page, and are told of; so
// are tracked changes.
func TestWordAside(t *testing.T) {
	body := "<w:p>" + wordRun("Text.") + "<w:ins>" + wordRun(" More.") + "</w:ins></w:p>"
	o, err := ReadDOCX("boats.docx", wordFile(t, body, "word/comments.xml", "<c><p>Really?</p></c>", "word/footnotes.xml", "<f> \n </f>"))
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(o.Lines); got != "Text. More." {
		t.Errorf("got %s", got)
	}
	want := "boats.docx: the document has comments, which are put aside\n" +
		"boats.docx: the document has tracked changes: read as if all were accepted (5 characters inserted, 0 deleted)"
	if got := strings.Join(o.Warnings, "\n"); got != want {
		t.Errorf("got %s", got)
	}
	if o.Marks.Furniture != len("Really?") {
		t.Errorf("%d characters are put aside", o.Marks.Furniture)
	}
}

// TestHostileOffice: what nobody's program wrote is refused in bounded time and
// memory, with a reason.
func TestHostileOffice(t *testing.T) {
	sheet := func(rows string) []byte {
		return zipped(t, []string{"mimetype", odsMark[len("mimetype"):], "content.xml", `<c xmlns:t="t"><t:table t:name="S">` + rows + `</t:table></c>`})
	}
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 3000)
	for _, c := range []struct {
		name string
		read func(string, []byte) (*Document, error)
		data []byte
		want string
	}{
		{"nested too deep", ReadDOCX, wordFile(t, deep), "more than 2000 elements in each other"},
		{"a document type", ReadDOCX, zipped(t, []string{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"}), "declares a document type"},
		{"cut off", ReadDOCX, zipped(t, []string{"word/document.xml", "<w:document><w:body>"}), "a damaged Word document"},
		{"without a text", ReadDOCX, zipped(t, []string{"word/styles.xml", "<a/>"}), "without its text"},
		{"unpacks to much", ReadDOCX, wordFile(t, para("", strings.Repeat("a", 20<<20))), "MiB unpacked"},
		{"rows without end", ReadODS, sheet(`<t:table-row t:number-rows-repeated="1000000000"><t:table-cell t:value="1"/></t:table-row>`), "at most 1048576 rows"},
		{"columns without end", ReadODS, sheet(`<t:table-row><t:table-cell t:number-columns-repeated="1000000000" t:value="1"/></t:table-row>`), "more than 16384 columns"},
		{"cells without end", ReadODS, sheet(`<t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="16000" t:value="1"/></t:table-row>`), "at most 65536 rows that say"},
		{"without content", ReadODS, zipped(t, []string{"a", "b"}), "no content.xml"},
		{"a password", ReadODS, zipped(t, []string{"META-INF/manifest.xml", "<m><f><encryption-data/></f></m>", "content.xml", "x"}), "encrypted with a password"},
		{"no boundary", ReadMHTML, []byte("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>a"), "does not say what parts its parts"},
		{"no page", ReadMHTML, []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/css\n\nb\n--a--\n"), "none of its parts is a page"},
		{"cut off within the page", ReadMHTML, []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n<p>b"), "cannot be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := c.read("boats", c.data); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// TestRefusedByName: what cannot be read is called by its name.
func TestRefusedByName(t *testing.T) {
	for data, want := range map[string]string{
		oleFile + "..." + wide("EncryptedPackage"):                                      "encrypted with a password",
		oleFile + "..." + wide("WordDocument"):                                          "a Word document of the old kind (.doc)",
		zipFile + "..." + "mimetypeapplication/vnd.oasis.opendocument.text" + "content": "an OpenDocument text",
		zipFile + "..." + "ppt/presentation.xml":                                        "a PowerPoint presentation",
		zipFile + "..." + "readme.txt":                                                  "a zip archive",
	} {
		if err := Refuse("a", []byte(data)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// FuzzDOCX feeds any body that a Word document may have.
func FuzzDOCX(f *testing.F) {
	f.Add("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
	f.Add("<w:tc><w:p><w:txbxContent><w:p>")
	f.Fuzz(func(t *testing.T, body string) { ReadDOCX("a", wordFile(t, body)) })
}

// FuzzODS feeds any sheet that an OpenDocument spreadsheet may have.
func FuzzODS(f *testing.F) {
	f.Add(`<t:table><t:table-row t:number-rows-repeated="2"><t:table-cell><t:p>a</t:p></t:table-cell></t:table-row></t:table>`)
	f.Fuzz(func(t *testing.T, xml string) {
		ReadODS("a", zipped(t, []string{"content.xml", `<c xmlns:t="t">` + xml + `</c>`}))
	})
}

// FuzzMHTML feeds anything as a web archive.
func FuzzMHTML(f *testing.F) {
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n<p>b\n--a--\n"))
	f.Fuzz(func(t *testing.T, data []byte) { ReadMHTML("a", data) })
}
