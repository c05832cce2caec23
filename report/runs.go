package report

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// placedWord is a word of a text, in small letters, with its place in bytes.
type placedWord struct {
	word     string
	from, to int
}

// wordsAt are the words of a text: what stands between marks and spaces.
func wordsAt(text string) []placedWord {
	var all []placedWord
	from := -1
	for i, r := range text {
		switch in := unicode.In(r, unicode.L, unicode.N, unicode.M); {
		case in && from < 0:
			from = i
		case !in && from >= 0:
			all = append(all, placedWord{strings.ToLower(text[from:i]), from, i})
			from = -1
		}
	}
	if from >= 0 {
		all = append(all, placedWord{strings.ToLower(text[from:]), from, len(text)})
	}
	return all
}

// bareWords are the words of a text without their places.
func bareWords(text string) []string {
	var all []string
	for _, w := range wordsAt(text) {
		all = append(all, w.word)
	}
	return all
}

// runAt is where some words stand in a row among others; -1 where they do not.
func runAt(words, run []string) int {
	for i := 0; i+len(run) <= len(words); i++ {
		if slices.Equal(words[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}

// isTelling reports that a word carries content, as far as its letters say: see [telling].
func isTelling(word string) bool { return telling(word) && !grammarWords()[word] }

// grammarWords are English words of some letters that carry grammar.
var grammarWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(`that this these those with from into onto upon over under they their them there where when
		which while whom whose will would shall should have been being were such than then also both each other others same more most
		some only very whether must could between within through across including include includes`) {
		all[word] = true
	}
	return all
})

// countTelling is how many of some words carry content.
func countTelling(words []string) int {
	n := 0
	for _, w := range words {
		if isTelling(w) {
			n++
		}
	}
	return n
}

// longestRun is how many words from the beginning of one list stand in a row in the other one.
func longestRun(words, among []string) int {
	best := 0
	for i := range among {
		n := 0
		for n < len(words) && i+n < len(among) && words[n] == among[i+n] {
			n++
		}
		best = max(best, n)
	}
	return best
}

// stretch is a part of a list of words, from one place to before another.
type stretch struct{ from, to int }

// runsIn are the parts of some words that stand in a row, as they are, in one of several texts, and have so
// many words that carry content: each as long as can be, none of a word that another one has.
func runsIn(words []string, texts [][]string, least int) []stretch {
	var all []stretch
	for i := 0; i < len(words); {
		best := 0
		for _, t := range texts {
			best = max(best, longestRun(words[i:], t))
		}
		at := stretch{i, i + best}
		for at.to > at.from && !isTelling(words[at.to-1]) { // an article behind says nothing
			at.to--
		}
		if at.to > at.from && isTelling(words[i]) && countTelling(words[at.from:at.to]) >= least {
			all = append(all, at)
			i = at.to
			continue
		}
		i++
	}
	return all
}

// inFull is a quotation of a text with the middle that was left out of it; as it is where the text
// does not have its two ends.
func inFull(quoted, text string) string {
	head, tail, cut := strings.Cut(quoted, " … ")
	if !cut {
		return quoted
	}
	all, first, last := wordsAt(text), bareWords(head), bareWords(tail)
	words := bareWords(text)
	from := runAt(words, first)
	if from < 0 || len(first) == 0 || len(last) == 0 {
		return quoted
	}
	behind := from + len(first)
	to := runAt(words[behind:], last)
	if to < 0 {
		return quoted
	}
	return text[all[from].from:all[behind+to+len(last)-1].to]
}

// tellingLetters is how many letters a word has that carries content: fewer carry grammar.
const tellingLetters = 4

// telling reports that words carry content, as far as their letters say: few letters in a
// script that writes words apart carry grammar.
func telling(words string) bool {
	for word := range strings.FieldsSeq(words) {
		bare := strings.TrimFunc(word, unicode.IsPunct)
		if utf8.RuneCountInString(bare) >= tellingLetters || strings.ContainsFunc(bare, func(r rune) bool { return !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) }) {
			return true
		}
	}
	return false
}

// oneIf counts what is so.
func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// passageWords is how many words that carry content a passage has that is looked for.
const passageWords = 3
