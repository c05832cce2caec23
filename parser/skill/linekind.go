package skill

import (
	"strings"

	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// What many passes ask of a line, by its layout and by what was found out so far.

// isText reports that a line is text that heads nothing and has no bullet.
func (d *Document) isText(i int) bool { return d.Lines[i].IsUnbulleted() && d.Heads[i] == nil }

// isPlainText reports that it has no rank of a heading either.
func (d *Document) isPlainText(i int) bool { return d.Lines[i].IsPlain() && d.Heads[i] == nil }

// goesOnBelow reports that line i heads nothing and goes on with a small letter: the text
// above it has not ended.
func (d *Document) goesOnBelow(i int) bool {
	return i < len(d.Lines) && d.Lines[i].IsPlain() && lexical.StartsLower(d.Lines[i].Text)
}

// isUnreadText reports that a line is text, and no link, that nobody has understood.
func (d *Document) isUnreadText(i int) bool {
	l := &d.Lines[i]
	return l.IsUnread() && d.Heads[i] == nil && !l.LinkOnly
}

// endsSentenceAbove reports that line i is the last of a wrapped sentence which the line
// directly above it has not ended. Whatever it says, it is no line of its own: "home.".
func (d *Document) endsSentenceAbove(i int) bool {
	if d.partedAbove(i) || !d.goesOnBelow(i) || d.Lines[i].LinkOnly {
		return false
	}
	above := &d.Lines[i-1]
	return above.Shape == source.Prose && !above.LinkOnly && !lexical.EndsSentence(above.Text)
}

// endsInColon reports that a text opens a list.
func endsInColon(text string) bool { return lexical.EndsInColon(strings.TrimSpace(text)) }

// partedAbove reports that line i starts something: no text stands directly
// above it.
func (d *Document) partedAbove(i int) bool {
	return i == 0 || d.Lines[i-1].Shape == source.Blank || d.Lines[i-1].Shape == source.Rule
}

// nextText is the next line below i that is neither blank nor the marks that underline i.
func (d *Document) nextText(i int) int {
	if i >= 0 && i < len(d.Lines) && d.Lines[i].Underlined {
		i++
	}
	for i++; i < len(d.Lines) && d.Lines[i].Shape == source.Blank; i++ {
	}
	return i
}

// textAbove is the next line above i that is not blank; -1 for none.
func (d *Document) textAbove(i int) int {
	for i--; i >= 0 && d.Lines[i].Shape == source.Blank; i-- {
	}
	return i
}

// maxRank is that of the least heading.
const maxRank = 6
