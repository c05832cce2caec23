package source

import (
	"html"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
)

// Pages set the code of a skill beside its name in an element of its own, which their
// style sheet draws as a badge, with no space between: "<span>Rope care</span><span
// class="code">ROPE</span>". Elements may also begin within a word, as where a letter is
// marked. The class of one of the two says that they are apart, or the capitals of the
// second behind the small letters of the first do.

// codeWord is a text in capitals and digits and nothing else.
var codeWord = pattern.New(`^[\s\pZ]*\p{Lu}[\p{Lu}\d.-]{2,}[\s\pZ]*$`)

// seam is where one element in a heading ends and another begins.
type seam struct {
	ended bool // an element has ended, and no text has come since
	apart bool // the class of one of the two says that it stands apart
}

// end notes that an element in a line ends.
func (s *seam) end(e element) { s.ended, s.apart = true, s.apart || e.apart }

// isApart reports that the words after the border of elements are no part of the word
// before it.
func (s *seam) isApart(before []byte, words string) bool {
	left, _ := utf8.DecodeLastRune(before)
	words = html.UnescapeString(words)
	right, _ := utf8.DecodeRuneInString(words)
	if !unicode.IsLetter(left) && !unicode.IsDigit(left) || !unicode.IsLetter(right) && !unicode.IsDigit(right) {
		return false
	}
	return s.apart || s.ended && unicode.IsLower(left) && codeWord().MatchString(words)
}

// partAtSeam parts the words of a heading where elements that stand apart meet. A seam
// is used up by the first words behind it.
func (r *htmlReader) partAtSeam(words string) {
	if r.rank > 0 && r.seam.isApart(r.lineBuilder.text, words) {
		r.space = true
	}
	r.seam = seam{}
}
