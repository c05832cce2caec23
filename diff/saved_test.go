package diff

import (
	"bytes"
	"encoding/json"
	"testing"

	"compdiff/framework"
)

// A saved edition keeps the identifiers of statements, and a comparison of two of
// them pairs by these.
func TestSavedEditionsKeepIdentifiers(t *testing.T) {
	saved := func(e *framework.Edition) *framework.Edition {
		var b bytes.Buffer
		if err := json.NewEncoder(&b).Encode(e); err != nil {
			t.Fatal(err)
		}
		var back framework.Edition
		if err := json.Unmarshal(b.Bytes(), &back); err != nil {
			t.Fatal(err)
		}
		return &back
	}
	old := identified("LOOM 2 w1 Warps looms.", "LOOM 2 w2 Oils treadles.")
	new := identified("LOOM 2 w2 Oils treadles.", "LOOM 2 w1 Winds yarn on every beam of the hall.")
	log := Compare(saved(old), saved(new))
	if len(log.Changes) != 1 || log.Changes[0].Rule != "statement-reworded" || log.Changes[0].Old[0].ID != "w1" || log.Changes[0].New[0].ID != "w1" {
		t.Errorf("got %+v", log.Changes)
	}
}
