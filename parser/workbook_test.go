package parser

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/source"

	"github.com/xuri/excelize/v2"
)

// workbook writes sheets of rows as a spreadsheet.
func workbook(tb testing.TB, sheets map[string][][]string) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, name := range slices.Sorted(maps.Keys(sheets)) {
		if _, err := f.NewSheet(name); err != nil {
			tb.Fatal(err)
		}
		for i, row := range sheets[name] {
			if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &row); err != nil {
				tb.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		tb.Fatal(err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		tb.Fatal(err)
	}
	return data.Bytes()
}

// orchard is a workbook of three sheets: skills, levels, and an index.
func orchard(tb testing.TB) []byte {
	return workbook(tb, map[string][][]string{
		"Skills": {
			{"ID", "Levels", "", "", "", "", "", "", "Code", "Skill", "Category", "Overall description", "Guidance notes", "Level 1 description", "Level 2 description"},
			{"1", "1", "2", "", "", "", "", "", "PRUN", "Pruning", "Trees", "Cutting trees back.", "May include:\nsharpening saws\nclearing the ground", "Cuts where it is marked.", "Chooses shoots. Teaches others.\nReports broken tools."},
			{"2", "", "2", "", "", "", "", "", "GRAF", "Grafting", "Trees", "Joining a shoot.", "", "", "Binds the shoot."},
		},
		"The levels": {{"", "Autonomy"}, {"1 - Follow", "Does as told."}, {"2 - Assist", "Asks when in doubt."}},
		"Where":      {{"Code", "Skill"}, {"PRUN", "Pruning"}, {"GRAF", "Grafting"}, {"", "These are all that the orchard needs."}},
	})
}

// TestWorkbook reads sheets together and gives every text its cell.
func TestWorkbook(t *testing.T) {
	e, err := Parse("book.xlsx", orchard(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := tableOutline(e)
	compareGolden(t, "testdata/tables/workbook.golden", got)
	if e.Sources[0].Format != "xlsx" {
		t.Errorf("the format is %q", e.Sources[0].Format)
	}
	for _, stored := range storedTexts(e) {
		if stored.From.Cell == "" || stored.From.Line != 0 || stored.From.File != "book.xlsx" {
			t.Errorf("%q is said to stand at %v", stored.Text, stored.From)
		}
	}
}

// repack writes a workbook anew with one part changed.
func repack(tb testing.TB, data []byte, part, content string) []byte {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		to, err := w.Create(f.Name)
		if err != nil {
			tb.Fatal(err)
		}
		if f.Name == part {
			_, err = io.WriteString(to, content)
		} else if from, openErr := f.Open(); openErr == nil {
			_, err = io.Copy(to, from)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// sheetXML wraps rows as the XML of a sheet.
func sheetXML(rows string) string {
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
}

// TestHostileWorkbooks: what nobody's program wrote is refused in bounded time
// and memory, with a reason.
func TestHostileWorkbooks(t *testing.T) {
	plain := workbook(t, map[string][][]string{"S": {{"Code", "Skill", "Description"}, {"PRUN", "Pruning", "Cutting."}}})
	sheet := func(xml string) []byte { return repack(t, plain, "xl/worksheets/sheet2.xml", xml) }
	if z, _ := zip.NewReader(bytes.NewReader(plain), int64(len(plain))); !slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == "xl/worksheets/sheet2.xml" }) {
		t.Fatal("the sheet has another name")
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"zip bomb", sheet(sheetXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>` + strings.Repeat("a", 40<<20) + `</t></is></c></row>`)), "book: a spreadsheet of more than 8 MiB unpacked"},
		{"a bomb of tags", sheet(sheetXML(strings.Repeat("<row/>", 3<<20))), "book: sheet S, row 1048577: a table has at most 1048576 rows"},
		{"entity bomb", sheet(`<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><s>&b;</s>`), "book: a damaged spreadsheet: xl/worksheets/sheet2.xml: it declares a document type"},
		{"entity", sheet(sheetXML("&b;")), "book: a damaged spreadsheet: xl/worksheets/sheet2.xml: XML syntax error"},
		{"cut off", sheet(`<worksheet><sheetData><row>`), "book: a damaged spreadsheet: xl/worksheets/sheet2.xml: XML syntax error on line 1: unexpected EOF"},
		{"deep", sheet(strings.Repeat("<a>", 200_000)), "book: a damaged spreadsheet"},
		{"a far row", sheet(sheetXML(`<row r="2147483647"><c><v>1</v></c></row>`)), "book: sheet S, row 1048577: a table has at most 1048576 rows"},
		{"far columns", sheet(sheetXML(strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 600))), "book: sheet S, row 513: a table has at most 8388608 cells"},
		{"a column too far", sheet(sheetXML(`<row r="1"><c r="ZZZZ1"><v>1</v></c></row>`)), "book: "},
		{"half a file", plain[:len(plain)/2], "book: a damaged spreadsheet: zip: not a valid zip file"},
		{"no cells", sheet(sheetXML("")), "book: there is nothing but white space; expected a table with a row of headers"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Parse("book", c.data, Options{})
			runtime.ReadMemStats(&after)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if used := after.Sys - before.Sys; after.Sys > before.Sys && used > 1<<30 {
				t.Errorf("it took %d MiB", used>>20)
			}
		})
	}
}

// checkWorkbook checks what holds for any bytes that are read as a workbook.
func checkWorkbook(tb testing.TB, data []byte) {
	tb.Helper()
	e, err := Parse("book", data, Options{})
	if err != nil || e.Sources[0].Format != "xlsx" {
		return
	}
	book, err := source.ReadWorkbook("book", data)
	if err != nil {
		tb.Fatal(err)
	}
	total := 0
	for _, t := range book.Sheets {
		for _, row := range t.Rows {
			for _, cell := range row {
				total += framework.NonSpace(cell)
			}
		}
	}
	if e.Ledger.Total() != total {
		tb.Errorf("the ledger has %d characters, the cells %d: %+v", e.Ledger.Total(), total, e.Ledger)
	}
}

// FuzzWorkbook feeds any bytes that may be a workbook.
func FuzzWorkbook(f *testing.F) {
	f.Add(orchard(f))
	f.Fuzz(func(t *testing.T, data []byte) { checkWorkbook(t, data) })
}

// FuzzSheet feeds any XML that may be a sheet: in it, the fuzzer gets past the
// packing.
func FuzzSheet(f *testing.F) {
	plain := workbook(f, map[string][][]string{"S": {{"Code"}}})
	f.Add(sheetXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>Code</t></is></c><c t="inlineStr"><is><t>Description</t></is></c></row><row r="2"><c t="str"><v>PRUN</v></c><c t="b"><v>1</v></c></row>`))
	f.Add(sheetXML(`<row r="3"><c r="C3" t="s"><v>0</v></c></row><row r="1"><c r="A1"><f>1</f></c></row>`))
	f.Add(sheetXML(`<row r="1" hidden="1"><c r="A1" t="str"><v>Code</v></c><c r="B1" t="str"><v>Level 1</v></c><c r="C1" t="str"><v>Level 2</v></c></row><row r="2"><c r="A2"><f>UPPER("a")</f></c><c r="B2" t="str"><v>Cuts.</v></c></row>`) + `<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`)
	f.Fuzz(func(t *testing.T, xml string) { checkWorkbook(t, repack(t, plain, "xl/worksheets/sheet2.xml", xml)) })
}

// TestWorkbookPartsThatNobodyNeeds may be as they like: in another encoding, or
// broken.
func TestWorkbookPartsThatNobodyNeeds(t *testing.T) {
	plain := orchard(t)
	want := tableOutline(parsedBook(t, plain))
	for _, test := range []struct{ name, part, text string }{
		{"data of Power Query in UTF-16", "customXml/item1.xml", "\xff\xfe<\x00?\x00x\x00m\x00l\x00?\x00>\x00"},
		{"a theme that is cut off", "xl/theme/theme1.xml", "<a:theme><a:col"},
		{"properties that are no XML", "docProps/custom.xml", "\x00\x01"},
		{"a drawing that is no XML", "xl/drawings/vmlDrawing1.vml", "<br><br>"},
	} {
		if got := tableOutline(parsedBook(t, withPart(t, plain, test.part, test.text))); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", test.name, got)
		}
	}
}

func parsedBook(t *testing.T, data []byte) *framework.Edition {
	t.Helper()
	e, err := Parse("book.xlsx", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// withPart is a workbook with one part more, or another one in its place.
func withPart(t *testing.T, data []byte, name, text string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name != name {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	part, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(part, text)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestWorkbookPartsOfOtherNames: what a part is, its relation says, and not its name;
// capitals and slashes are as programs like them.
func TestWorkbookPartsOfOtherNames(t *testing.T) {
	plain := orchard(t)
	want := tableOutline(parsedBook(t, plain))
	for from, to := range map[string]string{"xl/sharedStrings.xml": "xl/Words.xml", "xl/styles.xml": "xl/looks/Styles1.xml", "xl/worksheets/sheet2.xml": "xl/Pages/One.XML"} {
		if got := tableOutline(parsedBook(t, renamed(t, plain, from, to))); !slices.Equal(got, want) {
			t.Errorf("with %s as %s: got %q", from, to, got)
		}
	}
}

// renamed is a workbook in which a part has another name, in its relation in small letters.
func renamed(t *testing.T, data []byte, from, to string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	found := false
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name := f.Name
		if name == from {
			name, found = strings.ReplaceAll(to, "/", `\`), true
		}
		if strings.HasSuffix(name, "workbook.xml.rels") {
			short, other := strings.TrimPrefix(from, "xl/"), strings.ToLower(strings.TrimPrefix(to, "xl/"))
			text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("/xl/"+short), []byte(short)), []byte(short), []byte(other))
		}
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil || !found {
		t.Fatalf("%v; %s was found: %t", err, from, found)
	}
	return out.Bytes()
}
