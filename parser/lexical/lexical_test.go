package lexical

import "testing"

// TestSuspends looks a word of several languages up, and some that are none of them.
func TestSuspends(t *testing.T) {
	for text, want := range map[string]bool{
		"and post-harvest": true, "oder Nachernte": true, "oraz": true, " ou après": true,
		"en": true, "fr": false, "#": false, "": false, "Andes": false, "The": false, "orchard": false,
	} {
		if got := Suspends(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// TestNumber reads digits and nothing else.
func TestNumber(t *testing.T) {
	for text, want := range map[string]int{"12": 12, "0": 0, "1a": -2, "-1": -2} {
		if got := Number(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
