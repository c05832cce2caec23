package check

import (
	"fmt"
	"slices"
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
	if l.sort() != "guidance" {
		return false
	}
	if l.item {
		return l.mayBePageLine() && r.listsInSmall()
	}
	if r.joinedToIntro(lines, i) {
		return true
	}
	if l.ended || l.small || !l.brief || l.first || l.last || strings.HasSuffix(l.Text.Text, ":") {
		return false
	}
	above, below := lines[i-1], lines[i+1]
	if !below.item || !above.item && !above.introduces() {
		return false
	}
	return hasPageMark(l.Text.Text) || r.english && !leadsToItems(l.Text.Text)
}

// mayBePageLine reports that an item has the form of a line of the page.
func (l line) mayBePageLine() bool {
	return l.upper && l.brief && !l.ended && (hasPageMark(l.Text.Text) || isAllTitle(l.Text.Text))
}

// joinedToIntro reports that the line introduces a list and goes on behind its colon with
// what has the form of a line of the page: "Patterns include: The guild – confidential".
func (r *reading) joinedToIntro(lines []line, i int) bool {
	l := lines[i]
	if l.item || l.last || l.ended || l.sort() != "guidance" || !lines[i+1].item {
		return false
	}
	at := strings.LastIndex(l.Text.Text, ": ")
	if at < 0 {
		return false
	}
	behind := l.Text.Text[at+2:]
	return startsCapital(behind) && brief(behind) && strings.Contains(behind, " ") && !strings.HasSuffix(behind, ":") &&
		(hasPageMark(behind) || r.english && !leadsToItems(behind))
}

// titleItem is how many words an item has at least that is the name of a document.
const titleItem = 3

// isAllTitle reports that all words of a text have a capital, as names of documents have.
func isAllTitle(text string) bool {
	words := strings.Fields(text)
	return len(words) >= titleItem && !slices.ContainsFunc(words, func(w string) bool { return !startsCapital(w) && !functionWords()[w] })
}

// smallItems is how many items there are at least, and how many of them begin in small
// letters for each that does not, where such a one is an exception.
const smallItems = 4

// listsInSmall reports that the items of the guidance begin in small letters but for one.
func (r *reading) listsInSmall() bool {
	if r.smallLists == nil {
		found := r.findListsInSmall()
		r.smallLists = &found
	}
	return *r.smallLists
}

func (r *reading) findListsInSmall() bool {
	small, others := 0, 0
	for _, f := range r.forms() {
		for _, l := range f.guidance {
			if l.item {
				small += map[bool]int{true: 1}[l.small]
				others += map[bool]int{true: 1}[!l.small]
			}
		}
	}
	return others == 1 && small >= smallItems
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
