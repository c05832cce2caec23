package main

import (
	"errors"

	"compdiff/parser"
)

// Exit codes, as diff(1) and linters have them.
const (
	exitFine   = 0
	exitFound  = 1 // changes or findings at or above --fail-on
	exitUsage  = 2 // the command line is wrong
	exitFailed = 3 // a source could not be read or an output not written
)

// errFound says that something was found that --fail-on names. The report has
// said what.
var errFound = errors.New("found what --fail-on names")

// failure is an error of reading or writing. All others are errors of usage.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

func exitCode(err error) int {
	var failed failure
	var source *parser.SourceError
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	case errors.As(err, &failed), errors.As(err, &source):
		return exitFailed
	}
	return exitUsage
}
