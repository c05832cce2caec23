package source

import (
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

// xlsFile is a workbook that LibreOffice saved for Excel 97.
func xlsFile(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// TestXLS reads all that a workbook of the old kind can say of cells.
func TestXLS(t *testing.T) {
	o, err := ReadXLS("lamps.xls", xlsFile(t, "testdata/xls/features.xls"))
	if err != nil {
		t.Fatal(err)
	}
	long, wide := strings.Repeat("Lights lamps. ", 700), strings.Repeat("Zündet Lampen λ. ", 500)
	want := [][]string{
		{"Code", "Skill", "Level"},
		{"LAMP", "Lamp keeping", "3", "2.5", "1234567.125", "TRUE", "hidden column"},
		{"long", long},
		{"wide", wide, "Lights lamps at dusk."},
		{"2023-03-15", "007", "25%"},
		{"struck"},
		{"merged"},
		nil,
		{"LAMP-Lamp keeping", "4", "#DIV/0!", "TRUE"},
		{"hidden row"},
		{"1", "2", "3", "4", "5"},
	}
	s := o.Sheets[0]
	if !slices.EqualFunc(s.Rows, want, slices.Equal) {
		t.Errorf("the cells are %.2000q", s.Rows)
	}
	facts := s.Facts
	if !facts.HiddenRows[9] || !slices.Equal(facts.HiddenColumns, [][2]int{{6, 6}}) || !slices.Equal(facts.Struck, []CellAt{{5, 0}}) || !slices.Equal(facts.merged, []area{{6, 0, 2, 2}}) {
		t.Errorf("of its cells it says %+v", facts)
	}
	if aside := o.Sheets[1]; aside.Sheet != "Aside" || !aside.Facts.Hidden || aside.Cell(0, 0) != "seen by nobody" {
		t.Errorf("the second sheet is %+v", aside)
	}
	if at := s.Place(1, 1); at.Cell != "Lamps!B2" {
		t.Errorf("a place is %v", at)
	}
}

// TestXLSRefused refuses what cannot be read, by what it is.
func TestXLSRefused(t *testing.T) {
	data := xlsFile(t, "testdata/xls/features.xls")
	stream, err := xlsWorkbook(data)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(string(data), string(stream[:64]))
	changed := func(offset, kind int) []byte {
		out := slices.Clone(data)
		binary.LittleEndian.PutUint16(out[at+offset:], uint16(kind))
		return out
	}
	second := 4 + int(binary.LittleEndian.Uint16(stream[2:])) // the record behind the first
	for _, c := range []struct {
		name string
		data []byte
		says string
	}{
		{"password", changed(second, biffFilePass), "encrypted with a password"},
		{"version", changed(4, 0x0500), "before Excel 97"},
		{"cut", data[:600], "a damaged spreadsheet"},
	} {
		var refused *Error
		if _, err := ReadXLS("a.xls", c.data); !errors.As(err, &refused) || !strings.Contains(refused.Problem, c.says) {
			t.Errorf("%s: it is refused with %v, without %q", c.name, err, c.says)
		}
	}
}

// TestXLSBounds refuses a workbook of a few bytes that stands for more than people make.
func TestXLSBounds(t *testing.T) {
	begin := func(kind int) []byte {
		return xlsRecord(biffBegin, append(little(biffVersion, kind), make([]byte, 4)...))
	}
	end := xlsRecord(biffEnd, nil)
	book := func(sheets int, text string, cells ...[]byte) *xlsReader {
		at := 0
		for range 2 { // where the sheets begin follows from how long what is before them is
			stream := begin(5)
			for range sheets {
				entry := append(little(at&0xFFFF, at>>16), 0, 0, 1, 0, 'a')
				stream = append(stream, xlsRecord(biffSheet, entry)...)
			}
			shared := append(make([]byte, 8), append(little(len(text)), 0)...)
			stream = append(append(stream, xlsRecord(biffTexts, append(shared, text...))...), end...)
			at = len(stream)
			stream = append(append(stream, begin(0x10)...), slices.Concat(cells...)...)
			r := &xlsReader{name: "a.xls", stream: append(stream, end...)}
			if err := r.workbook(); err == nil && r.sheets[0].at == at {
				return r
			}
		}
		return nil
	}
	far := func(row int) []byte { return xlsRecord(biffTextCell, little(row, 255, 0, 0, 0)) }
	var everywhere [][]byte
	for row := range 60_000 {
		everywhere = append(everywhere, far(row))
	}
	for _, c := range []struct {
		name string
		book *xlsReader
		says string
	}{
		{"far cells", book(1, "a", everywhere...), "million cells"},
		{"one text", book(1, strings.Repeat("a", 8000), slices.Repeat([][]byte{far(0)}, 10_000)...), "MiB of text"},
	} {
		var err error
		if c.book == nil {
			t.Fatalf("%s: the workbook is none", c.name)
		}
		for _, s := range c.book.sheets {
			if _, err = c.book.read(s); err != nil {
				break
			}
		}
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: it is refused with %v, without %q", c.name, err, c.says)
		}
	}
}

func xlsRecord(kind int, data []byte) []byte { return append(little(kind, len(data)), data...) }

// little are numbers of two bytes.
func little(numbers ...int) []byte {
	var out []byte
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
	}
	return out
}

// FuzzXLS reads damaged workbooks of the old kind.
func FuzzXLS(f *testing.F) {
	f.Add(xlsFile(f, "testdata/xls/features.xls"))
	f.Add(xlsFile(f, "../testdata/xls/quayside-1.xls"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !IsXLS(data) || len(data) > 1<<20 {
			return
		}
		o, err := ReadXLS("a.xls", data)
		if err != nil {
			return
		}
		for _, s := range o.Sheets {
			for row := range s.Rows {
				for column := range s.Rows[row] {
					s.Place(row, column)
				}
			}
		}
	})
}

// FuzzXLSRecords reads records that stand in no file, so that what is changed is seen by
// the reader and not by what the file is packed in.
func FuzzXLSRecords(f *testing.F) {
	stream, err := xlsWorkbook(xlsFile(f, "testdata/xls/features.xls"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(stream[:12_000])
	f.Fuzz(func(t *testing.T, stream []byte) {
		r := xlsReader{name: "a.xls", stream: stream}
		if r.workbook() != nil {
			return
		}
		for _, s := range r.sheets {
			if _, err := r.read(s); err != nil {
				return
			}
		}
	})
}
