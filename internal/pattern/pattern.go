// Package pattern makes regular expressions ready when they are first asked for.
package pattern

import (
	"regexp"
	"sync"
)

// New is a regular expression that is made ready when it is first asked for:
// a run uses few of those that there are, and making one takes longer than
// matching it. It panics then where the text is none, as [regexp.MustCompile]
// does. What it gives is safe for concurrent use.
//
// It stands in the program once: in each of the hundreds of places where it is
// called it would take as much room as a small function.
//
//go:noinline
func New(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
