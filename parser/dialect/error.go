package dialect

import (
	"errors"
	"strconv"

	"compdiff/yamlfile"
)

// keyError is what is wrong with the value of a key.
type keyError struct{ key, problem string }

// notYAML is the error for what is no dialect at all.
func notYAML(name string, err error) error {
	e := &Error{Name: name, Problem: err.Error()}
	var refused *yamlfile.Error
	if errors.As(err, &refused) {
		e.Line, e.Problem = refused.Line, refused.Problem
	}
	return e
}

// Error says what is wrong with a dialect, and where.
type Error struct {
	Name    string // of the file, or of the dialect
	Line    int    // counted from 1; 0 where none is known
	Key     string // "sections[1].kind"; "" where the file is no YAML
	Problem string // lower case, no full stop
}

// Error is the message as compilers print it.
func (e *Error) Error() string {
	text := e.Name
	if e.Line > 0 {
		text += ":" + strconv.Itoa(e.Line)
	}
	if e.Key != "" {
		text += ": " + e.Key
	}
	return text + ": " + e.Problem
}
