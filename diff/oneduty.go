package diff

import "slices"

// How sure it is that a statement became another one is more than how alike the two are. A publisher
// who cuts a sentence to its first clause, or tells one duty in new words, leaves little that is alike
// and no doubt that it is the same duty. What tells so raises the confidence of a link that there is;
// it makes none.

// What makes it sure that two texts are one duty, and how sure it is then, in thousandths.
const (
	oneHeld  = 750 // share of the stems of the shorter one that the longer one must have, ...
	oneShort = 3   // ... which so many stems are enough for
	oneRow   = 4   // words that carry content which both have in one row, ...
	oneWhole = 800 // ... and how sure the two are one then
	oneDeed  = 700 // how sure they are one where both do the same to the same things, and no other does

	maxRivals = 256 // texts of a level that are asked whether they do the same
)

// ensuringVerbs ask for anything: what they are done to is said by the next verb.
var ensuringVerbs = stemTable(`ensure assure guarantee check confirm enable`)

// sureOf is how sure it is, in thousandths, that a link says what became of its texts: each part of a
// split or a merger must be the whole's.
func (c *comparison) sureOf(l openLevel, k link) int {
	if k.score >= oneWhole {
		return k.score
	}
	sure := oneWhole
	for _, i := range k.old {
		for _, j := range k.new {
			sure = min(sure, c.sureOne(l, k, l.old[i], l.new[j]))
		}
	}
	return max(k.score, sure)
}

// sureOne is how sure it is, in thousandths, that two texts are one duty; 0 where nothing vouches for it.
func (c *comparison) sureOne(l openLevel, k link, old, new Text) int {
	o, n := c.lex.sentence(old.Text.Text), c.lex.sentence(new.Text.Text)
	generic := c.genericStems(c.pair)
	switch {
	case c.lex.isHeld(o, n, generic) || c.lex.sharesRow(old, new, generic):
		return oneWhole
	case c.lex.sameDeed(o, n, generic) && !c.hasRival(l, k, o, n):
		return oneDeed
	}
	return 0
}

// isHeld reports that one text has nearly all that a shorter one says, and no mere topic.
func (l *lexicon) isHeld(a, b sentence, generic func(int) bool) bool {
	short := min(len(a.stems), len(b.stems))
	return short >= oneShort && 1000*common(a.stems, b.stems) >= oneHeld*short && shareDistinctive(a.stems, b.stems, generic) >= distinctive
}

// sharesRow reports that two texts have a row of words that is no mere topic, or a longer one with a word
// that is none.
func (l *lexicon) sharesRow(a, b Text, generic func(int) bool) bool {
	row := longestRow(l.rowOf(a.Text.Text), l.rowOf(b.Text.Text))
	own := len(slices.DeleteFunc(distinct(row), generic))
	return len(row) >= oneRow && own >= distinctive || len(row) > oneRow && own > 0
}

// sameDeed reports that two texts ask for the same: they do the same to the same, or ask for it in other
// words, or do two things of a kind, or whatever they do is done to the same two things.
func (l *lexicon) sameDeed(a, b sentence, generic func(int) bool) bool {
	aVerbs, aObjects := l.wideDeed(a)
	bVerbs, bObjects := l.wideDeed(b)
	verbs := l.sameVerbs(aVerbs, bVerbs)
	objects, own := common(aObjects, bObjects), shareDistinctive(aObjects, bObjects, l.orFitting(generic))
	switch {
	case verbs > 0 && (own > 0 || objects > 0 && objects == min(len(aObjects), len(bObjects))):
		return true
	case verbs > 0 && shareDistinctive(a.stems, b.stems, l.orFitting(generic)) >= manyStems-min(verbs, 2)+1:
		return true
	}
	return own >= distinctive || l.sameAim(l.aimOf(a), l.aimOf(b))
}

// wideDeed are the verbs of a text and what they are done to, with the nouns of action that they lead to:
// who directs the upkeep of the quays does something to the quays.
func (l *lexicon) wideDeed(s sentence) (verbs, objects []int) {
	verbs, objects = l.deed(s)
	for i, t := range s.tokens {
		if !t.content() || !isActBefore(s.tokens, i) || !slices.Contains(objects, t.stem) {
			continue
		}
		verbs = append(verbs, t.stem)
		for k := i + 1; k < len(s.tokens) && (s.tokens[k].content() || k <= i+4 && !endsSentence(s.tokens[k]) && !s.tokens[k].verb); k++ {
			if s.tokens[k].content() {
				objects = append(objects, s.tokens[k].stem)
			}
		}
	}
	return union(verbs, nil), union(objects, nil)
}

// sameVerbs counts the verbs of a text that another one has as well, or one of the same family.
func (l *lexicon) sameVerbs(a, b []int) int {
	n := 0
	for _, x := range a {
		spelt := l.spelt[x]
		n += one(!ensuringVerbs[spelt] && slices.ContainsFunc(b, func(y int) bool {
			return x == y || verbFamilies[spelt] > 0 && verbFamilies[spelt] == verbFamilies[l.spelt[y]]
		}))
	}
	return n
}

// hasRival reports that another text of the level, on either side, does the same to the same as one
// of two and says as much of it: which of them it is, nobody can tell.
func (c *comparison) hasRival(l openLevel, k link, o, n sentence) bool {
	if len(l.old)+len(l.new) > maxRivals {
		return true // too many to be asked
	}
	generic, shared := c.genericStems(c.pair), common(o.stems, n.stems)
	rivals := func(texts []Text, own []int, old bool, s sentence) bool {
		for i, t := range texts {
			r := c.lex.sentence(t.Text.Text)
			if !slices.Contains(own, i) && common(r.stems, s.stems) >= shared && !l.isKept(i, old) && c.lex.sameDeed(r, s, generic) {
				return true
			}
		}
		return false
	}
	return rivals(l.old, k.old, true, n) || rivals(l.new, k.new, false, o)
}

// isKept reports that a text of a level stands there on both sides.
func (l openLevel) isKept(place int, old bool) bool {
	return slices.ContainsFunc(l.links, func(k link) bool {
		return k.identical && (old && slices.Contains(k.old, place) || !old && slices.Contains(k.new, place))
	})
}
