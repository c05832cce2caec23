package compdiff

import (
	"io"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"
)

// Changes is a comparison as a document for [Write].
func Changes(log *diff.Changelog) report.Document { return report.Changelog{Changelog: log} }

// Findings are the findings of a check as a document for [Write].
func Findings(e *framework.Edition) report.Document {
	found := check.Run(e)
	return report.Findings{Findings: &found}
}

// Saved is an edition as a document for [Write]; in the format "json" it can be
// read again.
func Saved(e *framework.Edition) report.Document { return report.Edition{Edition: e} }

// Write writes a document in a format by its name, such as "markdown", "html",
// "xlsx" or "json"; the error lists the formats that there are for it.
func Write(to io.Writer, document report.Document, format string) error {
	f, err := report.Find(format, document.Kind())
	if err != nil {
		return err
	}
	data, err := f.Write(document, report.Style{})
	if err != nil {
		return err
	}
	_, err = to.Write(data)
	return err
}
