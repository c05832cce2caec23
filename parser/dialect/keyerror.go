package dialect

import (
	"errors"

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
