package glyph

import (
	"fmt"
	"slices"
)

// Problem is something that the text of a page or a file may have lost.
type Problem struct {
	Kind ProblemKind `json:"kind"`
	Text string      `json:"text"` // in plain words
}

// ProblemKind is what went wrong.
type ProblemKind string

// The kinds of problems.
const (
	ProblemImage       ProblemKind = "image"       // a picture and no text: a scan, it seems
	ProblemEmpty       ProblemKind = "empty"       // figures and no text: letters may be among the figures
	ProblemUndecodable ProblemKind = "undecodable" // characters that do not say what they mean, or text without a font
	ProblemCut         ProblemKind = "cut"         // the rest was not read: it broke off, or was larger than the limits
	ProblemDamaged     ProblemKind = "damaged"     // something in the file is wrong and was passed over
	ProblemOutside     ProblemKind = "outside"     // text beside the page, which nobody sees, was not read
	ProblemFields      ProblemKind = "fields"      // text in the fields of a form, or in notes on the page, was not read
	ProblemVertical    ProblemKind = "vertical"    // text that runs from top to bottom was read as if it ran along lines
	ProblemUnguarded   ProblemKind = "unguarded"   // the file was read without protection against hostile files
)

// Problems are those of one page or of a file.
type Problems []Problem

// maxProblems is how many problems of one sheet are kept.
const maxProblems = 20

// problem notes something, once.
func (ps *Problems) problem(kind ProblemKind, format string, args ...any) {
	p := Problem{kind, fmt.Sprintf(format, args...)}
	if len(*ps) < maxProblems && !slices.Contains(*ps, p) {
		*ps = append(*ps, p)
	}
}

// Note notes that words of a sheet do not say what they mean, unless that is
// known of most of the sheet.
func (s *Sheet) Note(format string, args ...any) {
	if !slices.ContainsFunc(s.Problems, func(p Problem) bool { return p.Kind == ProblemUndecodable }) {
		s.problem(ProblemUndecodable, format, args...)
	}
}

// breaks notes a problem with the file itself.
func (s *Sheet) breaks(kind ProblemKind, format string, args ...any) {
	s.broken = true
	s.problem(kind, format, args...)
}
