// Package loss holds what a reader made of a damaged source against the source: every
// word that a reader can see is in the edition, among what nobody could place, or in
// what was counted as furniture or structure; or the source was refused. It knows
// nothing of how sources are read.
//
// Words are told apart by being made so: each has a number of its own. What a mark of
// a format hides is no word that anybody sees, so damage never touches a mark.
package loss

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
)

// word is a word that stands once in a sound source.
var word = regexp.MustCompile(`\b[a-z]{3,}[0-9]{3,}\b`)

// Words are the numbered words of a text, each once, in their order.
func Words(text string) []string {
	var words []string
	seen := map[string]bool{}
	for _, w := range word.FindAllString(strings.ToLower(text), -1) {
		if !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}

// Of says what of the visible text of a source is nowhere in what was made of it; "" where
// all is.
func Of(visible string, e *framework.Edition) string {
	data, err := json.Marshal(e)
	if err != nil {
		return err.Error()
	}
	known := map[string]bool{}
	for _, w := range Words(string(data)) {
		known[w] = true
	}
	gone := slices.DeleteFunc(Words(visible), func(w string) bool { return known[w] })
	missing := 0
	for _, w := range gone {
		missing += len(w)
	}
	if aside := e.Ledger.Furniture + e.Ledger.Structure; missing > aside {
		return fmt.Sprintf("%d words (%d characters), and %d characters were put aside: %.120q", len(gone), missing, aside, gone)
	}
	return ""
}

// Unsaid are the words that are nowhere in what was made of a source, whatever was counted:
// for those who want to read them.
func Unsaid(visible string, e *framework.Edition) []string {
	data, _ := json.Marshal(e)
	all := Words(string(data))
	return slices.DeleteFunc(Words(visible), func(w string) bool { return slices.Contains(all, w) })
}
