package diff

import (
	"slices"
	"strings"
)

// match is how many of the tokens, from the first on, the frame takes; 0 where
// it does not fit.
func (f frame) match(tokens []token) int {
	n := 0
	for _, s := range f {
		switch {
		case n < len(tokens) && slices.Contains(s.words, tokens[n].lower):
			n++
		case !s.optional:
			return 0
		}
	}
	return n
}

// governing are verbs that say that something is run: see running.
var governing = stemTable(`govern manage direct oversee control lead run guide steer handle administer supervise`)

// settle says of words that carry content by themselves that they do not where
// they stand, and the other way round.
func settle(tokens []token) {
	for i := range tokens {
		t := &tokens[i]
		if !t.Word {
			if isHyphen(*t) {
				compound(tokens, i)
			}
			continue
		}
		switch t.role {
		case capital:
			t.function = t.function && shouting(tokens)
		case participial:
			t.function = isParticipial(tokens, i)
		case runner:
			pad(tokens, i)
		case mannerly:
			t.function = t.function || isMannerNoun(tokens, i)
		}
		if len(t.frames) == 0 || i+1 == len(tokens) || !tokens[i+1].in(inFrameRest) {
			continue // no frame is of one word
		}
		for _, f := range t.frames {
			for k := range f.match(tokens[i:]) {
				tokens[i+k].function, tokens[i+k].joint = true, true
			}
		}
	}
}

// shouting reports that all words are in capitals.
func shouting(tokens []token) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool { return t.Word && t.Text != strings.ToUpper(t.Text) })
}

// isParticipial reports that a word such as "following" is a preposition here:
// something follows that it governs, and no article stands before it.
func isParticipial(tokens []token, i int) bool {
	if i > 0 && (tokens[i-1].in(inArticles) || tokens[i-1].in(inPrepositions) || tokens[i-1].lower == "to") {
		return false
	}
	return i > 0 && i+1 < len(tokens) && tokens[i+1].Word && !tokens[i+1].in(inParticles)
}

// compound gives content to the words that a hyphen joins, without any space:
// "in-depth".
func compound(tokens []token, hyphen int) {
	if hyphen == 0 || hyphen+1 >= len(tokens) || tokens[hyphen].space+tokens[hyphen+1].space != "" || !tokens[hyphen-1].Word || !tokens[hyphen+1].Word {
		return
	}
	tokens[hyphen-1].function, tokens[hyphen+1].function = false, emptyTails[tokens[hyphen+1].lower]
}

func isHyphen(t token) bool { return t.Text == "-" || t.Text == "\u2010" || t.Text == "\u2011" }

// pad takes the content from nouns of running, one or two of them, between a
// verb or a noun that says the same and "of".
func pad(tokens []token, first int) {
	before := first - 1
	if before >= 0 && tokens[before].lower == "the" {
		before--
	}
	if before > 0 && tokens[before].lower == "of" && tokens[before-1].in(inRunning) { // "the control of the operation of"
		before--
	}
	if before < 0 || !governing[tokens[before].stemText()] && !tokens[before].in(inRunning) || tokens[before].lower == tokens[first].lower {
		return
	}
	end := first + 1
	if end+1 < len(tokens) && tokens[end].lower == "and" && tokens[end+1].in(inRunning) {
		end += 2
	}
	if end >= len(tokens) || tokens[end].lower != "of" {
		return
	}
	for k := first; k < end; k++ {
		tokens[k].function = true
	}
}

// stemText is the stem of a word as it is spelt.
func (t token) stemText() string {
	if t.root != "" {
		return t.root
	}
	return stemOf(t.lower)
}
