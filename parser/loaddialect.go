package parser

import (
	"compdiff/bounded"
	"errors"
)

// LoadDialect reads a dialect from a file. An error is a [*DialectError] or a
// [*SourceError].
func LoadDialect(name string) (*Dialect, error) {
	data, err := bounded.ReadFile(bounded.YAML, name, 0)
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		return nil, &DialectError{Name: name, Problem: err.Error()}
	case err != nil:
		return nil, unreadable(name, err)
	}
	return ReadDialect(name, data)
}
