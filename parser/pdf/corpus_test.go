package pdf

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// corpus is the folder of licensed texts; tests that read it are skipped where
// it is not set.
func corpus(t testing.TB, elements ...string) string {
	t.Helper()
	dir := os.Getenv("COMPDIFF_CORPUS")
	if dir == "" {
		t.Skip("COMPDIFF_CORPUS is not set: the licensed corpus was not read")
	}
	return filepath.Join(append([]string{dir}, elements...)...)
}

func readCorpus(t testing.TB, elements ...string) *Document {
	t.Helper()
	data, err := os.ReadFile(corpus(t, elements...))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// text lists the blocks of the text over all pages.
func (d *Document) text() []Block {
	var out []Block
	for _, p := range d.Pages {
		for _, b := range p.Blocks {
			if b.Kind.IsText() {
				out = append(out, b)
			}
		}
	}
	return out
}

// fold takes white space and the shape of quotation marks out of a comparison;
// the spreadsheet has straight ones.
func fold(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(strings.Join(strings.Fields(s), " "))
}

// TestSeedPDFs reads one text in many makes: every paragraph, item and heading
// must be a line of the text copy, in its order, and nothing else.
func TestSeedPDFs(t *testing.T) {
	seed, err := os.ReadFile(corpus(t, "seeds", "000_7a241e8619081ab6.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, l := range strings.Split(string(seed), "\n") {
		if l = fold(l); l != "" {
			want = append(want, strings.TrimSuffix(strings.Replace(l, "Notes", "notes", 1), " notes:")+map[bool]string{true: " notes"}[strings.HasSuffix(l, "Notes:")])
		}
	}
	files, _ := filepath.Glob(corpus(t, "pdf", "*.pdf"))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Read(data, Limits{})
			if strings.Contains(file, "userpw") {
				if err == nil || !strings.Contains(err.Error(), "password") {
					t.Fatalf("got %v, want an error about the password", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(file, "table") {
				compareSections(t, want, doc) // cells have no space between paragraphs
				return
			}
			compareBlocks(t, want, doc)
		})
	}
}

func compareBlocks(t *testing.T, want []string, doc *Document) {
	t.Helper()
	got := doc.text()
	faults, bullets := 0, 0
	for i := range max(len(got), len(want)) {
		w, g := "", Block{}
		if i < len(want) {
			w = want[i]
		}
		if i < len(got) {
			g = got[i]
		}
		if fold(g.Text) != w {
			faults++
		}
		if g.Kind == Item {
			bullets++
		}
		if isLabel := label.MatchString(w); isLabel != (g.Kind == Heading) {
			t.Errorf("block %d is a %s", i+1, g.Kind)
		}
	}
	t.Logf("%d blocks, %d not as in the text; %d items", len(got), faults, bullets)
	if faults > 0 || bullets != 9 {
		t.Errorf("%d of %d blocks are not those of the text; %d items, want 9", faults, len(want), bullets)
	}
}

// label knows the lines of the text copy that are headings.
var label = regexp.MustCompile(`^(Level \d|Guidance notes|.* [A-Z]{4})$`)

// compareSections compares what stands between headings, whatever its
// paragraphs are.
func compareSections(t *testing.T, want []string, doc *Document) {
	t.Helper()
	var got []string
	for _, b := range doc.text() {
		if label.MatchString(fold(b.Text)) != (b.Kind == Heading) {
			t.Errorf("%q is a %s", b.Text, b.Kind)
		}
		got = append(got, fold(b.Text))
	}
	if g, w := strings.Join(got, " "), strings.Join(want, " "); g != w {
		t.Errorf("the texts differ, or their order")
	}
}

// skillText is what a reader finds under one title.
type skillText struct {
	description string
	guidance    []string
	levels      map[string]string
}

// skills takes the blocks apart at the titles of a table, to measure with; it
// is no parser.
func skills(blocks []Block, titles map[string]string) map[string]*skillText {
	out := map[string]*skillText{}
	var cur *skillText
	part := ""
	for _, b := range blocks {
		text := fold(b.Text)
		if code, ok := titles[text]; ok && b.Kind == Heading {
			cur = &skillText{levels: map[string]string{}}
			out[code], part = cur, "description"
			continue
		}
		if cur == nil {
			continue
		}
		if b.Kind == Heading {
			part = text
			continue
		}
		switch {
		case part == "description":
			cur.description = fold(cur.description + " " + text)
		case part == "Guidance notes":
			cur.guidance = append(cur.guidance, text)
		case strings.HasPrefix(part, "Level "):
			n := strings.TrimPrefix(part, "Level ")
			cur.levels[n] = fold(cur.levels[n] + " " + text)
		}
	}
	return out
}

// TestSFIA8Reference compares the official reference, two pages to a sheet,
// with the cells of the spreadsheet. In print 25 texts differ: 7 levels, 16
// guidance notes, and 2 descriptions that lack their full stop.
func TestSFIA8Reference(t *testing.T) {
	doc := readCorpus(t, "sfia-8", "sfia-8-reference_en_211101.pdf")
	rows, column := readTable(t, corpus(t, "sfia-8", "sfia-8_en_220221.csv"))
	titles := map[string]string{}
	for _, r := range rows {
		titles[fold(r[column["Skill"]]+" "+r[column["Code"]])] = fold(r[column["Code"]])
	}
	found := skills(doc.text(), titles)
	exact := map[string]int{}
	all := map[string]int{}
	check := func(what, code, want, got string) {
		all[what]++
		if want == got {
			exact[what]++
		} else if os.Getenv("COMPDIFF_SHOW") != "" {
			t.Logf("%s %s:\n  want %s\n  got  %s", code, what, want, got)
		}
	}
	for _, r := range rows {
		code := fold(r[column["Code"]])
		s := found[code]
		if s == nil {
			t.Errorf("%s was not found", code)
			continue
		}
		check("description", code, fold(r[column["Overall description"]]), s.description)
		check("guidance", code, guidanceLines(r[column["Guidance notes"]]), strings.Join(s.guidance, "\n"))
		for _, n := range strings.Split("1234567", "") {
			want := cellText(r[column["Level "+n+" description"]])
			if want == "" && s.levels[n] == "" {
				continue
			}
			check("level", code+" "+n, want, s.levels[n])
		}
	}
	for _, what := range []string{"description", "guidance", "level"} {
		t.Logf("%s: %d of %d exact", what, exact[what], all[what])
	}
	if len(found) != 121 || all["level"] != 495 || exact["description"] < 119 || exact["guidance"] < 121-16 || exact["level"] < 495-7 {
		t.Errorf("%d skills, %d levels; texts that differ are not only those that differ in print", len(found), all["level"])
	}
}

func readTable(t *testing.T, file string) (rows [][]string, column map[string]int) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column = map[string]int{}
	for i, h := range all[0] {
		column[fold(strings.TrimPrefix(h, "\ufeff"))] = i
	}
	for _, r := range all[1:] {
		if fold(r[column["Code"]]) != "" {
			rows = append(rows, r)
		}
	}
	return rows, column
}

func cellText(s string) string { return fold(strings.ReplaceAll(s, "_x000D_", " ")) }

// guidanceLines are the lines of a guidance cell, without bullets.
func guidanceLines(s string) string {
	var out []string
	for _, l := range strings.Split(strings.ReplaceAll(s, "_x000D_", "\n"), "\n") {
		if l = strings.TrimSpace(strings.TrimLeft(fold(l), "•-·* ")); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}
