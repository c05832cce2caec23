package lineage_test

import (
	"encoding/json"
	"strings"
	"testing"

	"compdiff/lineage"
)

// TestNothingPublishedIsLeft puts marks in place of all texts and looks for words of
// the editions in what is left. An empty text stays one, in documents and marks.
func TestNothingPublishedIsLeft(t *testing.T) {
	l := beacon(t, nil, "1", "2", "3", "4")
	mark := func(s string) string { return strings.Repeat("#", min(1, len(s))) }
	marks := lineage.Texts{Name: mark, Message: mark, Text: mark}
	h, err := l.Lives("LENS")
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range []any{mapOf(t, l).With(marks), h.With(marks)} {
		data, err := json.Marshal(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"Lens care", "Lantern", "prisms", "wick", "Store", "clockwork", "Trims", "elsewhere"} {
			if strings.Contains(string(data), word) {
				t.Errorf("%q is left in a %T", word, document)
			}
		}
		if !strings.Contains(string(data), "LENS") {
			t.Errorf("codes are gone from a %T", document)
		}
	}
	if data, _ := json.Marshal(h); !strings.Contains(string(data), "prisms") {
		t.Error("the history itself has changed")
	}
}
