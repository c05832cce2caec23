// Package redact takes the texts out of what compdiff reports, so that it may be shown
// to people who may not see them: frameworks are licensed. What is left is what
// happened, where, and of which class, with a few words of each text at most.
//
// A text becomes its length and its first words: "[9 words] Working on a…" (text.go).
// The length stands in front so that two short texts in a row are no longer text. Of a
// redline the words that changed are left, up to the same number. Names of skills and
// categories stay, as places do, up to that number as well.
//
// What is not redacted by its kind, such as a message that quotes, is searched: every run of
// words that is longer, and stands in a text of the document, is cut (net.go). So a field that this
// package has not heard of leaks nothing either.
package redact

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Most and Least bound how many words may be quoted in a row; Standard is what is quoted
// unless somebody says otherwise.
const (
	Least    = 1
	Standard = 5
	Most     = 50
)

// Redactor redacts texts, each the same way every time.
type Redactor struct {
	words int // that may stand in a row
	net   map[string]bool
	short map[string]string // by text
	taken map[string]int    // how many texts became the same
	names map[string]string
}

// New makes a redactor that leaves so many words in a row.
func New(words int) (*Redactor, error) {
	if words < Least || words > Most {
		return nil, fmt.Errorf("%d words cannot be left in a row; expected %d to %d", words, Least, Most)
	}
	return &Redactor{words: words, net: map[string]bool{}, short: map[string]string{}, taken: map[string]int{}, names: map[string]string{}}, nil
}

// word is a run of letters and digits of a text.
type word struct{ start, end int }

// wordsOf cuts a text at everything that is neither a letter nor a digit.
func wordsOf(text string) []word {
	var out []word
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			out, start = append(out, word{start, i}), -1
		}
	}
	if start >= 0 {
		out = append(out, word{start, len(text)})
	}
	return out
}

// Text is how long a text is, and how it begins: one word less than may stand in a row, and
// not the last, since a heading may stand beside it. Two texts never become the same.
func (r *Redactor) Text(text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	if short, done := r.short[text]; done {
		return short
	}
	short := r.length(text) + " " + r.first(text, min(r.words-1, max(1, len(wordsOf(text))-1)))
	r.taken[short]++
	if n := r.taken[short]; n > 1 {
		short += fmt.Sprintf(" (%d)", n)
	}
	r.short[text] = short
	return short
}

// length says how many words a text has.
func (r *Redactor) length(text string) string { return "[" + plural(len(wordsOf(text))) + "]" }

// plural is a number of words.
func plural(n int) string {
	if n == 1 {
		return "1 word"
	}
	return strconv.Itoa(n) + " words"
}

// first are the first words of a text, as they are.
func (r *Redactor) first(text string, n int) string {
	words := wordsOf(text)
	switch {
	case len(words) <= n:
		return text
	case n <= 0:
		return "…"
	}
	return text[:words[n-1].end] + "…"
}

// Name is the name of a skill, a category or a level, cut where it is longer than may be
// quoted together with a code. Two names never become the same.
func (r *Redactor) Name(name string) string {
	most := max(1, r.words-1)
	if len(wordsOf(name)) <= most {
		return name
	}
	if short, done := r.names[name]; done {
		return short
	}
	short := r.first(name, most)
	r.taken[short]++
	if n := r.taken[short]; n > 1 {
		short += fmt.Sprintf(" (%d)", n)
	}
	r.names[name] = short
	return short
}
