package tree

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// arrange puts items below each other that the tree does not: by references, by the
// ids that an item has of others, by links.
func (r *reader) arrange() {
	for _, ref := range r.refs {
		ref.node.Leaves(func(id *source.Node) {
			if it := r.find(ref.spec.Refers, id); it != nil && ref.above != nil {
				join(ref.above, it, ref.spec.Section)
				r.classify(id, source.Structure)
			}
		})
	}
	for _, it := range r.items {
		r.arrangeItem(it)
	}
	for _, l := range r.Map.Links {
		if l.Relation == nil {
			r.arrangeLinks(l)
		}
	}
	r.arrangeOutline()
	for _, it := range r.items {
		sorting.By(it.below, func(a, b edge) int { return cmp.Compare(a.to.order, b.to.order) })
	}
}

// find is the item of an id in a list; nil where there is none.
func (r *reader) find(list string, id *source.Node) *item {
	return r.ids[list][strings.TrimSpace(id.Text)]
}

// arrangeItem joins an item to those whose ids it has. Where two items say the same
// of each other, that is one joint.
func (r *reader) arrangeItem(it *item) {
	for _, id := range leaves(it.spec.Children, it.node) {
		if child := r.find("", id); child != nil && !slices.Contains(child.above, it) {
			join(it, child, "")
		}
		r.classify(id, source.Structure)
	}
	for _, id := range leaves(it.spec.Parents, it.node) {
		if parent := r.find("", id); parent != nil && !slices.Contains(it.above, parent) {
			join(parent, it, "")
		}
		r.classify(id, source.Structure)
	}
}

// arrangeLinks joins items as a list of links says. An id that no item of the
// source has is that of the source, or of another.
func (r *reader) arrangeLinks(l *dialect.Link) {
	joined := map[[2]*item]bool{}
	for _, n := range all(l.Path, r.root) {
		above, below, order := one(l.Parent, n), one(l.Child, n), one(l.Order, n)
		for _, said := range []*source.Node{above, below, order} {
			if said != nil {
				r.classify(said, source.Structure)
			}
		}
		if below == nil || r.find("", below) == nil {
			continue
		}
		child := r.find("", below)
		if order != nil {
			child.order, _ = strconv.ParseFloat(strings.TrimSpace(order.Text), 64)
		}
		if above == nil || r.find("", above) == nil {
			continue
		}
		if parent := r.find("", above); !joined[[2]*item{parent, child}] {
			joined[[2]*item{parent, child}] = true
			join(parent, child, "")
		}
	}
}

// arrangeOutline joins items that nothing else joins to others by their numbers in
// an outline: 1.2.1 stands below 1.2.
func (r *reader) arrangeOutline() {
	numbers := map[string]*item{}
	for _, it := range r.items {
		n := one(it.spec.Outline, it.node)
		if n == nil {
			continue
		}
		r.classify(n, source.Structure)
		number := strings.Trim(strings.TrimSpace(n.Text), ".")
		if numbers[number] == nil {
			numbers[number] = it
		}
		at := strings.LastIndexByte(number, '.')
		if at < 0 || len(it.above) > 0 {
			continue
		}
		if parent := numbers[number[:at]]; parent != nil {
			join(parent, it, "")
		}
	}
}
