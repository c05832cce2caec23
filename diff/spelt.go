package diff

import (
	"strings"
	"unicode"
)

// leastSpelt is how many letters a phrase must have that stands elsewhere word for word, if it has too few words for
// that to be known by their stems.
const leastSpelt = 14

// standsSpelt says of a piece of two words or more that the guidance, or another statement of the level, has it letter
// for letter on the other side, whatever hyphens it is written with, where no text of that kind has it on its own side.
func (r *reading) standsSpelt(p piece, o observation, said string, there, here otherTexts) observation {
	if !r.isNamedBesides(p) {
		return o
	}
	phrase, whole := r.speltPhrase(p)
	if phrase == "" {
		return o
	}
	says := func(n *near) bool {
		return (n.kind == inGuidance || n.level > 0 && n.level == r.around.at) && strings.Contains(inLetters(n.text), phrase)
	}
	n := there.first(says)
	if n == nil || here.has(func(h *near) bool { return h.kind == n.kind && says(h) }) {
		return o
	}
	o.why = r.whereStands(p.op, n, whole).hereAnd(o.why)
	return o
}

// isNamedBesides reports that a piece names a thing as included, as an example or in brackets: it is that thing wherever
// it stands, and no more than its words.
func (r *reading) isNamedBesides(p piece) bool {
	return r.isIncluded(p.first, p.op) || r.isExample(p.first, p.op) || r.opensBracket(p.first, p.op)
}

// speltPhrase is what a piece says from its first word that weighs to its last, in letters, and whether that is all;
// "" where it is a word alone, or the whole skill says it.
func (r *reading) speltPhrase(p piece) (phrase string, whole bool) {
	var b strings.Builder
	words, own, end := 0, 0, 0
	whole = true
	for _, k := range r.onSide(p.first, p.end, p.op) {
		e := r.edits[k]
		switch {
		case e.content() && (words > 0 || !r.fits(k) && !weakWords[e.lower]):
			words++
			own += one(r.around.topic == nil || !r.around.topic(e.stem))
		case e.content():
			whole = false
			continue
		}
		if words > 0 {
			b.WriteString(inLetters(e.Text))
		}
		if e.content() {
			end = b.Len()
		}
	}
	if phrase = b.String()[:end]; words < longPhrase || own == 0 || len(phrase) < leastSpelt {
		return "", false
	}
	return phrase, whole
}

// weakWords say nothing of a thing that they stand before.
var weakWords = set(`appropriate including necessary relevant`)

// inLetters are the letters and figures of a text in lower case.
func inLetters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}
