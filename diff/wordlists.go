package diff

import "sync"

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
	inFunctionWords
	inManners
	inNeeds
	inNounVerbs
	inParticipials
	inPluralFirst
	inPrepositions
	inPurposeMarkers
	inRunning
	inSeparators
	inWeighty
	inBehind     // may say nothing behind a noun, or before one that is done: see behind.go
	inFrames     // begins one of [frames]
	inSetPhrases // is one of [setPhrases]
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
	{inFunctionWords, functionWords},
	{inManners, manners},
	{inNeeds, needs},
	{inNounVerbs, nounVerbs},
	{inParticipials, participials},
	{inPluralFirst, pluralFirst},
	{inPrepositions, prepositions},
	{inPurposeMarkers, purposeMarkers},
	{inRunning, running},
	{inSeparators, separators},
	{inWeighty, weightyWords},
}

// listsByWord is all of them in one table, so that a word is looked up once.
var listsByWord = sync.OnceValue(func() map[string]lists {
	table := map[string]lists{}
	for _, list := range wordLists {
		for w := range list.words {
			table[w] |= list.is
		}
	}
	for _, list := range []map[string]bool{plainlyBehind, toBeBehind, {"question": true, "overall": true}} {
		for w := range list {
			table[w] |= inBehind
		}
	}
	for w := range frames {
		table[w] |= inFrames
	}
	for w := range setPhrases {
		table[w] |= inSetPhrases
	}
	return table
})

// listsOf looks a lower-case word up. Whatever holds a "not" weighs as that does, and
// carries no content.
func listsOf(lower string) lists {
	found := listsByWord()[lower]
	if isNegation(lower) {
		found |= inWeighty | inFunctionWords
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
func (w *word) roleOf(text string) role {
	switch {
	case text != w.lower && capitals[text]:
		return capital
	case w.in(inParticipials):
		return participial
	case w.in(inRunning):
		return runner
	case w.in(inManners):
		return mannerly
	}
	return noRole
}
