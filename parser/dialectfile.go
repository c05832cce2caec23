package parser

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/goccy/go-yaml"
)

// DialectSchema is the JSON Schema of a dialect file.
//
//go:embed dialect.schema.json
var DialectSchema []byte

// DialectError says what is wrong with a dialect, and where.
type DialectError struct {
	Name    string // of the file, or of the dialect
	Line    int    // counted from 1; 0 where none is known
	Key     string // "sections[1].kind"; "" where the file is no YAML
	Problem string // lower case, no full stop
}

// Error is the message as compilers print it.
func (e *DialectError) Error() string {
	text := e.Name
	if e.Line > 0 {
		text += ":" + strconv.Itoa(e.Line)
	}
	if e.Key != "" {
		text += ": " + e.Key
	}
	return text + ": " + e.Problem
}

// keyError is what is wrong with the value of a key.
type keyError struct{ key, problem string }

func (e *keyError) Error() string { return e.key + ": " + e.problem }

// maxDialect bounds a dialect file, in bytes.
const maxDialect = 1 << 20

// LoadDialect reads a dialect from a file. An error is a [*DialectError] or a
// [*SourceError].
func LoadDialect(name string) (*Dialect, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return ReadDialect(name, data)
}

// ReadDialect reads a dialect from YAML and checks it; name is what messages
// call it. An error is a [*DialectError] with the line and the key to blame.
func ReadDialect(name string, data []byte) (*Dialect, error) {
	if len(data) > maxDialect {
		return nil, &DialectError{Name: name, Problem: "the file is too large for a dialect; expected a YAML file of a few lines"}
	}
	var d Dialect
	if err := decodeDialect(data, &d); err != nil {
		return nil, notYAML(name, err)
	}
	if d.Name == "" {
		return nil, &DialectError{Name: name, Key: "name", Problem: "a dialect needs a name; expected a line such as \"name: trades\""}
	}
	if _, err := compile(&d); err != nil {
		return nil, located(name, data, err)
	}
	return &d, nil
}

// decodeDialect decodes YAML. The library may panic on what is none.
func decodeDialect(data []byte, d *Dialect) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("not well-formed YAML: %v", r)
		}
	}()
	return yaml.UnmarshalWithOptions(data, d, yaml.Strict())
}

// notYAML is the error for what the YAML library refuses: it knows the line.
func notYAML(name string, err error) error {
	e := &DialectError{Name: name, Problem: err.Error()}
	var refused yaml.Error
	if errors.As(err, &refused) {
		e.Problem = refused.GetMessage()
		if t := refused.GetToken(); t != nil && t.Position != nil {
			e.Line = t.Position.Line
		}
	}
	return e
}

// located is the error for a value, with the line on which the file has it.
func located(name string, data []byte, err error) error {
	var wrong *keyError
	if !errors.As(err, &wrong) {
		return &DialectError{Name: name, Problem: err.Error()}
	}
	e := &DialectError{Name: name, Key: wrong.key, Problem: wrong.problem}
	path, err := yaml.PathString("$." + wrong.key)
	if err != nil {
		return e
	}
	if node, err := path.ReadNode(bytes.NewReader(data)); err == nil && node != nil && node.GetToken() != nil {
		e.Line = node.GetToken().Position.Line
	}
	return e
}
