package framework

import (
	"strconv"
	"strings"
)

// Text is a piece of published text and its place in the source.
type Text struct {
	Text string `json:"text"`
	From From   `json:"from"`
}

// From is the place of a text in a source. Lines, columns and pages count
// from 1, columns in characters; zero means not applicable.
type From struct {
	File   string `json:"file,omitempty"`
	Page   int    `json:"page,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Cell   string `json:"cell,omitempty"` // "Skills!P42"
}

// String is the place as compilers print it: file:line:column, with a page or
// a cell where there is one.
func (f From) String() string {
	parts := []string{f.File}
	if f.Page > 0 {
		parts = append(parts, "page "+strconv.Itoa(f.Page))
	}
	if f.Cell != "" {
		parts = append(parts, f.Cell)
	}
	if f.Line > 0 {
		parts = append(parts, strconv.Itoa(f.Line))
		if f.Column > 0 {
			parts = append(parts, strconv.Itoa(f.Column))
		}
	}
	return strings.Join(parts, ":")
}

// Before reports that a place comes before another one of the same file, by lines and
// columns.
func (f From) Before(other From) bool {
	return f.Line < other.Line || f.Line == other.Line && f.Column < other.Column
}
