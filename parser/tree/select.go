package tree

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/source"

	"github.com/theory/jsonpath/spec"
)

// all finds the values of a path in a node, in the order of the source: those of the
// first way that finds any. A path that was not said finds none.
func all(p *dialect.Path, n *source.Node) []*source.Node {
	if p == nil {
		return nil
	}
	for i := range p.Ways {
		if found := along(&p.Ways[i], n); len(found) > 0 {
			return found
		}
	}
	return nil
}

// one is the first single value of a path that says something, also in a list or a
// mapping that it finds; nil where none does.
func one(p *dialect.Path, n *source.Node) *source.Node {
	if p == nil {
		return nil
	}
	for i := range p.Ways {
		for _, found := range along(&p.Ways[i], n) {
			if leaf := first(found); leaf != nil {
				return leaf
			}
		}
	}
	return nil
}

// first is the first single value in a node that says something.
func first(n *source.Node) *source.Node {
	if n.IsLeaf() {
		if says(n) {
			return n
		}
		return nil
	}
	for _, c := range n.Children {
		if leaf := first(c); leaf != nil {
			return leaf
		}
	}
	return nil
}

// says reports that a node is a single value that says something.
func says(n *source.Node) bool { return n.IsLeaf() && strings.TrimSpace(n.Text) != "" }

// leaves are the single values of a path that say something, also those in the lists
// and mappings that it finds.
func leaves(p *dialect.Path, n *source.Node) []*source.Node {
	var out []*source.Node
	for _, found := range all(p, n) {
		found.Leaves(func(leaf *source.Node) {
			if says(leaf) {
				out = append(out, leaf)
			}
		})
	}
	return out
}

// along goes one way from a node.
func along(w *dialect.Way, n *source.Node) []*source.Node {
	switch {
	case w.Self:
		return []*source.Node{n}
	case w.Key:
		return []*source.Node{n.KeyNode()}
	case w.Query == nil:
		for _, key := range w.Keys {
			if n = n.Child(key); n == nil {
				return nil
			}
		}
		return []*source.Node{n}
	}
	var found []*source.Node
	for at := range w.Query.SelectLocated(n.Value()).Paths() {
		found = append(found, follow(n, at))
	}
	sorting.By(found, func(a, b *source.Node) int { return cmp.Compare(a.Order, b.Order) })
	return slices.Compact(found)
}

// follow goes where a path leads that found something.
func follow(n *source.Node, path spec.NormalizedPath) *source.Node {
	for _, step := range path {
		switch step := step.(type) {
		case spec.Name:
			n = n.Child(string(step))
		case spec.Index:
			n = n.Children[int(step)]
		}
	}
	return n
}
