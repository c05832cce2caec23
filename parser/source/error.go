package source

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"compdiff/bounded"
)

// Error says that a source could not be read, where, why, and what to
// do about it.
type Error struct {
	Name    string // the source, as the user named it
	Line    int    // counted from 1; 0 where no line is to blame
	Column  int    // counted from 1 in characters; 0 where none is to blame
	Problem string // lower case, no full stop
	Hint    string // what to do next; may be empty
	Err     error  // the error underneath, if there is one
	// Foreign is set where the bytes are of no format that holds text: a picture.
	Foreign bool
}

// hintMeant is what to do about a source that nobody can have meant.
const hintMeant = "check that this is the file you meant"

// Error is the message as compilers print it: name:line:column: problem; hint.
func (e *Error) Error() string {
	parts := []string{e.Name}
	if e.Line > 0 {
		parts = append(parts, strconv.Itoa(e.Line))
		if e.Column > 0 {
			parts = append(parts, strconv.Itoa(e.Column))
		}
	}
	text := strings.Join(parts, ":") + ": " + e.Problem
	if e.Hint != "" {
		text += "; " + e.Hint
	}
	return text
}

// Unwrap gives the error underneath, so that errors.Is finds it.
func (e *Error) Unwrap() error { return e.Err }

// Unreadable is the error for a file that the system does not give.
func Unreadable(name string, err error) error {
	e := &Error{Name: name, Problem: "cannot be read", Err: err}
	var path *fs.PathError
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		e.Problem = err.Error()
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Hint = "no such file or folder", "check the name"
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Hint = "permission denied", "make it readable"
	case errors.As(err, &path):
		e.Problem += ": " + path.Err.Error()
	default:
		e.Problem += ": " + err.Error()
	}
	return e
}
