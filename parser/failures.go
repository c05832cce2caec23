package parser

import (
	"errors"
	"slices"
	"strings"

	"compdiff/parser/source"
)

// failures are several sources that could not be read: who mends the first wants to
// know of the others as well. errors.Is and errors.As look into all of them.
type failures []error

// Error has a line for each.
func (f failures) Error() string {
	var lines []string
	for _, err := range f {
		lines = append(lines, err.Error())
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the errors, each of one source.
func (f failures) Unwrap() []error { return f }

// Failures are the errors of several sources that an error stands for, or the error
// itself.
func Failures(err error) []error {
	var several failures
	if errors.As(err, &several) {
		return several
	}
	return []error{err}
}

// failed is the error for what could not be read; nil where all could. What is said of
// several sources in the same words, such as that a limit on all of them is reached, is
// said once.
func failed(errs []error) error {
	errs = slices.CompactFunc(errs, func(a, b error) bool { return a.Error() == b.Error() })
	switch len(errs) {
	case 0:
		return nil
	case 1:
		return errs[0]
	}
	return failures(errs)
}

// goesOn reports that an error is one source's own, so that the others are worth a look.
func goesOn(err error) bool {
	var refused *source.Error
	return errors.As(err, &refused)
}
