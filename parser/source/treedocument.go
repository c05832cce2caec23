package source

import (
	"strconv"

	"compdiff/framework"
)

// asTree makes a document of a tree: text is the source, of which all that is no
// value is marks.
func (o *Document) asTree(root *Node, text string) (*Document, error) {
	if n := root.finish(0); n > maxNodes {
		return nil, &Error{Name: o.Name, Problem: "a file of more than " + strconv.Itoa(maxNodes) + " values", Hint: hintMeant}
	}
	seen := 0
	root.Leaves(func(n *Node) { seen += framework.NonSpace(n.Text) })
	o.Tree = root
	o.Marks.Structure += max(0, framework.NonSpace(text)-seen)
	return o, nil
}
