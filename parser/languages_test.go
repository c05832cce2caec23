package parser

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"compdiff/framework"
)

// languagesFolder has one invented framework in ten languages, each as a text, a page and
// a table, and as what all three say.
const languagesFolder = "../testdata/languages"

// TestLanguages reads the same two skills in ten languages from a text, a page and a
// table: all of the same language say the same, and nothing is left over or in doubt.
func TestLanguages(t *testing.T) {
	folders, err := filepath.Glob(languagesFolder + "/??")
	if err != nil || len(folders) != 10 {
		t.Fatalf("found %v; want a folder for each of ten languages", folders)
	}
	for _, folder := range folders {
		for _, name := range []string{"skills.txt", "skills.html", "skills.csv"} {
			t.Run(filepath.Base(folder)+"/"+name, func(t *testing.T) {
				data, err := os.ReadFile(filepath.Join(folder, name))
				if err != nil {
					t.Fatal(err)
				}
				e, err := Parse(name, data, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if e.Language != filepath.Base(folder) || e.Ledger.Unaccounted > 0 || len(e.Problems)+len(e.Matter) > 0 {
					t.Errorf("language %q; left over: %v; problems: %v; apart: %v", e.Language, e.Unaccounted, e.Problems, e.Matter)
				}
				compareGolden(t, filepath.Join(folder, "skills.json"), skillsAsJSON(t, e))
			})
		}
	}
}

// skillsAsJSON is the skills of an edition as JSON, without their places.
func skillsAsJSON(t *testing.T, e *framework.Edition) []byte {
	t.Helper()
	var skills any
	if err := json.Unmarshal(encoded(t, e.Skills), &skills); err != nil {
		t.Fatal(err)
	}
	return append(encoded(t, placeless(skills)), '\n')
}

func encoded(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// placeless takes every "from" out of decoded JSON.
func placeless(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "from")
		for key := range v {
			v[key] = placeless(v[key])
		}
	case []any:
		for i := range v {
			v[i] = placeless(v[i])
		}
	}
	return v
}
