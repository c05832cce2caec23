package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// inLines shows skills with their levels, a line each.
func inLines(e *framework.Edition) string {
	var out []string
	for _, s := range e.Skills {
		line := s.Title() + ":"
		for _, l := range s.Levels {
			line += fmt.Sprintf(" %d", l.Number)
			for _, st := range l.Statements {
				line += fmt.Sprintf(" [%s]", st.Text)
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func dialectOf(t *testing.T, text string) *dialect.Dialect {
	t.Helper()
	d, err := dialect.Read("test.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestOrientationsOfTables reads sources that have their levels outside, skills side by
// side, or nothing but a list; and sources that look like them and are none.
func TestOrientationsOfTables(t *testing.T) {
	named := "name: galley\nlevels: {lowest: 0, highest: 3}\n"
	labelled := "name: galley\nlevels: {labels: [Learner, Cook, Chef]}\nfurniture: ['You can:']\n"
	coded := "name: galley\ncode: 'G\\d\\d'\nlevels: {lowest: 1, highest: 3}\n"
	for _, c := range []struct{ name, dialect, source, want string }{
		{"levels outside", named,
			"# Galley ladder\n\n## Level 1\n\n### Stoves\n\n- Lights a stove.\n\n### Stores\n\n- Counts tins.\n\n## Level 2\n\n### Stoves\n\n- Mends a stove.\n\n## Level 3\n\n### Stores\n\n- Orders tins.\n",
			"Stoves: 1 [Lights a stove.] 2 [Mends a stove.]\nStores: 1 [Counts tins.] 3 [Orders tins.]"},
		{"levels outside, by labels", labelled,
			"## Learner\n\n### Stoves\n\nLights a stove.\n\n## Chef\n\n### Stoves\n\nMends a stove.\n", "Stoves: 1 [Lights a stove.] 3 [Mends a stove.]"},
		{"levels inside stay there", named,
			"# Stoves\n\nAll that is hot.\n\n## Level 1\n\nLights a stove.\n\n## Level 2\n\nMends a stove.\n", "Stoves: 1 [Lights a stove.] 2 [Mends a stove.]"},
		{"a matrix with levels down", named, "Level,Stoves,Stores\n0,Burns toast.,Asks.\n2,Mends a stove.,Orders tins.\n", "Stoves: 0 [Burns toast.] 2 [Mends a stove.]\nStores: 0 [Asks.] 2 [Orders tins.]"},
		{"a matrix with levels across", labelled, "Skill,Learner,Chef\nStoves,Lights a stove.,Mends a stove.\nStores,,Orders tins.\n", "Stoves: 1 [Lights a stove.] 3 [Mends a stove.]\nStores: 3 [Orders tins.]"},
		{"a matrix on a page", named, "| Level | Stoves | Stores |\n|---|---|---|\n| 1 | Lights. | Counts.<br>Locks. |\n| 2 | Mends. | Orders. |\n", "Stoves: 1 [Lights.] 2 [Mends.]\nStores: 1 [Counts.] [Locks.] 2 [Orders.]"},
		{"a bare list", coded, "Code,Skill,Category\nG01,Lights a stove,Heat\nG02,Counts tins,Stores\n", "Lights a stove G01:\nCounts tins G02:"},
		{"a row for each statement, with the level's name", labelled, "Skill,Level name,Statement\nStoves,Cook,Lights a stove.\nStoves,Cook,Cleans it.\nStores,Chef,Orders tins.\n", "Stoves: 2 [Lights a stove.] [Cleans it.]\nStores: 3 [Orders tins.]"},
		{"columns in a second language", labelled, "Skill,Skill (de),Learner,Learner (de)\nStoves,Herde,Lights a stove.,Zündet an.\n", "Stoves: 1 [Lights a stove.]"},
		{"furniture in cells", labelled, "Skill,Description,Learner\nStoves,Heat.,\"You can:\n- light a stove\n- clean it\"\n", "Stoves: 1 [light a stove] [clean it]"},
		{"level zero, with the wide colon", coded[:len(coded)-len("levels: {lowest: 1, highest: 3}\n")] + "levels: {lowest: 0, highest: 2}\n", "Code,Skill,0：Not yet,1：With help\nG01,Stoves,Burns toast.,Toasts.\n", "Stoves G01: 0 [Burns toast.] 1 [Toasts.]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, err := Parse("source", []byte(c.source), Options{Dialect: dialectOf(t, c.dialect)})
			if err != nil {
				t.Fatal(err)
			}
			if got := inLines(e); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if strings.HasPrefix(c.source, "#") || strings.HasPrefix(c.source, "|") {
				if got, want := e.Ledger.Total(), framework.NonSpace(c.source); got != want {
					t.Errorf("the ledger has %d characters, the source %d: %+v", got, want, e.Ledger)
				}
			}
		})
	}
}

// TestNoMatrix: what a framework says of its levels in general looks like a matrix
// and is none where skills have codes; a list of what has no codes is no list of
// skills.
func TestNoMatrix(t *testing.T) {
	coded := dialectOf(t, "name: galley\ncode: 'G\\d\\d'\n")
	for _, source := range []string{"Level,Autonomy,Influence\n1,Follows.,None.\n2,Assists.,Some.\n", "Code,Skill\nG01,Stoves\nX9,Stores\n"} {
		if e, err := Parse("source", []byte(source), Options{Dialect: coded}); err == nil {
			t.Errorf("%q was read as %s", source, inLines(e))
		}
	}
}

// TestSkillsOverSheetsAndFiles makes one skill of what several sheets or files say
// of it; two editions of a skill stay apart.
func TestSkillsOverSheetsAndFiles(t *testing.T) {
	dialect := dialectOf(t, "name: galley\ncode: 'G\\d\\d'\nlevels: {lowest: 1, highest: 3}\ncolumns:\n  - {kind: level, headers: [Outcome]}\n")
	head, text := []string{"Code", "Skill", "Description"}, []string{"G01", "Stoves", "Heat."}
	statements := [][]string{{"Code", "Level", "Statement"}, {"G01", "1", "Lights."}, {"G01", "2", "Mends."}}
	book := func(sheets map[string][][]string) string {
		e, err := Parse("book.xlsx", workbook(t, sheets), Options{Dialect: dialect})
		if err != nil {
			return err.Error()
		}
		return inLines(e)
	}
	if got := book(map[string][][]string{"A": {head, text}, "B": statements, "C": {{"Code", "Level", "Outcome"}, {"G01", "1", "Is lit."}, {"G01", "2", "Is mended."}}}); got != "Stoves G01: 1 [Lights.] [Is lit.] 2 [Mends.] [Is mended.]" {
		t.Errorf("over sheets: %s", got)
	}
	if got := book(map[string][][]string{"A": statements, "B": statements}); strings.Count(got, "G01") != 2 {
		t.Errorf("two editions in one workbook: %s", got)
	}
	each := dialectOf(t, "name: galley\nlevels: {labels: [Learner, Cook]}\n")
	e, err := Parse("book.xlsx", workbook(t, map[string][][]string{
		"Stoves": {{"Learner", "", "Cook"}, {"Lights.", "1", "Mends."}, {"", "", "Cleans."}},
		"Stores": {{"Learner", "", "Cook"}, {"Counts.", "0", "Orders."}}, "Weights": {{"", "Weight"}, {"Stoves", "2"}},
	}), Options{Dialect: each})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := inLines(e), "Stores: 1 [Counts.] 2 [Orders.]\nStoves: 1 [Lights.] 2 [Mends.] [Cleans.]"; got != want {
		t.Errorf("a sheet each: got\n%s\nwant\n%s", got, want)
	}
	folder := t.TempDir()
	for name, rows := range map[string][][]string{"a.csv": {head, text}, "b.csv": statements} {
		var lines []string
		for _, row := range rows {
			lines = append(lines, strings.Join(row, ","))
		}
		if err := os.WriteFile(filepath.Join(folder, name), []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if e, err = Read([]string{folder}, Options{Dialect: dialect}); err != nil {
		t.Fatal(err)
	}
	if got, want := inLines(e), "Stoves G01: 1 [Lights.] 2 [Mends.]"; got != want || e.Skills[0].Description.Text != "Heat." {
		t.Errorf("over files: got\n%s\nwant\n%s", got, want)
	}
}

// TestChosenSheets reads the sheets alone that are named.
func TestChosenSheets(t *testing.T) {
	rows := func(code string) [][]string {
		return [][]string{{"Code", "Skill", "Description", "Level 1"}, {code, "Pruning", "Cutting.", "Cuts."}}
	}
	book := workbook(t, map[string][][]string{"Now": rows("PRUN"), "Before": rows("CUTT")})
	e, err := Parse("book.xlsx", book, Options{Sheets: []string{"now"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := inLines(e), "Pruning PRUN: 1 [Cuts.]"; got != want {
		t.Errorf("got %s", got)
	}
	_, err = Parse("book.xlsx", book, Options{Sheets: []string{"Later"}})
	if want := `book.xlsx: the workbook has no sheet "Later"; expected one of ["Before" "Now"]`; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if e, err = Parse("table.csv", []byte("Code,Skill,Description,Level 1\nPRUN,Pruning,Cutting.,Cuts.\n"), Options{Sheets: []string{"now"}}); err != nil || len(e.Skills) != 1 {
		t.Errorf("a table that is no workbook: %v", err)
	}
}
