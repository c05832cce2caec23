package report

import (
	"strings"

	"compdiff/framework"
	"compdiff/interchange"
)

// handed makes the writer of an edition in a format for other programs, which has the
// escapes of JSON: what terminals and readers must not be given as it is has them.
func handed(write func(*framework.Edition) ([]byte, error)) Writer {
	return of[Edition](func(e *framework.Edition, _ Style) ([]byte, error) {
		data, err := write(e)
		return printable(data), err
	})
}

// tabled makes the writer of an edition as a table.
func tabled(write func(*framework.Edition, func(string) string) ([]byte, error)) Writer {
	return of[Edition](func(e *framework.Edition, _ Style) ([]byte, error) { return write(e, visibleLines) })
}

// visibleLines is a text of several lines in which nothing acts.
func visibleLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = Visible(lines[i])
	}
	return strings.Join(lines, "\n")
}

// What package interchange writes stands in the table of formats beside what is written
// for people.
var (
	editionCASE = handed(interchange.CASE)
	editionCTDL = handed(interchange.CTDL)
	editionSKOS = handed(interchange.SKOS)
	editionCSV  = tabled(interchange.CSV)
	editionXLSX = tabled(interchange.XLSX)
)

// HandsOver reports that a format shows an edition to other programs, which may have no
// place for all that it has: see [interchange.Lost].
func HandsOver(format string) bool {
	return format != "json" && format != "text"
}
