package source

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestPlainBreaks holds the line breaks against those of a replacer.
func TestPlainBreaks(t *testing.T) {
	plain := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		text := make([]byte, r.IntN(9))
		for i := range text {
			text[i] = "\r\na"[r.IntN(3)]
		}
		if got, want := PlainBreaks(string(text)), plain.Replace(string(text)); got != want {
			t.Fatalf("PlainBreaks(%q) is %q, want %q", text, got, want)
		}
	}
}
