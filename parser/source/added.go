package source

import (
	"errors"
	"fmt"

	"compdiff/parser/guard"
)

// ErrNoReader is the kind of error for a source in a format that the program has
// no reader for.
var ErrNoReader = errors.New("no reader for this format")

// heavy are the formats whose readers are large, or link a library: a program has
// those that it imports. What they are called, and which package adds them.
var heavy = map[string]struct{ called, from string }{
	"pdf":  {"a PDF", "compdiff/readers/pdf"},
	"docx": {"a Word document", "compdiff/readers/docx"},
	"xlsx": {"a spreadsheet", "compdiff/readers/xlsx"},
	"xls":  {"a spreadsheet of the old kind", "compdiff/readers/xlsx"},
	"ods":  {"an OpenDocument spreadsheet", "compdiff/readers/xlsx"},
}

// Reader makes a document of the bytes of one format.
type Reader = func(name string, data []byte) (*Document, error)

// The readers that the program imports, and the jobs that they have others do for
// them. Both are whole before main begins.
var (
	added     = map[string]Reader{}
	addedJobs []guard.Task
)

// Add gives the program a reader of a heavy format, and jobs that it wants done in
// a process of its own. It is for the init functions of packages that programs
// import for this alone, as package image has it with its formats.
func Add(format string, read Reader, jobs ...guard.Task) {
	if _, known := heavy[format]; !known || added[format] != nil {
		panic("source: format " + format + " cannot be added")
	}
	added[format] = read
	addedJobs = append(addedJobs, jobs...)
}

// Added is the reader of a heavy format, which says what to import where the
// program has none.
func Added(format string) Reader {
	return func(name string, data []byte) (*Document, error) {
		if read := added[format]; read != nil {
			return read(name, data)
		}
		return Missing(format)(name, data)
	}
}

// Missing reads nothing, and says what a program must import to read a heavy
// format.
func Missing(format string) Reader {
	h := heavy[format]
	return func(name string, _ []byte) (*Document, error) {
		return nil, &Error{Name: name, Problem: fmt.Sprintf("it is %s, and this program was built without a reader for it", h.called), Hint: fmt.Sprintf("the program must import _ %q", h.from), Err: ErrNoReader}
	}
}

// Jobs are all jobs that readers want done in a process of its own; see
// [guard.Worker].
func Jobs() []guard.Task { return append([]guard.Task{TryJob()}, addedJobs...) }
