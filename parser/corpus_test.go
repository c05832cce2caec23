package parser_test

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
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser"
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

// spreadsheet reads the skills of one published CSV file.
func spreadsheet(t *testing.T, pattern string) (skills []refSkill) {
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
	for _, row := range rows[1:] {
		skills = append(skills, skillOf(rows[0], row))
	}
	return skills
}

// skillOf turns a row into a reference skill.
func skillOf(head, row []string) refSkill {
	cell := func(name string) string {
		if i := slices.Index(head, name); i >= 0 {
			return row[i]
		}
		return ""
	}
	s := refSkill{
		Code:        framework.Clean(cell("Code")),
		Name:        framework.Clean(cell("Skill")),
		Description: framework.Clean(cell("Overall description")),
		Guidance:    notesOf(cellLines(cell("Guidance notes"))),
		Levels:      map[int][]string{},
	}
	for n := 1; n <= 7; n++ {
		if text := cellLines(cell(fmt.Sprintf("Level %d description", n))); len(text) > 0 {
			s.Levels[n] = text
		}
	}
	return s
}

// cellLines lists the lines of a cell that say something. No-break spaces
// stay: a layout must carry them.
func cellLines(cell string) (lines []string) {
	for line := range strings.Lines(cell) {
		if line = strings.Trim(line, " \t\r\n\u00a0"); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// notesOf marks the items of a list: the lines after an intro that start with
// a small letter.
func notesOf(lines []string) (notes []string) {
	list := false
	for _, line := range lines {
		first, _ := utf8.DecodeRuneInString(line)
		if list && unicode.IsLower(first) {
			notes = append(notes, "- "+line)
			continue
		}
		notes = append(notes, line)
		list = strings.HasSuffix(line, ":")
	}
	return notes
}

// tally is the number of faults in one layout.
type tally struct{ singly, together int }

// table shows the faults by layout.
func table(counts []tally) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "layout\tsingly\ttogether")
	for i, c := range counts {
		fmt.Fprintf(w, "%s\t%d\t%d\n", layouts[i].name, c.singly, c.together)
	}
	w.Flush()
	return b.String()
}

var spreadsheets = []string{"sfia-8/*.csv", "sfia-7/*.csv"}

// TestCorpusLayouts writes every skill of the published spreadsheets in every
// layout and reads it back, each in a file of its own and all in one.
func TestCorpusLayouts(t *testing.T) {
	for _, pattern := range spreadsheets {
		t.Run(filepath.Dir(pattern), func(t *testing.T) {
			skills := spreadsheet(t, pattern)
			counts := make([]tally, len(layouts))
			t.Run("in", func(t *testing.T) {
				for i, l := range layouts {
					t.Run(l.name, func(t *testing.T) {
						t.Parallel()
						single, all := l.singly(t, sample(skills)), l.together(t, sample(skills))
						counts[i] = tally{len(single), len(all)}
						report(t, append(single, all...))
					})
				}
			})
			t.Logf("%d skills, faults by layout:\n%v", len(skills), table(counts))
		})
	}
}

// sample is every so many of the skills.
func sample(skills []refSkill) (out []refSkill) {
	for i := 0; i < len(skills); i += every {
		out = append(out, skills[i])
	}
	return out
}

// TestCorpusMixed puts a whole framework into one file in which layouts
// change from skill to skill.
func TestCorpusMixed(t *testing.T) {
	for _, pattern := range spreadsheets {
		skills := spreadsheet(t, pattern)
		for seed := range uint64(30 / every) {
			inParallel(t, fmt.Sprint(filepath.Dir(pattern), "/", seed), func(t *testing.T) []fault { return mixed(t, skills, seed) })
		}
	}
}

// TestCorpusFolder reads a framework from a folder of files in all layouts.
func TestCorpusFolder(t *testing.T) {
	for _, pattern := range spreadsheets {
		t.Run(filepath.Dir(pattern), func(t *testing.T) { report(t, folder(t, spreadsheet(t, pattern), 0)) })
	}
}

// TestCorpusSeeds reads the real page copies: nothing is left over, every
// statement stands in the source as published, and there are as many as were
// counted by hand.
func TestCorpusSeeds(t *testing.T) {
	truth := gold(t)
	for name, want := range map[string]counts{truth.Old: truth.old(), truth.New: truth.new()} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(corpus(t), filepath.FromSlash(name))
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			e, err := parser.Read([]string{path}, parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			report(t, compareSeed(name, want, string(source), e))
		})
	}
}

// counts are what the hand-made truth says of one seed.
type counts struct {
	skill                string
	coverage             []int
	statements, guidance int
}

// truth is the part of the hand-made comparison that one edition can show.
type truth struct {
	Old, New   string
	Skill      string
	Coverage   struct{ Old, New []int }
	Statements struct{ Old, New int }
	Guidance   struct{ Old, New int }
}

func (g truth) old() counts {
	return counts{g.Skill, g.Coverage.Old, g.Statements.Old, g.Guidance.Old}
}

func (g truth) new() counts {
	return counts{g.Skill, g.Coverage.New, g.Statements.New, g.Guidance.New}
}

func gold(t *testing.T) (g truth) {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join(corpus(t), "gold", "*.json"))
	if len(names) == 0 {
		t.Fatal("no gold/*.json in the corpus")
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatalf("%s: %v", names[0], err)
	}
	return g
}

// compareSeed lists the faults of an edition of one skill.
func compareSeed(name string, want counts, source string, e *framework.Edition) []fault {
	out := unaccounted(name, e)
	check := func(part string, want, got any) {
		if w, g := fmt.Sprint(want), fmt.Sprint(got); w != g {
			out = append(out, fault{name, "", part, w, g})
		}
	}
	check("codes", want.skill, codesRead(e))
	check("ledger", framework.NonSpace(source), e.Ledger.Total())
	if len(e.Skills) != 1 {
		return out
	}
	s := e.Skills[0]
	check("levels", want.coverage, numbersOf(s))
	check("guidance units", want.guidance, len(framework.Units(s.Guidance)))
	statements := 0
	for _, l := range s.Levels {
		statements += len(l.Statements)
		for _, st := range l.Statements {
			check(fmt.Sprint("line of ", st.From), true, standsAt(source, st.From, st.Text))
		}
	}
	check("statements", want.statements, statements)
	return out
}

// standsAt reports whether a one-line text stands in the source, byte for
// byte, on the line and from the column where it is said to.
func standsAt(source string, from framework.From, text string) bool {
	lines := strings.Split(source, "\n")
	if from.Line < 1 || from.Line > len(lines) || from.Column < 1 {
		return false
	}
	line := []rune(lines[from.Line-1])
	return from.Column <= len(line) && strings.HasPrefix(string(line[from.Column-1:]), text)
}
