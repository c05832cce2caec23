package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/internal/golden"
)

// TestTwoEditionsInLanguages compares two editions of an invented framework in the
// languages of which changes are judged: a level was added, a duty dropped, another
// extended, one denied; one says the same in other words, one has another comma.
func TestTwoEditionsInLanguages(t *testing.T) {
	languages, err := filepath.Abs("../../testdata/languages")
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"de", "es", "fr"} {
		t.Run(code, func(t *testing.T) {
			folder := filepath.Join(languages, code)
			t.Chdir(folder)
			var stdout, stderr bytes.Buffer
			if exit := run([]string{"diff", "skills.txt", "new.txt"}, strings.NewReader(""), &stdout, &stderr); exit != exitFine {
				t.Fatalf("exit code %d: %s", exit, stderr.String())
			}
			golden.Match(t, filepath.Join(folder, "changes.txt"), stdout.String())
		})
	}
}

// TestFormatsInLanguages compares a text in ten languages with the page and the table that
// say the same: nothing changed.
func TestFormatsInLanguages(t *testing.T) {
	texts, err := filepath.Glob("../../testdata/languages/??/skills.txt")
	if err != nil || len(texts) != 10 {
		t.Fatalf("found %v; want a text in each of ten languages", texts)
	}
	for _, text := range texts {
		for _, other := range []string{"skills.html", "skills.csv"} {
			var stdout, stderr bytes.Buffer
			name := filepath.Join(filepath.Dir(text), other)
			exit := run([]string{"diff", text, name}, strings.NewReader(""), &stdout, &stderr)
			if exit != exitFine || !strings.Contains(stdout.String(), "\nno changes") {
				t.Errorf("%s: exit code %d: %s%s", name, exit, stdout.String(), stderr.String())
			}
		}
	}
}
