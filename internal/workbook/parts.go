package workbook

import (
	"strconv"
	"strings"

	"compdiff/internal/sorting"
)

// The names that the format gives to what its parts say.
const (
	xmlHead      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	office       = "http://schemas.openxmlformats.org/officeDocument/2006/"
	packages     = "http://schemas.openxmlformats.org/package/2006/"
	sheetContent = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is a file of the archive. What it is called elsewhere in the archive
// stands beside it.
type part struct{ name, content, text string }

// parts are the files of the archive, in the order of their names.
func (b *Book) parts() []part {
	all := []part{
		{"xl/workbook.xml", sheetContent + "sheet.main+xml", b.contents()},
		{"xl/styles.xml", sheetContent + "styles+xml", b.styles.text()},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", b.properties()},
		{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
			`<Properties xmlns="` + office + `extended-properties"><Application>` + escaped(b.Creator) + `</Application></Properties>`},
	}
	for i, s := range b.sheets {
		all = append(all, part{"xl/" + sheetFile(i), sheetContent + "worksheet+xml", s.text()})
	}
	all = append(all, part{"[Content_Types].xml", "", contentTypes(all)},
		part{"_rels/.rels", "", relations([]relation{
			{"rId1", office + "relationships/officeDocument", "xl/workbook.xml"},
			{"rId2", packages + "relationships/metadata/core-properties", "docProps/core.xml"},
			{"rId3", office + "relationships/extended-properties", "docProps/app.xml"},
		})},
		part{"xl/_rels/workbook.xml.rels", "", relations(b.relations())})
	sorting.By(all, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return all
}

func sheetFile(i int) string { return "worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

func contentTypes(parts []part) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		b.WriteString(`<Override PartName="/` + p.name + `" ContentType="` + p.content + `"/>`)
	}
	return b.String() + "</Types>"
}

// relation is what a part refers to.
type relation struct{ id, kind, target string }

func relations(all []relation) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + packages + `relationships">`)
	for _, r := range all {
		b.WriteString(`<Relationship Id="` + r.id + `" Type="` + r.kind + `" Target="` + r.target + `"/>`)
	}
	return b.String() + "</Relationships>"
}

// relations are those of the workbook: its sheets, numbered from 1, then the
// styles.
func (b *Book) relations() (all []relation) {
	for i := range b.sheets {
		all = append(all, relation{sheetID(i), office + "relationships/worksheet", sheetFile(i)})
	}
	return append(all, relation{sheetID(len(b.sheets)), office + "relationships/styles", "styles.xml"})
}

func sheetID(i int) string { return "rId" + strconv.Itoa(i+1) }

// contents lists the sheets, and names of areas that programs look for: what is
// filtered, and what is printed on every page.
func (b *Book) contents() string {
	var sheets, names strings.Builder
	for i, s := range b.sheets {
		sheets.WriteString(`<sheet name="` + escaped(s.name) + `" sheetId="` + strconv.Itoa(i+1) + `" r:id="` + sheetID(i) + `"/>`)
		if s.Headed {
			local := ` localSheetId="` + strconv.Itoa(i) + `"`
			names.WriteString(`<definedName name="_xlnm._FilterDatabase"` + local + ` hidden="1">'` + escaped(s.name) + "'!" + s.area() + "</definedName>" +
				`<definedName name="_xlnm.Print_Titles"` + local + `>'` + escaped(s.name) + "'!$1:$1</definedName>")
		}
	}
	named := ""
	if names.Len() > 0 {
		named = "<definedNames>" + names.String() + "</definedNames>"
	}
	return `<workbook xmlns="` + mainSpace + `" xmlns:r="` + office + `relationships"><bookViews><workbookView/></bookViews><sheets>` + sheets.String() + "</sheets>" + named + "</workbook>"
}

// noDay stands where programs want to know when a workbook was made.
const noDay = "2000-01-01T00:00:00Z"

func (b *Book) properties() string {
	return `<cp:coreProperties xmlns:cp="` + packages + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>` +
		escaped(b.Creator) + `</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">` + noDay + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + noDay + `</dcterms:modified></cp:coreProperties>`
}
