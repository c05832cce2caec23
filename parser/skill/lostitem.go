package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Where copying lost the bullets of a list and lines are filled, a full line and one
// below it that begins in small letters may be one item or two. Two things tell: what
// the line above ends with, and whether the line below begins as items of the list do.

// lostItems are the lines, from and up to, but not including, to, that begin items of
// lists which lost their bullets, as far as their words tell it.
func (d *Document) lostItems(from, to int, w Wrapping) map[int]bool {
	if w.width == 0 {
		return nil
	}
	found := map[int]bool{}
	var list lostList
	starts, nested := dialect.Set{}, false
	for i := from; i < to; i++ {
		l := &d.Lines[i]
		inList, below := list.open, list.items
		list.pass(l, d.Heads[i] != nil && !d.Heads[i].Inline)
		if !inList || !d.isPlainText(i) {
			nested = false
			continue
		}
		first, above := firstWordOf(l.Text), &d.Lines[max(0, d.textAbove(i))]
		switch {
		case below == 0: // the first item of a list, or of one in a list
			found[i] = nested && !d.partedAbove(i)
			starts, nested = dialect.Set{first: true}, true
		case d.partedAbove(i) && !l.Joined || d.endsOpen(above.Text) || list.lower != lexical.StartsLower(l.Text):
		case !l.Joined && !w.full(pair{above, l}):
			starts[first] = true
		case starts[first]:
			found[i] = true
		}
	}
	return found
}

// endsOpen reports that a line cannot be the last of an item: it ends in a mark or a
// word that something must follow.
func (d *Document) endsOpen(text string) bool {
	text = strings.TrimSpace(text)
	last := framework.Fold(text[strings.LastIndexByte(text, ' ')+1:])
	return strings.HasSuffix(text, ",") || lexical.EndsInHyphen(text) || d.IsFunctionWord(last) || notGerunds[last] || isGerund(last)
}

func firstWordOf(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return framework.Fold(strings.TrimRight(first, ",;:"))
}

// minGerund is how many letters a word in "-ing" has at least that is one: not "thing".
const minGerund = 6

// notGerunds end in "-ing" and name no activity.
var notGerunds = dialect.Set{
	"during": true, "including": true, "following": true, "regarding": true, "concerning": true,
	"according": true, "excluding": true, "something": true, "everything": true, "anything": true,
	"nothing": true, "evening": true, "morning": true,
}

// isGerund reports that a word has the form in which activities are listed.
func isGerund(word string) bool {
	return len(word) >= minGerund && strings.HasSuffix(word, "ing") && !notGerunds[word]
}
