package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// facts are what many rules ask of a text. They are found out once, while the text
// is at hand: to walk over all texts of an edition for each rule takes longer than
// what the rules do.
type facts struct {
	bytes byteSet
	lead  string // the first word: see firstWord
	brief bool   // see brief
	upper bool   // see startsCapital
	small bool   // see startsSmall
	ended bool   // see endsSentence
}

// factsOf looks at a text.
func factsOf(text string) facts {
	return facts{bytesOf(text), firstWord(text), brief(text), startsCapital(text), startsSmall(text), endsSentence(text)}
}

// byteSet is a set of bytes.
type byteSet [4]uint64

// bytesOf are the bytes of a text.
func bytesOf(text string) (s byteSet) {
	for i := 0; i < len(text); i++ {
		s[text[i]>>6] |= 1 << (text[i] & 63)
	}
	return s
}

// having are the first bytes of the characters of a text.
func having(characters string) (s byteSet) {
	for _, r := range characters {
		first := string(r)[0]
		s[first>>6] |= 1 << (first & 63)
	}
	return s
}

// meets reports that two sets have a byte in common, or that the second one is
// empty.
func (s *byteSet) meets(t byteSet) bool {
	return t == byteSet{} || s[0]&t[0]|s[1]&t[1]|s[2]&t[2]|s[3]&t[3] != 0
}

// holds reports that a set has all bytes of another one.
func (s *byteSet) holds(t byteSet) bool {
	return t[0]&^s[0]|t[1]&^s[1]|t[2]&^s[2]|t[3]&^s[3] == 0
}

// startsSmall reports that the first letter of a text is a small one and
// stands at its beginning, quotes and brackets aside.
func startsSmall(text string) bool {
	if text != "" && isASCIILetter(text[0]) {
		return text[0] >= 'a'
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, `("'‘“[`))
	return unicode.IsLower(r)
}

// endsSentence reports that a text ends in a mark that ends sentences, closing
// quotes and brackets after it or before it aside.
func endsSentence(text string) bool {
	if text != "" {
		if c := text[len(text)-1]; isASCIILetter(c) || c == '.' {
			return c == '.'
		}
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `)]}"'’”»“」』）】`))
	return strings.ContainsRune(".!?…。！？", r)
}

// startsCapital reports that a text begins with a capital letter.
func startsCapital(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// firstWord is the first word of a text, marks before it and after it left out.
func firstWord(text string) string {
	end := 0
	for end < len(text) && isASCIILetter(text[end]) {
		end++
	}
	if end > 0 && end < len(text) && text[end] == ' ' {
		return text[:end]
	}
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if at := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }); at >= 0 {
		return text[:at]
	}
	return text
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
