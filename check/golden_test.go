package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

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
		golden(t, filepath.Base(name)+".findings", got.String())
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

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: wanted (-), got (+); -update accepts it:\n%s", path, diff)
	}
}
