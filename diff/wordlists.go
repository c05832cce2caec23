package diff

// lists are the closed lists that a word stands in, a bit each. They are asked of
// every token of every text that is read, so that each word is looked up once and not
// each of the places where it stands.
type lists uint32

// The lists that are asked often; each is one of [wordLists].
const (
	inAbbreviations lists = 1 << iota
	inAnswering
	inAttributive
	inConditions
	inFitting
	inNeeds
	inNounVerbs
	inPluralFirst
	inPrepositions
	inPurposeMarkers
	inSeparators
	inWeighty
)

// wordLists are these lists by their words.
var wordLists = [...]struct {
	is    lists
	words map[string]bool
}{
	{inAbbreviations, abbreviations},
	{inAnswering, answering},
	{inAttributive, attributive},
	{inConditions, conditions},
	{inFitting, fitting},
	{inNeeds, needs},
	{inNounVerbs, nounVerbs},
	{inPluralFirst, pluralFirst},
	{inPrepositions, prepositions},
	{inPurposeMarkers, purposeMarkers},
	{inSeparators, separators},
}

// listsOf looks a lower-case word up.
func listsOf(lower string) lists {
	var found lists
	for i := range wordLists {
		if wordLists[i].words[lower] {
			found |= wordLists[i].is
		}
	}
	if weightyWords[weight(lower)] {
		found |= inWeighty
	}
	return found
}

// in reports that the word stands in one of the lists.
func (w *word) in(one lists) bool { return w.lists&one != 0 }

// role is what settles whether a word carries content where it stands: see settle.
type role byte

const (
	noRole role = iota
	capital
	participial
	runner
	mannerly
)

// roleOf is the first that fits.
func roleOf(text, lower string) role {
	switch {
	case capitals[text]:
		return capital
	case participials[lower]:
		return participial
	case running[lower]:
		return runner
	case manners[lower]:
		return mannerly
	}
	return noRole
}
