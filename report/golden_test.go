package report

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/parser"

	"github.com/xuri/excelize/v2"
)

// samples are a document of every kind.
func samples() map[string]Document {
	return map[string]Document{
		"changelog": Changelog{bakehouse()},
		"edition":   Edition{bakehouseEdition()},
		"findings":  Findings{bakehouseFindings()},
		"rules":     Rules{framework.Rules[:8]},
		"map":       mapDocument(beacon()),
		"history":   livesDocument(beacon(), "LENS"),
	}
}

func TestGolden(t *testing.T) {
	for kind, document := range samples() {
		for _, f := range Formats {
			if !f.Shows(document.Kind()) {
				continue
			}
			t.Run(kind+"."+f.Name, func(t *testing.T) {
				got, err := f.Write(document, Style{FailOn: framework.Error})
				if err != nil {
					t.Fatal(err)
				}
				golden.Match(t, filepath.Join("testdata", kind+"."+f.Name), string(legible(t, f, got)))
			})
		}
	}
}

// legible is a document as a golden file has it: a workbook as its cells, one
// a line, a page without its style and scripts, which are files of their own.
func legible(t *testing.T, f Format, data []byte) []byte {
	t.Helper()
	if f.Name == "html" {
		page := strings.NewReplacer(htmlStyle, "", htmlScript(), "").Replace(string(data))
		page = sums.ReplaceAllString(page, "")
		return []byte(strings.ReplaceAll(page, `},{`, "},\n{"))
	}
	if f.Name == "docx" {
		return bytes.ReplaceAll(wordPart(t, data, "word/document.xml"), []byte("<w:p>"), []byte("\n<w:p>"))
	}
	if !f.Binary {
		return data
	}
	var b bytes.Buffer
	book := openBook(t, data)
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, text := range row {
				if cell, _ := excelize.CoordinatesToCellName(x+1, y+1); text != "" {
					fmt.Fprintf(&b, "%s!%s %q\n", sheet, cell, text)
				}
			}
		}
	}
	return b.Bytes()
}

// TestGoldenReleases shows release notes over three editions.
func TestGoldenReleases(t *testing.T) {
	logs := []*diff.Changelog{quayside(t), bakehouse()}
	for _, f := range FormatsFor(KindReleases) {
		golden.Match(t, filepath.Join("testdata", "releases."+f.Name), string(written(t, f.Name, Releases{Logs: logs}, Style{})))
	}
}

// TestGoldenQuayside shows a whole invented framework in every format.
func TestGoldenQuayside(t *testing.T) {
	for _, f := range FormatsFor(KindChangelog) {
		t.Run(f.Name, func(t *testing.T) {
			got, err := f.Write(Changelog{quayside(t)}, Style{FailOn: framework.Error})
			if err != nil {
				t.Fatal(err)
			}
			golden.Match(t, filepath.Join("testdata", "quayside."+f.Name), string(legible(t, f, got)))
			if f.Name == "json" {
				validate(t, KindChangelog, got)
			}
		})
	}
}

// quayside compares the two editions of the invented framework in testdata.
func quayside(t testing.TB) *diff.Changelog {
	t.Helper()
	log, _ := compared(t, quaysideEdition(t, "1"), quaysideEdition(t, "2"))
	return log
}

func quaysideEdition(t testing.TB, edition string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/quayside/edition-" + edition}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e.Framework, e.Edition = "Quayside", edition
	return e
}

func TestQuaysideEditionsFollowTheirSchema(t *testing.T) {
	for _, edition := range []string{"1", "2"} {
		out, err := editionJSON(quaysideEdition(t, edition), Style{})
		if err != nil {
			t.Fatal(err)
		}
		validate(t, KindEdition, out)
	}
}

func TestGoldenTerminal(t *testing.T) {
	got, err := changelogText(bakehouse(), Style{Width: 60, Color: true})
	if err != nil {
		t.Fatal(err)
	}
	golden.Match(t, filepath.Join("testdata", "changelog.terminal"), string(got))
}

// sums are those of the style and the scripts in the policy of a page.
var sums = regexp.MustCompile(`sha256-.*?&#39;`)

var sequence = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func TestColourChangesNoCharacter(t *testing.T) {
	for kind, document := range samples() {
		for _, width := range []int{0, 40, 80} {
			f := Formats[0]
			bare, _ := f.Write(document, Style{Width: width})
			coloured, _ := f.Write(document, Style{Width: width, Color: true})
			if got := sequence.ReplaceAllString(string(coloured), ""); got != string(bare) {
				t.Errorf("%s at width %d: without its colours\n%s\nwant\n%s", kind, width, got, bare)
			}
		}
	}
}

func TestSavedDocumentsShowTheSame(t *testing.T) {
	json, err := Find("json", KindChangelog)
	if err != nil {
		t.Fatal(err)
	}
	for kind, document := range samples() {
		if document.Kind() == KindRules {
			continue // the table is in the program; nobody saves it
		}
		saved, err := json.Write(document, Style{})
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read("saved.json", saved)
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		for _, f := range FormatsFor(document.Kind()) {
			direct, _ := f.Write(document, Style{Width: 72, Color: true})
			replayed, _ := f.Write(again, Style{Width: 72, Color: true})
			if string(direct) != string(replayed) {
				t.Errorf("%s as %s: replayed\n%s\ndirect\n%s", kind, f.Name, replayed, direct)
			}
		}
	}
}

// compared is a comparison of two editions with its judgement.
func compared(t testing.TB, old, new *framework.Edition, doubts ...diff.Doubt) (*diff.Changelog, carry.Step) {
	t.Helper()
	log, step, err := carry.Compare(old, new, diff.Options{Doubts: diff.Doubts{New: doubts}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return log, step
}

// quaysideStep is the judgement of the two editions of the port.
func quaysideStep(t testing.TB) carry.Step {
	t.Helper()
	_, step := compared(t, quaysideEdition(t, "1"), quaysideEdition(t, "2"))
	return step
}
