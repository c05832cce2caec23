// Package halfword tells the halves of an English word that the end of a line broke from the
// words of a compound, by their forms alone: "desig-" and "ning", but "year-" and "round".
package halfword

import "compdiff/internal/pattern"

var (
	// ending is what words end in, with the consonant that begins its syllable.
	ending = pattern.New(`^[b-df-hj-np-tv-xz]{1,2}(?:ings?|ions?|ments?|ness|[ai]bl[ey]|[ae]nces?|ency|it(?:y|ies)|ical(?:ly)?|ally|[ao]ry|ive(?:ly)?|ous(?:ly)?|i[sz](?:e|ed|es|ing|m)|ists?|at(?:e|es|ed|ing|ion|ions|ional|ive)|ers?|ed|ly|[ae]nts?|ures?|ages?|ied|ies|er(?:y|ies))$|^(?:ments?|ness|tion|tions|tional|ing|able|ible)$`)
	// stem is the beginning of a word that ends where hardly any word does.
	stem = pattern.New(`^\p{Ll}{2,}[iu]$`)
)

// Min is how many letters a half has at least that tells anything.
const Min = 3

// Is reports that one of two texts, in small letters, has the form of half of a word. A short
// one tells nothing: "bed" is a word, and ends as "shared" does.
func Is(left, right string) bool {
	return len(left) >= Min && (len(right) > Min && ending().MatchString(right) || len(right) >= Min && stem().MatchString(left))
}
