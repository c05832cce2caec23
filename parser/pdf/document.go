package pdf

import (
	"compdiff/parser/pdf/glyph"
	"compdiff/parser/pdf/layout"
)

// Document is the text of a PDF, in the order in which it is read.
type Document struct {
	Title    string    `json:"title"`
	Producer string    `json:"producer"`
	Pages    []Page    `json:"pages"`
	Repaired string    `json:"repaired"` // what had to be repaired to read the file; "" for nothing
	Problems []Problem `json:"problems"` // what is wrong with the file as a whole
}

// What a document consists of is told where it is made.
type (
	Page        = layout.Page
	Block       = layout.Block
	Line        = layout.Line
	Kind        = layout.Kind
	Problem     = glyph.Problem
	ProblemKind = glyph.ProblemKind
)

// The kinds of blocks, see [layout.Kind].
const (
	Heading     = layout.Heading
	Paragraph   = layout.Paragraph
	Item        = layout.Item
	RunningHead = layout.RunningHead
	Foot        = layout.Foot
	PageNumber  = layout.PageNumber
	Margin      = layout.Margin
	Contents    = layout.Contents
	Divider     = layout.Divider
)

// The kinds of problems, see [glyph.ProblemKind].
const (
	ProblemImage       = glyph.ProblemImage
	ProblemEmpty       = glyph.ProblemEmpty
	ProblemUndecodable = glyph.ProblemUndecodable
	ProblemCut         = glyph.ProblemCut
	ProblemDamaged     = glyph.ProblemDamaged
	ProblemOutside     = glyph.ProblemOutside
	ProblemFields      = glyph.ProblemFields
	ProblemVertical    = glyph.ProblemVertical
	ProblemUnguarded   = glyph.ProblemUnguarded
)

// Errors that callers can tell apart.
var (
	ErrNoPDF     = glyph.ErrNoPDF     // the data are no PDF at all
	ErrCircle    = glyph.ErrCircle    // the file refers to itself in circles
	ErrEncrypted = glyph.ErrEncrypted // the file does not open without a password
	ErrDamaged   = glyph.ErrDamaged   // the file is damaged beyond repair
)
