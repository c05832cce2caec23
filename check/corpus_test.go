package check_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats

	"github.com/google/go-cmp/cmp"
)

// corpus is the folder of licensed texts; they never enter the project.
func corpus(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("COMPDIFF_CORPUS")
	if dir == "" {
		t.Skip("COMPDIFF_CORPUS is not set: set it to a folder with sfia-7, sfia-8 and seeds to test on real texts")
	}
	return dir
}

// spreadsheet makes an edition of a published CSV file.
func spreadsheet(t *testing.T, pattern string) *framework.Edition {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(corpus(t), pattern))
	if err != nil || len(names) != 1 {
		t.Fatalf("%s: expected one file, found %d (%v)", pattern, len(names), err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	e := &framework.Edition{}
	for i, cells := range rows[1:] {
		e.Skills = append(e.Skills, row{rows[0], cells, i + 2}.skill())
	}
	return e
}

// row is a row of a spreadsheet with its header.
type row struct {
	head, cells []string
	number      int
}

func (r row) cell(name string) string { return r.cells[slices.Index(r.head, name)] }

func (r row) from(name string) framework.From {
	return framework.From{File: "skills.csv", Cell: fmt.Sprintf("%c%d", 'A'+slices.Index(r.head, name), r.number)}
}

func (r row) skill() framework.Skill {
	s := framework.Skill{
		Code: framework.Clean(r.cell("Code")), Name: framework.Clean(r.cell("Skill")), From: r.from("Skill"),
		Description: framework.Text{Text: framework.Clean(r.cell("Overall description")), From: r.from("Overall description")},
		Guidance:    r.guidance(),
	}
	for n := 1; n <= 7; n++ {
		if l := r.level(n); len(l.Statements) > 0 {
			s.Levels = append(s.Levels, l)
		}
		if r.cell(fmt.Sprintf("Level %d", n)) != "" {
			s.Declared = append(s.Declared, n)
		}
	}
	return s
}

// guidance makes a paragraph of every line, or an item of those after a colon.
func (r row) guidance() (notes []framework.Note) {
	for line := range strings.Lines(r.cell("Guidance notes")) {
		note := framework.Note{Kind: framework.Paragraph, Text: framework.Clean(line), From: r.from("Guidance notes")}
		if n := len(notes); n > 0 && strings.HasSuffix(notes[n-1].Text, ":") && !strings.HasSuffix(note.Text, ":") {
			notes[n-1].Items = append(notes[n-1].Items, note)
		} else if note.Text != "" {
			notes = append(notes, note)
		}
	}
	return notes
}

func (r row) level(n int) framework.Level {
	name := fmt.Sprintf("Level %d description", n)
	l := framework.Level{Number: n, From: r.from(name)}
	paragraph := 0
	for line := range strings.Lines(r.cell(name)) {
		paragraph++
		for _, text := range framework.Sentences(line) {
			l.Statements = append(l.Statements, framework.Statement{Text: text, Paragraph: paragraph, From: r.from(name)})
		}
	}
	return l
}

// TestCorpusEditions holds how much is found in whole editions. Each of these
// findings was read beside its source and is true; who changes a rule and gets
// other counts reads those that came or went (-v lists all).
func TestCorpusEditions(t *testing.T) {
	for pattern, want := range map[string]map[string]int{
		"sfia-7/*.csv": {
			"duty-shared": 20, "punctuation-suspect": 3, "spelling-inconsistent": 17, "statement-duplicate": 18,
			"statement-not-a-duty": 20, "statement-unfinished": 2,
		},
		"sfia-8/*.csv": {
			"abbreviation-ambiguous": 1, "duty-shared": 31, "heading-suspect": 1, "verb-out-of-place": 3, "punctuation-suspect": 1, "spelling-inconsistent": 13, "statement-duplicate": 7,
			"statement-not-a-duty": 15, "statement-unfinished": 7, "verb-missing": 1,
		},
	} {
		count := map[string]int{}
		for _, f := range check.Run(spreadsheet(t, pattern)).Findings {
			count[f.Rule]++
			t.Logf("%s %s %s: %s: %q", f.Rule, f.Skill, f.Part, f.Message, f.Text)
		}
		if diff := cmp.Diff(want, count); diff != "" {
			t.Errorf("%s: wanted (-), found (+):\n%s", pattern, diff)
		}
	}
}

// TestCorpusSeeds holds that two texts have the findings of the hand-made
// truth; the old one has a statement twice and a comma astray besides.
func TestCorpusSeeds(t *testing.T) {
	gold := readGold(t)
	newer, older := []string{}, []string{"punctuation-suspect guidance", "statement-duplicate level 5"}
	for _, f := range gold.Findings {
		newer = append(newer, strings.TrimSpace(f.Rule+" "+f.Part+" "+f.Text))
		if f.AlsoInOld {
			older = append(older, strings.TrimSpace(f.Rule+" "+f.Part+" "+f.Text))
		}
	}
	stated := map[string]bool{}
	for _, f := range gold.Findings {
		stated[f.Rule] = true
	}
	for name, want := range map[string][]string{gold.Old: older, gold.New: newer} {
		e, err := parser.Read([]string{filepath.Join(corpus(t), name)}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range check.Run(e).Findings {
			switch {
			case f.Rule == "spelling-inconsistent": // the truth names no part
				got = append(got, f.Rule+"  "+f.Text)
			case stated[f.Rule]:
				got = append(got, f.Rule+" "+f.Part+" "+f.Text)
			default:
				got = append(got, f.Rule+" "+f.Part)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: wanted (-), found (+):\n%s", name, diff)
		}
	}
}

// truth is the part of the hand-made truth that a check can tell.
type truth struct {
	Old, New string
	Findings []struct {
		Rule, Part, Text string
		AlsoInOld        bool `json:"also_in_old"`
	} `json:"check_new"`
}

func readGold(t *testing.T) (gold truth) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus(t), "gold", "prod-8-to-9.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	return gold
}
