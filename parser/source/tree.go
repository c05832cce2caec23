package source

import (
	"strconv"
	"strings"

	"compdiff/framework"
)

// Node is a value of a source that is a tree of values: JSON, YAML, TOML, the fields
// before a page, or a workbook taken as one. What the keys mean is not known here.
type Node struct {
	Kind     NodeKind
	Key      string // under which it stands in the values around it; "" in a list
	Text     string // of a single value, as it is meant
	Children []*Node
	From     framework.From
	Order    int  // of the nodes of the source, counted from 0
	IsKey    bool // it is no value but the key of one: see [Node.KeyNode]

	parent *Node
	key    *Node          // the key as a value, once somebody asked for it
	value  any            // as paths see it
	index  map[string]int // of the children of a large mapping
}

// NodeKind says what a [Node] is.
type NodeKind int

// The kinds of nodes.
const (
	WordNode    NodeKind = iota // text
	NumberNode                  // a number, or true or false
	NothingNode                 // null
	ListNode                    // values in order
	MappingNode                 // keys with values
)

// Limits of a tree: nobody writes a framework that is deeper, or has as many
// values.
const (
	maxTreeDepth = 200
	maxNodes     = 1 << 22
)

// IsLeaf reports that a node is a single value.
func (n *Node) IsLeaf() bool { return n.Kind < ListNode }

// indexedFrom is how many children a mapping has whose keys are looked up.
const indexedFrom = 16

// Child is the value under a key of a mapping; nil where there is none.
func (n *Node) Child(key string) *Node {
	if n.Kind != MappingNode {
		return nil
	}
	if len(n.Children) < indexedFrom {
		for _, c := range n.Children {
			if c.Key == key {
				return c
			}
		}
		return nil
	}
	if n.index == nil {
		n.index = make(map[string]int, len(n.Children))
		for i, c := range n.Children {
			n.index[c.Key] = i
		}
	}
	if i, ok := n.index[key]; ok {
		return n.Children[i]
	}
	return nil
}

// add puts a child behind those that a node has.
func (n *Node) add(child *Node) {
	if n.Children = append(n.Children, child); n.index != nil {
		n.index[child.Key] = len(n.Children) - 1
	}
}

// Value is the node as libraries have it that decode JSON: maps, slices, strings,
// numbers.
func (n *Node) Value() any { return n.value }

// finish numbers the nodes of a tree and makes their values. It gives the number of
// the next.
func (n *Node) finish(order int) int {
	n.Order = order
	order++
	for _, c := range n.Children {
		c.parent = n
		order = c.finish(order)
	}
	n.value = n.plain()
	return order
}

func (n *Node) plain() any {
	switch n.Kind {
	case NothingNode:
		return nil
	case NumberNode:
		if f, err := strconv.ParseFloat(n.Text, 64); err == nil {
			return f
		}
		if n.Text == "true" || n.Text == "false" {
			return n.Text == "true"
		}
	case ListNode:
		list := make([]any, len(n.Children))
		for i, c := range n.Children {
			list[i] = c.value
		}
		return list
	case MappingNode:
		m := make(map[string]any, len(n.Children))
		for _, c := range n.Children {
			m[c.Key] = c.value
		}
		return m
	}
	return n.Text
}

// Path is where a node stands, as people write it: "roles[3].name".
func (n *Node) Path() string {
	if n.parent == nil {
		return ""
	}
	if n.parent.Kind == ListNode {
		for i, c := range n.parent.Children {
			if c == n {
				return n.parent.Path() + "[" + strconv.Itoa(i) + "]"
			}
		}
	}
	return strings.TrimPrefix(n.parent.Path()+"."+n.Key, ".")
}

// Template is where a node stands, without the numbers of items: "roles[*].name".
func (n *Node) Template() string {
	switch {
	case n.parent == nil:
		return ""
	case n.parent.Kind == ListNode:
		return n.parent.Template() + "[*]"
	}
	return strings.TrimPrefix(n.parent.Template()+"."+n.Key, ".")
}

// Leaves calls see for every single value of a tree, in the order of the source.
func (n *Node) Leaves(see func(*Node)) {
	if n.IsLeaf() {
		see(n)
		return
	}
	for _, c := range n.Children {
		c.Leaves(see)
	}
}

// Keys are the keys of a tree in which a list or a mapping stands or, of a list, its
// items: what tells people which tree it is. At most max are given.
func (n *Node) Keys(max int) []string {
	for n.Kind == ListNode && len(n.Children) > 0 {
		n = n.Children[0]
	}
	var keys []string
	for _, c := range n.Children {
		if len(keys) == max {
			return append(keys, "...")
		}
		keys = append(keys, c.Key)
	}
	return keys
}

// KeyNode is the key under which a node stands, as a value.
func (n *Node) KeyNode() *Node {
	if n.key == nil {
		n.key = &Node{Kind: WordNode, Text: n.Key, From: n.From, Order: n.Order, IsKey: true, parent: n.parent, value: n.Key}
	}
	return n.key
}

// Parent is the list or the mapping in which a node stands; nil for the outermost.
func (n *Node) Parent() *Node { return n.parent }
