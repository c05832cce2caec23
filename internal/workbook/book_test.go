package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"compdiff/internal/workbook"

	"github.com/xuri/excelize/v2"
)

// made is a workbook with one of everything.
func made(t *testing.T) []byte {
	t.Helper()
	b := &workbook.Book{Creator: "tests & more"}
	s := b.Sheet("First & last")
	s.Headed = true
	s.Width(0, 28)
	s.Hide(2)
	head := workbook.Style{Bold: true, Wrapped: true, Boxed: true, Fill: "DDE3EA"}
	s.Row(15, workbook.Cell{Style: head, Text: "Name"}, workbook.Cell{Style: head, Text: "Share"}, workbook.Cell{Style: head, Text: "Hidden"})
	half := .5
	s.Row(0, workbook.Cell{Text: " a <b> & \"c\"\nd_x0041_e_x_\x01 "}, workbook.Cell{Style: workbook.Style{Format: 9, Wrapped: true, Boxed: true}, Number: &half})
	s.Row(0, workbook.Cell{}, workbook.Cell{Style: workbook.Style{Wrapped: true, Centred: true, Fill: "BFE6C8"}}, workbook.Cell{Runs: []workbook.Run{
		{Text: "kept "}, {Font: workbook.Font{Strike: true, Color: "A40E26"}, Text: "went"}, {Font: workbook.Font{Underline: true, Color: "0B6B2A"}, Text: "came"},
	}})
	b.Sheet("Second").Row(0, workbook.Cell{Text: "=1+1"})
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Another library finds everything where it was put.
func TestBook(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(made(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const sheet = "First & last"
	if got := f.GetSheetList(); !slices.Equal(got, []string{sheet, "Second"}) {
		t.Errorf("sheets are %q", got)
	}
	for cell, want := range map[string]string{"A1": "Name", "A2": " a <b> & \"c\"\nd_x0041_e_x_\uFFFD ", "B2": "50%", "C3": "kept wentcame"} {
		if got, err := f.GetCellValue(sheet, cell); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", cell, got, err, want)
		}
	}
	if got, _ := f.GetCellValue("Second", "A1"); got != "=1+1" {
		t.Errorf("a text that looks like a formula is %q", got)
	}
	if formula, _ := f.GetCellFormula("Second", "A1"); formula != "" {
		t.Errorf("it became the formula %q", formula)
	}
	if runs, err := f.GetCellRichText(sheet, "C3"); err != nil || len(runs) != 3 || !runs[1].Font.Strike || runs[2].Font.Underline != "single" {
		t.Errorf("the runs are %+v (%v)", runs, err)
	}
	if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes are %+v (%v)", panes, err)
	}
	if width, _ := f.GetColWidth(sheet, "A"); width != 28 {
		t.Errorf("the first column is %v wide", width)
	}
	for column, want := range map[string]bool{"A": true, "C": false} {
		if got, _ := f.GetColVisible(sheet, column); got != want {
			t.Errorf("that column %s is seen is %v", column, got)
		}
	}
	checkStyles(t, f, sheet)
}

func checkStyles(t *testing.T, f *excelize.File, sheet string) {
	t.Helper()
	style := func(cell string) *excelize.Style {
		id, err := f.GetCellStyle(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		s, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	if s := style("A1"); !s.Font.Bold || s.Fill.Pattern != 1 || len(s.Border) != 3 || !s.Alignment.WrapText {
		t.Errorf("the head has %+v, %+v", s, s.Font)
	}
	if s := style("B2"); s.NumFmt != 9 || s.Fill.Pattern != 0 || s.Font.Bold {
		t.Errorf("the share has %+v", s)
	}
	if s := style("B3"); s.Alignment.Horizontal != "center" || s.Fill.Pattern != 1 || len(s.Border) > 0 {
		t.Errorf("the coloured cell has %+v", s)
	}
	if s := style("A2"); s.Alignment != nil && s.Alignment.WrapText {
		t.Errorf("a cell without a style has %+v", s)
	}
}

// Every part is sound XML, the parts are in order, the same bytes come twice, and
// colours stand where cells and runs look for them.
func TestBookParts(t *testing.T) {
	data := made(t)
	if !bytes.Equal(data, made(t)) {
		t.Error("the same workbook has other bytes the second time")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(z.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the parts are in no order")
	}
	colours := map[string][]string{"xl/styles.xml": {`<fgColor rgb="FFDDE3EA"/>`, `<fgColor rgb="FFBFE6C8"/>`}, "xl/worksheets/sheet1.xml": {`<color rgb="FFA40E26"/>`, `<color rgb="FF0B6B2A"/>`}}
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, colour := range colours[f.Name] {
			if !strings.Contains(string(text), colour) {
				t.Errorf("%s has no %s", f.Name, colour)
			}
		}
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
}

// Names that no program opens are errors.
func TestBookRefuses(t *testing.T) {
	for _, names := range [][]string{nil, {""}, {"a/b"}, {strings.Repeat("x", 32)}, {"Same", "same"}} {
		b := &workbook.Book{}
		for _, name := range names {
			b.Sheet(name)
		}
		if _, err := b.Bytes(); err == nil {
			t.Errorf("sheets %q are allowed", names)
		}
	}
}

// Columns are called as programs call them.
func TestColumns(t *testing.T) {
	b := &workbook.Book{}
	s := b.Sheet("Wide")
	cells := make([]workbook.Cell, 703)
	cells[25].Text, cells[26].Text, cells[701].Text, cells[702].Text = "Z", "AA", "ZZ", "AAA"
	s.Row(0, cells...)
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, column := range []string{"Z", "AA", "ZZ", "AAA"} {
		if got, _ := f.GetCellValue("Wide", column+"1"); got != column {
			t.Errorf("column %s has %q", column, got)
		}
	}
}
