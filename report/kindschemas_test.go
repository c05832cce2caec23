package report

import (
	"bytes"
	"path/filepath"
	"testing"

	"compdiff/framework"
	"compdiff/internal/golden"
	"compdiff/merge"
	"compdiff/parser"
	"compdiff/themes"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func editionOf(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{"../testdata/" + name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// samplesOfKinds are a merge with conflicts and one without, and themes.
func samplesOfKinds(t *testing.T) map[string]Document {
	t.Helper()
	base := editionOf(t, "tailored/base.txt")
	conflicts, err := merge.Three(base, editionOf(t, "tailored/ours.txt"), editionOf(t, "tailored/theirs.txt"))
	if err != nil {
		t.Fatal(err)
	}
	none, err := merge.Three(base, base, base)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]Document{
		"merge": Merge{conflicts}, "nothing": Merge{none}, "themes": Themes{themes.Compare(editionOf(t, "themes/old.txt"), editionOf(t, "themes/new.txt"))},
		"silence": Themes{themes.Compare(base, base)},
	}
}

// TestKindsFollowTheirSchemas validates what is written as JSON.
func TestKindsFollowTheirSchemas(t *testing.T) {
	for name, d := range samplesOfKinds(t) {
		schema := MergeJSONSchema
		if d.Kind() == KindThemes {
			schema = ThemesJSONSchema
		}
		decoded, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
		if err != nil {
			t.Fatal(err)
		}
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource("schema.json", decoded); err != nil {
			t.Fatal(err)
		}
		compiled, err := compiler.Compile("schema.json")
		if err != nil {
			t.Fatal(err)
		}
		instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, "json", d, Style{})))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(instance); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestGoldenKinds shows a merge and themes in every format.
func TestGoldenKinds(t *testing.T) {
	for name, d := range samplesOfKinds(t) {
		if name == "nothing" || name == "silence" {
			continue
		}
		for _, f := range FormatsFor(d.Kind()) {
			golden.Match(t, filepath.Join("testdata", name+"."+f.Name), string(legible(t, f, written(t, f.Name, d, Style{}))))
		}
	}
}
