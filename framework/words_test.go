package framework

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestWordsOfASCII holds the short way through ASCII against the library, on
// random texts of the characters that it looks at and their neighbours.
func TestWordsOfASCII(t *testing.T) {
	const alphabet = "aZz@[`{09 \t\r\n.,;:'\"_-()/&  xyx"
	r := rand.New(rand.NewPCG(7, 8))
	for range 20_000 {
		text := make([]byte, r.IntN(12))
		for i := range text {
			text[i] = alphabet[r.IntN(len(alphabet))]
		}
		got, want := Words(string(text)), appendWords(nil, string(text), 0)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: got %v, want %v", text, got, want)
		}
	}
}
