package check

import (
	"fmt"
	"strings"
	"unicode"
)

// A running head, a watermark or the line of a reviewer that a page puts in between cuts a
// list in two. An author who goes on with a list without a colon says a piece of a sentence
// there that leads to its items: "It also brings", "as well as". What stands between items
// and leads to none of them is no text of the list.

// standsInList reports that line i stands between the items of a list, or between them and
// what introduces them, and leads to none.
func (r *reading) standsInList(lines []line, i int) bool {
	l := lines[i]
	if l.item || l.ended || l.small || !l.brief || l.sort() != "guidance" || l.first || l.last || strings.HasSuffix(l.Text.Text, ":") {
		return false
	}
	above, below := lines[i-1], lines[i+1]
	if !below.item || !above.item && !above.introduces() {
		return false
	}
	return hasPageMark(l.Text.Text) || r.english && !leadsToItems(l.Text.Text)
}

// hasPageMark reports a number, or a sign that stands between two words, as lines of a page
// have: "4 | Skills of the trades", "The guild – confidential".
func hasPageMark(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if strings.IndexFunc(word, unicode.IsLetter) < 0 && word != "&" {
			return true
		}
	}
	return strings.ContainsRune(text, '©')
}

// leadsToItems reports that a short text may be the beginning of a sentence that goes on in
// items: it has a verb or a pronoun, or ends in a word behind which something follows.
func leadsToItems(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		key := strings.ToLower(strings.Trim(word, ",;"))
		verb := i > 0 && word == key && isThirdPerson(key) && !notVerbs[key]
		if verb || pronouns[key] || auxiliaries[key] || modals[key] {
			return true
		}
		if i == len(words)-1 && (prepositions[key] || conjunctions[key] || determiners[key] || key == "include" || key == "including") {
			return true
		}
	}
	return false
}

// strayInList is what to say of such a line.
func strayInList(l line) fault {
	return fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands between the items of a list and leads to none of them: a line of the page, or a heading, it seems", l.Text.Text)}
}
