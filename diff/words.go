package diff

import "strings"

// set makes a look-up table from words in one string.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// functionWords carry grammar, not content: similarity does not count them.
var functionWords = set(`
	a an the this that these those such
	and or nor but also as than then so
	of in on at by for from to into onto upon with within without between among across
	over under through throughout during per via about against around towards toward according using including
	is are be been being was were am has have having had do does did
	can could may might must shall should will would
	not no only each every all any some both either neither other others own
	it its their them they he she his her we our you your us me him who whom whose which what
	where when while whilst if whether how why thereby thus hence
	more most less least very up out there here etc e.g i.e`)

// capitals are abbreviations that are spelt as a function word.
var capitals = set(`IT US IS WHO CAN AM AS DO BE`)

// weightyWords are function words whose coming or going changes what a duty
// asks: negation, obligation and extent.
var weightyWords = set(`not no never must shall should may only each every all any some without except solely always`)

// isNegation reports whether a lower-case word holds a "not": "cannot", "don't".
func isNegation(w string) bool { return w == "not" || w == "cannot" || hasAnySuffix(w, "n't", "n’t") }

// modals stand before the base form of a verb.
var modals = set(`may can must shall should will do does`)

// particles make another verb of the one that they follow: "carries out".
var particles = set(`out up off down away together forward back`)

// fitting words say that something is as it should be, which every duty asks;
// attributive ones only where they stand before what they are said of.
var (
	fitting     = set(`appropriate appropriately proper properly suitable suitably adequate adequately duly effectively`)
	attributive = set(`effective good similar further relevant needed necessary required applicable pertinent requisite`)
)

// conditions make of a fitting word a case in which a duty is asked for: "where
// appropriate".
var conditions = set(`where as if when whenever wherever`)

// causatives are verbs that lead from a purpose to what is to happen for it:
// those of one group say the same.
var causatives = groups(`
	ensure assure guarantee
	enable allow support facilitate help assist permit aid`)

// lightNouns only say that there is what stands behind their "of".
var lightNouns = set(`use usage provision process performance execution existence presence`)

// paddingHeads are nouns that say no more than the words before them do: "hull
// matters" is hulls.
var paddingHeads = set(`
	matter matters aspect aspects activity activities issue issues area areas topic topics subject subjects context contexts item items
	element elements thing things purpose purposes case cases instance instances situation situations basis work task tasks information
	data process processes principle principles concept concepts practice practices approach approaches itself themselves together used`)

// setPhrases are words that carry no content after a certain other word: "not
// limited" (to) says that a list is open and limits nothing. Longer ones are
// [frames].
var setPhrases = map[string]string{
	"limited": "not", "order": "in", "well": "as", "behalf": "on", "regards": "as",
}

// abbreviations have a full stop that ends no sentence.
var abbreviations = set(`e.g i.e eg ie cf vs approx incl viz`)

// separators join the members of a list.
var separators = set(`, ; and or / &`)

// purposeMarkers start a clause that says what a duty is for; "to" does so
// only before a verb.
var purposeMarkers = set(`to so`)

// purposeVerbs are verbs that seldom begin a duty, and often what one is for.
var purposeVerbs = set(`
	maximise maximize minimise minimize reduce increase avoid achieve satisfy fulfil fulfill gain reach attract
	match suit fit aid cope deal let become remain stay save win grow expand lower heal cure feed stop spot allow cause remedy speed enjoy
	recover relieve soothe calm repel thrive succeed compete comply`)

// prepositions may start a phrase that narrows what stands before it.
var prepositions = set(`
	of in on at by for from into onto upon with within without between among across
	over under through throughout during per via about against around towards toward using including based following concerning regarding according`)

// irregular gives the base form of verb forms and of nouns of action that no
// stemmer reduces to it.
var irregular = map[string]string{
	"seen": "see", "met": "meet", "held": "hold", "made": "make", "led": "lead", "kept": "keep", "built": "build",
	"gave": "give", "given": "give", "took": "take", "taken": "take", "wrote": "write", "written": "write",
	"knew": "know", "known": "know", "found": "find", "sought": "seek", "taught": "teach", "thought": "think",
	"chose": "choose", "chosen": "choose", "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive",
	"spoke": "speak", "spoken": "speak", "understood": "understand", "undertook": "undertake",
	"undertaken": "undertake", "ran": "run", "sent": "send", "spent": "spend", "brought": "bring",
	"acquisition": "acquire", "assumption": "assume", "closure": "close", "comparison": "compare",
	"consumption": "consume", "disclosure": "disclose", "expansion": "expand", "explanation": "explain",
	"explanations": "explain", "extension": "extend", "introduction": "introduce", "production": "produce",
	"reduction": "reduce", "reductions": "reduce", "response": "respond", "responses": "respond",
	"submission": "submit", "submissions": "submit", "transmission": "transmit", "advice": "advise", "analysis": "analyse", "application": "apply", "choice": "choose",
	"compliance": "comply", "creation": "create", "decision": "decide", "decisions": "decide", "definition": "define",
	"definitions": "define", "delivery": "deliver", "description": "describe", "descriptions": "describe",
	"maintenance": "maintain", "provision": "provide", "resolution": "resolve", "resolutions": "resolve",
	"retention": "retain", "discovery": "discover", "recovery": "recover", "embed": "embedded", "embeds": "embedded",
}

// actNouns gives the base form of the verb for nouns of action that no stemmer
// reduces to it, in the singular.
var actNouns = pairsOf(`
	guidance guide oversight oversee permission permit conclusion conclude inclusion include exclusion exclude conversion convert
	destruction destroy satisfaction satisfy reception receive receipt receive pursuit pursue storage store coverage cover
	inquiry inquire enquiry enquire exposure expose intervention intervene agreement agree treatment treat judgement judge judgment judge
	representation represent repetition repeat composition compose admission admit emission emit omission omit
	synthesis synthesise diagnosis diagnose emphasis emphasise registration register administration administer
	leadership lead resolution resolve evolution evolve absorption absorb reliance rely`)

// strangers are words of which the stem is that of another word of another sense, such as
// "integrity" beside "integrate", with stems of their own.
var strangers = strangerStems(`
	integrity experiment experiments experimental executive executives informal informally objective objectives competitor competitors
	competitive positive positively`)

func strangerStems(words string) map[string]string {
	m := map[string]string{}
	for w := range strings.FieldsSeq(words) {
		one := strings.TrimSuffix(strings.TrimSuffix(w, "s"), "ly")
		m[w] = strings.TrimSuffix(one, "al") + "~"
	}
	m["informal"], m["informally"] = "informal~", "informal~"
	return m
}

// pairsOf maps every other word to the one behind it.
func pairsOf(words string) map[string]string {
	f := strings.Fields(words)
	m := map[string]string{}
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = f[i+1]
	}
	return m
}

// spelling maps the British forms inside a word to the American ones, both
// written the same afterwards. The result is a key for comparing: that it
// spells some words as nobody does ("advize") harms nothing.
var spelling = strings.NewReplacer(
	"isation", "ization", "ising", "izing", "ised", "ized", "ise", "ize",
	"ysing", "yzing", "ysed", "yzed", "yse", "yze",
	"ll", "l", "gramme", "gram",
	"ogue", "og", "dgement", "dgment",
	"ence", "ense", "ctice", "ctize",
	"entred", "entered", "entring", "entering", "entre", "enter",
	"metred", "metered", "metre", "meter", "litre", "liter", "fibre", "fiber", "theatre", "theater", "calibre", "caliber",
	"manoeuvre", "maneuver", "artefact", "artifact", "mould", "mold", "plough", "plow", "sceptic", "skeptic",
	"ageing", "aging", "focuss", "focus", "benefitt", "benefit", "targett", "target", "aeo", "eo", "aedi", "edi",
)

// britishStem writes the endings that are spelt in two ways, and the middle of
// words that are, in one, before a word is stemmed.
func britishStem(w string) string { return stemSpelling.Replace(w) }

var stemSpelling = strings.NewReplacer(
	"ization", "isation", "izing", "ising", "ized", "ised", "izer", "iser", "ize", "ise", "yz", "ys",
	"entred", "entered", "entring", "entering", "entre", "enter",
	"metre", "meter", "litre", "liter", "fibre", "fiber", "theatre", "theater", "calibre", "caliber", "manoeuvre", "maneuver",
	"colour", "color", "labour", "labor", "behaviour", "behavior", "favour", "favor", "harbour", "harbor", "honour", "honor",
	"neighbour", "neighbor", "rigour", "rigor", "endeavour", "endeavor", "programme", "program", "catalogue", "catalog", "dialogue", "dialog",
	"defence", "defense", "licence", "license", "offence", "offense", "practice", "practise", "judgement", "judgment", "artefact", "artifact",
)

var apostrophes = strings.NewReplacer("'", "", "’", "")

// canonical is the form of a lower-case word in which the spelling variants
// and numbers of one word are equal: organisations and organization,
// behaviour and behaviors.
func canonical(w string) string {
	if strings.IndexByte(w, '\'') >= 0 || !isASCII(w) {
		w = apostrophes.Replace(w)
	}
	return spelled(singular(w))
}

// spelled folds the spelling variants of a lower-case word.
func spelled(w string) string {
	w = spelling.Replace(w)
	if len(w) > 5 {
		w = strings.ReplaceAll(w, "our", "or")
	}
	return w
}

// singular takes the ending of a plural or of a third person off a word.
func singular(w string) string {
	if len(w) < 4 || !strings.HasSuffix(w, "s") {
		return w
	}
	switch stem := w[:len(w)-1]; {
	case strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "u") || strings.HasSuffix(stem, "i"):
		return w
	case strings.HasSuffix(stem, "ie") && len(stem) > 3:
		return stem[:len(stem)-2] + "y"
	case hasAnySuffix(stem, "sse", "she", "che", "xe", "zze"):
		return stem[:len(stem)-1]
	default:
		return stem
	}
}

// groups numbers the words of each line, the same for all of a line.
func groups(lines string) map[string]int {
	m := map[string]int{}
	n := 0
	for line := range strings.Lines(lines) {
		n++
		for w := range strings.FieldsSeq(line) {
			m[w] = n
		}
	}
	return m
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}
