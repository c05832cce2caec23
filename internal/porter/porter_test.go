package porter

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"
)

// pieces are what the rules look at, and what stands around it.
var pieces = strings.Fields(`a e i o u y b d g l n r s t v w x z ab be con de ex un re gener commun arsen
	sses ied ies us ss s eedly ingly edly ing eed ed at bl iz bb dd ff gg mm nn pp rr tt
	ational fulness iveness ization ousness biliti lessli tional alism aliti ation entli fulli iviti ousli anci abli
	alli ator enci izer bli ogi li alize icate ative iciti ical ful ness
	ement ance ence able ible ment ent ant ism ate iti ous ive ize ion al er ic e ll ly ty ny`)

// TestStem holds the stems against the library's, on words that are made of what the
// rules look at.
func TestStem(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 3))
	for range 300_000 {
		var b strings.Builder
		for range 1 + r.IntN(5) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		same(t, b.String())
	}
	for word := range special {
		same(t, word)
	}
	beyond := append(slices.Clone(pieces), strings.Fields("' 's 's' ’s ’ ‘ é ï ñ ß Œ A Y E 7 - ед _ Ing")...)
	for range 300_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(beyond[r.IntN(len(beyond))])
		}
		same(t, b.String())
	}
	for _, word := range []string{"", "'", "'''", " ''s ", "\xff\xfeings", "o'clock", "Lamp", " lamps ", "naïvely", "e-mails", "r2d2s", strings.Repeat("lamp", 20) + "ing"} {
		same(t, word)
	}
}

// TestStemOfProse does the same on real words: those of this clone's own pages.
func TestStemOfProse(t *testing.T) {
	for _, name := range []string{"../../README.md", "../../CONTRIBUTING.md", "../../CHANGELOG.md"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for word := range strings.FieldsSeq(strings.ToLower(string(text))) {
			same(t, strings.Trim(word, ".,:;()`*\"'"))
		}
	}
}

func same(t *testing.T, word string) {
	t.Helper()
	if got, want := Stem(word), english.Stem(word, true); got != want {
		t.Fatalf("the stem of %q is %q, want %q", word, got, want)
	}
}

func BenchmarkStem(b *testing.B) {
	words := strings.Fields("organisations responsibility developing communicates appropriate stakeholders recommended feasibility")
	for name, stem := range map[string]func(string) string{"here": Stem, "library": func(s string) string { return english.Stem(s, true) }} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, w := range words {
					stem(w)
				}
			}
		})
	}
}
