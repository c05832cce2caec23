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

// TestCorpusPDF wants every PDF of the corpus to be the same edition as the
// text it was made from, or to be refused with a reason.
func TestCorpusPDF(t *testing.T) {
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		t.Skip("COMPDIFF_CORPUS names no corpus of real editions")
	}
	files, _ := filepath.Glob(filepath.Join(corpus, "pdf", "*.pdf"))
	seeds, _ := filepath.Glob(filepath.Join(corpus, "seeds", "000_*.txt"))
	if len(files) == 0 || len(seeds) != 1 {
		t.Fatalf("%d PDFs and %d texts in %s", len(files), len(seeds), corpus)
	}
	want := read(t, seeds[0])
	for _, file := range files {
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
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		t.Skip("COMPDIFF_CORPUS names no corpus of real editions")
	}
	csv, _ := filepath.Glob(filepath.Join(corpus, "sfia-8", "*.csv"))
	xlsx, _ := filepath.Glob(filepath.Join(corpus, "sfia-8", "*.xlsx"))
	if len(csv) != 1 || len(xlsx) != 1 {
		t.Fatalf("%d CSV files and %d workbooks in %s", len(csv), len(xlsx), corpus)
	}
	for _, c := range diff.Compare(read(t, csv[0]), read(t, xlsx[0])).Changes {
		t.Errorf("%s %s: %s", c.Skill, c.Part, c.Message)
	}
}

// TestCorpusReference compares the official spreadsheet with the official PDF.
// They are one edition, of which 25 texts really differ in print: 7 levels, 2
// descriptions and 16 guidance notes.
func TestCorpusReference(t *testing.T) {
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		t.Skip("COMPDIFF_CORPUS names no corpus of real editions")
	}
	csv, _ := filepath.Glob(filepath.Join(corpus, "sfia-8", "*.csv"))
	pdf, _ := filepath.Glob(filepath.Join(corpus, "sfia-8", "*.pdf"))
	if len(csv) != 1 || len(pdf) != 1 {
		t.Fatalf("%d CSV files and %d PDFs in %s", len(csv), len(pdf), corpus)
	}
	parts := map[string]int{}
	for _, c := range diff.Compare(read(t, csv[0]), read(t, pdf[0])).Changes {
		part, _, _ := strings.Cut(c.Part, " ")
		parts[part]++
	}
	if want := map[string]int{"level": 7, "description": 2, "guidance": 16}; !maps.Equal(parts, want) {
		t.Errorf("changes by part: %v, want %v", parts, want)
	}
}
