package dialect

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// Form is a form that a line can have, written as people see it, with
// holes: "{name}: Level {levels}". White space may be any, a hyphen may be any
// dash, and case does not matter outside codes.
type Form struct {
	re *expression
	// literal is text, in lower case, that every match has: a cheap test
	// before the costly one. "" where the form has no words of its own.
	literal string
	digit   bool // every match has a digit: a test nearly as cheap
	// word is the longest of the words, in lower case, that every match has
	// between other characters than letters; see hints.
	word string
	// fixed is all of its words and marks, a test that is dearer than the others.
	fixed fixed
}

// holes are what can stand in a form, and which text fits each. {code} and
// {levels} are the dialect's.
var holes = map[string]string{
	"name":    `\S(?:.*?\S)?`,
	"label":   `\pL[^.:;!?。！？；：]{0,50}`,
	"edition": `\d+(?:\.\d+)?`,
	"number":  `\d+`,
	"any":     `[^.!?。！？]{0,100}?`,
	"text":    `\S.*`,
}

// gap is white space of any kind, no-break spaces included; gaps may be none.
const (
	gap  = `[\s\pZ]+`
	gaps = `[\s\pZ]*`
)

var holeName = pattern.New(`\{(\w+)\}`)

// wordOf is the longest word that touches no hole, of a form without its holes.
func wordOf(fixed string) string {
	longest, start := "", 0
	for i, r := range fixed + " " {
		if unicode.IsLetter(r) {
			continue
		}
		touches := r == 0 || start > 0 && fixed[start-1] == 0
		if word := fixed[start:i]; len(word) > len(longest) && !touches {
			longest = word
		}
		start = i + utf8.RuneLen(r)
	}
	return longest
}

// quoteForm makes the expression for the fixed text of a form.
func quoteForm(fixed string) string {
	var b strings.Builder
	space := false
	for _, r := range fixed {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		switch {
		case r == ':':
			b.WriteString(gaps)
		case space:
			b.WriteString(gap)
		}
		space = false
		switch r {
		case '-':
			b.WriteString(`(?:[-‐‑–—−]|--|---)`)
		case ':':
			b.WriteString(colon)
		case '\'':
			b.WriteString("['’‘ʼ`´]")
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	if space {
		b.WriteString(gap)
	}
	return strings.ReplaceAll(b.String(), colon+gap, colonGap)
}

// A colon may be one of Chinese and Japanese, which is as wide as a letter and has no
// space behind it.
const (
	colon    = `[:：]`
	colonGap = `(?::` + gap + `|：` + gaps + `)`
)

// longestPart is the longest run of letters and digits of a form without its holes.
func longestPart(fixed string) (longest string) {
	for word := range strings.FieldsFuncSeq(fixed, func(r rune) bool { return !lexical.IsWordRune(r) }) {
		if len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// match gives what stands in the holes, or nil. lower is text in lower case.
func (t *Form) match(text, lower string) fillings {
	if !t.fixed.mayBegin(lower) || !strings.Contains(lower, t.literal) || !hasWord(lower, t.word) || !t.fixed.within(lower) {
		return nil
	}
	if t.digit && !strings.ContainsFunc(text, unicode.IsDigit) {
		return nil
	}
	re := t.re.get()
	found := re.FindStringSubmatch(text)
	if found == nil {
		return nil
	}
	in := fillings{}
	for i, name := range re.SubexpNames() {
		if name != "" {
			in[name] = found[i]
		}
	}
	return in
}

// hasWord reports that a word may stand in a text, both in lower case: no letter of ASCII
// stands beside it. "Level" is no word of "levels".
func hasWord(lower, word string) bool {
	if word == "" || strings.Contains(lower, string(longS)) {
		return true
	}
	for from := 0; ; {
		at := strings.Index(lower[from:], word)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(word)
		if (at == 0 || !isASCIILetter(lower[at-1])) && (from == len(lower) || !isASCIILetter(lower[from])) {
			return true
		}
	}
}

// fillings are the texts in the holes of a form that matched.
type fillings map[string]string
