package report

import (
	"slices"
	"strings"

	"compdiff/internal/porter"
	"compdiff/internal/quoting"
)

// foundWords is what a text has of some words.
type foundWords struct {
	exact   bool     // all of them, in a row
	told    int      // how many that carry content, in whichever form
	of      int      // how many there are
	parts   []string // those that stand there in rows
	missing []string // those that do not stand there, each row as one
}

// most reports that half or more of the words stand there.
func (f foundWords) most() bool { return f.told > 1 && 2*f.told >= f.of }

// bestOf is what the one of several texts has that has most of some words.
func bestOf(words string, texts []string) foundWords {
	var best foundWords
	for _, t := range texts {
		if f := foundIn(words, t); f.exact || f.told > best.told {
			best = f
		}
		if best.exact {
			break
		}
	}
	if best.of == 0 {
		best.missing = []string{words}
	}
	best.missing = slices.DeleteFunc(best.missing, func(row string) bool { // what another text of the place has is not missing there
		return slices.ContainsFunc(texts, func(t string) bool { return runAt(bareWords(t), bareWords(row)) >= 0 })
	})
	return best
}

// rowOfQuote is how many words that carry content a row must have that is quoted by itself.
const rowOfQuote = 2

func foundIn(words, text string) foundWords {
	at, bare, there := wordsAt(words), bareWords(words), bareWords(text)
	f := foundWords{exact: runAt(there, bare) >= 0, of: countTelling(bare)}
	has := map[string]bool{}
	for _, w := range there {
		has[porter.Stem(w)] = true
	}
	lastMissing := -1
	for i, w := range bare {
		switch {
		case !isTelling(w):
		case has[porter.Stem(w)]:
			f.told, lastMissing = f.told+1, -1
		case lastMissing >= 0:
			f.missing[len(f.missing)-1] = words[at[lastMissing].from:at[i].to]
		default:
			f.missing, lastMissing = append(f.missing, words[at[i].from:at[i].to]), i
		}
	}
	for _, r := range runsIn(bare, [][]string{there}, rowOfQuote) {
		f.parts = append(f.parts, balanced(words[at[r.from].from:at[r.to-1].to]))
	}
	return f
}

// balanced is a quotation without brackets that have no other half in it.
func balanced(text string) string { return strings.TrimSpace(quoting.WithoutLoneBrackets(text)) }
