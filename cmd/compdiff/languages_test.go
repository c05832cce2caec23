package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTwoEditionsInLanguages compares two editions of an invented framework in the
// languages of which changes are judged: a level was added, a duty dropped, another
// extended, one denied; one says the same in other words, one has another comma.
func TestTwoEditionsInLanguages(t *testing.T) {
	golden, err := filepath.Abs("../../testdata/languages")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"de", "es", "fr"} {
		t.Run(code, func(t *testing.T) {
			folder := filepath.Join(golden, code)
			t.Chdir(folder)
			var stdout, stderr bytes.Buffer
			if exit := run([]string{"diff", "skills.txt", "new.txt"}, strings.NewReader(""), &stdout, &stderr); exit != exitFine {
				t.Fatalf("exit code %d: %s", exit, stderr.String())
			}
			name := filepath.Join(folder, "changes.txt")
			if *update {
				if err := os.WriteFile(name, stdout.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), stdout.String()); d != "" {
				t.Errorf("the golden file (-) and what is said (+):\n%s", d)
			}
		})
	}
}
