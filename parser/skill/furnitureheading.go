package skill

import (
	"compdiff/parser/source"

	"compdiff/framework"
)

// putFurnitureHeadingsAway takes out marked headings that the dialect calls furniture:
// "You can" above a list parts nothing from what stands over it. The first heading of
// a document is its title.
func (d *Document) putFurnitureHeadingsAway() {
	first := true
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Rank == 0 {
			continue
		}
		if !first && d.IsOwnFurniture(framework.Clean(l.Text)) {
			l.Rank, l.Shape, l.Class = 0, source.Blank, source.Furniture
		}
		first = false
	}
}
