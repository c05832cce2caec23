package framework

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean folds white space, the only edit made to stored text: every run of it,
// no-break spaces and line breaks included, becomes one space, and none is
// left at the ends.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		n := spaceAt(s, i)
		if n > 0 {
			i += n
			continue
		}
		end := i + 1
		for end < len(s) && spaceAt(s, end) == 0 {
			end++
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out, i = append(out, s[i:end]...), end
	}
	return string(out)
}

// spaceAt is how many bytes the white space at a place has; 0 where there is none.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c >= firstSpace:
		if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
			return n
		}
	}
	return 0
}

// isClean is the fast path: no white space but single inner spaces.
func isClean(s string) bool {
	n, space, clean := cleanEights(s)
	if !clean {
		return false
	}
	for i := n; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c == ' ' && space || c >= firstSpace && startsSpace(s[i:]) {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// firstSpace is the least byte that a space beyond ASCII begins with.
const firstSpace = 0xC2

// startsSpace reports that a text begins with a space beyond ASCII.
func startsSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// NonSpace counts the characters of s that are not white space: what a
// [Ledger] counts.
func NonSpace(s string) int {
	done, n := nonSpaceEights(s)
	for i := done; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return n + nonSpaceRunes(s[i:])
		case c != ' ' && (c < '\t' || c > '\r'):
			n++
		}
	}
	return n
}

func nonSpaceRunes(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// Fold is the one form in which texts are compared when layout and typography
// do not matter: compatibility characters decomposed (NFKC), lower case,
// apostrophes and invisible characters dropped, and every run of white space
// and punctuation one space. Symbols and the marks that carry meaning
// (# % & @ +) stay.
func Fold(s string) string {
	var short [shortFold]byte
	room := short[:0]
	if len(s) > shortFold {
		room = make([]byte, 0, len(s))
	}
	folded, ok := foldASCII(s, room)
	switch {
	case !ok:
		return foldRunes(s)
	case string(folded) == s:
		return s
	}
	return string(folded)
}

// shortFold is how long a text is at most that is folded on the stack, in bytes.
const shortFold = 256

// foldASCII is [Fold] for texts that nearly all texts are: of ASCII, with the quotation
// marks and dashes of print. It appends to out and gives up where there is another
// character.
func foldASCII(s string, out []byte) ([]byte, bool) {
	gap := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		class := asciiClass[c&^utf8.RuneSelf]
		if c >= utf8.RuneSelf {
			var known bool
			if class, known = markClass(s[i:]); !known {
				return nil, false
			}
			i += len("’") - 1
		}
		switch class {
		case dropped:
		case separating:
			gap = len(out) > 0
		default:
			if gap {
				out, gap = append(out, ' '), false
			}
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			out = append(out, c)
		}
	}
	return out, true
}

func foldRunes(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap, marks := false, false
	for _, r := range norm.NFKC.String(s) { // gives s itself where there is nothing to do
		switch classOf(r) {
		case dropped:
			continue
		case separating:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		marks = marks || r >= utf8.RuneSelf && unicode.IsMark(r)
		b.WriteRune(unicode.ToLower(r))
	}
	if marks { // one may stand behind another letter than before, and is one with it
		return norm.NFKC.String(b.String())
	}
	return b.String()
}

// markClass is foldClass for the quotation marks and dashes of print, all of as many
// bytes; none of them changes with what stands beside it.
func markClass(s string) (class folding, known bool) {
	if len(s) < len("’") {
		return kept, false
	}
	switch s[:len("’")] {
	case "‘", "’":
		return dropped, true
	case "“", "”", "–", "—":
		return separating, true
	}
	return kept, false
}

type folding int

const (
	kept folding = iota
	dropped
	separating
)

func classOf(r rune) folding {
	if r < utf8.RuneSelf {
		return asciiClass[r]
	}
	return foldClass(r)
}

// asciiClass is foldClass for the characters that nearly all text is made of.
var asciiClass = func() (table [utf8.RuneSelf]folding) {
	for r := range table {
		table[r] = foldClass(rune(r))
	}
	return table
}()

func foldClass(r rune) folding {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return kept
	case strings.ContainsRune("'’‘ʼ`´", r) || unicode.Is(unicode.Cf, r):
		return dropped
	case strings.ContainsRune("#%&@", r) || unicode.IsSymbol(r):
		return kept
	}
	return separating
}
