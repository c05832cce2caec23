package dialect

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
func (g *Grammar) compileHints() {
	g.hintWords = map[string]hints{}
	for _, word := range g.Ladder.hintWords() {
		g.hintWords[word] |= levelHint
	}
	for _, part := range g.siteParts {
		g.hintWords[longestRun(part)] |= siteHint
	}
	for _, s := range g.openSections {
		g.hint(s.form, sectionHint)
	}
	for hint, forms := range map[hints][]*Form{
		undefinedHint: g.undefined, essenceHint: g.essence, furnitureHint: g.furniture, mentionHint: g.mentions,
	} {
		for _, t := range forms {
			g.hint(t, hint)
		}
	}
	g.digitHints |= levelHint
	for word := range g.hintWords {
		if len(word) <= maxWord && isASCII(word) && word != "" {
			g.hintShapes[shapeOf(word)] |= 1 << (len(word) - 1)
		}
	}
}

func (g *Grammar) hint(t *Form, hint hints) {
	switch {
	case t.digit && len(t.word) < 4: // "of" is in more texts than a digit
		g.digitHints |= hint
	case t.word != "":
		g.hintWords[t.word] |= hint
	default:
		g.always |= hint
	}
}

// maxWord bounds the words that are looked up, in bytes.
const maxWord = 32

// hints looks for these words in a text.
func (g *Grammar) hints(text string) hints {
	found := g.always
	for i := 0; i < len(text); {
		switch c := text[i] | 0x20; {
		case c >= 'a' && c <= 'z' || c >= utf8.RuneSelf:
			end, all := i+1, text[i]
			for end < len(text) && (isASCIILetter(text[end]) || text[end] >= utf8.RuneSelf) {
				all |= text[end]
				end++
			}
			if all >= utf8.RuneSelf {
				found |= g.hintsOfOther(text[i:end])
			} else {
				found |= g.hintsOf(text[i:end])
			}
			i = end
		default:
			if text[i] >= '0' && text[i] <= '9' {
				found |= g.digitHints
			}
			i++
		}
	}
	return found
}

// hintsOfOther looks up what has other characters than those of ASCII: it may be
// several words, or numbers.
func (g *Grammar) hintsOfOther(text string) hints {
	found := hints(0)
	if strings.ContainsFunc(text, unicode.IsDigit) {
		found = g.digitHints
	}
	for run := range strings.FieldsFuncSeq(strings.ToLower(text), notLetter) {
		found |= g.hintWords[run]
	}
	return found
}

// hintsOf looks a word of ASCII up.
func (g *Grammar) hintsOf(word string) hints {
	if len(word) > maxWord || g.hintShapes[shapeOf(word)]&(1<<(len(word)-1)) == 0 {
		return 0
	}
	var lower [maxWord]byte
	for i := range len(word) {
		lower[i] = word[i] | 0x20
	}
	return g.hintWords[string(lower[:len(word)])]
}

// shapes are how many shapes of words are told apart.
const shapes = 1 << 10

// shapeOf is the first and the last letter of a word of ASCII as a number, whatever
// their case.
func shapeOf(word string) int { return int(word[0]&0x1f)<<5 | int(word[len(word)-1]&0x1f) }

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
