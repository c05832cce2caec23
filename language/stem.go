package language

import (
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"golang.org/x/text/unicode/norm"
)

// stemmers are the algorithms of Snowball by their names.
var stemmers = map[string]func(string) string{
	"dutch":      snowball(dutch.Stem),
	"french":     snowball(french.Stem),
	"german":     snowball(german.Stem),
	"italian":    snowball(italian.Stem),
	"portuguese": snowball(portuguese.Stem),
	"spanish":    snowball(spanish.Stem),
	"swedish":    snowball(swedish.Stem),
}

func snowball(stem func(*snowballstem.Env) bool) func(string) string {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

// maxStemmed bounds the words that are stemmed, in bytes.
const maxStemmed = 100

// leastStem is how many letters are left of a word, stemmed or not, that loses an ending
// by a list.
const leastStem = 4

// Stem is the stem of a word in lower case.
func (r *Rules) Stem(word string) string {
	if len(word) > maxStemmed {
		return word
	}
	word = r.letters.Replace(word)
	if r.stem == nil {
		word, _ = cutEnding(word, r.endings)
		return word
	}
	word = r.stem(word)
	for cut := true; cut; {
		word, cut = cutEnding(word, r.after)
	}
	return word
}

// cutEnding takes the first ending that fits off a word.
func cutEnding(word string, endings []string) (rest string, cut bool) {
	for _, ending := range endings {
		if rest, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(rest) >= leastStem {
			return rest, true
		}
	}
	return word, false
}

// Sense is the stem of the first of the words that say the same as one with a stem.
func (r *Rules) Sense(stem string) string {
	if first, ok := r.same[stem]; ok {
		return first
	}
	return stem
}

// Canon is a word in lower case as it is compared where spelling does not matter.
func (r *Rules) Canon(word string) string {
	word = r.letters.Replace(strings.ReplaceAll(word, "’", "'"))
	if first, ok := r.spelt[word]; ok {
		return first
	}
	return word
}

// WithoutFirstMark is a word without the mark on its first letter: "établit" is
// "etablit".
func WithoutFirstMark(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	first := norm.NFD.String(word[:n])
	_, m := utf8.DecodeRuneInString(first)
	return first[:m] + word[n:]
}
