package diff

import (
	"slices"
	"sync"
)

// A part of a split may name what the whole named by a word that says the same: "resolves issues", where
// the whole spoke of problems. Parts are looked for with such words as one.

// sensed is a sentence whose words have the stem of their sense.
func (l *lexicon) sensed(s sentence) sentence {
	if !slices.ContainsFunc(s.tokens, hasSense) {
		return s
	}
	tokens, stems := slices.Clone(s.tokens), make([]int, 0, len(s.stems))
	for i := range tokens {
		t := &tokens[i]
		if hasSense(*t) {
			w := *t.word
			w.stem = w.sense
			t.word = &w
		}
		if t.content() {
			stems = append(stems, t.stem)
		}
	}
	return sentence{text: s.text, tokens: tokens, stems: union(stems, nil), known: &remembered{}}
}

// hasSense reports that a word shares its sense with another one that counts for both.
func hasSense(t token) bool { return t.content() && t.sense != t.stem }

// ofSenses tells the stems that a test is true of, or true of a word of the same sense.
func (l *lexicon) ofSenses(is func(int) bool) func(int) bool {
	return func(stem int) bool {
		return is(stem) || slices.ContainsFunc(sameAs()[l.spelt[stem]], func(other string) bool {
			n, known := l.stems[other]
			return known && is(n)
		})
	}
}

// sameAs lists the stems of the words of each group by the one that counts for all.
var sameAs = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for stem, first := range synonyms() {
		all[first] = append(all[first], stem)
	}
	return all
})
