package check

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestFacts holds the short ways of single facts against the plain ones, on random
// texts of letters and marks that they look at.
func TestFacts(t *testing.T) {
	pieces := []string{"a", "Z", "é", "É", "9", " ", ".", "…", "。", "！", "」", "“", "?", "(", ")", "\"", "”", "'", "’", "„", "-", "ß"}
	r := rand.New(rand.NewPCG(7, 1))
	for range 50_000 {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if got, want := startsSmall(text), plainStartsSmall(text); got != want {
			t.Fatalf("%q starts small: %v, want %v", text, got, want)
		}
		if got, want := endsSentence(text), plainEndsSentence(text); got != want {
			t.Fatalf("%q ends a sentence: %v, want %v", text, got, want)
		}
		if got, want := firstWord(text), plainFirstWord(text); got != want {
			t.Fatalf("%q begins with %q, want %q", text, got, want)
		}
	}
}

func plainStartsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, `("'‘“[`))
	return unicode.IsLower(r)
}

func plainEndsSentence(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `)]}"'’”»“」』）】`))
	return strings.ContainsRune(".!?…。！？", r)
}

func plainFirstWord(text string) string {
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
	if end < 0 {
		return text
	}
	return text[:end]
}

// TestByteSets holds the tests of sets against those of their texts.
func TestByteSets(t *testing.T) {
	s := bytesOf("lamp (2)")
	for text, want := range map[string][2]bool{"map": {true, true}, "mat": {true, false}, "xyz": {false, false}, "": {true, true}} {
		if got := [2]bool{s.meets(having(text)), s.holds(bytesOf(text))}; got != want {
			t.Errorf("meets, holds %q: %v, want %v", text, got, want)
		}
	}
}

// TestBegin holds the beginnings of texts against those that are put together from words.
func TestBegin(t *testing.T) {
	pieces := []string{"a", "Lamp", " ", " ", "  ", "\n", "é", "\u00a0", ".", "9"}
	r := rand.New(rand.NewPCG(7, 2))
	for range 50_000 {
		var b strings.Builder
		for range r.IntN(9) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		p, n := passage{}, 1+r.IntN(4)
		p.Text.Text = b.String()
		if got, want := p.begin(n), firstWords(p.Text.Text, n); got != want {
			t.Fatalf("%q begins with the %d words %q, want %q", p.Text.Text, n, got, want)
		}
	}
}
