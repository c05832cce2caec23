// Package porter finds the Porter2 stems of English words.
//
// What it says is what github.com/kljensen/snowball/english says, and a test holds the
// two against each other. Words of small ASCII letters it stems in place, by bytes: a
// comparison stems each word that it meets, and a program that has just been started
// knows none of them.
package porter

import "strings"

// longest is how long a word is at most that is stemmed in place, in bytes.
const longest = 40

// Stem is the stem of a word, stop words included.
func Stem(s string) string {
	if len(s) > longest || !isPlain(s) {
		return beyond(s)
	}
	if len(s) <= 2 {
		return s
	}
	if stem, ok := special[s]; ok {
		return stem
	}
	var room [longest + 1]byte
	w := word{b: append(room[:0], s...)}
	w.begin()
	w.steps()
	if string(w.b) == s {
		return s
	}
	return string(w.b)
}

// steps takes off what a word has behind its stem.
func (w *word) steps() {
	w.plural()
	w.pastOrPresent()
	w.endInY()
	w.replaceIn(w.r1, derived, w.derivedFrom)
	w.replaceIn(w.r1, derivedAgain, w.derivedFrom)
	w.drop()
	w.finish()
}

// isPlain reports that a word has small letters of ASCII alone.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// special are words that the rules get wrong.
var special = pairs(`skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli only onli
	singly singl sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes inning inning innings inning
	outing outing outings outing canning canning cannings canning herring herring herrings herring earring earring
	earrings earring proceed proceed proceeds proceed proceeded proceed proceeding proceed exceed exceed exceeds exceed
	exceeded exceed exceeding exceed succeed succeed succeeds succeed succeeded succeed succeeding succeed`)

// pairs maps every other word to the one behind it.
func pairs(words string) map[string]string {
	f, m := strings.Fields(words), map[string]string{}
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = f[i+1]
	}
	return m
}

// word is a word that is being stemmed. A y that is no vowel is a Y in it.
type word struct {
	b      []byte
	r1, r2 int // where the regions begin that the rules speak of
}

func isVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

func (w *word) ends(suffix string) bool {
	return len(w.b) >= len(suffix) && string(w.b[len(w.b)-len(suffix):]) == suffix
}

// firstOf is the first of the suffixes that the word ends in, or "".
func (w *word) firstOf(suffixes ...string) string {
	for _, s := range suffixes {
		if w.ends(s) {
			return s
		}
	}
	return ""
}

// replace takes bytes off the end and puts others in their place.
func (w *word) replace(n int, by string) {
	w.b = append(w.b[:len(w.b)-n], by...)
	w.r1, w.r2 = min(w.r1, len(w.b)), min(w.r2, len(w.b))
}

// begin marks each y that is no vowel and finds the two regions: what stands behind
// the first consonant after a vowel, and the same again within that.
func (w *word) begin() {
	for i, c := range w.b {
		if c == 'y' && (i == 0 || isVowel(w.b[i-1])) {
			w.b[i] = 'Y'
		}
	}
	w.r1 = w.region(0)
	for _, prefix := range []string{"gener", "commun", "arsen"} {
		if len(w.b) >= len(prefix) && string(w.b[:len(prefix)]) == prefix {
			w.r1 = len(prefix)
		}
	}
	w.r2 = w.region(w.r1)
}

func (w *word) region(start int) int {
	for i := start + 1; i < len(w.b); i++ {
		if isVowel(w.b[i-1]) && !isVowel(w.b[i]) {
			return i + 1
		}
	}
	return len(w.b)
}

// hasVowel reports a vowel among the first bytes.
func (w *word) hasVowel(n int) bool {
	for i := 0; i < n; i++ {
		if isVowel(w.b[i]) {
			return true
		}
	}
	return false
}

// plural takes an s off.
func (w *word) plural() {
	switch w.firstOf("sses", "ied", "ies", "us", "ss", "s") {
	case "sses":
		w.replace(2, "")
	case "ied", "ies":
		if len(w.b) > 4 {
			w.replace(2, "")
		} else {
			w.replace(1, "")
		}
	case "s":
		if w.hasVowel(len(w.b) - 2) {
			w.replace(1, "")
		}
	}
}

// pastOrPresent takes -ed and -ing off, with an -ly behind them.
func (w *word) pastOrPresent() {
	suffix := w.firstOf("eedly", "ingly", "edly", "ing", "eed", "ed")
	switch suffix {
	case "":
	case "eed", "eedly":
		if len(suffix) <= len(w.b)-w.r1 {
			w.replace(len(suffix), "ee")
		}
	default:
		if w.hasVowel(len(w.b) - len(suffix)) {
			w.cut(suffix)
		}
	}
}

// cut takes such a suffix off and mends the end that it leaves.
func (w *word) cut(suffix string) {
	r1, r2 := w.r1, w.r2
	w.replace(len(suffix), "")
	switch end := w.firstOf("at", "bl", "iz", "bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"); end {
	case "at", "bl", "iz":
		w.replace(0, "e")
	case "":
		if w.r1 >= len(w.b) && w.endsShort(len(w.b)) {
			w.b = append(w.b, 'e')
			w.r1, w.r2 = len(w.b), len(w.b)
			return
		}
	default:
		w.replace(1, "")
	}
	w.r1, w.r2 = min(r1, len(w.b)), min(r2, len(w.b))
}

// endsShort reports that the first n bytes end in a short syllable.
func (w *word) endsShort(n int) bool {
	if n == 2 {
		return isVowel(w.b[0]) && !isVowel(w.b[1])
	}
	if n < 3 {
		return false
	}
	last := w.b[n-1]
	return !isVowel(last) && last != 'w' && last != 'x' && last != 'Y' && isVowel(w.b[n-2]) && !isVowel(w.b[n-3])
}

// endInY makes an i of a y behind a consonant.
func (w *word) endInY() {
	if n := len(w.b); n > 2 && (w.b[n-1] == 'y' || w.b[n-1] == 'Y') && !isVowel(w.b[n-2]) {
		w.b[n-1] = 'i'
	}
}

// ending is a suffix and what it becomes.
type ending struct{ suffix, by string }

// derived and derivedAgain are the endings of derived words, the longest first.
var (
	derived = []ending{
		{"ational", "ate"}, {"fulness", "ful"}, {"iveness", "ive"}, {"ization", "ize"}, {"ousness", "ous"},
		{"biliti", "ble"}, {"lessli", "less"}, {"tional", "tion"}, {"alism", "al"}, {"aliti", "al"}, {"ation", "ate"},
		{"entli", "ent"}, {"fulli", "ful"}, {"iviti", "ive"}, {"ousli", "ous"}, {"anci", "ance"}, {"abli", "able"},
		{"alli", "al"}, {"ator", "ate"}, {"enci", "ence"}, {"izer", "ize"}, {"bli", "ble"}, {"ogi", "og"}, {"li", ""},
	}
	derivedAgain = []ending{
		{"ational", "ate"}, {"tional", "tion"}, {"alize", "al"}, {"icate", "ic"}, {"ative", ""},
		{"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
	}
)

// replaceIn replaces the first of the endings that the word has, if it stands in a
// region and may be replaced.
func (w *word) replaceIn(region int, endings []ending, may func(suffix string) bool) {
	for _, e := range endings {
		if w.ends(e.suffix) {
			if len(e.suffix) <= len(w.b)-region && may(e.suffix) {
				w.replace(len(e.suffix), e.by)
			}
			return
		}
	}
}

// derivedFrom is what an ending asks of what stands before it.
func (w *word) derivedFrom(suffix string) bool {
	n := len(w.b)
	switch suffix {
	case "li":
		return n >= 3 && strings.IndexByte("cdeghkmnrt", w.b[n-3]) >= 0
	case "ogi":
		return n >= 4 && w.b[n-4] == 'l'
	case "ative":
		return n-w.r2 >= 5
	}
	return true
}

// drop takes an ending off in the second region.
func (w *word) drop() {
	suffix := w.firstOf("ement", "ance", "ence", "able", "ible", "ment", "ent", "ant", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic")
	n := len(w.b)
	if len(suffix) > n-w.r2 || suffix == "ion" && (n < 4 || w.b[n-4] != 's' && w.b[n-4] != 't') {
		return
	}
	w.replace(len(suffix), "")
}

// finish takes a last e off, or one of two l, and writes each y as it was.
func (w *word) finish() {
	last := len(w.b) - 1
	switch {
	case w.r1 > last:
	case w.b[last] == 'e':
		if w.r2 <= last || !w.endsShort(last) {
			w.replace(1, "")
		}
	case w.r2 <= last && w.b[last] == 'l' && last > 0 && w.b[last-1] == 'l':
		w.replace(1, "")
	}
	for i, c := range w.b {
		if c == 'Y' {
			w.b[i] = 'y'
		}
	}
}
