package source

import (
	"bytes"
	"errors"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/yamlfile"
)

// yamlStart knows the first line of YAML that says something: a key, or an item.
// Texts may begin so as well.
var yamlStart = pattern.New(`^(?:\s*(?:#.*|---[ \t]*|%YAML.*)?\r?\n)*(?:- +)*(?:[\w"'@$-][^\r\n:]{0,80}:(?:[ \t]|\r?\n)|- )`)

// MayBeYAML knows a text that may be YAML. Whether it is, what stands under its keys
// must show.
func MayBeYAML(data []byte) bool {
	head := data[:min(len(data), 4096)]
	return mayStartYAML(head) && yamlStart().Match(head)
}

// mayStartYAML is a cheap test that YAML passes: the first line that says something has
// a colon, or begins with a dash.
func mayStartYAML(head []byte) bool {
	for line := range bytes.Lines(head) {
		if text := bytes.TrimLeft(line, "\t\n\f\r "); len(text) > 0 && text[0] != '#' && text[0] != '%' {
			return text[0] == '-' || bytes.IndexByte(line, ':') >= 0
		}
	}
	return false
}

// ReadYAML reads the first document of a YAML file as a tree.
func ReadYAML(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	root, err := o.yamlTree(text)
	if err != nil {
		return nil, err
	}
	return o.asTree(root, text)
}

// yamlTree reads the first document of a text as YAML.
func (o *Document) yamlTree(text string) (*Node, error) {
	v, err := yamlfile.Tree([]byte(text), maxNodes)
	if err != nil {
		refused := &Error{Name: o.Name, Problem: err.Error(), Hint: "save or download the file again", Err: err}
		var wrong *yamlfile.Error
		if errors.As(err, &wrong) {
			refused.Line, refused.Problem = wrong.Line, wrong.Problem
		}
		return nil, refused
	}
	return o.nodeOf(v), nil
}

// nodeOf makes a node of a value of YAML.
func (o *Document) nodeOf(v *yamlfile.Value) *Node {
	n := &Node{Kind: WordNode, Text: v.Text, From: framework.From{File: o.Name, Line: v.Line, Column: v.Column}}
	switch {
	case v.Kind == yamlfile.List:
		n.Kind = ListNode
	case v.Kind == yamlfile.Mapping:
		n.Kind = MappingNode
	case v.Nothing:
		n.Kind = NothingNode
	case v.Number:
		n.Kind = NumberNode
	}
	for i, child := range v.Values {
		c := o.nodeOf(child)
		if n.Kind == MappingNode {
			c.Key = v.Keys[i]
		}
		n.Children = append(n.Children, c)
	}
	return n
}

// HasFront knows a page with fields before it, or what may be one.
func HasFront(data []byte) bool {
	text := strings.TrimPrefix(string(data[:min(len(data), 8)]), "\ufeff")
	return strings.HasPrefix(text, "---")
}

// frontEnd is the line behind the fields before a page.
var frontEnd = pattern.New(`(?m)^(?:---|\.\.\.)[ \t]*\r?$`)

// ReadFront reads the fields before a page as a tree, and the page as lines.
func ReadFront(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	ends := frontEnd().FindAllStringIndex(text, 2)
	if len(ends) < 2 || ends[0][0] != 0 {
		return nil, &Error{Name: name, Problem: "no fields stand before the page", Hint: hintMeant}
	}
	front, page := text[:ends[1][1]], text[ends[1][1]:]
	root, err := o.yamlTree(front)
	if err != nil {
		return nil, err
	}
	o.Lines = SplitLines(strings.Repeat("\n", strings.Count(PlainBreaks(front), "\n")) + PlainBreaks(page))
	o.Place = plainPlaces(name)
	return o.asTree(root, front)
}
