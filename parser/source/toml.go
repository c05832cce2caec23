package source

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// tomlStart knows the first line of TOML that says something: a key with its value,
// or the name of a table. Texts may begin so as well.
var tomlStart = pattern.New(`^(?:\s*(?:#.*)?\r?\n)*(?:\[\[?[\w."' -]+\]\]?[ \t]*(?:#.*)?\r?\n|[\w."'-]+[ \t]*=[ \t]*["'\[{\dtf+-])`)

// MayBeTOML knows a text that may be TOML.
func MayBeTOML(data []byte) bool {
	head := data[:min(len(data), 4096)]
	return bytes.ContainsAny(head, "=[") && tomlStart().Match(head)
}

// ReadTOML reads a TOML file as a tree. The library sees whether it is well-formed;
// its parser says where values stand.
func ReadTOML(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	var all map[string]any
	if err := toml.Unmarshal([]byte(text), &all); err != nil {
		return nil, badTOML(name, err)
	}
	r := tomlReader{name: name, root: &Node{Kind: MappingNode, From: framework.From{File: name, Line: 1, Column: 1}}}
	r.parser.Reset([]byte(text))
	r.places.text = text
	r.table = r.root
	for r.parser.NextExpression() {
		r.expression(r.parser.Expression())
	}
	if err := r.parser.Error(); err != nil {
		return nil, badTOML(name, err)
	}
	if r.deep {
		return nil, badTOML(name, fmt.Errorf("values lie more than %d deep in each other", maxTreeDepth))
	}
	return o.asTree(r.root, text)
}

func badTOML(name string, err error) error {
	refused := &Error{Name: name, Problem: "not well-formed TOML: " + strings.TrimPrefix(err.Error(), "toml: "), Hint: "save or download the file again", Err: err}
	var wrong *toml.DecodeError
	if errors.As(err, &wrong) {
		refused.Line, refused.Column = wrong.Position()
	}
	return refused
}

// tomlReader builds a tree of the expressions of TOML.
type tomlReader struct {
	name   string
	parser unstable.Parser
	places placeFinder
	root   *Node
	table  *Node // into which keys go
	deep   bool  // a key has more parts than a tree is deep
}

// expression takes a key with its value, or the head of a table.
func (r *tomlReader) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.KeyValue:
		r.set(r.table, e)
	case unstable.Table:
		r.table = r.walk(r.root, keysOf(e), MappingNode)
	case unstable.ArrayTable:
		list := r.walk(r.root, keysOf(e), ListNode)
		item := &Node{Kind: MappingNode, From: list.From}
		list.Children = append(list.Children, item)
		r.table = item
	}
}

// tomlKey is a part of a key, and where it stands.
type tomlKey struct {
	text string
	raw  unstable.Range
}

func keysOf(e *unstable.Node) (keys []tomlKey) {
	for it := e.Key(); it.Next(); {
		keys = append(keys, tomlKey{string(it.Node().Data), it.Node().Raw})
	}
	return keys
}

// walk goes from a table along a key, and makes what is not there yet; kind is that
// of the last.
func (r *tomlReader) walk(from *Node, keys []tomlKey, kind NodeKind) *Node {
	if len(keys) > maxTreeDepth {
		r.deep = true
		return from
	}
	for i, key := range keys {
		if from.Kind == ListNode && len(from.Children) > 0 {
			from = from.Children[len(from.Children)-1]
		}
		next := from.Child(key.text)
		if next == nil {
			next = &Node{Kind: MappingNode, Key: key.text, From: r.from(key.raw)}
			if i == len(keys)-1 {
				next.Kind = kind
			}
			from.add(next)
		}
		from = next
	}
	return from
}

func (r *tomlReader) from(raw unstable.Range) framework.From {
	return r.places.from(r.name, int(raw.Offset))
}

// set puts the value of a key into a table.
func (r *tomlReader) set(table *Node, e *unstable.Node) {
	keys := keysOf(e)
	last := keys[len(keys)-1]
	into := r.walk(table, keys[:len(keys)-1], MappingNode)
	value := r.value(e.Value())
	value.Key = last.text
	if value.From.Line == 0 {
		value.From = r.from(last.raw)
	}
	into.add(value)
}

// value makes a node of a value.
func (r *tomlReader) value(v *unstable.Node) *Node {
	n := &Node{Kind: NumberNode, Text: string(v.Data)}
	if v.Raw.Length > 0 {
		n.From = r.from(v.Raw)
	}
	switch v.Kind {
	case unstable.String:
		n.Kind = WordNode
	case unstable.Array:
		n.Kind, n.Text = ListNode, ""
		for it := v.Children(); it.Next(); {
			if it.Node().Kind != unstable.Comment {
				n.Children = append(n.Children, r.value(it.Node()))
			}
		}
	case unstable.InlineTable:
		n.Kind, n.Text = MappingNode, ""
		for it := v.Children(); it.Next(); {
			if it.Node().Kind == unstable.KeyValue {
				r.set(n, it.Node())
			}
		}
	}
	return n
}
