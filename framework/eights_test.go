package framework

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// randomTexts are made of the pieces given.
func randomTexts(n int, pieces []string, try func(string)) {
	r := rand.New(rand.NewPCG(3, 4))
	for range n {
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		try(b.String())
	}
}

var oddPieces = []string{"a", "Z", "!", "#", " ", "  ", "word", "eightlet", "\t", "\n", "\x1f", "\x7f", "\x00", "é", "\u00a0", "\u0085", "\u2003", "”", "\xff"}

func TestCleanByEights(t *testing.T) {
	for _, pieces := range [][]string{oddPieces, {"a", "word", " ", "eightlet", "!"}, {"sixteen letters ", "one ", "é "}} {
		randomTexts(60_000, pieces, func(text string) {
			want := strings.Join(strings.Fields(text), " ")
			if got := Clean(text); got != want && !strings.Contains(text, "\xff") {
				t.Fatalf("%q becomes %q, want %q", text, got, want)
			}
			if isClean(text) != (Clean(text) == text) && !strings.ContainsAny(text, "\x00\x1f") { // those are looked at twice
				t.Fatalf("%q: clean %v", text, isClean(text))
			}
		})
	}
}

func TestNonSpaceByEights(t *testing.T) {
	randomTexts(60_000, oddPieces, func(text string) {
		want := 0
		for _, c := range text {
			if !unicode.IsSpace(c) {
				want++
			}
		}
		if got := NonSpace(text); got != want {
			t.Fatalf("%q has %d characters, want %d", text, got, want)
		}
	})
}

// What is plainly one sentence is what the long way finds to be one.
func TestOneSentence(t *testing.T) {
	pieces := []string{"Plans", "works ", "for ", "e.g. ", ".", "! ", "?", "1. ", "é", "ß", "’", "“", "” ", "–", "(", ") ", ":", ";", "\x7f", "…", "。", " ", ",", "A"}
	randomTexts(60_000, pieces, func(text string) {
		if text = Clean(text); !oneSentence(text) {
			return
		}
		if got, want := Sentences(text), sentencesOf(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	})
}
