package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"compdiff/internal/pattern"

	"github.com/go-json-experiment/json/jsontext"
)

// jsonStart knows the first characters of JSON that has more than one value in it.
var jsonStart = pattern.New(`^\s*(?:\{\s*["}]|\[\s*(?:[{"\d-]|\[\s*["\d{-]))`)

// IsJSON knows JSON by its first characters and by being well-formed, or nearly so:
// it ends as it begins.
func IsJSON(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !startsJSON(data[:min(len(data), 4096)]) {
		return false
	}
	first, last := bytes.TrimSpace(data[:min(len(data), 4096)])[0], bytes.TrimSpace(data)
	return first == '{' || jsontext.Value(data).IsValid() || last[len(last)-1] == ']' && !bytes.Contains(data[:min(len(data), 4096)], []byte("]("))
}

// startsJSON knows the first characters.
func startsJSON(head []byte) bool {
	start := bytes.TrimLeft(head, "\t\n\f\r ")
	return len(start) > 0 && (start[0] == '{' || start[0] == '[') && jsonStart().Match(start)
}

// ReadJSON reads JSON, or a file with a value of JSON in each line, as a tree.
func ReadJSON(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decodeLong(data)
	if err != nil {
		return nil, err
	}
	r := jsonReader{name: name, places: placeFinder{text: text}, dec: jsontext.NewDecoder(strings.NewReader(text))}
	var roots []*Node
	for {
		root, err := r.value(0)
		if errors.Is(err, io.EOF) && len(roots) > 0 {
			break
		}
		if err != nil {
			return nil, r.refused(err)
		}
		roots = append(roots, root)
	}
	root := roots[0]
	if len(roots) > 1 {
		root = &Node{Kind: ListNode, Children: roots, From: roots[0].From}
	}
	return o.asTree(root, text)
}

// jsonReader builds a tree of the tokens of JSON.
type jsonReader struct {
	name   string
	places placeFinder
	dec    *jsontext.Decoder
}

// value reads the next value.
func (r *jsonReader) value(depth int) (*Node, error) {
	if depth > maxTreeDepth {
		return nil, fmt.Errorf("values lie more than %d deep in each other", maxTreeDepth)
	}
	switch kind := r.dec.PeekKind(); kind {
	case '{', '[':
		return r.values(kind, depth)
	default:
		return r.leaf()
	}
}

// values reads a list or a mapping.
func (r *jsonReader) values(kind jsontext.Kind, depth int) (*Node, error) {
	if _, err := r.dec.ReadToken(); err != nil {
		return nil, err
	}
	n := &Node{Kind: ListNode, From: r.places.from(r.name, int(r.dec.InputOffset())-1)}
	if kind == '{' {
		n.Kind = MappingNode
	}
	for {
		next := r.dec.PeekKind()
		if next == '}' || next == ']' {
			_, err := r.dec.ReadToken()
			return n, err
		}
		key := ""
		if n.Kind == MappingNode {
			token, err := r.dec.ReadToken()
			if err != nil {
				return nil, err
			}
			key = token.String()
		}
		child, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		child.Key = key
		n.Children = append(n.Children, child)
	}
}

// leaf reads a single value.
func (r *jsonReader) leaf() (*Node, error) {
	raw, err := r.dec.ReadValue()
	if err != nil {
		return nil, err
	}
	n := &Node{Kind: NumberNode, Text: string(raw), From: r.places.from(r.name, int(r.dec.InputOffset())-len(raw))}
	switch raw.Kind() {
	case 'n':
		n.Kind, n.Text = NothingNode, ""
	case '"':
		text, err := jsontext.AppendUnquote(nil, raw)
		if err != nil {
			return nil, err
		}
		n.Kind, n.Text = WordNode, string(text)
	}
	return n, nil
}

// refused is the error for JSON that is not well-formed.
func (r *jsonReader) refused(err error) error {
	line, column := r.places.at(int(r.dec.InputOffset()))
	var wrong *jsontext.SyntacticError
	problem := err.Error()
	if errors.As(err, &wrong) {
		line, column = r.places.at(int(wrong.ByteOffset))
		problem = wrong.Err.Error()
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		problem = "it ends too early"
	}
	return &Error{Name: r.name, Line: line, Column: column, Problem: "not well-formed JSON: " + problem, Hint: "save or download the file again", Err: err}
}
