package diff

// actEndings end nouns of action.
var actEndings = []string{"tion", "sion", "ment", "ance", "ence", "ysis", "al", "ing", "ure", "ice", "sis"}

// isActBefore reports that a noun with the ending of an action stands before "of", or before
// another one that does.
func isActBefore(tokens []token, i int) bool {
	if !hasAnySuffix(tokens[i].lower, actEndings...) || i+1 >= len(tokens) {
		return false
	}
	return tokens[i+1].lower == "of" || i+2 < len(tokens) && joins(tokens[i+1]) && isActBefore(tokens, i+2)
}
