package report

import (
	"archive/zip"
	"bytes"
)

// The parts of a Word document that are the same in all of them, as ECMA-376
// has them.
const (
	docxHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	docxNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	docxTypes = docxHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
		`<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>` +
		`</Types>`
	docxOffice    = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	docxRelation  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	docxRoot      = docxHead + docxRelation + `<Relationship Id="r1" Type="` + docxOffice + `/officeDocument" Target="word/document.xml"/></Relationships>`
	docxRelations = docxHead + docxRelation +
		`<Relationship Id="r1" Type="` + docxOffice + `/styles" Target="styles.xml"/>` +
		`<Relationship Id="r2" Type="` + docxOffice + `/numbering" Target="numbering.xml"/>` +
		`<Relationship Id="r3" Type="` + docxOffice + `/comments" Target="comments.xml"/></Relationships>`
	docxPaper  = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
	docxStyles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>` +
		docxList1 + docxList2 + docxList3
	docxList1   = `<w:style w:type="paragraph" w:styleId="List1"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	docxList2   = `<w:style w:type="paragraph" w:styleId="List2"><w:name w:val="List Bullet 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	docxList3   = `<w:style w:type="paragraph" w:styleId="List3"><w:name w:val="List Bullet 3"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	docxBullets = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="List1"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="List2"/><w:lvlText w:val="◦"/><w:pPr><w:ind w:left="908" w:hanging="284"/></w:pPr></w:lvl>` +
		`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="List3"/><w:lvlText w:val="▪"/><w:pPr><w:ind w:left="1362" w:hanging="284"/></w:pPr></w:lvl>` +
		`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
)

// bytes is the file: a ZIP archive of a few parts, the same for the same content.
func (d *docx) bytes() ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRoot},
		{"word/_rels/document.xml.rels", docxRelations},
		{"word/comments.xml", docxHead + `<w:comments ` + docxNames + `>` + d.comments.String() + `</w:comments>`},
		{"word/document.xml", docxHead + `<w:document ` + docxNames + `><w:body>` + d.body.String() + docxPaper + `</w:body></w:document>`},
		{"word/numbering.xml", docxHead + `<w:numbering ` + docxNames + `>` + docxBullets + `</w:numbering>`},
		{"word/styles.xml", docxHead + `<w:styles ` + docxNames + `>` + docxStyles + `</w:styles>`},
	} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(part.text)); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}
