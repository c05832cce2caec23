package diff

import "strings"

// givenAct is the stem of the noun of what a verb that says little by itself does: "report" of
// "provides regular reports on leaks". None, -1, where another word follows, or it is done to
// something of its own: "carries out boat repairs" repairs boats, and "report forms" are no reports.
func (l *lexicon) givenAct(tokens []token, i int) int {
	if !givingVerbs[l.spelt[tokens[i].stem]] {
		return -1
	}
	last := -1
	for k := i + 1; k < len(tokens) && k <= i+maxPhrase && (tokens[k].content() || articles[tokens[k].lower]); k++ {
		last = k
	}
	if last < 0 || last+1 < len(tokens) && !tokens[last+1].in(inPrepositions) && !endsSentence(tokens[last+1]) {
		return -1
	}
	t := tokens[last]
	if one := strings.TrimSuffix(t.lower, "s"); l.verbs.stems[l.spelt[t.stem]] && (dutyBases()[one] || actNouns[one] != "") {
		return t.stem
	}
	return -1
}

var givingVerbs = stemTable(`provide give offer make`)

// vagueVerbs say what is done only with the noun behind them: "plays a part in", "takes charge of".
var vagueVerbs = stemTable(`provide give offer make play take have carry put hold`)
