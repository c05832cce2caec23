package dialect

import (
	_ "embed"
	"errors"
	"strconv"
	"strings"

	"compdiff/yamlfile"
)

// Schema is the JSON Schema of a dialect file.
//
//go:embed dialect.schema.json
var Schema []byte

func (e *keyError) Error() string { return e.key + ": " + e.problem }

// Read reads a dialect from YAML and checks it; name is what messages
// call it. An error is a [*Error] with the line and the key to blame.
func Read(name string, data []byte) (*Dialect, error) {
	var d Dialect
	file, err := yamlfile.Read(data, &d)
	if err != nil {
		return nil, notYAML(name, err)
	}
	if d.Name == "" {
		return nil, &Error{Name: name, Key: "name", Problem: "a dialect needs a name; expected a line such as \"name: trades\""}
	}
	if _, err := Compile(&d); err != nil {
		return nil, Located(name, file, err)
	}
	return &d, nil
}

// Located is the error for a value, with the line on which the file has it.
func Located(name string, file *yamlfile.File, err error) error {
	var wrong *keyError
	if !errors.As(err, &wrong) {
		return &Error{Name: name, Problem: err.Error()}
	}
	return &Error{Name: name, Line: file.Line(keysOf(wrong.key)...), Key: wrong.key, Problem: wrong.problem}
}

// keysOf takes "sections[1].kind" apart into its keys and indexes.
func keysOf(key string) []any {
	var path []any
	for _, word := range strings.FieldsFunc(key, func(r rune) bool { return strings.ContainsRune(".[]", r) }) {
		if n, err := strconv.Atoi(word); err == nil {
			path = append(path, n)
		} else {
			path = append(path, word)
		}
	}
	return path
}
