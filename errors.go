package compdiff

import (
	"io/fs"

	"compdiff/parser/source"
)

// Kinds of errors of reading, for errors.Is. What an error says is meant for
// people: where, why, and what to do.
var (
	ErrNotFound  = fs.ErrNotExist      // no such file
	ErrNotText   = source.ErrNotText   // a picture, a program, text in an encoding that nobody can tell
	ErrEncrypted = source.ErrEncrypted // a file that does not open without a password
	ErrDamaged   = source.ErrDamaged   // a file that is broken beyond repair
	ErrTooLarge  = source.ErrTooLarge  // larger than is allowed: see MaxSize
	ErrNoSkill   = source.ErrNoSkill   // text, and no skill in it
	ErrNoReader  = source.ErrNoReader  // a format whose reader the program does not import: see package readers
)
