package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
)

// inCorpus lists the files of the corpus of real editions that a pattern
// names, at least one. Without a corpus the test is skipped.
func inCorpus(t testing.TB, pattern ...string) []string {
	t.Helper()
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		t.Skip("COMPDIFF_CORPUS names no corpus of real editions")
	}
	pattern = append([]string{corpus}, pattern...)
	files, err := filepath.Glob(filepath.Join(pattern...))
	if err != nil || len(files) == 0 {
		t.Fatalf("no %s in the corpus", filepath.Join(pattern...))
	}
	return files
}

// TestCorpusPDF wants every PDF of the corpus to be the same edition as the
// text it was made from, or to be refused with a reason.
func TestCorpusPDF(t *testing.T) {
	want := read(t, inCorpus(t, "seeds", "000_*.txt")[0])
	for _, file := range inCorpus(t, "pdf", "*.pdf") {
		t.Run(filepath.Base(file), func(t *testing.T) { samePDF(t, want, file) })
	}
}

func samePDF(t *testing.T, want *framework.Edition, file string) {
	got, err := parser.Read([]string{file}, parser.Options{})
	if err != nil {
		if !strings.Contains(file, "userpw") || !strings.Contains(err.Error(), "password") {
			t.Error(err)
		}
		return
	}
	if got.Ledger.Unaccounted > 0 {
		t.Errorf("unaccounted: %q", got.Unaccounted)
	}
	for _, c := range diff.Compare(want, got).Changes {
		t.Errorf("%s: %s: %q", c.Part, c.Message, plainTexts(append(c.Old, c.New...)))
	}
}

// TestCorpusTables wants the official spreadsheet and its CSV to be the same
// edition.
func TestCorpusTables(t *testing.T) {
	csv, xlsx := inCorpus(t, "sfia-8", "*.csv"), inCorpus(t, "sfia-8", "*.xlsx")
	for _, c := range diff.Compare(read(t, csv[0]), read(t, xlsx[0])).Changes {
		t.Errorf("%s %s: %s", c.Skill, c.Part, c.Message)
	}
}

// TestCorpusReference compares the official spreadsheet with the official PDF.
// They are one edition, of which 25 texts really differ in print: 7 levels, 2
// descriptions and 16 guidance notes.
func TestCorpusReference(t *testing.T) {
	csv, pdf := inCorpus(t, "sfia-8", "*.csv"), inCorpus(t, "sfia-8", "*.pdf")
	parts := map[string]int{}
	reference := read(t, pdf[0])
	if len(reference.Skills) != 121 || reference.Ledger.Unaccounted > 0 || len(reference.Problems) > 0 {
		t.Errorf("the PDF: %d skills, %d characters unaccounted, problems %v", len(reference.Skills), reference.Ledger.Unaccounted, reference.Problems)
	}
	for _, c := range diff.Compare(read(t, csv[0]), reference).Changes {
		part, _, _ := strings.Cut(c.Part, " ")
		parts[part]++
	}
	if want := map[string]int{"level": 7, "description": 2, "guidance": 16}; !maps.Equal(parts, want) {
		t.Errorf("changes by part: %v, want %v", parts, want)
	}
}

// TestCorpusEditions compares the whole editions: which skills and levels came
// and went is known, and no level that is the same in both may show.
func TestCorpusEditions(t *testing.T) {
	old, new := read(t, inCorpus(t, "sfia-7", "*.csv")[0]), read(t, inCorpus(t, "sfia-8", "*.csv")[0])
	log := diff.Compare(old, new)
	if s := log.Summary.Skills; s.Added != 24 || s.Removed != 4 || s.Renamed != 13 || s.Recoded != 0 {
		t.Errorf("skills: %+v", s)
	}
	if n := log.Summary.Rule; n["level-added"] != 29 || n["level-removed"] != 2 || n["level-ladder-shifted"] != 0 {
		t.Errorf("levels: %v", n)
	}
	compareLevels(t, old, new, log)
	for gone, heir := range map[string]string{"BUAN": "BUSA", "NTPL": "NTDS", "INAN": "DATS"} {
		if !slices.ContainsFunc(log.Changes, func(c diff.Change) bool { return c.Skill == gone && (suggests(c, heir) || hasEvidence(c, heir)) }) {
			t.Errorf("%s is neither suggested for %s nor said to have statements of it", heir, gone)
		}
	}
}

func suggests(c diff.Change, skill string) bool {
	return slices.ContainsFunc(c.Suggestions, func(s diff.Suggestion) bool { return s.Skill == skill && s.Reason != "" })
}

func hasEvidence(c diff.Change, skill string) bool {
	return slices.ContainsFunc(c.Evidence, func(e diff.Evidence) bool { return e.New.Skill == skill })
}

// compareLevels wants a change at a level that both editions define where its
// text differs, and nowhere else.
func compareLevels(t *testing.T, old, new *framework.Edition, log *diff.Changelog) {
	said := map[string]bool{}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		for _, text := range slices.Concat(c.Old, c.New) {
			said[fmt.Sprint(cmp.Or(text.Skill, c.Skill), text.Level)] = true
		}
	}
	texts := levelTexts(new)
	changed := 0
	for place, was := range levelTexts(old) {
		is, both := texts[place]
		if both && was != is {
			changed++
		}
		if both && said[place] != (was != is) {
			t.Errorf("%s: reported %t\n-%s\n+%s", place, said[place], was, is)
		}
	}
	if changed != 348 {
		t.Errorf("%d level texts changed, want 348", changed)
	}
}

func levelTexts(e *framework.Edition) map[string]string {
	texts := map[string]string{}
	for _, s := range e.Skills {
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				texts[fmt.Sprint(s.Code, l.Number)] += st.Text + "\n"
			}
		}
	}
	return texts
}

// TestCorpusProperties wants of whole editions what holds for any two.
func TestCorpusProperties(t *testing.T) {
	seven, eight := read(t, inCorpus(t, "sfia-7", "*.csv")[0]), read(t, inCorpus(t, "sfia-8", "*.csv")[0])
	for _, pair := range [][2]*framework.Edition{{seven, eight}, {eight, seven}} {
		old, new := pair[0], pair[1]
		if log := diff.Compare(old, old); len(log.Changes)+len(log.Hidden) != 0 {
			t.Errorf("%d changes of an edition with itself", len(log.Changes))
		}
		log := diff.Compare(old, new)
		made, err := diff.Apply(old, log)
		if err != nil {
			t.Fatal(err)
		}
		if rest := diff.Compare(made, new); len(rest.Changes)+len(rest.Hidden) != 0 {
			t.Errorf("applied, %d changes are left: %s %s", len(rest.Changes), rest.Changes[0].Skill, rest.Changes[0].Message)
		}
		want, _ := json.Marshal(log)
		for _, workers := range []int{1, 2, 4} {
			again, _ := diff.CompareWith(old, new, diff.Options{Workers: workers})
			if got, _ := json.Marshal(again); !bytes.Equal(got, want) {
				t.Errorf("another result with %d workers", workers)
			}
		}
	}
	there, back := diff.Compare(seven, eight).Summary.Rule, diff.Compare(eight, seven).Summary.Rule
	for rule, n := range there {
		if m := back[opposite.Replace(rule)]; m != n {
			t.Errorf("%s %d times there, %d times back", rule, n, m)
		}
	}
}

var opposite = strings.NewReplacer("added", "removed", "removed", "added", "split", "merged", "merged", "split")
