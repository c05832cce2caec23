package parser

import (
	"fmt"

	"compdiff/framework"
)

// original is a source as its reader hands it on: lines and tables with their
// places, and nothing that only one framework has. It is made once from the
// bytes and never changed, so that one dialect after the other can read it.
type original struct {
	name   string
	lines  []line   // a table among them is one line of the shape tableBlock
	sheets []*table // of a file that is nothing but tables
	front  *front   // the fields before a page; nil for none
	// literal says that the reader took off all marks: characters that could be
	// Markdown's are text.
	literal bool
	paged   bool // the lines are those of printed pages
	place   placer
	// head is the first rows of a text that may be a table, and later reads the
	// rest of it; said is set where the text says itself that it is one.
	head  [][]string
	later func() error
	said  bool

	marks framework.Ledger // what stands in no line: tags, scripts, marks

	language string // BCP 47; "" where the source does not say
	encoding string
	problems []framework.Problem
	warnings []string
}

// placer says where in the source a line has a column. Columns of lines that a
// reader made of marked text are what the reader likes them to be.
type placer func(l *line, column int) framework.From

// problem notes what went wrong in reading; rule is the one that a check reports
// it under.
func (o *original) problem(rule string, from framework.From, format string, args ...any) {
	o.problems = append(o.problems, framework.Problem{Rule: rule, Message: fmt.Sprintf(format, args...), From: from})
}

// warn notes what the user should know and is no fault of the text.
func (o *original) warn(format string, args ...any) {
	o.warnings = append(o.warnings, fmt.Sprintf(format, args...))
}

// plainPlaces is the placer of lines that are those of the source.
func plainPlaces(name string) placer {
	return func(l *line, column int) framework.From {
		return framework.From{File: name, Line: l.number, Column: column}
	}
}
