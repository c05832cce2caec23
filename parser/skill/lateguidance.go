package skill

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A heading that nobody knows may head the guidance, where no skill has any. Below the
// levels it is a section of its own; lists behind an introduction show that it may be
// more. Names alone, a few words each, are guidance nowhere: "Senior gardener".

// maxNameWords is how many words a line has at most that names something.
const maxNameWords = 4

// holdsNames reports that nothing but names stands below a heading, on all pages.
func (d *Document) holdsNames(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		if !d.areNames(i+1, d.endOf(s, k, shape)) {
			return false
		}
	}
	return true
}

// areNames reports that some lines are names, one at least, and nothing else.
func (d *Document) areNames(from, to int) bool {
	named := false
	for at := from; at < to; at++ {
		l := &d.Lines[at]
		if l.Shape == source.Blank || l.Shape == source.Rule {
			continue
		}
		if l.Shape != source.Prose || !isNameLine(l.Text) {
			return false
		}
		named = true
	}
	return named
}

// isNameLine reports that a line has the form of a name: a few words that begin with a
// capital and are no sentence.
func isNameLine(text string) bool {
	return !lexical.StartsLower(text) && !lexical.EndsSentence(text) && !endsInColon(text) && len(strings.Fields(text)) <= maxNameWords
}

// doubtNames says that a heading which was taken for that of the guidance may head
// something else: on each page a text stands between it and the introduction of a list,
// and on some page it is names alone.
func (d *Document) doubtNames(s *sibling, shape *siblingShape) bool {
	named := false
	for k, i := range s.lines {
		intro := d.firstIntro(i+1, d.endOf(s, k, shape))
		if intro < 0 || d.nextText(i) == intro {
			return false
		}
		named = named || d.areNames(i+1, intro)
	}
	if !named {
		return false
	}
	text, _ := d.headingText(&d.Lines[s.lines[0]])
	for k, i := range s.lines {
		d.doubtHeading(s.pages[k], i, framework.PartGuidance,
			fmt.Sprintf("nobody knows %q, which was taken for the heading of the guidance, and names stand between it and the list: what stands there may be a section of its own", framework.Clean(text)))
	}
	return true
}

// doubtBelowNames says the same where on some page names alone stand first below the
// heading, and sentences below them, or nothing but names on half of the pages: no
// introduction says what the names are.
func (d *Document) doubtBelowNames(s *sibling, shape *siblingShape) {
	below, alone := false, 0
	for k, i := range s.lines {
		end := d.endOf(s, k, shape)
		if d.areNames(i+1, end) {
			alone++
		}
		at := i + 1
		for at < end && (d.Lines[at].Shape != source.Prose || isNameLine(d.Lines[at].Text)) {
			at++
		}
		below = below || at < end && lexical.EndsSentence(d.Lines[at].Text) && d.areNames(i+1, at)
	}
	if !below && alone*2 < len(s.lines) {
		return
	}
	text, _ := d.headingText(&d.Lines[s.lines[0]])
	for k, i := range s.lines {
		d.doubtHeading(s.pages[k], i, framework.PartGuidance,
			fmt.Sprintf("nobody knows %q, which was taken for the heading of the guidance, and names stand directly below it: it may head these alone, and no guidance", framework.Clean(text)))
	}
}

// endOf is where the part ends that a heading opens at one of its places.
func (d *Document) endOf(s *sibling, k int, shape *siblingShape) int {
	for at := s.lines[k] + 1; at < len(d.Lines); at++ {
		if d.Heads[at] != nil || shape.heads[at] || d.Lines[at].Rank > 0 {
			return at
		}
		if page := s.pages[k]; page+1 < len(d.skillTitles) && at == d.skillTitles[page+1].at {
			return at
		}
	}
	return len(d.Lines)
}

// doubtLate says that a section below the levels of every skill may be the guidance, where
// no skill has another and a list behind an introduction stands in it, or sentences alone.
func (d *Document) doubtLate(all []*sibling, pages int, shape *siblingShape) {
	taken := shape.opened[framework.PartGuidance]
	if shape.guidance || taken && (shape.notes == nil || d.nearlyGuidance(shape.notes.key)) || !d.hasLevelHeadings() {
		return
	}
	for _, s := range all {
		if len(s.pages) < pages || s.again || s.label > 0 || !d.isLate(s, shape) {
			continue
		}
		if taken && d.hasIntro(s, shape) && !d.hasIntro(shape.notes, shape) {
			d.doubtTaken(s, shape)
			continue
		}
		if taken || !d.nearlyGuidance(s.key) && !d.hasIntro(s, shape) && !d.holdsSentences(s, shape) {
			continue
		}
		text, _ := d.headingText(&d.Lines[s.lines[0]])
		for k, i := range s.lines {
			d.doubtHeading(s.pages[k], i, framework.PartGuidance,
				fmt.Sprintf("no skill has guidance, and nobody knows %q, which stands below the levels of each: it was read as a section, and may be the guidance", framework.Clean(text)))
		}
	}
}

// doubtTaken says that one of two headings which nobody knows was taken for that of the
// guidance, and that the other, below the levels, has a list behind an introduction.
func (d *Document) doubtTaken(s *sibling, shape *siblingShape) {
	text, _ := d.headingText(&d.Lines[s.lines[0]])
	early, _ := d.headingText(&d.Lines[shape.notes.lines[0]])
	for k, i := range s.lines {
		d.doubtHeading(s.pages[k], i, framework.PartGuidance,
			fmt.Sprintf("nobody knows %q, which was taken for the heading of the guidance, nor %q below the levels, which holds lists behind an introduction: that may be the guidance", framework.Clean(early), framework.Clean(text)))
	}
}

// isLate reports that lines head sections below the levels of their skills.
func (d *Document) isLate(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		if h := d.Heads[i]; h == nil || h.Kind != dialect.NamedSection || i < shape.first[s.pages[k]] {
			return false
		}
	}
	return true
}

// minLateWords is how many words a section has at least that is no list of names: "Vat hand."
const minLateWords = 6

// holdsSentences reports that nothing but sentences of several words stands below a heading, on all pages: on the
// last the end of the source may stand below them.
func (d *Document) holdsSentences(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		last, words := -1, 0
		for at := i + 1; at < d.endOf(s, k, shape); at++ {
			l := &d.Lines[at]
			if l.Shape == source.Blank || l.Shape == source.Rule || d.IsFurniture(l.Text) {
				continue
			}
			if k == len(s.lines)-1 && last >= 0 && d.partedAbove(at) {
				break
			}
			if l.Shape != source.Prose || l.Bullet != "" || last >= 0 && d.partedAbove(at) && !lexical.EndsSentence(d.Lines[last].Text) {
				return false
			}
			last = at
			words += len(strings.Fields(l.Text))
		}
		if last < 0 || words < minLateWords || !lexical.EndsSentence(d.Lines[last].Text) {
			return false
		}
	}
	return true
}

// hasIntro reports that the intro of a list stands below the heading on some page.
func (d *Document) hasIntro(s *sibling, shape *siblingShape) bool {
	for k, i := range s.lines {
		if d.firstIntro(i+1, d.endOf(s, k, shape)) >= 0 {
			return true
		}
	}
	return false
}
