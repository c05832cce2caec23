package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"

	"github.com/xuri/excelize/v2"
)

func readCSV(t *testing.T, data []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSVHasARowForEachChange(t *testing.T) {
	for name, d := range ciDocuments(t) {
		rows := readCSV(t, written(t, "csv", d, Style{}))
		if len(rows) != len(d.Severities())+1 {
			t.Errorf("%s: %d rows for %d problems", name, len(rows)-1, len(d.Severities()))
		}
	}
}

// TestNoFieldIsAFormula looks at every field of every table as spreadsheets
// do: what begins with one of these signs is calculated.
func TestNoFieldIsAFormula(t *testing.T) {
	for name, d := range ciDocuments(t) {
		for _, row := range readCSV(t, written(t, "csv", d, Style{})) {
			for _, field := range row {
				if trimmed := strings.TrimLeft(field, " \t\r\n\u00a0\""); trimmed != "" && strings.ContainsRune("=+-@|%", rune(trimmed[0])) {
					t.Errorf("%s: %q is a formula", name, field)
				}
			}
		}
	}
	for _, field := range []string{"plain", "two - three", "", "'quoted'"} {
		if got := inert(field); got != field {
			t.Errorf("%q becomes %q", field, got)
		}
	}
}

func openBook(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestWorkbookHasTextsAndNoFormulas(t *testing.T) {
	for name, d := range ciDocuments(t) {
		f := openBook(t, written(t, "xlsx", d, Style{}))
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for y, row := range rows {
				for x := range row {
					cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
					if formula, _ := f.GetCellFormula(sheet, cell); formula != "" {
						t.Errorf("%s: %s!%s is the formula %q", name, sheet, cell, formula)
					}
				}
			}
		}
	}
}

func TestWorkbookMarksWhatChanged(t *testing.T) {
	f := openBook(t, written(t, "xlsx", Changelog{quayside(t)}, Style{}))
	changes := quayside(t).Changes
	rows, err := f.GetRows(changesSheet)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(changes)+1 {
		t.Fatalf("%d rows for %d changes", len(rows)-1, len(changes))
	}
	marked := 0
	for i, c := range changes {
		if !differs(c.Spans) || quoted(c) {
			continue
		}
		cell, _ := excelize.CoordinatesToCellName(slices.Index(rows[0], "Redline")+1, i+2)
		runs, err := f.GetCellRichText(changesSheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		var got []diff.Span
		for _, r := range runs {
			op := diff.Equal
			switch {
			case r.Font != nil && r.Font.Strike:
				op = diff.Delete
			case r.Font != nil && r.Font.Underline != "":
				op = diff.Insert
			}
			got = append(got, diff.Span{Op: op, Text: r.Text})
		}
		for k := len(got) - 2; k > 0; k-- { // words that meet are set apart
			if got[k] == (diff.Span{Op: diff.Equal, Text: " "}) && got[k-1].Op != diff.Equal && got[k+1].Op != diff.Equal {
				if !meet(got[k-1].Text, got[k+1].Text) {
					t.Errorf("%s: a space parts %q and %q", cell, got[k-1].Text, got[k+1].Text)
				}
				got = slices.Delete(got, k, k+1)
			}
		}
		if len(got) != len(c.Spans) {
			t.Errorf("%s: %v is marked as %v", cell, c.Spans, got)
			continue
		}
		for k := range got {
			if got[k] != c.Spans[k] {
				t.Errorf("%s: span %v is marked as %v", cell, c.Spans[k], got[k])
			}
		}
		marked++
	}
	if marked == 0 {
		t.Error("no redline was marked")
	}
	panes, err := f.GetPanes(changesSheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the head does not stay: %+v, %v", panes, err)
	}
}

func TestWorkbookIsTheSameEveryTime(t *testing.T) {
	d := Changelog{quayside(t)}
	first := written(t, "xlsx", d, Style{})
	for range 5 {
		if !bytes.Equal(first, written(t, "xlsx", d, Style{})) {
			t.Fatal("a second workbook differs from the first")
		}
	}
}

func TestCellsHoldLongTexts(t *testing.T) {
	c := nothingDifferent()
	c.Changes = []diff.Change{{Rule: "statement-added", Severity: "warning", Skill: "LONG", New: texts(strings.Repeat("word ", 10000)), Confidence: 1,
		Spans: []diff.Span{span(diff.Insert, strings.Repeat("word ", 10000))}}}
	f := openBook(t, written(t, "xlsx", Changelog{c}, Style{}))
	text, err := f.GetCellValue(changesSheet, "F2")
	if err != nil || !strings.HasSuffix(text, "… (cut)") {
		t.Errorf("a text too long for a cell ends in %q, %v", text[max(0, len(text)-20):], err)
	}
}

// TestWorkbookIsLegible wants rows as high as their texts, one type throughout,
// and words marked that only one side has.
func TestWorkbookIsLegible(t *testing.T) {
	f := openBook(t, written(t, "xlsx", Changelog{quayside(t)}, Style{}))
	rows, err := f.GetRows(changesSheet)
	if err != nil {
		t.Fatal(err)
	}
	text, redline := slices.Index(rows[0], "Old text"), slices.Index(rows[0], "Redline")
	for i, row := range rows[1:] {
		y := i + 2
		if high, err := f.GetRowHeight(changesSheet, y); err != nil || high < lineHeight*float64(1+strings.Count(row[text], "\n")) || high < lineHeight*float64(len(row[text]))/90 {
			t.Errorf("row %d is %v high for %q: %v", y, high, row[text], err)
		}
		cell, _ := excelize.CoordinatesToCellName(redline+1, y)
		runs, err := f.GetCellRichText(changesSheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		for _, run := range runs {
			if run.Font != nil && run.Font.Family != "Calibri" { // nil where the cell has one for all
				t.Errorf("%s: %q is set in %+v", cell, run.Text, run.Font)
			}
		}
		if rule := row[slices.Index(rows[0], "Rule")]; rule == "statement-removed" && (len(runs) != 1 || !runs[0].Font.Strike) {
			t.Errorf("%s: a removed text is not struck out: %+v", cell, runs)
		}
	}
	for _, name := range f.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" && name.Scope == changesSheet {
			return
		}
	}
	t.Error("the head is not on every page")
}
