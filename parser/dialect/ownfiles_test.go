package dialect

import (
	"io/fs"
	"reflect"
	"testing"

	"compdiff/yamlfile"
)

// TestOwnFiles holds the quick reading of the program's own files against the one
// that users' files have: both take them, and find the same.
func TestOwnFiles(t *testing.T) {
	names, err := fs.Glob(dialectFiles, "*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no dialects in the program", err)
	}
	for _, name := range names {
		data, err := dialectFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		switch name {
		case "site.yaml":
			sameReading[site](t, name, data)
		case "languages.yaml":
			sameReading[map[string][]string](t, name, data)
		default:
			sameReading[Dialect](t, name, data)
		}
	}
	for _, code := range Languages() {
		name := "language/" + code + ".yaml"
		data, err := languageFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sameReading[local](t, name, data)
	}
}

func sameReading[T any](t *testing.T, name string, data []byte) {
	var own, users T
	if !yamlfile.IsPlain[T](data) {
		t.Errorf("%s is not as plain as it could be: see type plain of package yamlfile; it is read, and slowly", name)
	}
	if err := yamlfile.ReadOwn(data, &own); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if _, err := yamlfile.Read(data, &users); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if !reflect.DeepEqual(own, users) {
		t.Errorf("%s is read in two ways", name)
	}
}
