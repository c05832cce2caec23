package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Where copying lost the bullets of a list and lines are filled, a full line and one
// below it that begins in small letters may be one item or two. Three things tell: what
// the line above ends with, whether the line below begins with a word that begins items
// elsewhere, and its form, where items list activities. What is left is in doubt.

// listLine says what the words of a line tell of its place in a list.
type listLine struct {
	begins bool // it begins an item
	unsure bool // it may do so, or not
	goesOn bool // it goes on with the item above, whatever the widths of the lines say
}

// lostItems are the lines, from and up to, but not including, to, that begin items of
// lists which lost their bullets, or may do so, as far as their words tell it.
func (d *Document) lostItems(from, to int, w Wrapping) map[int]listLine {
	if w.width == 0 && !d.joinsLines(from, to) {
		return nil
	}
	found := map[int]listLine{}
	var list lostList
	var lost lostWords
	nested := false
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
			found[i] = listLine{begins: nested && !d.partedAbove(i)}
			lost, nested = lostWords{starts: dialect.Set{first: true}, gerunds: isGerund(first), items: 1}, true
		case !d.partedAbove(i) && endsInOpenWord(above.Text) && lexical.StartsLower(l.Text):
			found[i] = listLine{goesOn: true}
		case d.partedAbove(i) && !l.Joined || d.endsOpen(above.Text) || list.lower != lexical.StartsLower(l.Text):
		case !l.Joined && !w.full(pair{above, l}):
			found[i] = listLine{unsure: lost.breaksOff(first) && above.Width()*10 >= w.width*6}
			lost.add(first)
		default:
			found[i] = lost.tell(first)
		}
	}
	return found
}

// joinsLines reports that a line goes on with the one above it whatever their lengths,
// as over the foot of a page.
func (d *Document) joinsLines(from, to int) bool {
	return slices.ContainsFunc(d.Lines[from:to], func(l source.Line) bool { return l.Joined })
}

// lostWords is what the sure items of a list that lost its bullets begin with.
type lostWords struct {
	starts  dialect.Set
	gerunds bool // all of them do so with an activity: "counting"
	items   int
}

func (t *lostWords) add(first string) {
	t.starts[first], t.items = true, t.items+1
	t.gerunds = t.gerunds && isGerund(first)
}

// breaksOff reports that a line in small letters begins with no activity, as all items so far do:
// below a long line it may go on with that.
func (t *lostWords) breaksOff(first string) bool {
	return t.items > 0 && t.gerunds && !isGerund(first) && lexical.StartsLower(first)
}

// tell says what the first word of a line tells that may go on with an item: an activity
// may be the next one, and a participle of the noun above it.
func (t *lostWords) tell(first string) listLine {
	if t.starts[first] {
		return listLine{begins: true}
	}
	if t.gerunds {
		return listLine{unsure: isGerund(first)}
	}
	return listLine{unsure: t.items > 1}
}

// itemStarts are the words that begin items wherever that is sure: behind a bullet, or
// below the intro of a list.
func (d *Document) itemStarts() dialect.Set {
	if d.itemWords != nil {
		return d.itemWords
	}
	d.itemWords = dialect.Set{}
	intro := false
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Shape != source.Prose || d.Heads[i] != nil {
			intro = intro && l.Shape != source.Prose
			continue
		}
		if l.Bullet != "" || intro {
			d.itemWords[firstWordOf(l.Text)] = true
		}
		intro = lexical.EndsInColon(l.Text)
	}
	return d.itemWords
}

// endsOpen reports that a line cannot be the last of an item: it ends in a mark or a
// word that something must follow.
func (d *Document) endsOpen(text string) bool {
	text = strings.TrimSpace(text)
	if strings.HasSuffix(text, ",") || lexical.EndsInHyphen(text) {
		return true
	}
	last := lastWordOf(text)
	return d.IsFunctionWord(last) || notGerunds[last] || isGerund(last)
}

// endsInOpenWord reports that a line ends in a word that no item ends in: "including". One
// ends in "are" now and then: "however small they are".
func endsInOpenWord(text string) bool {
	last := lastWordOf(text)
	return notGerunds[last] && !indefinite[last]
}

func lastWordOf(text string) string {
	text = strings.TrimSpace(text)
	return framework.Fold(text[strings.LastIndexByte(text, ' ')+1:])
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

// indefinite are those of them that a sentence may end in.
var indefinite = dialect.Set{
	"something": true, "everything": true, "anything": true, "nothing": true, "evening": true, "morning": true, "following": true,
}

// isGerund reports that a word has the form in which activities are listed.
func isGerund(word string) bool {
	return len(word) >= minGerund && strings.HasSuffix(word, "ing") && !notGerunds[word]
}

// besideBullets judges a line without a bullet below an item that has one: where it does
// not hang and begins as items do, it may be one that lost its bullet; where it stands
// further to the left and begins with a capital, a paragraph.
func (d *Document) besideBullets(b *Block, i int, w Wrapping) listLine {
	l := &d.Lines[i]
	if b.Bullet == "" || l.Bullet != "" || l.Joined {
		return listLine{}
	}
	if !d.isPlainText(i) || l.Indent > b.Indent {
		return listLine{}
	}
	last := b.lines[len(b.lines)-1]
	if !lexical.StartsLower(l.Text) { // further to the left than its list: a paragraph, it may be
		return listLine{unsure: l.Indent < b.Indent && !d.endsOpen(last.Text) && beginsWithCapital(l.Text) && !lexical.EndsSentence(last.Text)}
	}
	if w.width > 0 && w.full(pair{last, l}) || d.endsOpen(last.Text) {
		return listLine{}
	}
	first := firstWordOf(l.Text)
	return listLine{unsure: d.itemStarts()[first] || isGerund(first) && isGerund(firstWordOf(b.Line.Text))}
}
