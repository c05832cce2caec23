package diff

import "slices"

// A duty that came or went may be told in a text of its level, or of a neighbouring one, that has little
// of it word for word: its verb, or one of the same family, and what it is done to, among more.

// Where the same is done to the same, a text of the level is told whatever else the two have in
// common, as sure as that; one of another level has so much of the duty, in thousandths, and two of the
// things. One of the level may do without where it has so much of the duty and its verb.
const (
	deedFar  = 500
	deedMost = 750
	deedSure = 400
)

// deedThere is a text that asks for the deed of a sentence, of the level or else of the neighbouring ones, and
// how sure that is in thousandths; 0 where none does, or several of the level do.
func (c *comparison) deedThere(s sentence, at int, among levelAround) (Text, int) {
	found := among.index.having(s.stems, at, 1)
	of, _ := slices.BinarySearch(found, among.own)
	i, most, several := c.deedInLevel(s, among, found[:of])
	if most == 0 {
		i, most = c.deedAround(s, among, found[of:])
	}
	if most == 0 || several {
		return Text{}, 0
	}
	return among.texts[i], most
}

// deedInLevel is the place of a text of the level that asks for the deed of a sentence, how sure that is, and whether
// another one is as sure.
func (c *comparison) deedInLevel(s sentence, among levelAround, places []int) (best, most int, several bool) {
	generic := c.genericStems(c.pair)
	for _, i := range places {
		o := among.read[i]
		share, sure := c.lex.shareOf(s, o), 0
		switch {
		case c.lex.isMostOf(s, o, share, generic):
			sure = share
		case c.lex.leadsAlike(s, o, generic):
			sure = max(share, deedSure)
		}
		if sure > most {
			best, most, several = i, sure, false
		} else if sure > 0 && sure == most {
			several = true
		}
	}
	return best, most, several
}

// deedAround is the place of a text of a neighbouring level that asks for the deed of a sentence, and how sure that is.
func (c *comparison) deedAround(s sentence, among levelAround, places []int) (best, most int) {
	generic := c.genericStems(c.pair)
	for _, i := range places {
		if share := c.lex.shareOf(s, among.read[i]); share >= deedFar && share > most && c.lex.doesSame(s, among.read[i], generic, distinctive) {
			best, most = i, share
		}
	}
	return best, most
}

// shareOf is how much of what a sentence asks for another one has, in thousandths.
func (l *lexicon) shareOf(s, other sentence) int {
	core := l.core(s)
	return 1000 * common(core, other.stems) / max(1, len(core))
}

// isMostOf reports that a text has most of a duty, its verb and a thing among that.
func (l *lexicon) isMostOf(s, other sentence, share int, generic func(int) bool) bool {
	return share >= deedMost && len(l.core(s)) >= looseStems && l.doesSame(s, other, generic, 1)
}

// doesSame reports that two texts have a verb in common, or two of one family, and so many of the things
// that the first is done to anywhere in the other.
func (l *lexicon) doesSame(s, other sentence, generic func(int) bool, things int) bool {
	verbs, objects := l.deedsOf(s)
	others, done := l.deedsOf(other)
	if len(verbs) == 0 {
		return l.givesSame(s, other) && shareDistinctive(objects, done, l.orFitting(generic)) >= max(things, distinctive)
	}
	return l.sameVerbs(verbs, others) > 0 && shareDistinctive(objects, other.stems, l.orFitting(generic)) >= things
}

// givesSame reports that two texts begin with one verb that says little by itself: "provides shelter and food".
func (l *lexicon) givesSame(a, b sentence) bool {
	return sameLead(a, b) && vagueVerbs[l.spelt[a.tokens[0].stem]]
}

// leadsAlike reports that two texts begin with verbs of one family, done to one thing at least that is the
// last word of a phrase in both. Making and leading are done to anything: these families tell nothing.
func (l *lexicon) leadsAlike(a, b sentence, generic func(int) bool) bool {
	x, y := l.aimOf(a), l.aimOf(b)
	heads := slices.DeleteFunc(slices.Clone(x.heads), l.orFitting(generic))
	families := without(x.families, generalFamilies)
	return common(families, y.families) > 0 && common(heads, y.heads) > 0
}

// generalFamilies are those of the verbs of making and of leading.
var generalFamilies = union([]int{verbFamilies[stemOf("develop")], verbFamilies[stemOf("lead")]}, nil)
