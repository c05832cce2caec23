package report

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Eight bytes at once are held against a look at each character.
func TestActs(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	pieces := []string{"m", "~", "\u007f", "\u0080", "é", "\u200b", "\u202e", "船", "\xff", "\u2066"}
	for range 50_000 {
		text := strings.Repeat("m", r.IntN(20))
		for range r.IntN(3) {
			text += pieces[r.IntN(len(pieces))] + strings.Repeat("n", r.IntN(12))
		}
		if got, want := acts([]byte(text)), strings.ContainsFunc(text, isHazard); got != want {
			t.Fatalf("%q: %v, expected %v", text, got, want)
		}
	}
}
