package skill

import (
	"compdiff/parser/source"
)

// putFramesAway makes what stands around texts, menus and page feet, furniture.
// A heading of a skill shows that this one stands around nothing.
func (d *Document) putFramesAway() {
	for i := 0; i < len(d.Lines); {
		end := i
		for end < len(d.Lines) && d.Lines[i].Framed > 0 && (d.Lines[end].Framed == d.Lines[i].Framed || d.Lines[end].Shape == source.Blank) {
			end++
		}
		if end > i && !d.hasSkill(i, end) {
			for k := i; k < end; k++ {
				d.Lines[k].Classify(source.Furniture)
				d.Lines[k].Shape, d.Heads[k] = source.Blank, nil
			}
		}
		i = max(end, i+1)
	}
}

// hasSkill reports that the heading of a skill or of a part of one is among
// some lines. A link to one is none.
func (d *Document) hasSkill(from, to int) bool {
	for i := from; i < to; i++ {
		l := &d.Lines[i]
		if l.LinkOnly || l.Shape != source.Prose {
			continue
		}
		if h := d.Heads[i]; h != nil && h.OfSkill() {
			return true
		}
		if _, ok := d.Title(l.Text, true); ok && l.Rank > 0 {
			return true
		}
	}
	return false
}
