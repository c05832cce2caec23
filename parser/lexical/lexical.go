package lexical

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// RunsOf has one sign for each run of digits, capitals or other letters in a text:
// "A1.a" of "BC12.de".
func RunsOf(text string) string {
	var form strings.Builder
	last := rune(0)
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			r = '1'
		case unicode.IsUpper(r):
			r = 'A'
		case unicode.IsLetter(r):
			r = 'a'
		}
		if r != last {
			form.WriteRune(r)
		}
		last = r
	}
	return form.String()
}

// Runes counts the characters of a text.
func Runes(s string) int { return utf8.RuneCountInString(s) }

// HasMore reports that a text has more than n letters and digits of ASCII. It reads no
// further than it must.
func HasMore(s string, n int) bool {
	for i := 0; i < len(s) && n >= 0; i++ {
		if c := s[i]; 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			n--
		}
	}
	return n < 0
}

// HasWords reports that a text has so many words or more, as strings.Fields parts them.
func HasWords(text string, n int) bool {
	for range strings.FieldsSeq(text) {
		if n--; n <= 0 {
			return true
		}
	}
	return n <= 0
}

// LastWords is the end of a text from the last n words on; all of it where it has no more.
func LastWords(text string, n int) string {
	end := len(text)
	for range n {
		word := strings.TrimRightFunc(text[:end], unicode.IsSpace)
		end = strings.LastIndexFunc(word, unicode.IsSpace) + 1
		for end > 0 && end < len(text) && !utf8.RuneStart(text[end]) { // behind a space of several bytes
			end++
		}
	}
	return text[end:]
}

// IsFilled reports that a text is more than white space.
func IsFilled(text string) bool { return strings.TrimSpace(text) != "" }

// Number reads digits; what is none gives -2, which follows nothing.
func Number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -2
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// IsWordRune knows letters and digits.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// HasAddress knows a web or e-mail address in a line.
func HasAddress(raw string) bool {
	return strings.Contains(raw, "://") || strings.Contains(raw, "www.") || strings.Contains(raw, "mailto:")
}

// ExcelBreak is how spreadsheets write the carriage return of a line break in
// a cell; programs that do not know it leave it in the text.
const ExcelBreak = "_x000D_"

// PlainCell is the text of a cell with spaces in the place of what spreadsheets
// leave in it. The number of characters stays the same, so places do.
func PlainCell(text string) string {
	if !strings.Contains(text, ExcelBreak) {
		return text
	}
	space := strings.Repeat(" ", len(ExcelBreak))
	text = strings.NewReplacer(ExcelBreak+"\n", space+"\n", ExcelBreak+"\r\n", space+"\r\n").Replace(text)
	return strings.ReplaceAll(text, ExcelBreak, "\n"+space[1:])
}

// IsCapital accepts what a title can begin with.
func IsCapital(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// Colon is where the first colon of a text stands, and how many bytes it has: a wide one
// of Chinese and Japanese is one as well. at is -1 where there is none.
func Colon(text string) (at, size int) {
	at = strings.IndexByte(text, ':')
	if wide := strings.Index(text, "："); wide >= 0 && (at < 0 || wide < at) {
		return wide, len("：")
	}
	return at, 1
}

// EndsInColon reports that a colon is the last of a text.
func EndsInColon(text string) bool {
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
}

// LeftOpen reports that a text has a bracket that does not close.
func LeftOpen(text string) bool { return strings.Count(text, "(") > strings.Count(text, ")") }

//go:embed suspending.txt
var suspendingLines string

// suspending are the words of all languages in that list.
var suspending = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(suspendingLines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line)[1:] { // the first names the language
			words[word] = true
		}
	}
	return words
})

// Suspends reports that a text begins with a word before which a hyphen stands for a
// missing half: "and" in "pre- and post-".
func Suspends(next string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return suspending()[first]
}

// EndsInHyphen knows a hyphen, visible or soft, directly after a letter.
func EndsInHyphen(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	if r != '-' && r != '‐' && r != SoftHyphen {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return IsWordRune(before)
}

// SoftHyphen is where a word may be broken at the end of a line; it is not shown
// elsewhere.
const SoftHyphen = '\u00ad'

// EndsSentence knows a full stop and its kin, closing quotes and brackets
// after it or not.
func EndsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`)]}"'’”»›“」』）】*_`, r)
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？：；", r)
}

// StartsLower reports that a text begins with a small letter, behind opening quotes,
// brackets and dashes or not.
func StartsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`("'‘“„«‹[—–-`, r) }))
	return unicode.IsLower(r)
}
