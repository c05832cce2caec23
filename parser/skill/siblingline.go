package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Bounds of what can be a heading that nobody knows.
const (
	maxSibling      = 60 // bytes
	maxSiblingWords = 6
)

// siblingKey is what a line says that may head something, and how long its label is
// where the text stands behind it; "" for any other line.
func (d *Document) siblingKey(i, end int, over overLine) (key string, label int) {
	l := &d.Lines[i]
	if !l.IsUnread() || l.Bullet != "" || l.LinkOnly || l.Framed > 0 {
		return "", 0
	}
	text, strong := d.headingText(l)
	if !dialect.BeginsAsName(text) {
		return "", 0
	}
	if key, label = d.unknownKey(i, end, text, l.Rank > 0 || strong, over); key == "" || d.isKnown(text) {
		return "", 0
	}
	return key, label
}

// unknownKey is that of a line which nobody has looked for among what is known. That
// is asked last: it takes longer, and most lines are texts.
func (d *Document) unknownKey(i, end int, text string, marked bool, over overLine) (key string, label int) {
	if at := labelEnd(text); over.top && !marked && at > 0 {
		if lexical.HasWords(text[:at], maxFieldWords+1) || !d.standsApart(i) {
			return "", 0
		}
		return framework.Fold(text[:at]) + ":", at + 1
	}
	if len(text) > maxSibling || lexical.HasWords(text, maxSiblingWords+1) {
		return "", 0
	}
	if !marked && (!d.standsAsHeading(i, text, over) || d.opensLevel(i, over) && !d.followsLevels(i, end)) || !d.headsText(i, end) {
		return "", 0
	}
	return framework.Fold(text), 0
}

// opensLevel reports that a line is the first below the heading of a level, which would
// have no text if the line headed something.
func (d *Document) opensLevel(i int, over overLine) bool {
	return over.inLevel && over.line >= 0 && d.nextText(over.line) == i
}

// followsLevels reports that no level stands below a line on its page, and that the page
// has one with nothing below its heading: then the level above the line may have nothing
// either, and the line heads something else.
func (d *Document) followsLevels(i, end int) bool {
	if endsInColon(d.Lines[i].Text) {
		return false
	}
	for at := i + 1; at < end; at++ {
		if d.Heads[at].IsLevel() {
			return false
		}
	}
	for at := i - 1; at >= 0 && !d.endsTitle(at); at-- {
		if d.Heads[at].IsOneLevel() && !d.Heads[at].Inline && d.Heads[min(d.nextText(at), len(d.Lines)-1)].IsLevel() {
			return true
		}
	}
	return false
}

// standsAsHeading reports that a line which the source does not mark may be a heading
// all the same: it is no sentence, but perhaps a question, and begins something. Below the heading of a level
// the texts must be sentences, or it may be one of them.
func (d *Document) standsAsHeading(i int, text string, over overLine) bool {
	if lexical.EndsSentence(text) && !over.mayAsk(text) || over.inLevel && !d.inSentences(70) {
		return false
	}
	return d.standsApart(i)
}

// labelEnd is where the colon of a label before a text stands: "Owner: Ada Quill". 0
// for a text without one.
func labelEnd(text string) int {
	at, size := lexical.Colon(text)
	if at <= 0 || at > dialect.MaxLabel || strings.TrimSpace(text[at+size:]) == "" {
		return 0
	}
	return at
}

// isKnown reports that a line is something already: a mark, furniture, a word on
// levels, the name of a skill.
func (d *Document) isKnown(text string) bool {
	if _, mark := d.MarkLine(text); mark {
		return true
	}
	if d.IsFurniture(text) || d.IsDialectFurniture(text) {
		return true
	}
	if d.IsUndefined(text) || d.Ladder.IsList(text) {
		return true
	}
	return d.Names[framework.Fold(text)] || d.echoOfTitle(text)
}

// echoOfTitle reports that a line repeats the title of a skill.
func (d *Document) echoOfTitle(text string) bool {
	if d.titleEchoes == nil {
		d.titleEchoes = map[string]bool{}
		for _, c := range d.skillTitles {
			for _, said := range []string{c.Name, c.Code, c.Name + " " + c.Code} {
				d.titleEchoes[framework.Fold(said)] = true
			}
		}
		delete(d.titleEchoes, "")
	}
	return !lexical.EndsSentence(text) && !lexical.StartsLower(text) && d.titleEchoes[framework.Fold(text)]
}

// endsTitle reports that a line is the last of a title.
func (d *Document) endsTitle(i int) bool {
	_, found := slices.BinarySearchFunc(d.skillTitles, i, func(c candidate, i int) int { return c.last - i })
	return found
}

// standsApart reports that a line begins something: a blank line, a heading or the
// end of a sentence is above it.
func (d *Document) standsApart(i int) bool {
	if d.partedAbove(i) {
		return true
	}
	above := &d.Lines[i-1]
	if d.endsTitle(i-1) || isField(above.Text) {
		return true
	}
	if d.Heads[i-1] != nil || above.Shape != source.Prose {
		return true
	}
	if l := &d.Lines[i]; above.Bullet != "" && l.Indent <= above.Indent && l.Bullet == "" && !lexical.StartsLower(l.Text) {
		return true // no item hangs back
	}
	return lexical.EndsSentence(above.Text) && !endsInColon(above.Text)
}

// maxFieldWords is how many words the label of a field has at most.
const maxFieldWords = 3

// isField reports that a line is a label with its value: "Owner: Ada Quill".
func isField(text string) bool {
	at := labelEnd(text)
	return at > 0 && len(strings.Fields(text[:at])) <= maxFieldWords && dialect.BeginsAsName(text)
}

// headsText reports that a text follows a line, which heads it.
func (d *Document) headsText(i, end int) bool {
	next := d.nextText(i)
	if next < end && d.Lines[i].Rank > 0 && d.Lines[next].Shape == source.Rule { // what underlines it
		next = d.nextText(next)
	}
	if next >= end || d.Heads[next] != nil {
		return false
	}
	below := &d.Lines[next]
	if below.Bullet != "" {
		return true
	}
	return below.Shape == source.Prose && !below.LinkOnly && !below.Joined && !lexical.StartsLower(below.Text)
}
