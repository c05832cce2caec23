package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hints say which lists of forms can match a text at all, by its words. To find
// them takes one walk over the text; to try every form takes one for each, and
// most lines of a source are nothing but text.
type hints uint8

const (
	levelHint     hints = 1 << iota // a level may be named
	sectionHint                     // it may be a section heading with holes
	undefinedHint                   // it may say that a level is not defined
	essenceHint                     // it may be a generic text
	furnitureHint                   // it may be what the framework's documents repeat
	mentionHint                     // the framework may be named
	siteHint                        // it may have words of a site in it
)

// compileHints gathers the words that forms cannot do without. What has no such
// word always can match, or wherever there is a digit.
func (g *grammar) compileHints() {
	g.hintWords = map[string]hints{}
	for _, word := range g.scale.words() {
		g.hintWords[word] |= levelHint
	}
	for _, part := range g.siteParts {
		g.hintWords[longestRun(part)] |= siteHint
	}
	for _, s := range g.openSections {
		g.hint(s.form, sectionHint)
	}
	for hint, forms := range map[hints][]*template{
		undefinedHint: g.undefined, essenceHint: g.essence, furnitureHint: g.furniture, mentionHint: g.mentions,
	} {
		for _, t := range forms {
			g.hint(t, hint)
		}
	}
	g.digitHints |= levelHint
}

func (g *grammar) hint(t *template, hint hints) {
	switch {
	case t.word != "":
		g.hintWords[t.word] |= hint
	case t.digit:
		g.digitHints |= hint
	default:
		g.always |= hint
	}
}

// maxWord bounds the words that are looked up, in bytes.
const maxWord = 32

// hints looks for these words in a text.
func (g *grammar) hints(text string) hints {
	found := g.always
	var lower [maxWord]byte
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsDigit(r):
			found |= g.digitHints
		case unicode.IsLetter(r):
			if size = strings.IndexFunc(text[i:], notLetter); size < 0 {
				size = len(text) - i
			}
			found |= g.hintWords[string(appendLower(lower[:0], text[i:i+size]))]
		}
		i += size
	}
	return found
}

// appendLower appends a word in lower case.
func appendLower(to []byte, word string) []byte {
	if len(word) > maxWord || !isASCII(word) {
		return append(to, strings.ToLower(word)...)
	}
	for i := range len(word) {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// longestRun is the longest run of letters in a text.
func longestRun(text string) string {
	longest := ""
	for run := range strings.FieldsFuncSeq(text, notLetter) {
		if len(run) > len(longest) {
			longest = run
		}
	}
	return longest
}
