package lexical

import (
	"strings"
	"testing"
)

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

// TestWordsAsFields holds what is said of words without a list of them against the list.
func TestWordsAsFields(t *testing.T) {
	for _, text := range []string{"", " ", "a", " a ", "a b", "Harbour skills  Page 3 of 10", "a\u00a0b\u2003c d", "é\u00a0é", "x\ty\nz", "a b c d e f g\u2003"} {
		words := strings.Fields(text)
		for n := range 9 {
			if got := HasWords(text, n); got != (len(words) >= n) {
				t.Errorf("HasWords(%q, %d) = %v", text, n, got)
			}
			want := strings.Join(words[len(words)-min(n, len(words)):], " ")
			if got := strings.Join(strings.Fields(LastWords(text, n)), " "); got != want {
				t.Errorf("LastWords(%q, %d) = %q, want %q", text, n, got, want)
			}
		}
	}
}
