package source

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// Document is a source as its reader hands it on: lines and tables with their
// places, and nothing that only one framework has. It is made once from the
// bytes and never changed, so that one dialect after the other can read it. What a
// recogniser finds out about it stands in a document of its own: skill.Document.
type Document struct {
	Name   string   // of the source, as places say it
	Lines  []Line   // a table among them is one line of the shape TableBlock
	Sheets []*Table // of a file that is nothing but tables
	Front  *Front   // the fields before a page; nil for none
	Tree   *Node    // of a file that is a tree of values; its lines are the page behind it
	// Literal says that the reader took off all marks: characters that could be
	// Markdown's are text.
	Literal bool
	Paged   bool // the lines are those of printed pages
	// Place says where in the source a line has a column; nil where there are no lines.
	Place Placer
	// FirstRows are the first rows of a text that may be a table; nil for any other.
	// ReadRest then reads all of it into Sheets; its error says where the text is no
	// table after all. SaysTable is set where the text says itself that it is one.
	FirstRows [][]string
	ReadRest  func() error
	SaysTable bool

	Marks framework.Ledger // what stands in no line: tags, scripts, marks

	Title    string // what the properties of the file call it; "" where they do not
	Language string // BCP 47; "" where the source does not say
	Encoding string // "" for UTF-8
	// Problems are what is wrong with the source, each a finding of a check; Warnings
	// are what the user should know and is no fault of the text.
	Problems []framework.Problem
	Warnings []string
}

// Placer says where in the source a line has a column. Columns of lines that a
// reader made of marked text are what the reader likes them to be.
type Placer func(l *Line, column int) framework.From

// problem notes what went wrong in reading; rule is the one that a check reports
// it under.
func (o *Document) problem(rule string, from framework.From, format string, args ...any) {
	o.Problems = append(o.Problems, framework.Problem{Rule: rule, Message: fmt.Sprintf(format, args...), From: from})
}

// warn notes what the user should know and is no fault of the text.
func (o *Document) warn(format string, args ...any) {
	o.Warnings = append(o.Warnings, fmt.Sprintf(format, args...))
}

// plainPlaces is the placer of lines that are those of the source.
func plainPlaces(name string) Placer {
	return func(l *Line, column int) framework.From {
		return framework.From{File: name, Line: l.Number, Column: column}
	}
}

// HasTables reports that tables stand among the lines.
func (o *Document) HasTables() bool {
	return slices.ContainsFunc(o.Lines, func(l Line) bool { return l.Shape == TableBlock })
}
