package framework

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
)

//go:embed abbreviations.txt
var abbreviationLines string

// Words whose full stop ends no sentence: by themselves, in any case or as written, or
// two after each other.
type shortForms struct {
	anyCase, exact map[string]bool
	pairs          map[[2]string]bool
	months         map[string]bool
}

var abbreviations = sync.OnceValue(func() *shortForms {
	f := &shortForms{map[string]bool{}, map[string]bool{}, map[[2]string]bool{}, map[string]bool{}}
	for line := range strings.Lines(abbreviationLines) {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			switch parts := strings.Split(word, "_"); {
			case words[0] == "#":
			case words[0] == "months":
				f.months[word] = true
			case words[0] == "en":
				f.anyCase[word] = true
			default:
				f.exact[word] = len(parts) == 1
				for i := range len(parts) - 1 {
					f.pairs[[2]string{parts[i], parts[i+1]}] = true
				}
			}
		}
	}
	return f
})

// Sentences splits text at the sentence boundaries of Unicode UAX #29, save
// after an abbreviation and after a bare number ("1. Plans the work"). White
// space is folded; joining the result gives [Clean](text) back, white space aside: with
// spaces, where the text has spaces between sentences.
func Sentences(text string) []string {
	text = Clean(text)
	switch {
	case text == "":
		return nil
	case oneSentence(text):
		return []string{text}
	}
	return sentencesOf(text)
}

// sentencesOf splits a clean text.
func sentencesOf(text string) []string {
	var out []string
	held, opened := "", ""
	for it := sentences.FromString(text); it.Next(); {
		v := opened + it.Value()
		if s := strings.TrimSpace(held); s != "" && !runsOn(s, v) {
			out, held = append(out, s), ""
		}
		v, opened = cutOpening(v)
		held += v
	}
	held += opened
	if s := strings.TrimSpace(held); s != "" {
		out = append(out, s)
	}
	return out
}

// cutOpening takes a bracket or a quotation mark that opens off the end of a piece: where
// no space stands before it, UAX #29 takes it for one that closes.
func cutOpening(piece string) (text, opening string) {
	r, n := utf8.DecodeLastRuneInString(piece)
	if r < 0x3000 || !unicode.Is(unicode.Ps, r) {
		return piece, ""
	}
	return piece[:len(piece)-n], piece[len(piece)-n:]
}

// runsOn reports that a piece cannot be a whole sentence: it ends in an
// abbreviation, with what follows or without, or holds no letter.
func runsOn(s, next string) bool {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return true
	}
	if strings.HasSuffix(s, "」") || strings.HasSuffix(s, "』") { // 「...。」と言う
		r, _ := utf8.DecodeRuneInString(next)
		return unicode.Is(unicode.Hiragana, r)
	}
	at := strings.LastIndexByte(s, ' ')
	last := s[at+1:]
	if !strings.HasSuffix(last, ".") {
		return false
	}
	last = strings.TrimLeft(last, `("'[‘“„«`)
	known := abbreviations()
	if known.anyCase[strings.ToLower(last)] || known.exact[last] {
		return true
	}
	follows, _, _ := strings.Cut(next, " ")
	if known.pairs[[2]string{last, follows}] || known.months[strings.TrimRight(follows, ".,;:")] && strings.Trim(last, "0123456789") == "." {
		return true
	}
	before := s[strings.LastIndexByte(s[:max(at, 0)], ' ')+1 : max(at, 0)]
	return known.pairs[[2]string{before, last}]
}

// Gap is what stands between two texts that follow each other in a line: a space, and
// nothing where both are written without any, as Chinese and Japanese are.
func Gap(before, after string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if isWide(last) && isWide(first) {
		return ""
	}
	return " "
}

// isWide knows the letters and signs of scripts that have no spaces.
func isWide(r rune) bool {
	return r >= 0x3000 && (r <= 0x30ff || r >= 0xff01 && r <= 0xff60 || unicode.Is(unicode.Han, r))
}

// Token is a word or a punctuation mark of a text.
type Token struct {
	Text       string
	Start, End int  // byte offsets into the text
	Word       bool // has a letter or a digit
}

// Words splits text into words and single punctuation marks at the word
// boundaries of Unicode UAX #29. White space is no token.
func Words(text string) []Token { return AppendWords(make([]Token, 0, len(text)/5), text) }

// AppendWords is [Words] for who has room for the tokens.
func AppendWords(tokens []Token, text string) []Token {
	if !isASCII(text) && strings.ContainsFunc(text, joinsSpace) {
		return appendWords(tokens, text, 0)
	}
	// A space stands in no token, unless a mark joins it, so that each piece between
	// two can be looked at by itself, and most are plain words.
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

// joinsSpace reports a character that is one with the space before it: a combining
// mark, one that shows nothing, or one that changes the picture before it.
func joinsSpace(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.IsMark(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Sk, r) || unicode.Is(unicode.Lm, r))
}

// appendPiece appends the tokens of a piece of text without spaces that starts at an
// offset. Letters of ASCII are words, and its marks stand alone; what may join the two,
// and all others, is left to the library.
func appendPiece(tokens []Token, piece string, at int) []Token {
	before := len(tokens)
	for i := 0; i < len(piece); {
		end := i
		for end < len(piece) && isASCIILetter(piece[end]) {
			end++
		}
		word := end > i
		if !word {
			if !standsAlone(piece, i) {
				return appendWords(tokens[:before], piece, at)
			}
			end++
		}
		tokens = append(tokens, Token{piece[i:end], at + i, at + end, word})
		i = end
	}
	return tokens
}

// standsAlone reports that a mark of ASCII is a token of its own: it is no digit and
// joins none, and joins no two letters.
func standsAlone(piece string, i int) bool {
	switch c := piece[i]; {
	case c <= ' ' || c >= 0x7F || c == '_' || '0' <= c && c <= '9':
		return false
	case c == '.' || c == ':' || c == '\'':
		return i == 0 || i+1 == len(piece) || !isASCIILetter(piece[i-1]) || !isASCIILetter(piece[i+1])
	}
	return true
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
