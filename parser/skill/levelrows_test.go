package skill

import (
	"strings"
	"testing"
)

// TestGapsAreNotMissed holds the short way to gaps against the expression.
func TestGapsAreNotMissed(t *testing.T) {
	for _, raw := range []string{"", " ", "a b c", "Level  Description", "Level\tDescription", "  Level", "Level\u00a0 Description", "Level \u2003Text", "a\v\vb", "a \fb", "über a"} {
		if cells := cellGap().Split(strings.TrimSpace(raw), -1); len(cells) > 1 && !mayHaveGap(raw) {
			t.Errorf("%q has the cells %q, and no gap", raw, cells)
		}
	}
	if mayHaveGap("one word and another") {
		t.Error("single spaces are a gap")
	}
}
