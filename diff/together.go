package diff

import (
	"slices"
	"strings"
	"unicode"
)

// A phrase of few words is known in another text by standing there as it stands here: its words one right behind the other,
// or its letters, whatever hyphens it is written with.

// leastSpelt is how many letters such a phrase must have, and leastOwn how many one that has no words of the whole skill.
const (
	leastSpelt = 14
	leastOwn   = 9
)

// standsTogether says of a piece of few words that the guidance, or another statement of the level, has it as it stands on
// the other side, where no text of that kind has it on its own side. In the guidance that is known of what is named as
// included, as an example or in brackets: it is that thing wherever it stands. Of two words that hang on each other it is
// known in a statement of the level: "handing to the [crew]" is asked for there.
func (r *reading) standsTogether(p piece, o observation, said string) observation {
	words := r.ownPhrase(p)
	named := r.isNamedBesides(p) && r.isKnownByLetters(words)
	hangs := r.around.level && len(words.stems) == 2 && r.ownOf(words.stems) >= distinctive && r.hangs(p)
	if !named && !hangs {
		return o
	}
	there, here := r.others(p.op)
	says := func(n *near) bool {
		level := n.level > 0 && n.level == r.around.at
		return (level || named && n.kind == inGuidance) && (hasInRow(n.row, words.stems) || named && strings.Contains(inLetters(n.text), words.letters))
	}
	n := there.first(says)
	if n == nil || here.has(func(h *near) bool { return h.kind == n.kind && says(h) }) {
		return o
	}
	return r.standsBut(p, o, said, n, true)
}

// shortPhrase is what a piece says, without words that only say that something is as it should be.
type shortPhrase struct {
	stems   []int  // of the words that carry content
	letters string // from the first of them to the last
}

// ownPhrase is what a piece says.
func (r *reading) ownPhrase(p piece) (s shortPhrase) {
	var b strings.Builder
	end := 0
	for _, k := range r.onSide(p.first, p.end, p.op) {
		e := r.edits[k]
		if e.content() && !(len(s.stems) == 0 && (r.isFitting(e.stem) || r.fits(k) || weakWords[e.lower])) {
			s.stems = append(s.stems, e.stem)
		}
		if len(s.stems) > 0 {
			b.WriteString(inLetters(e.Text))
		}
		if e.content() {
			end = b.Len()
		}
	}
	s.letters = b.String()[:end]
	return s
}

// isKnownByLetters reports that a phrase says enough to be known: two words or more, of many letters, or of
// fewer where no word of it is said all over the skill.
func (r *reading) isKnownByLetters(s shortPhrase) bool {
	own := r.ownOf(s.stems)
	return len(s.stems) >= longPhrase && own > 0 && (len(s.letters) >= leastSpelt || own == len(distinct(s.stems)) && len(s.letters) >= leastOwn)
}

// standsBut says of a piece that another text has it. Where it has a condition that the text lacks, that was dropped.
func (r *reading) standsBut(p piece, o observation, said string, in *near, whole bool) observation {
	told, rest := o.why, ""
	if condition := r.conditionIn(p); condition != "" && !strings.Contains(strings.ToLower(in.text), condition) {
		if without := strings.Replace(said, `"`+condition+", ", `"`, 1); without != said {
			told, rest = without+" "+happened[p.op], `; condition "`+condition+`" `+happened[p.op]
		}
	}
	o.why = r.whereStands(p.op, in, whole).hereAnd(told) + rest
	return o
}

// conditionIn is the condition in a piece, in lower case: "where appropriate"; "" where there is none.
func (r *reading) conditionIn(p piece) string {
	for _, k := range r.onSide(p.first, p.end, p.op) {
		if before := r.neighbour(k, -1, p.op); before >= 0 && r.isCondition(k, k+1, p.op) {
			return r.edits[before].lower + " " + r.edits[k].lower
		}
	}
	return ""
}

// isNamedBesides reports that a piece names a thing as included, as an example or in brackets: it is that thing wherever
// it stands, and no more than its words.
func (r *reading) isNamedBesides(p piece) bool {
	return r.isIncluded(p.first, p.op) || r.isExample(p.first, p.op) || r.opensBracket(p.first, p.op)
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

// saysFitting reports that a piece has a word that only says that something is as it should be.
func (r *reading) saysFitting(p piece) bool {
	return slices.ContainsFunc(r.contentOfPiece(p), r.isFitting)
}

func (r *reading) isFitting(stem int) bool { return fittingStems[r.lex.spelt[stem]] }

// hangs reports that a preposition stands in a piece: its last word hangs on one before.
func (r *reading) hangs(p piece) bool {
	first := true
	for _, k := range r.onSide(p.first, p.end, p.op) {
		e := r.edits[k]
		if !first && (e.in(inPrepositions) || e.lower == "to") {
			return true
		}
		first = first && (!e.content() || r.isFitting(e.stem))
	}
	return false
}

// ownOf counts the words that are not said all over the skill.
func (r *reading) ownOf(words []int) int {
	n := 0
	for _, s := range distinct(words) {
		n += one(r.around.topic == nil || !r.around.topic(s))
	}
	return n
}

// hasInRow reports that a text has words one right behind the other.
func hasInRow(text, words []int) bool {
	for i := 0; i+len(words) <= len(text); i++ {
		if slices.Equal(text[i:i+len(words)], words) {
			return len(words) > 0
		}
	}
	return false
}
