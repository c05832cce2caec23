package draft

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/yamlfile"
)

//go:embed words.yaml
var wordsFile []byte

// words are what a draft guesses by.
type words struct {
	// Levels are what levels are called.
	Levels []string `yaml:"levels"`
	// Keys are keys and headers by what stands under them.
	Keys map[string][]string `yaml:"keys"`
}

// known is the file of words; a test reads it.
var known = sync.OnceValues(func() (*words, error) {
	var w words
	_, err := yamlfile.Read(wordsFile, &w)
	return &w, err
})

// isLevel reports that a text is what a level is called: a word of the list, alone or
// with another one.
func (w *words) isLevel(text string) bool {
	fields := strings.Fields(framework.Fold(text))
	return len(fields) > 0 && len(fields) < 3 && slices.ContainsFunc(fields, func(f string) bool { return slices.Contains(w.Levels, f) })
}

// rank is how soon a key counts among those that hold a thing; the first is 1, and 0 is
// for those that hold another one.
func (w *words) rank(key, thing string) int {
	return slices.Index(w.Keys[thing], strings.ReplaceAll(framework.Fold(spaced(key)), " ", "")) + 1
}

// spaced is a key with its words apart.
func spaced(key string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("_-./:", r) {
			return ' '
		}
		return r
	}, key)
}

// levelRank is where the word for a level stands in the list.
func (w *words) levelRank(text string) int {
	for _, f := range strings.Fields(framework.Fold(text)) {
		if i := slices.Index(w.Levels, f); i >= 0 {
			return i
		}
	}
	return len(w.Levels)
}
