package hostile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// book is a workbook: what is not named is as programs write it.
type book struct {
	names   []string // of sheets, all of one part; nil for one sheet
	shared  string   // in the part of shared texts
	styles  string
	sheet   string // in the part of the sheet, around its rows too
	other   map[string]string
	repeats int // how often the sheet's rows stand there
	row     string
}

const (
	mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	lampRows  = `<row r="1"><c r="A1" t="inlineStr"><is><t>Code</t></is></c><c r="B1" t="inlineStr"><is><t>Skill</t></is></c><c r="C1" t="inlineStr"><is><t>Description</t></is></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>LAMP</t></is></c><c r="B2" t="inlineStr"><is><t>Lamp keeping</t></is></c><c r="C2" t="inlineStr"><is><t>Keeping lamps.</t></is></c></row>`
	relation = `<Relationship Id="r%[1]d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%[2]s" Target="%[3]s"/>`
)

func (b book) bytes() []byte {
	if b.names == nil {
		b.names = []string{"Skills"}
	}
	var sheets strings.Builder
	for i, name := range b.names {
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="r1"/>`, name, i+1)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name string, write func(io.Writer)) {
		part, _ := z.Create(name)
		write(part)
	}
	text := func(s string) func(io.Writer) { return func(w io.Writer) { io.WriteString(w, s) } }
	add("[Content_Types].xml", text(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`))
	add("xl/workbook.xml", text(`<workbook `+mainSpace+`><sheets>`+sheets.String()+`</sheets></workbook>`))
	add("xl/_rels/workbook.xml.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
		fmt.Sprintf(relation, 1, "worksheet", "worksheets/sheet1.xml")+fmt.Sprintf(relation, 2, "sharedStrings", "sharedStrings.xml")+fmt.Sprintf(relation, 3, "styles", "styles.xml")+`</Relationships>`))
	add("xl/sharedStrings.xml", text(`<sst `+mainSpace+`>`+b.shared+`</sst>`))
	add("xl/styles.xml", text(`<styleSheet `+mainSpace+`>`+b.styles+`</styleSheet>`))
	add("xl/worksheets/sheet1.xml", func(w io.Writer) {
		io.WriteString(w, `<worksheet `+mainSpace+`><sheetData>`+lampRows+b.sheet)
		for i := range b.repeats {
			io.WriteString(w, filled(strings.ReplaceAll(b.row, "%r", fmt.Sprint(i+3)), i))
		}
		io.WriteString(w, `</sheetData></worksheet>`)
	})
	for _, name := range slices.Sorted(maps.Keys(b.other)) {
		add(name, text(b.other[name]))
	}
	z.Close()
	return out.Bytes()
}

// workbooks stand for more than they are.
func workbooks() []Input {
	cell := `<row r="%r"><c r="A%r" t="inlineStr"><is><t>%c</t></is></c><c r="B%r" t="inlineStr"><is><t>Lamp %d</t></is></c></row>`
	kinds := []struct {
		name string
		size int
		make func(n int) book
	}{
		{"rows", 3000, func(n int) book { return book{row: cell, repeats: n} }},
		{"rows-without-places", 3000, func(n int) book { return book{row: `<row><c><v>1</v></c></row>`, repeats: n} }},
		{"far-rows", 1000, func(n int) book { return book{row: `<row r="%d00"><c r="A%d00"><v>1</v></c></row>`, repeats: n} }},
		{"far-cells", 1000, func(n int) book { return book{row: `<row r="%r"><c r="XFD%r"><v>1</v></c></row>`, repeats: n} }},
		{"far-formulas", 1000, func(n int) book {
			return book{row: `<row r="%r"><c r="A%r"><f>B2</f></c><c r="XFD%r"><v>1</v></c></row>`, repeats: n}
		}},
		{"array-formula", 1, func(int) book {
			return book{sheet: `<row r="3"><c r="A3"><f t="array" ref="A3:XFD1048576">B2</f></c></row>`}
		}},
		{"array-and-formula", 1, func(int) book {
			return book{sheet: `<row r="3"><c r="A3"><f t="array" ref="B3:XFD1048576">B2</f><v>1</v></c><c r="B3"><f>CONCAT(A2,B2)</f></c></row>`}
		}},
		{"formulas", 2000, func(n int) book {
			return book{row: `<row r="%r"><c r="A%r"><f>CONCATENATE(A2,"%d")</f></c></row>`, repeats: n}
		}},
		{"formula-circle", 2000, func(n int) book {
			return book{row: `<row r="%r"><c r="A%r"><f>CONCAT(A%r,B%r)</f></c></row>`, repeats: n}
		}},
		{"formula-rept", 100, func(n int) book {
			return book{row: `<row r="%r"><c r="A%r"><f>REPT("a",32767)</f></c></row>`, repeats: n}
		}},
		{"shared-text", 10_000, func(n int) book {
			return book{shared: `<si><t>` + strings.Repeat("a", n) + `</t></si>`, row: `<row r="%r"><c r="A%r" t="s"><v>0</v></c></row>`, repeats: n}
		}},
		{"shared-rich-text", 3000, func(n int) book {
			return book{shared: `<si>` + strings.Repeat(`<r><t>a</t></r>`, n) + `</si>`, row: `<row r="%r"><c r="A%r" t="s"><v>0</v></c></row>`, repeats: n}
		}},
		{"shared-number", 1000, func(n int) book {
			return book{row: `<row r="%r"><c r="A%r" t="s"><v>999999999%d</v></c></row>`, repeats: n}
		}},
		{"number-format", 1, func(int) book { return formatted(200_000, 1) }},
		{"number-formats", 3000, func(n int) book { return formatted(n, n) }},
		{"dates", 3000, func(n int) book {
			b := formatted(1, n)
			b.styles = strings.Replace(b.styles, `"000"`, `"yyyy-mm-dd"`, 1)
			return b
		}},
		{"names-for-one-sheet", 20_000, func(n int) book {
			b := book{}
			for i := range n {
				b.names = append(b.names, fmt.Sprint("s", i))
			}
			return b
		}},
		{"names-for-rows", 100, func(n int) book {
			b := book{row: cell, repeats: 80 * n}
			for i := range n {
				b.names = append(b.names, fmt.Sprint("s", i))
			}
			return b
		}},
		{"merged", 3000, func(n int) book {
			return book{row: cell, repeats: 10}.merged(n)
		}},
		{"zeros", 20 << 20, func(n int) book { return book{other: map[string]string{"xl/media/a.xml": strings.Repeat("\x00", n)}} }},
		{"spaces", 20 << 20, func(n int) book { return book{sheet: strings.Repeat(" ", n)} }},
		{"parts", 20_000, func(n int) book {
			b := book{other: map[string]string{}}
			for i := range n {
				b.other[fmt.Sprintf("xl/a%d.xml", i)] = ""
			}
			return b
		}},
		{"deep", 50_000, func(n int) book { return book{sheet: strings.Repeat("<a>", n) + strings.Repeat("</a>", n)} }},
		{"entities", 1, func(int) book { return book{sheet: `<!DOCTYPE a [<!ENTITY a "a">]>&a;`} }},
		{"long-cell", 200_000, func(n int) book {
			return book{sheet: `<row r="3"><c r="A3" t="inlineStr"><is><t>` + strings.Repeat("a", n) + `</t></is></c></row>`}
		}},
	}
	var all []Input
	for _, k := range kinds {
		stands := k.name == "shared-text" // for as much as its cells and its text, each by the other
		all = append(all, Input{Name: "xlsx/" + k.name + ".xlsx", Size: k.size, Fixed: stands, Make: func(n int) []byte { return k.make(n).bytes() }})
	}
	for _, tenths := range []int{1, 5, 9} {
		all = append(all, Input{Name: fmt.Sprintf("xlsx/cut-%d.xlsx", tenths), Size: 100, Make: func(n int) []byte {
			data := book{row: cell, repeats: n}.bytes()
			return data[:len(data)*tenths/10]
		}})
	}
	return all
}

// formatted is a book of numbers whose format is long.
func formatted(length, cells int) book {
	return book{
		styles: `<numFmts count="1"><numFmt numFmtId="200" formatCode="` + strings.Repeat("0", length+2) + `"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs>`,
		row:    `<row r="%r"><c r="A%r" s="1"><v>1</v></c></row>`, repeats: cells,
	}
}

// merged is the book with areas over areas.
func (b book) merged(n int) book {
	b.sheet += `</sheetData><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, n) + `</mergeCells><sheetData>`
	return b
}
