package check

import (
	"fmt"
	"strings"
	"unicode"
)

// Two items that were copied into one may have lost all that stood between them, the space
// as well: "in good orderkeeping records". The word that came of it stands nowhere else; it
// ends in one that begins items, and what is left of it goes with the word before it
// elsewhere. A compound does not: "sound bookkeeping".

// gluedItems reports items with such a word.
func gluedItems(r *reading) []fault {
	starts := set{}
	for _, l := range r.lines() {
		if l.item && isActivity(l.lead) {
			starts[strings.ToLower(l.lead)] = true
		}
	}
	var out []fault
	for _, l := range r.lines() {
		if !l.item || l.sort() != "guidance" || l.owner == nil {
			continue
		}
		for i := 1; i < len(l.tokens); i++ {
			if head, verb := gluedWord(l.tokens[i], starts); head != "" && (isPlural(head) || r.standTogether(l.passage, l.tokens[i-1].lower, head)) {
				out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands nowhere else and ends in %q, as items begin: two items seem to stand in one", l.tokens[i].lower, verb)})
			}
		}
	}
	return out
}

// isPlural reports that a word has the form of a plural: no compound begins with one.
func isPlural(word string) bool { return len(word) >= minPlural && isThirdPerson(word) }

// minPlural is how many letters such a word has at least.
const minPlural = 5

// gluedWord parts a word that stands once before one that begins items; "" where it cannot.
func gluedWord(t token, starts set) (head, verb string) {
	if t.uses != 1 || !strings.HasSuffix(t.lower, "ing") {
		return "", ""
	}
	for at := 2; at < len(t.lower)-minActivity+1; at++ {
		if starts[t.lower[at:]] {
			return t.lower[:at], t.lower[at:]
		}
	}
	return "", ""
}

// standTogether reports that two words stand side by side in another text.
func (r *reading) standTogether(but *passage, first, second string) bool {
	for _, p := range r.passages {
		for i := 1; p != but && i < len(p.tokens); i++ {
			if p.tokens[i-1].lower == first && p.tokens[i].lower == second {
				return true
			}
		}
	}
	return false
}

// prefixes stand before a hyphen, and before nothing.
var prefixes = words("anti auto bio co counter cross de di dis eco extra fore hyper in inter intra kilo macro mega meta micro mid mini mis mono multi neo non off on out over pan para poly post pre pro pseudo psycho quasi re self semi socio sub super tele trans tri ultra un under uni up vice well")

// minHalf is how many letters each half of a word has at least.
const minHalf = 3

// halvedWords reports words with a hyphen that stand without it elsewhere, and whose halves
// are no words of the edition: the hyphen was at the end of a line.
func halvedWords(r *reading) []fault {
	var out []fault
	for _, l := range r.lines() {
		if !l.bytes.meets(having("-")) || l.owner == nil {
			continue
		}
		for at := range allOf(l.Text.Text, "-") {
			left, right := lettersBefore(l.Text.Text[:at]), lettersBehind(l.Text.Text[at+1:])
			if len(left) < minHalf || len(right) < minHalf || prefixes[left] || r.standsAlone(left) || r.standsAlone(right) {
				continue
			}
			if r.words[left+right] != nil {
				out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands without its hyphen elsewhere, and neither half is a word: the hyphen may be that of the end of a line", left+"-"+right)})
			}
		}
	}
	return out
}

// standsAlone reports that a word stands in the edition more than once: of a word with a
// hyphen, each half counts.
func (r *reading) standsAlone(word string) bool {
	return r.words[word] != nil && r.words[word].uses > 1
}

// lettersBefore are the small letters at the end of a text.
func lettersBefore(text string) string {
	return text[len(strings.TrimRightFunc(text, unicode.IsLower)):]
}

// lettersBehind are the small letters at its beginning.
func lettersBehind(text string) string {
	return text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsLower))]
}
