package framework

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"
)

// TestFoldASCII holds the short way of folding against the plain one.
func TestFoldASCII(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	for range 20_000 {
		b := make([]byte, r.IntN(12))
		for i := range b {
			b[i] = byte(r.IntN(utf8.RuneSelf))
			if r.IntN(2) == 0 {
				b[i] = "aZ '-9#`~\n\x00"[r.IntN(11)]
			}
		}
		s := string(b)
		for range r.IntN(3) {
			at := r.IntN(len(s) + 1)
			s = s[:at] + []string{"’", "‘", "“", "”", "–", "—", "\u0301", "\xe2", "\xe2\x80", "é"}[r.IntN(10)] + s[at:]
		}
		if got, want := Fold(s), foldRunes(s); got != want {
			t.Fatalf("%q: %q, want %q", s, got, want)
		}
	}
}
