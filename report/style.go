package report

import "compdiff/framework"

// Style says how a report for people is laid out. The zero value is what a
// file or a pipe gets: no colour, no wrapping.
type Style struct {
	Color bool // ANSI colours; the text is the same without them
	Width int  // columns to wrap lines at; 0 for no wrapping
	Stat  bool // the counts alone, in plain text
	// Detail, Sort and GroupBy lay release notes out; "" is the first of their
	// values.
	Detail  Detail
	Sort    Sort
	GroupBy GroupBy
	Remarks []EditorRemark // for release notes, for release notes
	// Version of the program, for formats that name it; "" leaves it out.
	Version string
	// FailOn is the severity from which on a test of a test report fails; ""
	// where nothing does.
	FailOn framework.Severity
}

// ink is what a piece of text is printed in.
type ink int

const (
	plain ink = iota
	strong
	faint
	deleted
	inserted
	errorInk
	warningInk
	infoInk
)

// sgr are the ANSI "select graphic rendition" parameters of each ink.
var sgr = map[ink]string{
	strong:     "1",
	faint:      "2",
	deleted:    "31",
	inserted:   "32",
	errorInk:   "1;31",
	warningInk: "33",
	infoInk:    "36",
}

// piece is a run of text in one ink.
type piece struct {
	ink  ink
	text string
}

// paint writes the piece, in colour where the style has it.
func (s Style) paint(p piece) string {
	if !s.Color || p.ink == plain || p.text == "" {
		return p.text
	}
	return "\x1b[" + sgr[p.ink] + "m" + p.text + "\x1b[0m"
}

// EditorRemark is a line that an editor adds to release notes: what only the publisher knows.
type EditorRemark struct {
	Edition string // the new one: its label or its name; "" for whichever
	Skill   string // code or name; "" for the edition as a whole
	Text    string
}
