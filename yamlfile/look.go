package yamlfile

import (
	"fmt"

	"go.yaml.in/yaml/v3"
)

// The bounds of a tree of values. What people write has a depth of five, and a
// few hundred values.
const (
	maxDepth  = 100     // lists and mappings in each other, through aliases as well
	maxValues = MaxSize // as many as a file without aliases can have
)

// look walks over the values of a file as decoding will, through every alias,
// and stops where that would be too deep or too much.
func look(root *yaml.Node) error {
	left := maxValues
	return lookAt(root, 0, &left)
}

func lookAt(n *yaml.Node, depth int, left *int) error {
	*left--
	switch tag := n.ShortTag(); {
	case depth > maxDepth:
		return &Error{Line: n.Line, Problem: tooDeep}
	case *left < 0:
		return &Error{Line: n.Line, Problem: fmt.Sprintf("aliases stand for more than %d values; write out what is meant", maxValues)}
	case n.Kind == yaml.AliasNode:
		return lookAt(n.Alias, depth+1, left)
	case n.Kind == yaml.ScalarNode && (tag == "!!seq" || tag == "!!map"):
		return &Error{Line: n.Line, Problem: fmt.Sprintf("this is tagged %s and is none; take the tag out", tag)}
	}
	if err := eachOnce(n); err != nil {
		return err
	}
	for _, child := range n.Content {
		if err := lookAt(child, depth+1, left); err != nil {
			return err
		}
	}
	return nil
}

var tooDeep = fmt.Sprintf("lists and keys lie more than %d deep in each other; expected a few levels", maxDepth)

// eachOnce wants every key of a mapping once. The library looks for that as well,
// and takes the square of the keys' number to list every pair.
func eachOnce(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	seen := map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			continue
		}
		if seen[key.Value] {
			return &Error{Line: key.Line, Problem: fmt.Sprintf("the key %q stands here again; expected each once", key.Value)}
		}
		seen[key.Value] = true
	}
	return nil
}
