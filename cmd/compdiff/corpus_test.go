package main

import (
	"maps"
	"os"
	"path/filepath"
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
