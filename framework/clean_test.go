package framework

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestCleanPlain holds the pass over a text against the words of the library.
func TestCleanPlain(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"tide", "é", " ", "  ", "\t", "\r\n", "\u00a0", "\u2003", "\u0085", "\x85", "\xa0", "\xc2", "\xe2\x80", "’", "\u3000"}
	for range 50000 {
		var b strings.Builder
		for range r.IntN(8) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		if got, want := Clean(b.String()), strings.Join(strings.Fields(b.String()), " "); got != want {
			t.Fatalf("Clean(%q) is %q, want %q", b.String(), got, want)
		}
	}
}
