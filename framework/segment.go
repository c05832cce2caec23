package framework

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
)

// abbreviations end in a full stop that ends no sentence. Those that often do
// end one ("etc.") are left out on purpose.
var abbreviations = []string{
	"approx.", "art.", "cf.", "dr.", "e.g.", "eg.", "eq.", "excl.", "fig.", "i.e.", "ie.", "incl.",
	"mr.", "mrs.", "ms.", "no.", "nos.", "p.", "pp.", "prof.", "ref.", "st.", "viz.", "vol.", "vs.",
}

// Sentences splits text at the sentence boundaries of Unicode UAX #29, save
// after an abbreviation and after a bare number ("1. Plans the work"). White
// space is folded; joining the result with spaces gives [Clean](text) back.
func Sentences(text string) []string {
	var out []string
	held := ""
	for it := sentences.FromString(Clean(text)); it.Next(); {
		held += it.Value()
		if s := strings.TrimSpace(held); s != "" && !runsOn(s) {
			out, held = append(out, s), ""
		}
	}
	if s := strings.TrimSpace(held); s != "" {
		out = append(out, s)
	}
	return out
}

// runsOn reports that a piece cannot be a whole sentence: it ends in an
// abbreviation or holds no letter.
func runsOn(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return true
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if !strings.HasSuffix(last, ".") {
		return false
	}
	return slices.Contains(abbreviations, strings.ToLower(strings.TrimLeft(last, `("'[‘“`)))
}

// Token is a word or a punctuation mark of a text.
type Token struct {
	Text       string
	Start, End int  // byte offsets into the text
	Word       bool // has a letter or a digit
}

// Words splits text into words and single punctuation marks at the word
// boundaries of Unicode UAX #29. White space is no token.
func Words(text string) []Token {
	tokens := make([]Token, 0, len(text)/5)
	if !isASCII(text) {
		return appendWords(tokens, text, 0)
	}
	// In ASCII a space stands in no token, so that each piece between two can be
	// looked at by itself, and most are plain words.
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], ' ')
		if end < start {
			end = len(text)
		}
		tokens = appendPiece(tokens, text[start:end], start)
		start = end + 1
	}
	return tokens
}

// appendPiece appends the tokens of a piece of ASCII text without spaces that
// starts at an offset.
func appendPiece(tokens []Token, piece string, at int) []Token {
	n := 0
	for n < len(piece) && isASCIILetter(piece[n]) {
		n++
	}
	switch {
	case n > 0 && n == len(piece):
		return append(tokens, Token{piece, at, at + n, true})
	case n > 0 && n == len(piece)-1 && (piece[n] == ',' || piece[n] == '.'):
		return append(tokens, Token{piece[:n], at, at + n, true}, Token{piece[n:], at + n, at + n + 1, false})
	}
	return appendWords(tokens, piece, at)
}

// appendWords appends the tokens of any text that starts at an offset.
func appendWords(tokens []Token, text string, at int) []Token {
	for it := words.FromString(text); it.Next(); {
		v := it.Value()
		r, _ := utf8.DecodeRuneInString(v)
		if unicode.IsSpace(r) {
			continue
		}
		word := strings.ContainsFunc(v, isAlphanumeric)
		tokens = append(tokens, Token{v, at + it.Start(), at + it.End(), word})
	}
	return tokens
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
