package lexical

import "unicode"

// Case says whether the shape of a code tells capitals from small letters.
type Case bool

const (
	AnyCase Case = false // "A-1" of "HAR-01" and of "har-1"
	ByCase  Case = true  // "a-1" of "har-1"
)

// CodeShape has one sign for each run of letters or of figures in a code, and the other
// signs as they are: "A-1" of "HAR-01". It is for what all codes of a source have in
// common, whatever their length.
func CodeShape(code string, by Case) string {
	var shape []rune
	for _, r := range code {
		switch {
		case unicode.IsDigit(r):
			r = '1'
		case !unicode.IsLetter(r):
		case by == AnyCase || unicode.IsUpper(r):
			r = 'A'
		case unicode.IsLower(r):
			r = 'a'
		default: // a letter that has no case
			r = 'x'
		}
		if n := len(shape); n == 0 || shape[n-1] != r {
			shape = append(shape, r)
		}
	}
	return string(shape)
}
