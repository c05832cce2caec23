package diff

import (
	"strings"
	"sync"
)

// lists are the closed lists that a word stands in, a bit each. They are asked of
// every token of every text that is read, so that each word is looked up once and not
// each of the places where it stands.
type lists uint64

// The lists that are asked often; each is one of [wordLists].
const (
	inAbbreviations lists = 1 << iota
	inAdjectiveNouns
	inAdjectives
	inAnswering
	inArticles
	inAttributive
	inConditions
	inCopulas
	inDistributives
	inFitting
	inFullness
	inFunctionWords
	inIncluding
	inManners
	inNeeds
	inNounVerbs
	inParticles
	inParticipials
	inPluralFirst
	inPrepositions
	inPurposeMarkers
	inQuantity
	inRelatives
	inRunning
	inScope
	inSeparators
	inWeighty
	inBehind     // may say nothing behind a noun, or before one that is done: see behind.go
	inFrames     // begins one of [frames]
	inFrameRest  // stands in one of them behind its first word
	inSetPhrases // is one of [setPhrases]
)

// wordLists are these lists by their words.
var wordLists = [...]struct {
	is    lists
	words map[string]bool
}{
	{inAbbreviations, abbreviations},
	{inAdjectiveNouns, adjectiveNouns},
	{inAdjectives, adjectives},
	{inAnswering, answering},
	{inArticles, articles},
	{inAttributive, attributive},
	{inConditions, conditions},
	{inCopulas, copulas},
	{inDistributives, distributives},
	{inFitting, fitting},
	{inFullness, fullness},
	{inFunctionWords, functionWords},
	{inIncluding, including},
	{inManners, manners},
	{inNeeds, needs},
	{inNounVerbs, nounVerbs},
	{inParticles, particles},
	{inParticipials, participials},
	{inPluralFirst, pluralFirst},
	{inPrepositions, prepositions},
	{inPurposeMarkers, purposeMarkers},
	{inQuantity, quantityAdjectives},
	{inRelatives, relatives},
	{inRunning, running},
	{inScope, scopeWords},
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
	for w, all := range frames {
		table[w] |= inFrames
		for _, f := range all {
			for _, s := range f[1:] {
				for _, w := range s.words {
					table[w] |= inFrameRest
				}
			}
		}
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

// Words that say nothing behind a noun: what is chosen is to be used, and who is told is
// concerned.
var (
	plainlyBehind  = set(`concerned involved required needed necessary`)
	toBeBehind     = set(`used taken adopted applied followed employed undertaken`)     // in "to be used"
	governedBehind = set(`with by about for as at under from until within per when to`) // what follows says more
	leavingSo      = stemTable(`keep make get leave render consider stay remain become feel need want`)
)

// frames are phrases of several words that do what one preposition does, or
// less: no word in them carries content. A word may be one of several, and "?"
// before it says that it may be left out.
var frames = parseFrames(`
	in line with
	in accordance with
	in compliance with
	in conformity with
	in keeping with
	consistent with
	in relation to
	in conjunction with
	in association with
	in connection with
	in respect of
	with respect|regard|reference to
	in terms of
	in support of
	by means|way|virtue of
	in|within|across|for|on|to ?the|all area|areas|field|fields|domain|domains|sphere|realm of
	in|within the context|framework|scope|course of
	on ?all ?the matter|matters|subject|subjects|topic|topics of
	on ?all ?the matter|matters|subject|subjects concerning|regarding|pertaining|relating|related|bearing ?on|to
	for the purpose|purposes|sake of
	on the basis of
	on the part of
	the process of
	the way|manner in which
	the way|manner that
	the fact that
	as part of
	all aspects|elements|facets of
	aspects|elements|facets of
	continue|continues to be
	relating|related|pertaining to
	owing|due to
	pursuant to
	based on|upon
	for example|instance
	capable of
	able to
	?the ability to
	with the aim|intention|goal|purpose|objective of
`)

// participials are prepositions that look like a verb. "Following" is none
// behind an article ("the following"), and none of them with a particle.
var participials = set(`following concerning regarding`)

// pluralFirst are nouns that narrow another one in the plural.
var pluralFirst = set(`operations communications sports savings arms customs news mathematics logistics economics analytics ethics
	telecommunications women mens childrens materials parks robotics graphics physics statistics business process access address`)

// manners are nouns that say no more than the word before them does behind "in a", "on a"
// or "at": "in a safe manner" is safely, "at regular intervals" regularly.
var manners = set(`manner way fashion basis intervals nature kind sort`)

// natures are those of them that say so behind "of a": "rounds of a routine nature".
var natures = set(`nature kind sort`)

// needs are the words of a condition that a duty is done where somebody needs
// it: "when required", "where appropriate".
var needs = set(`needed required necessary appropriate applicable relevant requested asked possible`)

// nounVerbs are nouns in the plural that look like verbs in the third person.
var nounVerbs = set(`
	accesses accounts acts addresses advances aims answers approaches audits balances benefits bills books budgets builds calls causes
	challenges changes charges charts checks claims classes codes comments commits concerns conducts contacts contracts controls copies
	costs counts covers credits debits deals debates decreases delays demands deposits designs details displays documents drafts drills
	drives effects estimates exchanges experiences exports features fields files finances finds fixes flows focuses forecasts forms
	functions funds gains goods grants groups guides hires holds houses impacts imports improves increases inputs interests invoices
	issues joins judges keys labels leads leases levels lights limits lists loads loans locks logs maps marks markets masters matches
	measures meets messages methods models monitors moves names needs notes notices numbers objects offers orders outlines outputs
	papers parts patents patterns pays permits places plans plants points ports positions posts practices prices prints processes
	produces profiles profits programmes programs projects promises prospects purchases purposes queries questions ranges ranks rates
	records reforms releases rents repairs replies reports requests researches resources results returns reviews risks roles rules runs
	salaries sales samples scales schedules schemes scopes scores searches sections services sets shares ships shops signals sites skills
	sources spaces stages stamps standards starts states steps stocks stores structures studies supplies supports surveys switches
	systems tables targets tasks taxes teams tenders tests texts themes ties tools totals trades trains transfers trials trusts types
	updates upgrades uses values views visits votes wages walks watches ways wills works`)

// wholly are words that say of a thing that all of it is meant, as it is without them.
var wholly = set(`whole entire totality entirety`)

// answering say that somebody answers for something.
var answering = set(`responsible accountable responsibility accountability charge ownership`)

// running are nouns that say no more than a verb that something is run by: to govern the
// conduct of a thing is to govern it.
var running = set(`direction conduct management operation operations running handling course governance control administration`)

// frame is the words of a phrase, each with its alternatives.
type frame []slot

type slot struct {
	words    []string
	optional bool
}

// parseFrames makes a table by the words that frames may begin with.
func parseFrames(lines string) map[string][]frame {
	table := map[string][]frame{}
	for line := range strings.Lines(lines) {
		var f frame
		for w := range strings.FieldsSeq(line) {
			rest, optional := strings.CutPrefix(w, "?")
			f = append(f, slot{strings.Split(rest, "|"), optional})
		}
		if len(f) == 0 {
			continue
		}
		for _, s := range f { // up to the first word that must be there
			for _, w := range s.words {
				table[w] = append(table[w], f)
			}
			if !s.optional {
				break
			}
		}
	}
	return table
}

// adjectives are those without an ending that tells them, and adjectiveNouns the nouns that
// have one.
var (
	adjectives = set(`overall new old large big small wide deep fast slow safe clean dry wet hot cold rare cheap strong weak early late long short complete consistent efficient emerging
		existing current future recent modern digital virtual physical legal social mental public private formal informal robust secure accurate clear emergent relevant
		urgent resilient sufficient prominent persistent dominant important significant constant elegant elegant pleasant`)
	adjectiveNouns = set(`table variable cable vegetable deliverable receivable consumable initiative alternative representative narrative professional`)
)

// scopeWords narrow or widen a duty by themselves. A change of one of them is
// never mere wording.
var scopeWords = set(`
	internal external complex complicated routine simple standard strategic tactical operational organisational organizational
	corporate enterprise national international global local regional senior junior basic advanced major minor high
	higher highest low lower lowest large small multiple single several specific specified general generic entire full
	partial whole independently own critical sensitive moderate significant limited unsupervised supervised`)
