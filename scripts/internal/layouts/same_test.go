package layouts_test

import (
	"encoding/json"
	"testing"

	"compdiff/check"
	"compdiff/scripts/internal/layouts"
)

// TestReadingIsTheSameEachTime reads documents several times: no order of a map
// may show in an edition or in what is found in it.
func TestReadingIsTheSameEachTime(t *testing.T) {
	for n := range uint64(boundDocuments) {
		d, err := layouts.New(boundSeed, n)
		if err != nil {
			t.Fatal(err)
		}
		first := reading(t, d)
		for range 4 {
			if reading(t, d) != first {
				t.Errorf("document %d is read in more than one way: %s", n, d.Layout)
				break
			}
		}
	}
}

// reading is what is made of a document, as JSON; what refuses it, otherwise.
// Folders are read under new names each time, and so are left out.
func reading(t *testing.T, d layouts.Document) string {
	t.Helper()
	if d.Files != nil {
		return ""
	}
	e, err := d.Read()
	if err != nil {
		return err.Error()
	}
	out, err := json.Marshal([]any{e, check.Run(e).Findings})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
