package parser

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"

	"github.com/xuri/excelize/v2"
)

// sheet is one sheet of a workbook and what is done to it.
type sheet struct {
	name string
	rows [][]string
	do   func(f *excelize.File, sheet string) error
}

// written writes sheets in the order given.
func written(t *testing.T, sheets ...sheet) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, s := range sheets {
		if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for i, row := range s.rows {
			if err := f.SetSheetRow(s.name, fmt.Sprint("A", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
		if s.do != nil {
			if err := s.do(f, s.name); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// brief is what an edition says in one line for each skill.
func brief(e *framework.Edition) string {
	var b strings.Builder
	for _, s := range e.Skills {
		fmt.Fprintf(&b, "%s %s: %s", s.Code, s.Name, s.Description.Text)
		for _, l := range s.Levels {
			fmt.Fprintf(&b, " [%d", l.Number)
			for _, st := range l.Statements {
				b.WriteString(" " + st.Text)
			}
			b.WriteString("]")
		}
		b.WriteString("\n")
	}
	return b.String()
}

var (
	wideHead = []string{"Code", "Skill", "Description", "Level 1", "Level 2", "Level 3"}
	pruning  = []string{"PRUN", "Pruning", "The cut.", "Cuts.", "Chooses.", "Plans."}
	grafting = []string{"GRAF", "Grafting", "The joint.", "Binds.", "Joins.", "Breeds."}
)

const wideBrief = "PRUN Pruning: The cut. [1 Cuts.] [2 Chooses.] [3 Plans.]\nGRAF Grafting: The joint. [1 Binds.] [2 Joins.] [3 Breeds.]\n"

func merge(ranges ...string) func(*excelize.File, string) error {
	return func(f *excelize.File, sheet string) error {
		for _, r := range ranges {
			from, to, _ := strings.Cut(r, ":")
			if err := f.MergeCell(sheet, from, to); err != nil {
				return err
			}
		}
		return nil
	}
}

func struck(f *excelize.File, sheet string) error {
	return f.SetCellRichText(sheet, "D2", []excelize.RichTextRun{{Text: "Cuts"}, {Text: " badly", Font: &excelize.Font{Strike: true}}, {Text: "."}})
}

func struckCell(f *excelize.File, sheet string) error {
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	if err != nil {
		return err
	}
	return f.SetCellStyle(sheet, "D2", "D2", style)
}

func formula(cell, text string) func(*excelize.File, string) error {
	return func(f *excelize.File, sheet string) error {
		if err := f.SetCellValue(sheet, cell, nil); err != nil {
			return err
		}
		return f.SetCellFormula(sheet, cell, text)
	}
}

func hideSheet(f *excelize.File, sheet string) error { return f.SetSheetVisible(sheet, false) }

// TestSheets reads workbooks whose cells are merged, hidden, struck through or
// computed, and those that part a skill over sheets.
func TestSheets(t *testing.T) {
	wide := [][]string{wideHead, pruning, grafting}
	long := func(rows ...[]string) [][]string {
		return append([][]string{{"Code", "Skill", "Level", "Statement"}}, rows...)
	}
	for _, c := range []struct {
		name   string
		sheets []sheet
		want   string
		said   []string
	}{
		{"a text for two levels", []sheet{{"S", [][]string{wideHead, {"PRUN", "Pruning", "The cut.", "Cuts.", "Chooses."}, grafting}, merge("E2:F2")}},
			strings.Replace(wideBrief, "Plans", "Chooses", 1), nil},
		{"a text for two skills", []sheet{{"S", [][]string{wideHead, pruning, {"GRAF", "Grafting", "The joint.", "", "Joins.", "Breeds."}}, merge("D2:D3")}},
			strings.Replace(wideBrief, "Binds", "Cuts", 1), nil},
		{"a text over other things", []sheet{{"S", [][]string{wideHead, {"PRUN", "Pruning", "The cut.", "", "Chooses.", "Plans."}, grafting}, merge("C2:D2")}},
			strings.Replace(wideBrief, " [1 Cuts.]", "", 1), []string{`book:S!C2: the cell is merged over the columns "Description" to "Level 1"; it is read as "Description" alone`}},
		{"a skill in two rows", []sheet{{"S", [][]string{wideHead, pruning, {"", "", "", "Saws."}, grafting}, merge("A2:A3", "B2:B3", "C2:C3")}},
			strings.Replace(wideBrief, "Cuts.]", "Cuts. Saws.]", 1), nil},
		{"merged levels", []sheet{{"S", long([]string{"PRUN", "Pruning", "1", "Cuts."}, []string{"", "", "", "Saws."}, []string{"", "", "2", "Chooses."}, []string{"GRAF", "Grafting", "1", "Binds."}), merge("A2:A4", "B2:B4", "C2:C3")}},
			"PRUN Pruning:  [1 Cuts. Saws.] [2 Chooses.]\nGRAF Grafting:  [1 Binds.]\n", nil},
		{"a statement for two levels", []sheet{{"S", long([]string{"PRUN", "Pruning", "1", "Cuts."}, []string{"PRUN", "Pruning", "2", ""}, []string{"GRAF", "Grafting", "1", "Binds."}), merge("D2:D3")}},
			"PRUN Pruning:  [1 Cuts.] [2 Cuts.]\nGRAF Grafting:  [1 Binds.]\n", nil},
		{"a formula without value", []sheet{{"S", wide, formula("A2", `UPPER("pr")&"UN"`)}}, wideBrief, nil},
		{"a formula of a formula", []sheet{{"S", wide, func(f *excelize.File, s string) error {
			return errors.Join(formula("E2", `UPPER("c")`)(f, s), formula("D2", "E2")(f, s))
		}}},
			strings.Replace(wideBrief, " [1 Cuts.] [2 Chooses.]", " [2 C]", 1), []string{"book:S!D2: the cell has a formula and no value: open"}},
		{"a formula of another sheet", []sheet{{"S", wide, formula("D2", `T!A1`)}},
			strings.Replace(wideBrief, " [1 Cuts.]", "", 1), []string{"book:S!D2: the cell has a formula and no value: open the workbook in a spreadsheet program and save it"}},
		{"a hidden row", []sheet{{"S", wide, func(f *excelize.File, s string) error { return f.SetRowVisible(s, 2, false) }}},
			wideBrief, []string{"book:S!A2: the row is hidden and was read: show it"}},
		{"a hidden column", []sheet{{"S", wide, func(f *excelize.File, s string) error { return f.SetColVisible(s, "D:E", false) }}},
			wideBrief, []string{"book:S!D1: the column is hidden and was read, as is 1 more of the sheet: show it"}},
		{"a hidden copy", []sheet{{"Old", [][]string{wideHead, {"PRUN", "Pruning", "The cut.", "Cuts it.", "", ""}, {"MOWG", "Mowing", "The grass.", "Mows.", "", ""}}, hideSheet}, {"S", wide, nil}},
			wideBrief + "MOWG Mowing: The grass. [1 Mows.]\n", []string{"book:Old: the sheet is hidden and was read", "book:Old: the sheet is hidden; a skill that other sheets have as well was passed over"}},
		{"text struck through", []sheet{{"S", wide, struck}}, strings.Replace(wideBrief, "Cuts.", "Cuts badly.", 1), []string{"book:S!D2: text of the cell is struck through and was read: delete"}},
		{"a cell struck through", []sheet{{"S", wide, struckCell}}, wideBrief, []string{"book:S!D2: text of the cell is struck through"}},
		{"levels on another sheet", []sheet{
			{"Skills", [][]string{{"Code", "Skill", "Description"}, pruning[:3], grafting[:3]}, nil},
			{"Levels", [][]string{{"Code", "Level 1", "Level 2", "Level 3"}, {"GRAF", "Binds.", "Joins.", "Breeds."}, {"PRUN", "Cuts.", "Chooses.", "Plans."}}, nil}},
			wideBrief, nil},
		{"a sheet for each level", []sheet{
			{"Skills", [][]string{{"Code", "Skill", "Description"}, pruning[:3], grafting[:3]}, nil},
			{"Level 1", [][]string{{"Code", "Skill", "Statement"}, {"PRUN", "Pruning", "Cuts."}, {"GRAF", "Grafting", "Binds."}}, nil},
			{"Level 2", [][]string{{"Code", "Skill", "Description"}, {"PRUN", "Pruning", "Chooses."}, {"PRUN", "Pruning", "Saws."}, {"GRAF", "Grafting", "Joins."}}, nil}},
			"PRUN Pruning: The cut. [1 Cuts.] [2 Chooses. Saws.]\nGRAF Grafting: The joint. [1 Binds.] [2 Joins.]\n", nil},
		{"levels on a hidden sheet", []sheet{
			{"Skills", [][]string{{"Code", "Skill", "Description"}, pruning[:3], grafting[:3]}, nil},
			{"Levels", [][]string{{"Code", "Level 1", "Level 2", "Level 3"}, {"GRAF", "Binds.", "Joins.", "Breeds."}, {"PRUN", "Cuts.", "Chooses.", "Plans."}}, hideSheet}},
			wideBrief, []string{"book:Levels: the sheet is hidden and was read"}},
		{"one table below another", []sheet{{"S", [][]string{{"Code", "Skill", "Description"}, pruning[:3], grafting[:3], {}, {"Code", "Level 1", "Level 2", "Level 3"}, {"PRUN", "Cuts.", "Chooses.", "Plans."}, {"GRAF", "Binds.", "Joins.", "Breeds."}}, nil}},
			wideBrief, nil},
		{"a code that became a date", []sheet{{"S", [][]string{wideHead, pruning, append([]string{"1-Mar"}, grafting[1:]...)}, nil}},
			strings.Replace(wideBrief, "GRAF", "1-Mar", 1), []string{`book:S!A3: the code "1-Mar" has not the form of the others: was it spoilt in an export?`}},
		{"codes with marks that nobody sees", []sheet{{"S", [][]string{wideHead, append([]string{"\u200ePRUN\u200b"}, pruning[1:]...), grafting}, nil}}, wideBrief, nil},
		{"levels as fractions", []sheet{{"S", [][]string{{"Code", "Skill", "Description", "1.0", "2.0", "3.0"}, pruning, grafting}, nil}}, wideBrief, nil},
		{"two editions", []sheet{{"2019", wide, nil}, {"2024", [][]string{wideHead, {"PRUN", "Pruning", "The cut.", "", "", "Plans."}, {"GRAF", "Grafting", "The joint.", "Ties."}}, nil}},
			wideBrief + "PRUN Pruning: The cut. [3 Plans.]\nGRAF Grafting: The joint. [1 Ties.]\n", nil},
		{"two frameworks", []sheet{{"Trees", [][]string{wideHead[:3], pruning[:3]}, nil}, {"Words", [][]string{{"Code", "Skill", "Level 1"}, {"PRUN", "Abridging", "Shortens."}}, nil}},
			"PRUN Pruning: The cut.\nPRUN Abridging:  [1 Shortens.]\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := written(t, c.sheets...)
			e, err := Parse("book", data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := brief(e); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if len(e.Unaccounted) > 0 {
				t.Errorf("unaccounted: %v", e.Unaccounted)
			}
			checkSaid(t, e, c.said)
			checkWorkbook(t, data)
		})
	}
}

// checkSaid checks how what is said of the sources begins.
func checkSaid(t *testing.T, e *framework.Edition, want []string) {
	t.Helper()
	got := strings.Split(strings.TrimSpace(problemsOf(e)), "\n")
	if got[0] == "" {
		got = nil
	}
	if len(got) != len(want) {
		t.Errorf("it says %q, want %q", got, want)
		return
	}
	for i := range got {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("it says %q, want %q", got[i], want[i])
		}
	}
}
