// Package sample makes a text that is laid out like another one and says nothing
// of what that says: for reports of what was read wrongly, where the text itself
// may not be shown.
//
// Words become other words of the same length and the same capitals, one word
// always the same one. What a layout is told by stays: lines, spaces, numbers,
// marks, short words, and the words that dialects know, such as "Level" and
// "Guidance notes".
package sample

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/dialect"
)

// Text is a text with its words replaced.
func Text(text string) (string, error) {
	known, err := knownWords()
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, unicode.IsLetter)
		if end < 0 {
			end = len(text)
		}
		out.WriteString(text[:end])
		text = text[end:]
		end = strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(text)
		}
		out.WriteString(word(text[:end], known))
		text = text[end:]
	}
	return out.String(), nil
}

// longestKept is how long words may be that stay as they are: those that hold
// sentences together.
const longestKept = 3

// word is what stands for a word.
func word(w string, known map[string]bool) string {
	lower := strings.ToLower(w)
	if utf8.RuneCountInString(w) <= longestKept && w != strings.ToUpper(w) || known[lower] {
		return w
	}
	h := fnv.New64a()
	h.Write([]byte(lower))
	seed := h.Sum64()
	var out strings.Builder
	for i, r := range []rune(w) {
		from := letters[i%2]
		c := rune(from[seed%uint64(len(from))])
		if seed = seed/7 ^ seed<<9 + uint64(i); unicode.IsUpper(r) {
			c = unicode.ToUpper(c)
		}
		out.WriteRune(c)
	}
	return out.String()
}

// letters are taken by turns, so that what comes out looks like words.
var letters = [2]string{"bdfgklmnprtv", "aeiou"}

// knownWords are all words of the dialects that compdiff brings.
func knownWords() (map[string]bool, error) {
	sources, err := dialect.Sources()
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(sources)) {
		line, _, _ = strings.Cut(line, "#") // comments are about layouts and not of them
		for _, w := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }) {
			known[strings.ToLower(w)] = true
		}
	}
	return known, nil
}
