package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hints say which forms of headings can match a text at all, by its words. To
// find them takes one walk over the text; to try every form takes one walk for
// each, and most lines of a source are no headings.
type hints struct {
	level   bool // a level may be named
	section bool // a heading with holes may be
}

func (h hints) or(more hints) hints {
	return hints{h.level || more.level, h.section || more.section}
}

// compileHints gathers the words that the forms of headings cannot do without.
func (g *grammar) compileHints() {
	g.hintWords = map[string]hints{}
	add := func(word string, h hints) { g.hintWords[word] = g.hintWords[word].or(h) }
	for _, word := range g.scale.words() {
		add(word, hints{level: true})
	}
	for _, s := range g.openSections {
		if strings.ContainsFunc(s.form.literal, notLetter) {
			add("", hints{section: true})
		}
		add(s.form.literal, hints{section: true})
	}
	g.always = g.hintWords[""]
}

// hints looks for these words in a text in lower case. A number always is one.
func (g *grammar) hints(lower string) hints {
	found := g.always
	for rest := lower; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case unicode.IsDigit(r):
			found.level = true
		case unicode.IsLetter(r):
			if size = strings.IndexFunc(rest, notLetter); size < 0 {
				size = len(rest)
			}
			found = found.or(g.hintWords[rest[:size]])
		}
		rest = rest[size:]
	}
	return found
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
