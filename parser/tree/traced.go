package tree

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// trace calls see for every value of the tree, and for every line of the page behind
// it, with what became of it.
func (r *reader) trace(see func(source.Traced)) {
	r.document.Tree.Leaves(func(n *source.Node) {
		if strings.TrimSpace(n.Text) != "" {
			see(source.Traced{Text: framework.Clean(n.Text), From: n.From, To: n.From, Class: r.placed[n], Named: n.Template()})
		}
	})
	for i := range r.document.Lines {
		l := r.document.Lines[i]
		if framework.NonSpace(l.Raw) == 0 {
			continue
		}
		l.Class = source.Content
		if framework.Clean(l.Text) == "" {
			l.Class = source.Structure
		}
		see(l.Trace(r.document.Place, r.document.Literal))
	}
}
