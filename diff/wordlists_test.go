package diff

import (
	"testing"

	"compdiff/framework"
)

// TestListsOfWords holds what is kept with a word against the tables themselves.
func TestListsOfWords(t *testing.T) {
	l := newLexicon(learnVerbs(&framework.Edition{}))
	words := []string{"harbour", "Of", "CANNOT", "don't", "IT", "it", "e.g", "running", "Following"}
	for _, list := range wordLists {
		for w := range list.words {
			words = append(words, w)
		}
	}
	for _, table := range []map[string]bool{weightyWords, capitals, participials, running, manners} {
		for w := range table {
			words = append(words, w)
		}
	}
	for w := range setPhrases {
		words = append(words, w)
	}
	for first := range frames {
		words = append(words, first)
	}
	for _, text := range words {
		w := l.word(text)
		for _, list := range wordLists {
			want := list.words[w.lower] || isNegation(w.lower) && (list.is == inWeighty || list.is == inFunctionWords)
			if got := w.in(list.is); got != want {
				t.Errorf("%q in list %b: %t, want %t", text, list.is, got, want)
			}
		}
		if got, want := w.in(inWeighty), weightyWords[weight(w.lower)]; got != want {
			t.Errorf("%q is weighty: %t, want %t", text, got, want)
		}
		if got, want := w.behind, setPhrases[w.lower]; got != want {
			t.Errorf("%q carries nothing behind %q, want %q", text, got, want)
		}
		plain := capitals[text] || participials[w.lower] || running[w.lower] || manners[w.lower] || len(frames[w.lower]) > 0
		if got := w.role != noRole || len(w.frames) > 0; got != plain {
			t.Errorf("%q settles: %t, want %t", text, got, plain)
		}
	}
}
