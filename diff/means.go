package diff

// usingVerbs ask for nothing but by what something is done, which stands behind them: "uses snares to
// catch and count eels".
var usingVerbs = stemTable(`use apply utilise utilize employ`)

// doneBy are the verbs that say what is done by means of what a verb uses.
func (l *lexicon) doneBy(tokens []token, verb int) (verbs []int) {
	if !usingVerbs[l.spelt[tokens[verb].stem]] {
		return nil
	}
	to := verb + 1
	for to+1 < len(tokens) && !(tokens[to].lower == "to" && dutyBases()[tokens[to+1].lower]) {
		if endsSentence(tokens[to]) {
			return nil
		}
		to++
	}
	for i := to + 1; i < len(tokens) && (dutyBases()[tokens[i].lower] || joins(tokens[i])); i++ {
		if !joins(tokens[i]) {
			verbs = append(verbs, l.senseOfVerb(tokens[i]))
		}
	}
	return verbs
}
