package table

import (
	"strings"
	"testing"
)

// Texts that are longer than any ditto are no ditto when all of them is looked at.
func TestIsLonger(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, " . , ": 0, "see above": 2, "see  above .": 2, "a\u00a0b c": 2, "“as” before": 2, "..a ;b c": 3, "é è": 0, "\tone\ntwo": 2,
	} {
		for n := range 5 {
			if got := isLonger(text, n); got != (want > n) {
				t.Errorf("%q has more than %d words: %v", text, n, got)
			}
		}
		if fields := len(strings.Fields(strings.TrimRight(text, ".:;, "))); want > fields {
			t.Errorf("%q has %d words, fewer than %d", text, fields, want)
		}
	}
}
