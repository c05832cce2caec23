package diff

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/framework"
)

// closedText is what sameClosed compares, written out.
func closedText(tokens []token, key func(token) string) string {
	text, pending := "", ""
	for _, t := range tokens {
		switch k := key(t); k {
		case "":
		case separator:
			pending = separator
		default:
			text += pending + k
			pending = ""
		}
	}
	return text
}

// TestSameClosed holds the comparison that stops early against the texts written out.
func TestSameClosed(t *testing.T) {
	l := newLexicon(learnVerbs(&framework.Edition{}))
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"life", "cycle", "lifecycle", ",", ";", "and", "&", "(", "-", "Tide", "tides"}
	text := func() []token {
		var words []string
		for range r.IntN(6) {
			words = append(words, pieces[r.IntN(len(pieces))])
		}
		return l.read(strings.Join(words, " ")).tokens
	}
	same := 0
	for range 20000 {
		old, new := text(), text()
		for _, key := range []func(token) string{plain, listed} {
			want := closedText(old, key) == closedText(new, key)
			if got := sameClosed(old, new, key); got != want {
				t.Fatalf("%v and %v: %t, want %t", old, new, got, want)
			}
			if want {
				same++
			}
		}
	}
	if same < 100 {
		t.Errorf("only %d of the texts were the same", same)
	}
}
