package parser_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"mime/quotedprintable"
	"slices"
	"strings"
	"testing"

	"compdiff/parser"
)

// packed is a zip archive of parts, given as names and contents in turn.
func packed(tb testing.TB, parts ...string) []byte {
	tb.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		method := zip.Deflate
		if parts[i] == "mimetype" {
			method = zip.Store
		}
		to, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
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

// wordPage writes skills as a Word document.
type wordPage struct {
	strings.Builder
	levels  string // "headings", "rows" or "columns"
	looks   bool   // headings have no styles and are set in larger type
	tracked bool   // every paragraph has an insertion and a deletion
}

// words writes the runs of a paragraph.
func (p *wordPage) words(text, properties string) string {
	run := func(tag, text string) string {
		return fmt.Sprintf(`<w:r><w:rPr>%s</w:rPr><w:%s xml:space="preserve">%s</w:%s></w:r>`, properties, tag, html.EscapeString(text), tag)
	}
	cut := strings.Index(text, " ") + 1
	if !p.tracked || cut == 0 {
		return run("t", text)
	}
	return run("t", text[:cut]) + `<w:del w:id="1">` + run("delText", "dropped ") + `</w:del><w:ins w:id="2">` + run("t", text[cut:]) + `</w:ins>`
}

func (p *wordPage) paragraph(properties, text string) {
	fmt.Fprintf(p, `<w:p><w:pPr>%s</w:pPr>%s</w:p>`, properties, p.words(text, ""))
}

func (p *wordPage) heading(rank int, text string) {
	if p.looks {
		fmt.Fprintf(p, `<w:p>%s</w:p>`, p.words(text, fmt.Sprintf(`<w:sz w:val="%d"/>`, 40-4*rank)))
		return
	}
	p.paragraph(fmt.Sprintf(`<w:pStyle w:val="berschrift%d"/>`, rank), text)
}

func (p *wordPage) skill(s refSkill) {
	p.heading(1, s.Name+" "+s.Code)
	p.paragraph("", s.Description)
	p.paragraph("", "Defined at these levels: "+strings.Trim(fmt.Sprint(s.numbers()), "[]"))
	if len(s.Guidance) > 0 {
		p.heading(2, "Guidance notes")
	}
	for _, line := range s.Guidance {
		depth, text := guidanceLine(line)
		properties := ""
		if depth > 0 {
			properties = fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="7"/></w:numPr>`, depth-1)
		}
		p.paragraph(properties, text)
	}
	p.skillLevels(s)
}

func (p *wordPage) skillLevels(s refSkill) {
	cell := func(texts ...string) {
		p.WriteString("<w:tc>")
		for _, text := range texts {
			p.paragraph("", text)
		}
		p.WriteString("</w:tc>")
	}
	switch p.levels {
	case "rows":
		p.WriteString("<w:tbl><w:tr>")
		cell("Level")
		cell("What is asked")
		for _, n := range s.numbers() {
			p.WriteString("</w:tr><w:tr>")
			cell(fmt.Sprint(n))
			cell(s.Levels[n]...)
		}
		p.WriteString("</w:tr></w:tbl>")
	case "columns":
		p.WriteString("<w:tbl><w:tr>")
		for _, n := range s.numbers() {
			cell(fmt.Sprint("Level ", n))
		}
		p.WriteString("</w:tr><w:tr>")
		for _, n := range s.numbers() {
			cell(s.Levels[n]...)
		}
		p.WriteString("</w:tr></w:tbl>")
	default:
		for _, n := range s.numbers() {
			p.heading(2, fmt.Sprintf("%s: Level %d", s.Name, n))
			for _, text := range s.Levels[n] {
				p.paragraph("", text)
			}
		}
	}
}

const wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// document packs the paragraphs as Word does, with German ids of styles.
func (p *wordPage) document(tb testing.TB) []byte {
	relation := func(id, kind, target string) string {
		return fmt.Sprintf(`<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, id, kind, target)
	}
	level := func(n int) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl>`, n)
	}
	return packed(tb,
		"[Content_Types].xml", "<Types/>",
		"_rels/.rels", "<Relationships>"+relation("a", "officeDocument", "word/document.xml")+"</Relationships>",
		"word/_rels/document.xml.rels", "<Relationships>"+relation("b", "styles", "styles.xml")+relation("c", "numbering", "/word/numbering.xml")+"</Relationships>",
		"word/styles.xml", "<w:styles"+wordSpace+`><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>`+
			`<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>`+
			`<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`,
		"word/numbering.xml", "<w:numbering"+wordSpace+`><w:abstractNum w:abstractNumId="0">`+level(0)+level(1)+`</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
		"word/document.xml", "<w:document"+wordSpace+"><w:body>"+p.String()+"<w:sectPr/></w:body></w:document>")
}

// odsSheet writes rows as LibreOffice does: what comes again is said once, and the
// sheet ends in a million empty rows.
func odsSheet(tb testing.TB, rows [][]string) []byte {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString("<table:table-row>")
		for i := 0; i < len(row); i++ {
			again := 1
			for i+again < len(row) && row[i+again] == row[i] {
				again++
			}
			fmt.Fprintf(&b, `<table:table-cell table:number-columns-repeated="%d">`, again)
			if row[i] != "" {
				b.WriteString("\n <text:p>" + strings.ReplaceAll(html.EscapeString(row[i]), "\n", "</text:p>\n <text:p>") + "</text:p>")
			}
			b.WriteString("</table:table-cell>")
			i += again - 1
		}
		b.WriteString("</table:table-row>")
	}
	return packed(tb, "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml", `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Skills">`+
			b.String()+`<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`+
			`</table:table></office:spreadsheet></office:body></office:document-content>`)
}

// webArchive saves a page as browsers do, in one file.
func webArchive(page, encoding string) []byte {
	var body bytes.Buffer
	if encoding == "base64" {
		for line := range slices.Chunk([]byte(base64.StdEncoding.EncodeToString([]byte(page))), 76) {
			body.Write(append(line, "\r\n"...))
		}
	} else {
		w := quotedprintable.NewWriter(&body)
		w.Write([]byte(page))
		w.Close()
	}
	return []byte("From: <Saved by Blink>\r\nSubject: Skills\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--edge\"\r\n\r\n" +
		"----edge\r\nContent-Type: text/css\r\n\r\nbody { color: black; }\r\n" +
		"----edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body.String() + "\r\n----edge--\r\n")
}

// TestQuaysideOffice writes the invented framework as office programs and browsers
// save it, and wants the same skills from each file as from a table.
func TestQuaysideOffice(t *testing.T) {
	for edition, skills := range editions(t) {
		rows := tableRows(skills)
		want := normalised(t, asCSV(t, rows, ',', false), skills)
		files := map[string][]byte{"ods": odsSheet(t, rows)}
		for _, encoding := range []string{"quoted-printable", "base64"} {
			files["mhtml "+encoding] = webArchive((&webPage{levels: "headings"}).page(skills), encoding)
		}
		for _, p := range []*wordPage{{levels: "headings"}, {levels: "rows"}, {levels: "columns"}, {levels: "headings", looks: true}, {levels: "headings", tracked: true}} {
			for _, s := range skills {
				p.skill(s)
			}
			files[fmt.Sprint("docx ", p.levels, p.looks, p.tracked)] = p.document(t)
		}
		for name, data := range files {
			t.Run(edition+" "+name, func(t *testing.T) {
				if got := normalised(t, data, skills); got != want {
					a, b := apart(want, got)
					t.Errorf("want %s\n got %s", a, b)
				}
				e, err := parser.Parse("source", data, parser.Options{})
				if format, _, _ := strings.Cut(name, " "); err != nil || len(e.Sources) != 1 || e.Sources[0].Format != format {
					t.Errorf("not read as %s: %v", format, err)
				}
			})
		}
	}
}
