package diff

// isMannerNoun reports that a noun is one of those where it stands.
func isMannerNoun(tokens []token, i int) bool {
	if i < 2 || !tokens[i].in(inManners) || !tokens[i-1].Word || functionWords[tokens[i-1].lower] || i+1 < len(tokens) && tokens[i+1].lower == "of" {
		return false
	}
	before := i - 2
	if before > 0 && (tokens[before].lower == "a" || tokens[before].lower == "an") {
		before--
	}
	if natures[tokens[i].lower] {
		return tokens[before].lower == "of" && before < i-2 && describes(tokens[i-1])
	}
	return tokens[before].lower == "in" || tokens[before].lower == "on" || tokens[before].lower == "at"
}

// emptyTails end words with a hyphen and say no more there than "of" does: "boat-related
// costs" are costs related to boats.
var emptyTails = set(`related based`)
