package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
)

// anchor is what sites put beside headings, to link to them or to edit them.
var anchor = pattern.New(`(?i)\s*(?:[¶§🔗]|\[\s*edit(?: source)?\s*\]|\s#)\s*$|^[#¶§🔗]\s*`)

// withoutAnchor takes that off a heading.
func withoutAnchor(text string) string {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	start, _ := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("¶§🔗]#", end) && !strings.ContainsRune("¶§🔗#", start) {
		return text
	}
	return anchor().ReplaceAllString(text, "")
}

// PlainSpaces makes every white space a space and takes out what is invisible:
// copies have no-break spaces, zero-width ones and marks of direction in their
// headings. A wide colon is one as well.
func PlainSpaces(text string) string {
	if isASCII(text) || len(text) > 2*MaxHeading {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		case r == '：':
			return ':'
		}
		return r
	}, text)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// TrimColon is a text without white space around it and a colon at its end.
func TrimColon(s string) string {
	s = strings.TrimSpace(s)
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, ":"), "："))
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWideText knows a text in a script that has no spaces between words.
func isWideText(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r > 0x2fff })
}
