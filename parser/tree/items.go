package tree

import (
	"strconv"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// item is a thing that a mapping names: a skill, a level, a statement, ...
type item struct {
	spec  *dialect.Items
	node  *source.Node
	above []*item // the items that it stands below, the first in the source first
	below []edge
	order float64 // by which it is sorted among others
	depth int     // of items in each other

	statements *statements // what was read of it; nil before
}

// edge leads to an item below.
type edge struct {
	to      *item
	section string // the title of the section that it stands in there
}

// reference is a place that has the id of an item in the place of the item.
type reference struct {
	above *item
	spec  *dialect.Items
	node  *source.Node
}

// collect finds the items of a mapping in a value, and those in them.
func (r *reader) collect(specs []*dialect.Items, at *source.Node, above *item) {
	for _, s := range specs {
		for _, n := range all(s.Path, at) {
			if s.Refers != "" {
				r.refs = append(r.refs, reference{above, s, n})
				continue
			}
			it := &item{spec: s, node: n}
			r.items = append(r.items, it)
			r.identify(it)
			if above != nil {
				it.depth = above.depth + 1
				join(above, it, s.Section)
			}
			r.collect(s.Items, n, it)
		}
	}
}

// identify notes the id of an item, and the number by which it is sorted. The first
// item of an id has it.
func (r *reader) identify(it *item) {
	if n := one(it.spec.Order, it.node); n != nil {
		it.order, _ = strconv.ParseFloat(strings.TrimSpace(n.Text), 64)
		r.classify(n, source.Structure)
	}
	n := one(it.spec.Handle, it.node)
	if n == nil {
		n = one(it.spec.ID, it.node)
	} else {
		r.classify(n, source.Structure)
	}
	if n == nil {
		return
	}
	for _, list := range []string{"", it.spec.List} {
		if r.ids[list] == nil {
			r.ids[list] = map[string]*item{}
		}
		if id := strings.TrimSpace(n.Text); r.ids[list][id] == nil {
			r.ids[list][id] = it
		}
	}
}

// join puts an item below another.
func join(above, it *item, section string) {
	it.above = append(it.above, above)
	above.below = append(above.below, edge{it, section})
}
