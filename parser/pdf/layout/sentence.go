package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsSentence knows a full stop and its kin, closing marks after it or not.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`)]}"'’”»`, r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…", r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "(\"'‘“[—– -"))
	return unicode.IsLower(r)
}

// endsInHyphen knows a hyphen directly after a letter or digit.
func endsInHyphen(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return (r == '-' || r == '\u2010') && (unicode.IsLetter(before) || unicode.IsDigit(before))
}

// endsInSlash knows a line that was broken after a slash within a word.
func endsInSlash(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "/"))
	return strings.HasSuffix(s, "/") && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// suspends knows the words before which a hyphen stands for a missing half:
// "pre- and post-".
func suspends(next string) bool {
	first, _, _ := strings.Cut(next, " ")
	return suspending[first]
}

// suspending are the words that follow a suspended hyphen.
var suspending = map[string]bool{
	"and": true, "or": true, "to": true, "und": true, "oder": true, "et": true, "ou": true, "y": true, "e": true,
}

// endsSuspended reports that a line ends between the halves of "pre- and
// post-", which no paragraph does.
func endsSuspended(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && suspending[s[i+1:]] && endsInHyphen(s[:i])
}
