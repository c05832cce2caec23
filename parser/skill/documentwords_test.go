package skill

import "testing"

// TestDocumentWords asks which texts speak of the document, and which names are one's.
func TestDocumentWords(t *testing.T) {
	for text, want := range map[string][2]bool{
		"This edition replaces the last.": {true, false},
		"Diese Fassung gilt ab Mai.":      {true, false},
		"© Quay Office":                   {true, false},
		"Harbour Career Ladder":           {false, true},
		"Référentiel du port":             {true, true},
		"Ladderwork":                      {false, false},
		"Mends nets.":                     {false, false},
	} {
		if got := [2]bool{saysOfDocument(text), isDocumentName(text)}; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
