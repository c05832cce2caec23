package table

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestFirstFolded holds the word that the head of a line gives against that of the
// whole line.
func TestFirstFolded(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"Tide", "pilot's", "12", " ", "-", "’", "Ä", "e\u0301", "ﬁ", "(", "harbourmaster", "\u0301", "\x80"}
	for range 50000 {
		var b strings.Builder
		for range 2 + r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		if got, want := firstFolded(b.String()), firstLetters(framework.Fold(b.String())); got != want {
			t.Fatalf("of %q: %q, want %q", b.String(), got, want)
		}
	}
}
