package main

import (
	"errors"
	"fmt"
	"io/fs"

	"compdiff/parser"
	"compdiff/parser/dialect"

	"github.com/spf13/pflag"
)

// addDialect defines the flag that teaches a framework.
func addDialect(flags *pflag.FlagSet, name *string) {
	flags.StringVar(name, "dialect", "", "layout rules of the framework: a YAML `FILE`, or the name of a built-in one; see compdiff dialects")
}

// namedDialect gets the dialect that the user names; nil where none is named.
func namedDialect(name string) (*dialect.Dialect, error) {
	if name == "" {
		return nil, nil
	}
	if d, err := dialect.BuiltIn(name); err == nil {
		return d, nil
	}
	d, err := parser.LoadDialect(name)
	var wrong *dialect.Error
	switch {
	case errors.As(err, &wrong): // as with a configuration, the user can mend it
		return nil, err
	case errors.Is(err, fs.ErrNotExist):
		return nil, failure{fmt.Errorf("%w; --dialect wants a YAML file or %s", err, oneOf(dialect.BuiltIns()))}
	case err != nil:
		return nil, failure{err}
	}
	return d, nil
}
