package lexical

import "unicode"

// CodeShape has one sign for each run of letters or of figures in a code, and the other
// signs as they are: "A-1" of "HAR-01". It is for what all codes of a source have in
// common, whatever their length and case.
func CodeShape(code string) string {
	var shape []rune
	for _, r := range code {
		switch {
		case unicode.IsLetter(r):
			r = 'A'
		case unicode.IsDigit(r):
			r = '1'
		}
		if n := len(shape); n == 0 || shape[n-1] != r {
			shape = append(shape, r)
		}
	}
	return string(shape)
}
