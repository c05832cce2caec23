package yamlfile

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v3"
)

// Kind says what a [Value] is.
type Kind int

// The kinds of values.
const (
	Scalar  Kind = iota // a word, a number, true or false, nothing
	List                // values in order
	Mapping             // keys with values
)

// Value is a value of a YAML file whose layout nobody knows beforehand, with its
// place.
type Value struct {
	Kind    Kind
	Text    string   // of a scalar, as it is meant; "" where it is nothing
	Number  bool     // the scalar is a number, or true or false
	Nothing bool     // the scalar is null
	Keys    []string // of a mapping, one for each of the values
	Values  []*Value // of a list or a mapping
	Line    int      // counted from 1
	Column  int      // counted from 1, in characters
}

// Tree reads the first document of a YAML file into values; limit bounds how many
// there are, aliases written out. An error is an [*Error].
func Tree(data []byte, limit int) (*Value, error) {
	var root yaml.Node
	err := guarded(func() error { return yaml.NewDecoder(bytes.NewReader(data)).Decode(&root) })
	if errors.Is(err, io.EOF) {
		return &Value{Nothing: true, Line: 1, Column: 1}, nil
	}
	if err != nil {
		return nil, inWords(err, nil, nil)
	}
	if err := lookAt(&root, 0, &limit); err != nil {
		return nil, err
	}
	return valueOf(root.Content[0]), nil
}

func valueOf(n *yaml.Node) *Value {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	v := &Value{Line: n.Line, Column: n.Column}
	switch n.Kind {
	case yaml.SequenceNode:
		v.Kind = List
		for _, item := range n.Content {
			v.Values = append(v.Values, valueOf(item))
		}
	case yaml.MappingNode:
		v.Kind = Mapping
		for i := 0; i+1 < len(n.Content); i += 2 {
			v.Keys = append(v.Keys, n.Content[i].Value)
			v.Values = append(v.Values, valueOf(n.Content[i+1]))
		}
	default:
		tag := n.ShortTag()
		v.Text, v.Nothing = n.Value, tag == "!!null"
		v.Number = tag == "!!int" || tag == "!!float" || tag == "!!bool"
		if v.Nothing {
			v.Text = ""
		}
	}
	return v
}
