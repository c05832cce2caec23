package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text that was cut short, or grew, shares few of its words with the longer one, and is
// plainly the same. So a doubt is told to readers where most of the shorter text is new too.

const (
	stemLetters = 6 // words that begin alike are forms of one
)

// halfKept reports that half or more of the telling words of the shorter of two texts stand
// in the other, in whichever form; false where a text has none.
func halfKept(old, new []Line) bool {
	was, is := tellingWords(old), tellingWords(new)
	if len(is) < len(was) {
		was, is = is, was
	}
	both := 0
	for _, word := range was {
		if slices.ContainsFunc(is, func(other string) bool { return beginAlike(word, other) }) {
			both++
		}
	}
	return both > 0 && 2*both >= len(was)
}

// beginAlike reports that two words of some letters are forms of one, as far as their
// beginnings say: "rope" and "ropes".
func beginAlike(a, b string) bool {
	n := min(stemLetters, utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return string([]rune(a)[:n]) == string([]rune(b)[:n])
}

// tellingWords are the different words of texts that carry content, in small letters.
func tellingWords(lines []Line) []string {
	var words []string
	for _, line := range lines {
		for word := range strings.FieldsFuncSeq(strings.ToLower(line.Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if utf8.RuneCountInString(word) >= tellingLetters && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}
