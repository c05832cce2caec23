package check

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/halfword"
)

// A word that was broken at the end of a line and joined by the wrong rule keeps its hyphen
// and a space: "desig- ning", and one half has the form of no word. Writers leave a hyphen and a space before "and" and its like,
// where half of a word is left out: "short- and long-term". So do other languages before
// words of theirs, and all before a third part: "on-, off- or near-line".

// brokenHyphens reports words with a hyphen and a space in them, in English texts.
func brokenHyphens(r *reading) []fault {
	var out []fault
	hyphen := having("-")
	for _, l := range r.lines() {
		if l.owner == nil || !l.bytes.meets(hyphen) {
			continue
		}
		if half, ok := strings.CutSuffix(l.Text.Text, "-"); ok && isSmallASCII(lowerFirst(half[strings.LastIndexByte(half, ' ')+1:])) && len(half) > 1 && half[len(half)-1] != ' ' {
			out = append(out, fault{l.passage, lastWords(l.Text.Text), "the text ends in half a word: the end of a line broke it, it seems, and the rest stands elsewhere"})
			continue
		}
		if piece := brokenPiece(l.Text.Text); piece != "" && inEnglish(r.edition.Language) {
			out = append(out, fault{l.passage, piece, fmt.Sprintf("%q has a hyphen and a space inside a word: the end of a line broke it, it seems", piece)})
		}
	}
	return out
}

// inEnglish reports that a language is English, or not said.
func inEnglish(language string) bool {
	return language == "" || strings.HasPrefix(strings.ToLower(language), "en")
}

// brokenPiece is the first such word with the one behind it; "" for none.
func brokenPiece(text string) string {
	words := strings.Fields(text)
	for i := range len(words) - 1 {
		left, suspended := strings.CutSuffix(words[i], "-")
		right := strings.Trim(words[i+1], ".,;:)")
		if left = lowerFirst(left); !suspended || !isSmallASCII(left) || !isSmallASCII(right) || !halfword.Is(left, right) {
			continue
		}
		if !conjunctions[right] && !prepositions[right] && !slices.ContainsFunc(words[i+1:min(i+4, len(words))], func(w string) bool { return strings.HasSuffix(w, "-") }) {
			return words[i] + " " + right
		}
	}
	return ""
}

// lowerFirst is a word with its first letter small.
func lowerFirst(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToLower(word[:1]) + word[1:]
}

// isSmallASCII reports small letters of ASCII and nothing else.
func isSmallASCII(word string) bool {
	return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}
