package diff

import "strings"

// isAuxiliary reports that a base form may follow a word that begins a duty.
func isAuxiliary(w string) bool { return modals[w] || isNegation(w) }

func isAdverb(t token) bool { return len(t.lower) > 4 && strings.HasSuffix(t.lower, "ly") }

func isConjunction(t token) bool {
	return t.lower == "and" || t.lower == "or" || t.Text == "/" || t.Text == "&"
}

// isGerund reports that a word is a verb that ends in "-ing".
func isGerund(t token) bool { return len(t.lower) > 4 && strings.HasSuffix(t.lower, "ing") }

// isThirdPerson reports whether a lower-case word can be a verb in the third
// person singular.
func isThirdPerson(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is")
}

// describes reports that a word may be an adjective, as far as its ending tells.
func describes(t token) bool {
	return isAdjective(t) || isAdverb(t) || isGerund(t) || hasAnySuffix(t.lower, "al", "ic", "ive", "ary", "ed", "ent", "ant", "ible", "able", "ous") && !hasAnySuffix(t.lower, "ment")
}

// isAdjective reports that a word is an adjective by its ending, or one of a few others.
func isAdjective(t token) bool {
	if !t.content() || t.verb {
		return false
	}
	return t.in(inAdjectives) || t.in(inScope) || hasAnySuffix(t.lower, "ous", "ful", "less", "ible", "able", "ical", "ional", "ative") && !t.in(inAdjectiveNouns)
}
