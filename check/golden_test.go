package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/parser"
)

// TestGolden checks the faulty sources, in which every rule finds something.
func TestGolden(t *testing.T) {
	silent := map[string]bool{}
	for _, id := range check.IDs() {
		silent[id] = true
	}
	for _, name := range []string{"faulty.txt", "faulty.json", "misread.json", "empty.json", "../../testdata/maintained/edition.txt"} {
		var got strings.Builder
		for _, f := range check.Run(source(t, name)).Findings {
			delete(silent, f.Rule)
			fmt.Fprintf(&got, "%s: %s %s [%s] %s\n\t%s\n\t%q\n", f.From, f.Severity, f.Rule, strings.TrimSpace(f.Skill+" "+f.Part), f.Fingerprint, f.Message, f.Text)
		}
		golden.Match(t, filepath.Join("testdata", filepath.Base(name)+".findings"), got.String())
	}
	for id := range silent {
		t.Errorf("%s finds nothing in the faulty sources; give it something to find", id)
	}
}

// source reads an edition of testdata.
func source(t *testing.T, name string) *framework.Edition {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var e *framework.Edition
	if strings.HasSuffix(name, ".json") {
		e, err = framework.ReadJSON(data)
	} else {
		e, err = parser.Parse(filepath.Base(name), data, parser.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}
