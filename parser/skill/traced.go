package skill

import (
	"compdiff/framework"
	"compdiff/parser/source"
)

// Trace calls see for every line of a document that was read, in their order, with
// what became of it. Tables of skills are not among the lines.
func (d *Document) Trace(see func(source.Traced)) {
	for i := range d.Lines {
		l := &d.Lines[i]
		if framework.NonSpace(l.Raw) == 0 {
			continue
		}
		t := l.Trace(d.Place, d.Literal)
		if h := d.Heads[i]; h != nil && l.Class == source.Structure {
			t.Opens = h.Part()
			if t.Opens == "" {
				t.Opens = h.Title
			}
		}
		see(t)
	}
}
