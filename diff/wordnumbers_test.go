package diff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// Numbers are held against a map of all words.
func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for distinct := range 60 {
		var ids wordNumbers
		known := map[string]int{}
		for range 200 {
			text := fmt.Sprint("w", r.IntN(distinct+1))
			if _, ok := known[text]; !ok {
				known[text] = len(known)
			}
			if got := ids.of(text); got != known[text] {
				t.Fatalf("of %d words %q is %d, expected %d", distinct, text, got, known[text])
			}
		}
	}
}

// Tokens have the same number where they have the same text, and redlines are the same
// whether words are numbered by their lexicon or anew.
func TestNumbersOfTokens(t *testing.T) {
	l := newLexicon(learnVerbs(&framework.Edition{}))
	r := rand.New(rand.NewPCG(1, 2))
	pieces := strings.Fields("tide Tide of the , . ( ) berth’s berth's – — crane's 12 é and “ ” … - a \u0301")
	text := func() sentence {
		var words []string
		for range r.IntN(12) {
			words = append(words, pieces[r.IntN(len(pieces))])
		}
		return l.sentence(strings.Join(words, " "))
	}
	texts := map[int32]string{}
	numbers := map[string]int32{}
	for range 2000 {
		s := text()
		for _, tok := range s.tokens {
			if was, ok := texts[tok.number]; ok && was != tok.Text {
				t.Fatalf("%q and %q have one number", was, tok.Text)
			}
			if was, ok := numbers[tok.Text]; ok && was != tok.number {
				t.Fatalf("%q has two numbers", tok.Text)
			}
			texts[tok.number], numbers[tok.Text] = tok.Text, tok.number
		}
		old, new := s, text()
		large := func(s sentence) sentence {
			s.tokens = slices.Clone(s.tokens)
			for i := range s.tokens {
				s.tokens[i].number += 1 << 21
			}
			return s
		}
		if got, want := redline(old, new), redline(large(old), large(new)); !slices.EqualFunc(got, want, sameEdit) {
			t.Fatalf("%v and %v: %v, want %v", old.text, new.text, got, want)
		}
	}
}
