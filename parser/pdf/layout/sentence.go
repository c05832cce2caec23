package layout

import (
	"strings"
	"unicode/utf8"

	"compdiff/parser/lexical"
)

// endsInSlash knows a line that was broken after a slash within a word.
func endsInSlash(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "/"))
	return strings.HasSuffix(s, "/") && lexical.IsWordRune(r)
}

// endsSuspended reports that a line ends between the halves of "pre- and
// post-", which no paragraph does.
func endsSuspended(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && lexical.Suspends(s[i+1:]) && lexical.EndsInHyphen(s[:i])
}
