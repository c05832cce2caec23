package parser_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/parser"

	"github.com/xuri/excelize/v2"
)

// tableRows writes reference skills as publishers do: a column for each level,
// twice, one for that there is one and one for its text.
func tableRows(skills []refSkill) [][]string {
	head := []string{"ID", "Levels", "", "", "", "", "", "", "Code", "Skill", "Overall description", "Guidance notes"}
	for n := 1; n <= 7; n++ {
		head = append(head, fmt.Sprintf("Level %d description", n))
	}
	rows := [][]string{head}
	for i, s := range skills {
		row := []string{fmt.Sprint(i + 1)}
		for n := 1; n <= 7; n++ {
			row = append(row, strings.Repeat(fmt.Sprint(n), min(1, len(s.Levels[n]))))
		}
		row = append(row, s.Code, s.Name, s.Description, strings.Join(bulletedLines(s.Guidance), "\n"))
		for n := 1; n <= 7; n++ {
			row = append(row, strings.Join(s.Levels[n], "\n"))
		}
		rows = append(rows, row)
	}
	return rows
}

func bulletedLines(guidance []string) (lines []string) {
	for _, line := range guidance {
		depth, text := guidanceLine(line)
		lines = append(lines, []string{"", "• ", "◦ "}[depth]+text)
	}
	return lines
}

// inverted is the same table with its columns in another order.
func inverted(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, row := range rows {
		levels, rest := row[1:8], append([]string{row[0]}, row[8:]...)
		rest = slices.Clone(rest)
		slices.Reverse(rest)
		out[i] = append(rest, levels...)
	}
	return out
}

func asCSV(t *testing.T, rows [][]string, separator rune, crlf bool) []byte {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = separator, crlf
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asXLSX writes a workbook with a title above the table, one merged header, and
// line breaks as Excel for Windows leaves them.
func asXLSX(t *testing.T, rows [][]string, spoilt bool) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		row = slices.Clone(row)
		for k, text := range row {
			if spoilt {
				row[k] = strings.ReplaceAll(text, "\n", "_x005F_x000D_\n")
			}
		}
		if err := f.SetSheetRow("Sheet1", fmt.Sprint("A", i+2), &row); err != nil {
			t.Fatal(err)
		}
	}
	f.SetCellStr("Sheet1", "A1", "Quayside skills")
	if err := f.MergeCell("Sheet1", "B2", "H2"); err != nil {
		t.Fatal(err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// TestQuaysideTables writes the invented framework as tables of every kind and
// wants the same skills from each as from its text copies.
func TestQuaysideTables(t *testing.T) {
	for edition, skills := range editions(t) {
		rows := tableRows(skills)
		want := normalised(t, asCSV(t, rows, ',', false), skills)
		for name, data := range map[string][]byte{
			"CRLF":       asCSV(t, rows, ',', true),
			"semicolons": asCSV(t, rows, ';', false),
			"tabs":       asCSV(t, rows, '\t', false),
			"inverted":   asCSV(t, inverted(rows), ',', false),
			"xlsx":       asXLSX(t, rows, false),
			"_x000D_":    asXLSX(t, rows, true),
		} {
			t.Run(edition+" "+name, func(t *testing.T) {
				if got := normalised(t, data, skills); got != want {
					a, b := apart(want, got)
					t.Errorf("want %s\n got %s", a, b)
				}
			})
		}
		t.Run(edition+" text", func(t *testing.T) {
			text := textCopy(skills)
			if got := normalised(t, []byte(text), skills); got != want {
				a, b := apart(want, got)
				t.Errorf("want %s\n got %s", a, b)
			}
		})
	}
}

// textCopy writes skills as one text copy that says all that the table says.
func textCopy(skills []refSkill) string {
	var b strings.Builder
	for _, s := range skills {
		fmt.Fprintf(&b, "%s %s\n\n%s\n\nDefined at these levels: %s\n\n", s.Name, s.Code, s.Description, strings.Trim(fmt.Sprint(s.numbers()), "[]"))
		if len(s.Guidance) > 0 {
			fmt.Fprintf(&b, "Guidance notes\n\n%s\n\n", strings.Join(bulletedLines(s.Guidance), "\n"))
		}
		for _, n := range s.numbers() {
			fmt.Fprintf(&b, "Level %d\n\n%s\n\n", n, strings.Join(s.Levels[n], "\n"))
		}
	}
	return b.String()
}

// normalised reads a source and gives its skills as JSON without provenance.
func normalised(t *testing.T, data []byte, skills []refSkill) string {
	t.Helper()
	e, err := parser.Parse("source", data, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	report(t, append(compareContents(skills, e), unaccounted("source", e)...))
	var out any
	if err := json.Unmarshal(asBytes(t, e.Skills), &out); err != nil {
		t.Fatal(err)
	}
	return string(asBytes(t, withoutPlaces(out)))
}

func asBytes(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// withoutPlaces takes every "from" out of decoded JSON.
func withoutPlaces(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "from")
		for key := range v {
			v[key] = withoutPlaces(v[key])
		}
	case []any:
		for i := range v {
			v[i] = withoutPlaces(v[i])
		}
	}
	return v
}
