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

// TestWordsByPieces holds the way by pieces against the library on other texts.
func TestWordsByPieces(t *testing.T) {
	alphabet := []rune("aB9   .,'’–-“”éß日本カﾞー\u0301\u200d\u200b\u00a0\u2028👍🏽🇳🇱\U000e0020․:ʼא׳")
	r := rand.New(rand.NewPCG(8, 7))
	for range 50_000 {
		text := make([]rune, r.IntN(10))
		for i := range text {
			text[i] = alphabet[r.IntN(len(alphabet))]
		}
		got, want := Words(string(text)), appendWords(nil, string(text), 0)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: got %v, want %v", string(text), got, want)
		}
	}
}
