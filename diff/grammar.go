package diff

import (
	"slices"
	"strings"
)

// duties marks the verbs of responsibility: the first word of a sentence, and
// the verbs that go on from it ("Selects, adopts and adapts methods, and
// reviews them").
func (l *lexicon) duties(tokens []token) []bool {
	verb := make([]bool, len(tokens))
	chain := true    // only verbs and separators since the sentence began
	fronted := false // it began with a preposition, and no verb came yet
	for i, t := range tokens {
		if !t.Word {
			chain = chain || endsSentence(t)
			continue
		}
		switch {
		case fronted && isVerbBehind(tokens, i):
			verb[i], fronted = true, false
		case answersToo(tokens, i):
			verb[i] = true
		case i == 0 || endsSentence(tokens[i-1]):
			fronted = t.in(inPrepositions)
			verb[i] = beginsDuty(tokens[i:])
			chain = verb[i] || leadsToVerb(t)
		case chain && goesOnFromVerb(tokens, i) || isUnknownVerb(tokens, i) || l.isPrefixed(tokens, i):
			verb[i] = true
		case !isThirdPerson(t.lower) || !t.verb:
			chain = chain && goesOnBetween(t)
		case chain:
			verb[i] = joins(tokens[i-1]) || isAdverb(tokens[i-1])
			chain = verb[i]
		default:
			verb[i] = isLaterVerb(tokens, i)
		}
	}
	return verb
}

// leadsToVerb reports that the verb of a sentence may stand behind its first word: "may plan",
// "neatly ties".
func leadsToVerb(t token) bool { return isAuxiliary(t.lower) || isAdverb(t) && !t.in(inPrepositions) }

// beginsDuty reports that the first word of a sentence is its verb.
func beginsDuty(tokens []token) bool {
	return tokens[0].verb && !isHelping(tokens) || isAnswering(tokens)
}

// isHelping reports that a word only leads to the verb behind "not": "does not plan".
func isHelping(tokens []token) bool {
	return isAuxiliary(tokens[0].lower) && len(tokens) > 1 && isNegation(tokens[1].lower)
}

// goesOnBetween reports that a word may stand between two verbs of a sentence.
func goesOnBetween(t token) bool { return t.in(inSeparators) || isAdverb(t) || isNegation(t.lower) }

// answersToo reports that a word behind "and" begins what somebody answers for.
func answersToo(tokens []token, i int) bool {
	return i > 0 && tokens[i-1].lower == "and" && isAnswering(tokens[i:])
}

// isVerbBehind reports that a word is the verb of a sentence that began with a
// preposition: "in talks with owners agrees rents".
func isVerbBehind(tokens []token, i int) bool {
	t := tokens[i]
	return isThirdPerson(t.lower) && t.verb && !t.in(inNounVerbs) && (tokens[i-1].content() || tokens[i-1].Text == ",") && hasObject(tokens, i)
}

// hasObject reports that a sentence goes on behind a word.
func hasObject(tokens []token, i int) bool { return i+1 < len(tokens) && !closes(tokens[i+1]) }

// goesOnFromVerb reports that a word is a verb because only verbs and what parts them
// stand before it: in the base form behind an auxiliary ("may plan", "does not plan")
// or, badly formed, behind "and" ("Communicates and explain the rules"); in the third
// person, known or not, behind a separator.
func goesOnFromVerb(tokens []token, i int) bool {
	t := tokens[i]
	if t.verb && (isAuxiliary(tokens[i-1].lower) && isBase(t.lower) || goesOn(tokens, i) || isNextGerund(tokens, i)) {
		return true
	}
	return isThirdPerson(t.lower) && joins(tokens[i-1]) && t.content() && (hasObject(tokens, i) || isInRow(tokens, i))
}

// isLaterVerb reports that a word that may be a verb is one, behind other words of its
// sentence: it is joined to them, something follows it, and it is no noun.
func isLaterVerb(tokens []token, i int) bool {
	joined := joins(tokens[i-1]) || i > 1 && isAdverb(tokens[i-1]) && joins(tokens[i-2])
	if !joined || i+1 >= len(tokens) || tokens[i+1].in(inCopulas) || closes(tokens[i+1]) && !orVerb(tokens[i+1:]) && !isSecondRow(tokens, i) {
		return false
	}
	return !sharesHead(tokens, i) && !isUsed(tokens[i+1:]) && !isModelTo(tokens, i) && !isOtherNoun(tokens, i)
}

// isOtherNoun reports that a plural that looks like a verb stands behind another plural and
// "or", before a preposition: "tests or checks for the yard". Few verbs are joined by "or"
// behind their objects.
func isOtherNoun(tokens []token, i int) bool {
	return tokens[i].in(inNounVerbs) && i > 1 && tokens[i-1].lower == "or" && strings.HasSuffix(tokens[i-2].lower, "s") && tokens[i+1].in(inPrepositions)
}

// isPrefixed reports that a word with a prefix and a hyphen before it is a verb in the third
// person, behind other words of its sentence: "and co-ordinates repairs".
func (l *lexicon) isPrefixed(tokens []token, i int) bool {
	if i < 3 || !isHyphen(tokens[i-1]) || tokens[i].space+tokens[i-1].space != "" || !prefixes[tokens[i-2].lower] || !isThirdPerson(tokens[i].lower) {
		return false
	}
	return l.word(tokens[i-2].lower+tokens[i].lower).verb && joins(tokens[i-3]) && hasObject(tokens, i)
}

var prefixes = set(`co re pre`)

// isUnknownVerb reports that a word that nobody knows as a verb is one by where it
// stands: in the third person behind "and", before an article, or before a noun in the
// plural that ends its phrase ("routes requests to the desk"). Few nouns narrow another
// one in the plural.
func isUnknownVerb(tokens []token, i int) bool {
	if !mayBeVerb(tokens, i) {
		return false
	}
	next := tokens[i+1]
	if next.lower == "the" || next.lower == "a" || next.lower == "an" {
		return true
	}
	ends := i+2 == len(tokens) || !tokens[i+2].content()
	if next.content() && ends && slices.ContainsFunc(tokens[:i-1], func(t token) bool { return t.content() && t.lower == next.lower }) {
		return true // of what was named before: "lists boats and tows boats to the pier"
	}
	if ends && (isInDuties(tokens, i) || reaches(tokens, i)) {
		return true
	}
	return next.content() && isThirdPerson(next.lower) && !next.verb && ends && !strings.HasSuffix(tokens[i-2].lower, "s")
}

// mayBeVerb reports that a word that nobody knows as a verb stands where one may: in the
// third person behind "and", and before something.
func mayBeVerb(tokens []token, i int) bool {
	t := tokens[i]
	return !t.verb && t.content() && isThirdPerson(t.lower) && !t.in(inNounVerbs) && !t.in(inPluralFirst) && i > 1 && tokens[i-1].lower == "and" && i+1 < len(tokens)
}

// isInDuties reports that a word ends a row of duties, each with an object, that a comma
// parts: "examines animals, finds the cause and prescribes rest".
func isInDuties(tokens []token, i int) bool {
	next, base := tokens[i+1], strings.TrimSuffix(tokens[i].lower, "s")
	if !next.content() || isAdverb(next) || hasAnySuffix(base, nominalEndings...) || isAgent(base) || !tokens[i-2].content() || strings.HasSuffix(tokens[i-2].lower, "s") {
		return false
	}
	for k := i - 2; k > 2 && !endsSentence(tokens[k]); k-- {
		if tokens[k-1].Text == "," && tokens[k].verb && isThirdPerson(tokens[k].lower) && !tokens[k].in(inNounVerbs) && !joins(tokens[k-2]) && k < i-2 {
			return true
		}
	}
	return false
}

// reaches reports that a noun in the plural and where it goes stand behind a word: "sorts
// letters into bags".
func reaches(tokens []token, i int) bool {
	next := tokens[i+1]
	return isThirdPerson(next.lower) && !next.verb && i+2 < len(tokens) && reachingTo[tokens[i+2].lower]
}

// reachingTo are prepositions that say where something goes that is done to the noun
// before them.
var reachingTo = set(`to into onto`)

// answeringAlone say at the head of a duty what "is" says with them: "responsible for pears".
var answeringAlone = set(`responsible accountable`)

// isAnswering reports that a text says that somebody is responsible.
func isAnswering(tokens []token) bool {
	if len(tokens) > 2 && answeringAlone[tokens[0].lower] && tokens[1].lower == "for" {
		return true
	}
	return len(tokens) > 2 && (tokens[0].lower == "is" || tokens[0].lower == "are") && tokens[1].in(inAnswering) && tokens[2].lower == "for"
}

// orVerb reports that a stroke and another verb follow: "supports / replaces".
func orVerb(after []token) bool {
	return len(after) > 1 && after[0].Text == "/" && after[1].verb && isThirdPerson(after[1].lower)
}

// isUsed reports that a participle with a preposition follows, which says more
// of a noun: "the tools and processes used for storage".
func isUsed(after []token) bool {
	return len(after) > 1 && strings.HasSuffix(after[0].lower, "ed") && (after[1].in(inPrepositions) || after[1].lower == "to")
}

// goesOn reports that a word in the base form goes on from a verb right before
// it: an object follows, as it does behind a verb.
func goesOn(tokens []token, i int) bool {
	return dutyBases()[tokens[i].lower] && tokens[i-1].lower == "and" && i+1 < len(tokens) && !closes(tokens[i+1])
}

// isNextGerund reports that a gerund goes on from one that begins the sentence:
// "designing and building boats".
func isNextGerund(tokens []token, i int) bool {
	return isGerund(tokens[i]) && joins(tokens[i-1]) && isGerund(tokens[0]) && tokens[0].verb && hasObject(tokens, i)
}

// isInRow reports that a word stands in a row of verbs, joined to the one behind it:
// "plans, books and leads tours".
func isInRow(tokens []token, i int) bool {
	next := i + 1
	for next < len(tokens) && joins(tokens[next]) {
		next++
	}
	return next > i+1 && next < len(tokens) && tokens[next].verb && isThirdPerson(tokens[next].lower)
}

// isSecondRow reports that a word is the first of a row of two verbs behind ", and", or
// behind "and" where it is seldom a noun: "checks the pumps, and documents and reports
// faults".
func isSecondRow(tokens []token, i int) bool {
	return i > 1 && tokens[i-1].lower == "and" && (tokens[i-2].Text == "," || !tokens[i].in(inNounVerbs)) && i+3 < len(tokens) && tokens[i+1].lower == "and" &&
		tokens[i+2].verb && isThirdPerson(tokens[i+2].lower) && !closes(tokens[i+3])
}

// isModelTo reports that a plural of a noun that looks like a verb stands beside
// another plural, and says what both are for: "frames and models to guide repairs".
func isModelTo(tokens []token, i int) bool {
	return tokens[i].in(inNounVerbs) && !strivings[tokens[i].lower] && i > 1 && isConjunction(tokens[i-1]) && strings.HasSuffix(tokens[i-2].lower, "s") &&
		i+2 < len(tokens) && tokens[i+1].lower == "to" && dutyBases()[tokens[i+2].lower]
}

// strivings are nouns in the plural that are verbs before "to" and another verb.
var strivings = set(`works acts aims plans moves steps`)

// sharesHead reports that a word that looks like a verb is a noun beside another
// one, before the noun that both narrow: "information and records management".
// The other one stands in the singular, right behind a preposition or a verb; the
// noun is the last word of its phrase, and in the singular as well.
func sharesHead(tokens []token, i int) bool {
	if !tokens[i].in(inNounVerbs) {
		return false
	}
	if tokens[i-1].lower != "and" && tokens[i-1].lower != "or" || i < 3 {
		return false
	}
	other, before, head := tokens[i-2], tokens[i-3], tokens[i+1]
	if !other.content() || strings.HasSuffix(other.lower, "s") || !head.content() || strings.HasSuffix(head.lower, "s") {
		return false
	}
	if head.in(inRunning) {
		return true
	}
	return before.in(inPrepositions) && (i+2 == len(tokens) || !tokens[i+2].content())
}

// joins reports whether what follows the token may be another member of a list.
func joins(t token) bool { return t.in(inSeparators) || !t.Word && separators[t.Text] }

// closes reports whether the token ends what stands before it, so that the
// word there is the member of a list and no verb with an object.
func closes(t token) bool { return !t.Word || t.lower == "and" || t.lower == "or" || t.lower == "of" }

func endsSentence(t token) bool { return t.stop }

// purposes marks the clauses that say what a duty is for: from "to" and a
// verb, or "so that", up to the next duty or the end of the sentence.
func (l *lexicon) purposes(tokens []token, duty []bool) []bool {
	inside := false
	marks := make([]bool, len(tokens))
	for i, t := range tokens {
		switch {
		case duty[i] || endsSentence(t) || t.Text == ";" && !l.isVerbAhead(tokens, i+1) || isAdverb(t) && i+1 < len(tokens) && duty[i+1]:
			inside = false
		case t.in(inPurposeMarkers) && !t.joint && (i == 0 || !beforeTo[tokens[i-1].lower]) && i+1 < len(tokens):
			inside = inside || l.opensPurpose(t, tokens[i+1:])
		}
		marks[i] = inside
	}
	return marks
}

// isVerbAhead reports that a verb in its base form begins at a place, or behind a
// phrase and the next mark.
func (l *lexicon) isVerbAhead(tokens []token, i int) bool {
	for ; i < len(tokens) && !endsSentence(tokens[i]); i++ {
		if joins(tokens[i-1]) && tokens[i].verb && dutyBases()[tokens[i].lower] {
			return true
		}
	}
	return false
}

// beforeTo are words whose "to" is a preposition.
var beforeTo = set(`according due owing prior related relating pertaining subject access response regard respect contrary similar`)

// opensPurpose reports that "to" or "so" opens such a clause: a verb follows, or a
// word with an object as only verbs have it ("to lower the price").
func (l *lexicon) opensPurpose(marker token, after []token) bool {
	next := after[0]
	if marker.lower == "so" {
		return next.lower == "that"
	}
	if hasAnySuffix(next.lower, "s", "ing", "ed") {
		return purposeVerbs[next.lower] || dutyBases()[next.lower] || hasAnySuffix(next.lower, "ss") && next.verb
	}
	if hasAnySuffix(next.lower, neverBase...) {
		return purposeVerbs[next.lower] || dutyBases()[next.lower]
	}
	return next.verb || purposeVerbs[next.lower] || next.content() && len(after) > 1 && after[1].in(inArticles)
}

// neverBase end nouns and adjectives of the stems of verbs, and hardly a verb in its base form:
// "adherence to organisational rules".
var neverBase = []string{"tion", "sion", "tional", "ical", "ity"}

// dutiesOf marks the verbs of responsibility of a sentence.
func (l *lexicon) dutiesOf(s sentence) []bool {
	return s.facts().duties.or(func() []bool { return l.duties(s.tokens) })
}

// maxPhrase bounds how many words of a noun phrase stand before its head.
const maxPhrase = 5
