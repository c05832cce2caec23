package parser_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"compdiff/parser"
)

// aside are the members of an edition that say what its source is like and not what it
// says: only web pages tell their language.
var aside = []string{"sources", "ledger", "language"}

// TestQuaysideInEveryFormat has one framework as people keep it: a Word document, a web
// page, a Markdown file, a sheet of LibreOffice, a workbook of old Excel and a table. But for the places of the
// texts, the edition is the same, to the last member.
func TestQuaysideInEveryFormat(t *testing.T) {
	for edition, skills := range editions(t) {
		word := &wordPage{levels: "headings"}
		for _, s := range skills {
			word.skill(s)
		}
		rows := tableRows(skills)
		want := asBytes(t, wholeEdition(t, "quayside.csv", asCSV(t, rows, ',', false)))
		for name, data := range map[string][]byte{
			"quayside.docx": word.document(t),
			"quayside.html": []byte((&webPage{levels: "headings"}).page(skills)),
			"quayside.md":   []byte((&markdownHand{levels: "headings", item: "- "}).page(skills)),
			"quayside.ods":  odsSheet(t, rows),
			"quayside.xls":  oldWorkbook(t, edition),
		} {
			got := asBytes(t, wholeEdition(t, name, data))
			if !slices.Equal(got, want) {
				a, b := apart(string(want), string(got))
				t.Errorf("%s, %s: want %s\n got %s", edition, name, a, b)
			}
		}
	}
}

// oldWorkbook is the table of an edition as LibreOffice saved it for Excel 97: a format
// that no library here writes.
func oldWorkbook(t testing.TB, edition string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/xls/quayside-" + edition + ".xls")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// wholeEdition reads a source and gives its edition as JSON has it, without what is aside.
func wholeEdition(t *testing.T, name string, data []byte) any {
	t.Helper()
	e, err := parser.Parse(name, data, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Unaccounted)+len(e.Problems) > 0 {
		t.Errorf("%s: %v, %v", name, e.Unaccounted, e.Problems)
	}
	var out map[string]any
	if err := json.Unmarshal(asBytes(t, e), &out); err != nil {
		t.Fatal(err)
	}
	for _, key := range aside {
		delete(out, key)
	}
	return withoutPlaces(out)
}
