package skill

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// candidateLines lists the lines that have the form of a title.
func (d *Document) candidateLines() []candidate {
	var all []candidate
	for i := range d.Lines {
		if t, last, ok := d.labelledTitle(i); ok {
			all = append(all, candidate{Title: t, at: i, last: last, parted: true, labelled: true})
		}
		if t, ok := d.numberedTitle(i); ok {
			all = append(all, candidate{Title: t, at: i, last: i, parted: true})
		}
		if !d.mayBeTitle(i) {
			continue
		}
		if c, ok := d.titleFrom(i); ok && (!c.apart || len(all) == 0 || all[len(all)-1].last < i) {
			all = append(all, c)
		}
	}
	return all
}

// mayBeTitle reports that the layout of a line does not speak against its being the
// first of a title.
func (d *Document) mayBeTitle(i int) bool {
	l := &d.Lines[i]
	if l.Shape != source.Prose || d.Heads[i] != nil || l.LinkOnly && l.Rank == 0 || d.IsUndefined(l.Text) {
		return false
	}
	return l.Bullet == "" || d.numbersSkill(l)
}

// titleFrom recognises a title that begins with a line: on it alone, broken over two
// lines, or with name and code on lines of their own.
func (d *Document) titleFrom(i int) (candidate, bool) {
	l := &d.Lines[i]
	text, strong := d.headingText(l)
	if l.Bullet != "" {
		text = l.Bullet + " " + text
	}
	marked := l.Rank > 0 || strong
	if t, ok := d.Title(text, marked); ok {
		sentence := !marked && t.NotesBeside == (dialect.NotesBeside{}) && d.runsOn(i)
		return candidate{Title: t, at: i, last: i, ranked: marked, parted: d.partedAbove(i)}, !sentence
	}
	if t, ok := d.wrappedTitle(i); ok {
		return candidate{Title: t, at: i, last: i + 1, parted: true}, true
	}
	t, last, ok := d.partedTitle(i)
	return candidate{Title: t, at: i, last: last, ranked: marked, parted: true, apart: true}, ok
}

// codeFirst lists the lines that begin with a code and go on with a name. Any
// sentence may begin with an acronym, so they count only where a source has no
// other titles.
func (d *Document) codeFirst() []candidate {
	var all []candidate
	for i := range d.Lines {
		l := &d.Lines[i]
		if !d.isText(i) || d.Code == "" || !d.partedAbove(i) || lexical.EndsSentence(l.Text) {
			continue
		}
		text, _ := d.headingText(l)
		if t, ok := d.Title(text, true); ok && dialect.BeginsAsName(t.Name) && strings.HasPrefix(strings.TrimLeft(text, "(["), t.Code) {
			all = append(all, candidate{Title: t, at: i, last: i, parted: true})
		}
	}
	return all
}

// numbersSkill reports that what looks like the number of a list item is the
// code of a skill.
func (d *Document) numbersSkill(l *source.Line) bool {
	return unicode.IsDigit(rune(l.Bullet[0])) && d.IsCode(l.Bullet)
}

// longLine is the width, in characters, from which on a line may have been
// broken by wrapping.
const longLine = 50

// runsOn reports that a long line has no end: the line directly below begins
// with a small letter, as when wrapping breaks a sentence behind an acronym.
func (d *Document) runsOn(i int) bool {
	if i+1 == len(d.Lines) || d.Lines[i].Width() < longLine {
		return false
	}
	next := &d.Lines[i+1]
	if _, mark := d.MarkLine(next.Text); mark {
		return false
	}
	return next.IsPlain() && lexical.StartsLower(next.Text)
}

// maxTitleRest is how long, in bytes, the second line of a wrapped title is at most.
const maxTitleRest = 60

// wrappedTitle recognises a title that was broken over two lines: the first
// is long, stands on its own, and the second completes it.
func (d *Document) wrappedTitle(i int) (dialect.Title, bool) {
	if i+1 >= len(d.Lines) || !d.partedAbove(i) {
		return dialect.Title{}, false
	}
	first, second := &d.Lines[i], &d.Lines[i+1]
	if !d.isPlainText(i+1) || len(second.Text) > maxTitleRest || lexical.EndsSentence(first.Text) {
		return dialect.Title{}, false
	}
	if w := d.wrappingAround(i); !lexical.LeftOpen(first.Text) && (utf8.RuneCountInString(first.Text) < 40 || !w.soft(first, second)) {
		return dialect.Title{}, false
	}
	return d.Title(strings.TrimSpace(first.Text)+" "+strings.TrimSpace(second.Text), false)
}

// wrappingAround judges how the lines after i are wrapped.
func (d *Document) wrappingAround(i int) Wrapping {
	end := min(len(d.Lines), i+80)
	return measure(d.Lines[i:end], d.Heads[i:end])
}

// notedBelow reports that the next line of text is nothing but a mark.
func (d *Document) notedBelow(i int) bool {
	for i < len(d.Lines) && d.Lines[i].Shape == source.Blank {
		i++
	}
	if i == len(d.Lines) || d.Lines[i].Shape != source.Prose {
		return false
	}
	_, ok := d.MarkLine(d.Lines[i].Text)
	return ok
}

// numberedTitle recognises a title with the number of its section before it,
// which items of lists may have the form of: a text stands below it, and below
// that what skills have.
func (d *Document) numberedTitle(i int) (dialect.Title, bool) {
	l := &d.Lines[i]
	if l.Shape != source.Prose || !source.UncertainBullet(l.Bullet) || d.numbersSkill(l) {
		return dialect.Title{}, false
	}
	if l.LinkOnly || !d.EndsInCode() || !d.partedAbove(i) {
		return dialect.Title{}, false
	}
	t, ok := d.Title(strings.TrimSpace(l.Text), false)
	if !ok || t.Code == "" {
		return dialect.Title{}, false
	}
	t.Name = l.Bullet + " " + t.Name // see cutNumbers
	text := d.nextText(i)
	if text == len(d.Lines) || !d.mayDescribe(&d.Lines[text]) || d.Heads[text] != nil {
		return dialect.Title{}, false
	}
	for text < len(d.Lines) && d.Heads[text] == nil && !source.UncertainBullet(d.Lines[text].Bullet) {
		text++
	}
	return t, text < len(d.Lines) && d.Heads[text] != nil && d.Heads[text].OfSkill()
}
