package parser

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestTables reads the tables in testdata/tables, one for each layout, and
// compares what was understood with the golden file beside it. Tables without
// skills of their own are read beside one that has some.
func TestTables(t *testing.T) {
	names, err := filepath.Glob("testdata/tables/*.csv")
	if err != nil || len(names) == 0 {
		t.Fatal("no tables found", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			part := readPart(t, "table", data)
			checkTable(t, data, part)
			compareGolden(t, strings.TrimSuffix(name, ".csv")+".golden", tableOutline(part))
		})
	}
}

// readPart reads one source of an edition, with or without skills.
func readPart(t *testing.T, name string, data []byte) *framework.Edition {
	t.Helper()
	g, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	part, err := (&input{name: name, data: data}).recognise(g, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return part
}

// tableOutline is the outline of an edition and what only tables state.
func tableOutline(e *framework.Edition) []byte {
	var b bytes.Buffer
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "%s in %q\n", s.Code, s.Category)
	}
	b.Write(outline(e))
	return b.Bytes()
}

// checkTable checks an edition against the bytes of the CSV file that it was
// read from: the ledger counts all cells, and all texts stand where they say.
func checkTable(tb testing.TB, data []byte, e *framework.Edition) {
	tb.Helper()
	text, err := decoded(data)
	if err != nil {
		tb.Fatal(err)
	}
	if total := cellCharacters(tb, text); e.Ledger.Total() != total {
		tb.Errorf("the ledger has %d characters, the cells %d: %+v", e.Ledger.Total(), total, e.Ledger)
	}
	lines := sourceLines(text)
	for _, stored := range storedTexts(e) {
		checkPlace(tb, lines, stored)
	}
}

// cellCharacters counts the characters of all cells without any help from the
// parser, but for the separator.
func cellCharacters(tb testing.TB, text string) (total int) {
	tb.Helper()
	g, err := builtIn()
	if err != nil {
		tb.Fatal(err)
	}
	text = strings.Join(sourceLines(text), "\n")
	separator := cmp.Or(separatorOf([]byte(text), g), ',')
	if said := saidSeparator.FindStringSubmatch(text); said != nil {
		total += framework.NonSpace(said[0])
		text, separator = text[len(said[0]):], rune(said[1][0])
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.TrimLeadingSpace = separator, -1, separator != '\t'
	rows, err := r.ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			total += framework.NonSpace(cell)
		}
	}
	return total
}

// saidSeparator says the separator, as a spreadsheet program writes it.
var saidSeparator = regexp.MustCompile(`^sep=([,;\t|])\n`)

// decoded is the text of a table in one of the encodings of spreadsheet programs.
func decoded(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().String(string(data))
	case !utf8.Valid(data):
		return charmap.Windows1252.NewDecoder().String(string(data))
	}
	return strings.TrimPrefix(string(data), "\ufeff"), nil
}

// separatorOf is the separator with which a text is taken for a table; 0 for none.
func separatorOf(data []byte, g *dialect.Grammar) rune {
	s := input{name: "table", data: data}
	for i, f := range formats {
		if f.name != "csv" || !f.sniff(data) {
			continue
		}
		if r := s.as(i); r.err == nil && f.fits(func() *reading { return r }, nil, g) {
			return []rune(",;\t|")[i-slices.IndexFunc(formats, func(f format) bool { return f.name == "csv" })]
		}
	}
	return 0
}

// TestTableEncodings reads one table in every encoding: nothing may differ, and
// a guess is said.
func TestTableEncodings(t *testing.T) {
	data, err := os.ReadFile("testdata/tables/windows-1252.csv")
	if err != nil {
		t.Fatal(err)
	}
	want := skillsOf(t, string(data))
	if got := want[0].Description.Text; got != "The grower’s winter work – in the cold" {
		t.Errorf("the description reads %q", got)
	}
	text, err := decoded(data)
	if err != nil {
		t.Fatal(err)
	}
	tabs, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string]string{"UTF-8": text, "BOM": "\ufeff" + text, "UTF-16": tabs} {
		if got := skillsOf(t, other); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
	e, err := Parse("table.csv", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	guess := framework.Problem{
		Rule: "encoding-suspect", From: e.Problems[0].From,
		Message: "read as Windows-1252, because byte 0x92 is not UTF-8; if that is wrong, save the file as UTF-8",
	}
	if len(e.Problems) != 1 || e.Problems[0] != guess || guess.From.Line != 2 || e.Sources[0].Encoding != "windows-1252" {
		t.Errorf("got %+v and encoding %q, want that Windows-1252 is a guess", e.Problems, e.Sources[0].Encoding)
	}
}

const tableHead = "Code,Skill,Description,Level 1\n"

func TestRefusedTables(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"stray quote", tableHead + "PRUN,Pruning,The \"big\" cut,Cuts.\n", `table:2:18: a cell with a stray or a missing quotation mark; put a cell with`},
		{"open quote", tableHead + "PRUN,Pruning,\"The cut,Cuts.\nGRAF,Grafting,Joining,Binds.\n", "table:2: a row with a stray or a missing quotation mark: it would end on line 3"},
		{"after sep=", "sep=,\n" + tableHead + "PRUN,Pruning,The \"big\" cut,Cuts.\n", "table:3:18: a cell"},
		{"damaged UTF-8", tableHead + "PRUN,Pruning,The grower’s cut,The grower\x92s cut\n", "table:2:41: byte 0x92 is not UTF-8"},
		{"Mac Roman", tableHead + "PRUN,Pruning,The grower\xd5s cut,Cuts.\n", "table:2:24: byte 0xD5 is not UTF-8"},
		{"too wide", tableHead + "PRUN" + strings.Repeat(",", 1<<14) + "\n", "table:2: the row has 16385 columns; a table has at most 16384"},
		{"million columns", tableHead + strings.Repeat("a,", 1_000_000) + "\n", "table:2: the line has 2000000 bytes"},
		{"too long", tableHead + strings.Repeat("a,b,c\n", 1<<20), "table:1048577: the text has more than 1048576 lines"},
		{"large cell", tableHead + "PRUN,Pruning,\"" + strings.Repeat("abc\n", 1<<19) + "\",Cuts.\n", "table:2: the row has a cell of 2097152 bytes"},
		{"no skill", tableHead + "PRUN,,,\nGRAF,,,\n", `table: no skill was found; this is a table with the headers: "Code", "Skill", `},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("table", []byte(c.data), Options{})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// TestNoTables: prose is no table, whatever it has in common with one.
func TestNoTables(t *testing.T) {
	g, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		hedging,
		"Hedging HEDG\n\nDefined at these levels: 2, 3, 4\n\n2, 3, 4\n\nLevel 2\n\nLays hedges, banks and ditches.\n",
		"Hedging HEDG\nName, code, description\nLevel 2\nLays a hedge.\n",
		"Name, code, description and level 1\n\nHedging HEDG\n\nLevel 2\n\nLays a hedge.\n",
		"1, 2, 3\n2, 3, 4\n3, 4, 5\n",
		"Hedging HEDG\n\nLevel 1, 2, 3\n\nLays a hedge, a bank, a ditch.\n",
		"Code;Skill\nHEDG;Hedging\n",
	} {
		if separatorOf([]byte(text), g) != 0 {
			t.Errorf("taken for a table: %q", text)
		}
	}
	for _, text := range seeds(t) {
		if separatorOf(text, g) != 0 {
			t.Errorf("taken for a table: %.80q", text)
		}
	}
}

// TestTablesTogether makes one edition of skills, levels and attributes in
// files of their own.
func TestTablesTogether(t *testing.T) {
	names := []string{"levels-across.csv", "html-downwards.csv", "attributes.csv"}
	for i, name := range names {
		names[i] = filepath.Join("testdata", "tables", name)
	}
	e, err := Read(names, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Skills) != 2 || len(e.Sources) != 3 || len(e.Unaccounted) > 0 {
		t.Errorf("%d skills, %d sources, unaccounted %v", len(e.Skills), len(e.Sources), e.Unaccounted)
	}
	second := e.GenericLevels[2]
	if second.Title != "Assist" || len(second.Texts) != 3 {
		t.Errorf("the generic level 2 is %+v, want a title and three texts", second)
	}
}

// TestDamagedTables: whatever is done to a table, every character is counted and
// every text stands where it says.
func TestDamagedTables(t *testing.T) {
	for _, seed := range tableSeeds(t) {
		for cut := 0; cut < len(seed); cut += 1 + len(seed)/60 {
			checkAnyTable(t, append(append([]byte{}, seed[:cut]...), seed[min(len(seed), cut+cut%7):]...))
		}
	}
}

func tableSeeds(tb testing.TB) [][]byte {
	names, _ := filepath.Glob("testdata/tables/*.csv")
	var out [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, data)
	}
	return out
}

// checkAnyTable checks what holds for any bytes that are read as a table.
func checkAnyTable(tb testing.TB, data []byte) {
	tb.Helper()
	e, err := Parse("table", data, Options{})
	if err != nil || e.Sources[0].Format != "csv" {
		return
	}
	checkTable(tb, data, e)
	again, _ := Parse("table", data, Options{})
	if !bytes.Equal(asJSON(tb, e), asJSON(tb, again)) {
		tb.Error("two runs differ")
	}
	if tb.Failed() {
		tb.Fatalf("table:\n%s", data)
	}
}

// FuzzTable feeds any bytes that may be a table.
func FuzzTable(f *testing.F) {
	for _, seed := range tableSeeds(f) {
		f.Add(seed)
	}
	f.Add([]byte(tableHead + "\"PRUN\",\"a \"\"b\"\"\n\n<li>c\",_x000D_,<p>&amp;\n"))
	f.Fuzz(func(t *testing.T, data []byte) { checkAnyTable(t, data) })
}
