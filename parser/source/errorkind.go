package source

import (
	"errors"

	"compdiff/bounded"
	"compdiff/parser/pdf"
)

// Kinds of errors, for callers that do different things about them. An [*Error]
// is of a kind where errors.Is says so; the kind is never shown.
var (
	ErrNotText   = errors.New("no text that can be read")
	ErrNoSkill   = errors.New("no skill was found")
	ErrEncrypted = pdf.ErrEncrypted
	ErrDamaged   = pdf.ErrDamaged
	ErrTooLarge  = bounded.ErrTooLarge
)

// Is reports that an error is of a kind that no error underneath tells of.
func (e *Error) Is(kind error) bool { return e.Foreign && kind == ErrNotText }

// both is an error of a kind, with the error underneath.
func both(kind, err error) error { return errors.Join(kind, err) }
