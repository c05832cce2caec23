package skill

import (
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// dropShortLevels takes back headings with the short word for a level where others
// are written out. Then they are text: "L2: the second line of support". Headings that
// the source marks, as it does those written out or alone of both, are no text.
func (d *Document) dropShortLevels() {
	d.longLevels = slices.ContainsFunc(d.Lines, func(l source.Line) bool { return d.WritesLevelOut(l.Text) })
	ranks := d.longRanks()
	for i, h := range d.Heads {
		if h.IsLevel() && !d.mayBeLevel(h) && !ranks[d.Lines[i].Rank] && (d.Lines[i].Rank == 0 || len(ranks) > 0) {
			d.Heads[i] = nil
		}
		d.longLevels = d.longLevels || h.IsLevel() && h.Name != ""
	}
}

// longRanks are the ranks of marked headings that write a level out.
func (d *Document) longRanks() map[int]bool {
	ranks := map[int]bool{}
	for i, h := range d.Heads {
		if l := &d.Lines[i]; h.IsLevel() && l.Rank > 0 && !d.IsShortLevel(h.Title) {
			ranks[l.Rank] = true
		}
	}
	return ranks
}

// mayBeLevel reports that a heading has no short word for a level, or that the source
// writes none out.
func (d *Document) mayBeLevel(h *dialect.Heading) bool {
	return !h.IsLevel() || !d.longLevels || !d.IsShortLevel(h.Title)
}
