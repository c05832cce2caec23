package skill

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestSentencesOf holds the short way, of sentences that all have letters, against the one
// that looks for marks behind them.
func TestSentencesOf(t *testing.T) {
	pieces := []string{"Counts lamps.", "Is it dark?", "*", "†", "(1)", " ", " ", "…", "!", "— ", "e.g. ", "水。", "9."}
	r := rand.New(rand.NewPCG(6, 1))
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(7) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if got, want := sentencesOf(text), withMarks(framework.Sentences(text), text); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	}
}
