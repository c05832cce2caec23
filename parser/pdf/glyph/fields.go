package glyph

import (
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// What is typed into the fields of a form, or written on a page as a note, is
// kept beside what the page draws. It is not read as text of the page: whose
// it is and where it belongs nobody can tell. That there is some is said.

// maxNotes bounds how many fields and notes of a page are looked at.
const maxNotes = 1 << 10

// hiddenNote is the flag of a field or note that nobody sees.
const hiddenNote = 1 << 1

// noteFields says how many fields and notes of a page hold text.
func (s *Sheet) noteFields(list lib.Value) {
	fields, notes := 0, 0
	for i := range min(list.Len(), maxNotes) {
		v := list.Index(i)
		switch {
		case v.Key("F").Int64()&hiddenNote != 0:
		case v.Key("Subtype").Name() == "Widget" && (holdsText(v.Key("V")) || holdsText(v.Key("Parent").Key("V"))):
			fields++
		case v.Key("Subtype").Name() == "FreeText" && holdsText(v.Key("Contents")):
			notes++
		}
	}
	if fields > 0 {
		s.problem(ProblemFields, "%d fields of a form on the page hold text, which was not read", fields)
	}
	if notes > 0 {
		s.problem(ProblemFields, "%d notes were written on the page, which were not read", notes)
	}
}

func holdsText(v lib.Value) bool {
	return v.Kind() == lib.String && strings.TrimSpace(textString([]byte(v.RawString()))) != ""
}
