package parser

import (
	"errors"

	"compdiff/bounded"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// LoadDialect reads a dialect from a file. An error is a [*Error] or a
// [*Error].
func LoadDialect(name string) (*dialect.Dialect, error) {
	data, err := bounded.ReadFile(bounded.YAML, name, 0)
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		return nil, &dialect.Error{Name: name, Problem: err.Error()}
	case err != nil:
		return nil, source.Unreadable(name, err)
	}
	return dialect.Read(name, data)
}
