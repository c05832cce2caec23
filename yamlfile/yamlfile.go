// Package yamlfile reads the YAML that people write by hand: configurations,
// dialects, and whatever may come. Such a file arrives with a pull request as
// well, so that nothing in it may cost more than the file is worth: its size, how
// deep it nests and what its aliases stand for are bounded, and a library that
// stumbles over it takes nobody along. Every YAML goes through here; no other
// room calls a YAML library.
//
// A file is looked at in three steps, each of which can refuse it: its size
// before anything is parsed; the tree of its values, which the library builds
// without following aliases, before anything is decoded; and then every value
// by the type it is for.
package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

// MaxSize bounds a file, in bytes.
const MaxSize = 64 << 10

// Error says what is wrong with a file, and where.
type Error struct {
	Line    int    // counted from 1; 0 where the file as a whole is to blame
	Problem string // lower case, no full stop, with what to do about it
}

// Error is the message: "line 3: problem".
func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Problem
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
}

// File is a file that was read. It knows on which lines its values stand.
type File struct {
	root *yaml.Node // nil where the file has no value
}

// Read decodes a file into what the pointer points to, and refuses keys that its
// type does not have. An empty file, and one of comments alone, changes nothing.
// An error is an [*Error].
func Read(data []byte, into any) (*File, error) {
	if len(data) > MaxSize {
		return nil, &Error{Problem: fmt.Sprintf("larger than %d KiB; expected a file that somebody wrote by hand", MaxSize>>10)}
	}
	root, err := parse(data)
	if err != nil {
		return nil, inWords(err, nil, data)
	}
	f := &File{root: root}
	if root == nil {
		return f, nil
	}
	if err := look(root); err != nil {
		return nil, err
	}
	err = guarded(func() error {
		in := yaml.NewDecoder(bytes.NewReader(data))
		in.KnownFields(true)
		return in.Decode(into)
	})
	if err != nil {
		return nil, inWords(err, into, data)
	}
	return f, nil
}

// ReadOwn decodes a file that the program brings, into what the pointer points to:
// without a second look at what only a user's file can be wrong in, which costs as
// much as decoding, and by a reader of our own where it [IsPlain]. That [Read] takes the
// same file and finds the same, a test must say.
func ReadOwn[T any](data []byte, into *T) error {
	var quick T
	if readPlain(data, &quick) {
		*into = quick
		return nil
	}
	return guarded(func() error { return yaml.Unmarshal(data, into) })
}

// IsPlain reports that a file is written in the part of YAML that is read without the
// library, into a T.
func IsPlain[T any](data []byte) bool { return readPlain(data, new(T)) }

// parse builds the tree of the one document that a file may have; nil where it
// has none.
func parse(data []byte) (root *yaml.Node, err error) {
	err = guarded(func() error {
		in := yaml.NewDecoder(bytes.NewReader(data))
		for {
			var document yaml.Node
			switch err := in.Decode(&document); {
			case errors.Is(err, io.EOF):
				return nil
			case err != nil:
				return err
			case root == nil:
				root = &document
			case !isNull(&document):
				return &Error{Line: document.Content[0].Line, Problem: "a second document begins here; expected one, with no line of three dashes in it"}
			}
		}
	})
	return root, err
}

func isNull(document *yaml.Node) bool {
	return len(document.Content) == 1 && document.Content[0].ShortTag() == "!!null"
}

// errBroken stands for a panic of the library, which only a file that is no YAML
// brings about.
var errBroken = errors.New("yaml: not well-formed")

// guarded is the one place where a panic of the YAML library ends.
func guarded(call func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errBroken
		}
	}()
	return call()
}

// Line is the line on which a value stands, by the keys (strings) and indexes
// (ints, from 0) that lead to it. Where there is no such value it is the line of
// the last one on the way; 0 in a file without any, and where there is no file.
func (f *File) Line(path ...any) int {
	if f == nil || f.root == nil {
		return 0
	}
	at := f.root.Content[0]
	for _, step := range path {
		next := below(at, step)
		if next == nil {
			break
		}
		at = next
	}
	return at.Line
}

// Has reports that the file has a value where keys and indexes lead.
func (f *File) Has(path ...any) bool {
	if f == nil || f.root == nil {
		return false
	}
	at := f.root.Content[0]
	for _, step := range path {
		if at = below(at, step); at == nil {
			return false
		}
	}
	return true
}

// below is the value that a key or an index leads to; nil where there is none.
func below(n *yaml.Node, step any) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch s := step.(type) {
	case int:
		if n.Kind == yaml.SequenceNode && s < len(n.Content) {
			return n.Content[s]
		}
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == s {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// Write encodes a value as a file.
func Write(value any) ([]byte, error) {
	var out bytes.Buffer
	to := yaml.NewEncoder(&out)
	to.SetIndent(2)
	if err := to.Encode(value); err != nil {
		return nil, err
	}
	err := to.Close()
	return out.Bytes(), err
}
