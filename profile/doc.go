// Package profile reads what people keep about skills outside a framework: role
// profiles, job texts, tables of who has which skill. It knows formats and no
// skills.
//
// [Read] makes lines of a profile, whatever it was: a row of a table, a paragraph,
// an entry of JSON. A format of text is masked, never rewritten: what is markup
// becomes blanks, byte for byte, so that every place in a line is a place in the
// file (html.go, json.go). Workbooks and Word documents have no lines of a file; theirs
// say the cell or the paragraph (xlsx.go, docx.go).
//
// [Patch] turns edits of lines into a unified diff of the files (patch.go). Nothing
// is ever written in place.
package profile
