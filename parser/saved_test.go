package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
)

// TestSavedEditions reads what compdiff saved, and what others made of it, from
// a file as from memory.
func TestSavedEditions(t *testing.T) {
	e, err := parser.Read([]string{"../testdata/quayside/edition-1"}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var saved strings.Builder
	if err := e.WriteJSON(&saved); err != nil {
		t.Fatal(err)
	}
	unsourced := *e
	unsourced.Sources = nil
	var bare strings.Builder
	if err := unsourced.WriteJSON(&bare); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"saved":       saved.String(),
		"no sources":  bare.String(),
		"one line":    strings.ReplaceAll(saved.String(), "\n", " "),
		"marked":      "\ufeff" + saved.String(),
		"named twice": strings.Replace(saved.String(), `"schema": "`+framework.Schema+`",`, `"dialect": "sfia", "schema": "`+framework.Schema+`",`, 1),
		"other order": `{"skills": [{"name": "Hedge laying", "code": "HEDG"}], "schema": "` + framework.Schema + `"}`,
		"cut off":     saved.String()[:saved.Len()/2],
	} {
		file := filepath.Join(t.TempDir(), "edition.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		want, wantErr := parser.Parse(file, []byte(text), parser.Options{})
		got, err := parser.Read([]string{file}, parser.Options{})
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: from memory (-), from a file (+):\n%s", name, d)
		}
		if (wantErr == nil) != (err == nil) || err != nil && err.Error() != wantErr.Error() {
			t.Errorf("%s: %v, want %v", name, err, wantErr)
		}
	}
}
