package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Wrapping breaks headings as well, and sentences that are known. That their lines
// belong together is certain, however the rest of a page is wrapped.

// joinHeadings finds level headings that were broken over two lines after, or
// in, the skill's name.
func (d *Document) joinHeadings(name string, from, to int) {
	key := framework.Fold(name)
	for i := from; i+1 < to; i++ {
		a, b := &d.Lines[i], &d.Lines[i+1]
		if !d.isText(i) || !b.IsUnbulleted() || max(len(a.Text), len(b.Text)) > dialect.MaxHeading || !beginsWithName(a.Text, key) {
			continue
		}
		h, ok := d.Heading(strings.TrimSpace(a.Text) + " " + strings.TrimSpace(b.Text))
		if ok && h.IsLevel() && framework.Fold(h.Name) == key {
			a.Classify(source.Structure)
			d.Heads[i], d.Heads[i+1] = &h, nil
			b.Classify(source.Structure)
			b.Shape = source.Blank
		}
	}
}

// beginsWithName reports that a line may be the first of a broken heading with the
// name of a skill, folded, in it: the name or its beginning, and no sentence.
func beginsWithName(text, name string) bool {
	if lexical.StartsLower(text) || strings.HasSuffix(strings.TrimSpace(text), ".") {
		return false
	}
	start := framework.Fold(text)
	return start != "" && (strings.HasPrefix(name, start) || strings.HasPrefix(start, name))
}

// joinKnown marks the lines with which a known text goes on: a long heading, or
// the sentence about undefined levels, broken over two or three lines. That
// they belong together is certain, however lines are wrapped.
func (d *Document) joinKnown(from, to int) {
	for i := from; i+1 < to; i++ {
		if !d.canOpen(i) {
			continue
		}
		text := strings.TrimSpace(d.Lines[i].Text)
		for k := i + 1; k < min(to, i+3) && d.isText(k); k++ {
			text += " " + strings.TrimSpace(d.Lines[k].Text)
			if len(text) > 2*dialect.MaxHeading {
				break
			}
			if h, ok := d.Heading(text); ok && h.Kind != dialect.LevelSection || d.IsUndefined(text) {
				d.Lines[i].Opens, d.Lines[i+1].Joined, d.Lines[k].Joined = true, true, true
				break
			}
		}
	}
}

// minKnown is how long, in bytes, the first line of a known text is at least that was
// broken.
const minKnown = 20

// canOpen reports that a line may be the first of a known text.
func (d *Document) canOpen(i int) bool {
	l := &d.Lines[i]
	if !d.isText(i) || len(l.Text) < minKnown || len(l.Text) > dialect.MaxHeading {
		return false
	}
	return !lexical.EndsSentence(l.Text) && !lexical.StartsLower(l.Text)
}
