package diff

import "strings"

// A quotation of more words than this loses its middle: about as many words as these are
// left at its beginning and at its end.
const (
	quotedWords = 24
	quotedHead  = 11
	quotedTail  = 8
	quotedSlack = 3 // by which either may be longer or shorter
	quotedLeast = 3 // words that are left out, or none
)

// shortened leaves out the middle of a long quotation. It is cut between phrases, at best
// behind a comma: words cut off from what they belong to would say something else.
func shortened(s string) string {
	w := strings.Fields(s)
	if len(w) <= quotedWords {
		return s
	}
	head, tail := nearestBreak(w, quotedHead), nearestBreak(w, len(w)-quotedTail)
	if tail-head < quotedLeast {
		return s
	}
	return strings.Join(w[:head], " ") + " … " + strings.Join(w[tail:], " ")
}

// nearestBreak is where a phrase begins, as near as can be to a word; that word where
// none does.
func nearestBreak(w []string, at int) int {
	for _, begins := range []func([]string, int) bool{beginsMember, beginsPhrase} {
		for off := range quotedSlack + 1 {
			for _, i := range []int{at - off, at + off} {
				if i > 1 && i < len(w) && begins(w, i) {
					return i
				}
			}
		}
	}
	return at
}

// beginsMember reports that a word stands behind a comma, which no other mark follows.
func beginsMember(w []string, i int) bool {
	return strings.ContainsAny(w[i-1][len(w[i-1])-1:], ",;:")
}

// beginsPhrase reports that a word leads to what is said of the words before it, which end
// there. What is done goes with what it is done to: "arising from".
func beginsPhrase(w []string, i int) bool {
	before, word := strings.ToLower(w[i-1]), strings.ToLower(w[i])
	leads := prepositions[word] || relatives[word] || word == "such" || word == "including"
	if !leads || word == "as" && before == "such" || strings.HasSuffix(before, "ing") {
		return false
	}
	return !prepositions[before] && !relatives[before] && !articles[before] && !functionWords[before]
}
