package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Authors end every level with the same duty, or every description with the same
// sentence, as publishers end every page with the same notice. A notice is about the
// document; a duty stands in the inner levels as well, or begins as duties do. What is
// neither stays in its part: a text that is kept can be doubted, one that was taken out
// is never seen again.

// paragraph is the text of a line and of those directly below it, up to but not
// including end.
func (d *Document) paragraph(i, end int) string {
	text := d.Lines[i].Text
	for i++; i < end && d.Lines[i].Shape == source.Prose && d.Lines[i].Bullet == "" && d.Heads[i] == nil; i++ {
		text += " " + d.Lines[i].Text
	}
	return text
}

// ownTexts is what the texts of skills say, their last ones aside.
type ownTexts struct {
	said   dialect.Set // whole lines
	starts dialect.Set // first words of what stands below the headings of levels
}

// ownTexts looks at the lines of pages that are none of those found at their ends.
func (d *Document) ownTexts(pages [][2]int, tails map[string]*repeat) ownTexts {
	own := ownTexts{dialect.Set{}, dialect.Set{}}
	atEnd := map[int]bool{}
	for _, r := range tails {
		for _, i := range r.lines {
			atEnd[i] = true
		}
	}
	for _, p := range pages {
		inLevel := false
		for i := p[0]; i < p[1]; i++ {
			if h := d.Heads[i]; h != nil {
				inLevel = h.Kind == dialect.LevelSection
				if !h.Inline {
					continue
				}
			}
			l := &d.Lines[i]
			if l.Shape != source.Prose || atEnd[i] {
				continue
			}
			key := framework.Fold(l.Text)
			own.said[key] = true
			if inLevel && tails[key] == nil && d.standsApart(i) {
				own.starts[firstWordOf(l.Text)] = true
			}
		}
	}
	return own
}

// has reports that what comes again at the end of pages may be text of the skills: it
// stands elsewhere as well, it begins as their levels do, or it says nothing of the
// document.
func (o ownTexts) has(d *Document, r *repeat) bool {
	text := d.Lines[r.lines[0]].Text
	return o.said[framework.Fold(text)] || o.starts[firstWordOf(text)] || !saysOfDocument(text) && lexical.EndsSentence(text)
}
