package report

import (
	"fmt"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
)

// Format is a notation in which documents are shown. It has a writer for each
// kind of document that it can show, and nil for the others.
type Format struct {
	Name string
	Help string // one line
	// SummaryFile names the environment variable by which a CI service tells
	// where it wants a summary in Markdown; "" for formats of no such service.
	SummaryFile string
	Binary      bool // nothing to print on a terminal

	Changelog func(*diff.Changelog, Style) ([]byte, error)
	Edition   func(*framework.Edition, Style) ([]byte, error)
	Findings  func(*check.Findings, Style) ([]byte, error)
	Rules     func([]framework.Rule, Style) ([]byte, error)
	Releases  func([]*diff.Changelog, Style) ([]byte, error)
	Impacts   func([]Impact, Style) ([]byte, error)
}

// Formats is the table of all formats, in the order in which help lists them.
var Formats = []Format{
	{
		Name: "text", Help: "plain text for a terminal or a mail",
		Changelog: changelogText, Edition: editionText, Findings: findingsText, Rules: rulesText, Impacts: impactsText,
	},
	{
		Name: "markdown", Help: "Markdown, for release notes",
		Changelog: changelogMarkdown, Findings: findingsMarkdown, Rules: rulesMarkdown, Releases: releasesMarkdown, Impacts: impactsMarkdown,
	},
	{
		Name: "html", Help: "one page with filters, for reading and for print",
		Changelog: changelogHTML,
	},
	{
		Name: "matrix", Help: "Markdown table of skills by levels: L, M, H, NEW, DELETE",
		Changelog: matrixMarkdown,
	},
	{
		Name: "csv", Help: "table, a row for each change, for spreadsheets",
		Changelog: changelogCSV, Findings: findingsCSV, Impacts: impactsCSV,
	},
	{
		Name: "xlsx", Help: "workbook with filters and redlines", Binary: true,
		Changelog: changelogXLSX, Findings: findingsXLSX,
	},
	{
		Name: "github", Help: "GitHub workflow annotations, and a job summary", SummaryFile: "GITHUB_STEP_SUMMARY",
		Changelog: ofChangelog(github), Findings: ofFindings(github),
	},
	{
		Name: "gitlab", Help: "GitLab code quality report",
		Changelog: ofChangelog(gitlab), Findings: ofFindings(gitlab),
	},
	{
		Name: "junit", Help: "JUnit XML, for any CI service",
		Changelog: ofChangelog(junit), Findings: ofFindings(junit),
	},
	{
		Name: "sarif", Help: "SARIF 2.1.0, for code scanning",
		Changelog: ofChangelog(writeSARIF), Findings: ofFindings(writeSARIF),
	},
	{
		Name: "singleline", Help: "file:line:column: text [rule], for editors and grep",
		Changelog: ofChangelog(singleline), Findings: ofFindings(singleline),
	},
	{
		Name: "json", Help: "everything, for programs and for later",
		Changelog: changelogJSON, Edition: editionJSON, Findings: findingsJSON, Rules: rulesJSON,
	},
}

// Shows reports whether the format has a writer for documents of the kind.
func (f Format) Shows(k Kind) bool {
	switch k {
	case Changelog:
		return f.Changelog != nil
	case Edition:
		return f.Edition != nil
	case Findings:
		return f.Findings != nil
	case Rules:
		return f.Rules != nil
	case Releases:
		return f.Releases != nil
	case Impacts:
		return f.Impacts != nil
	}
	return false
}

// Write shows a document of a kind that the format can show.
func (f Format) Write(d Document, s Style) ([]byte, error) {
	switch kind := d.Kind(); {
	case !f.Shows(kind):
		return nil, cannotShow(f.Name, kind)
	case kind == Changelog:
		return f.Changelog(d.Changelog, s)
	case kind == Edition:
		return f.Edition(d.Edition, s)
	case kind == Findings:
		return f.Findings(d.Findings, s)
	case kind == Releases:
		return f.Releases(d.Releases, s)
	case kind == Impacts:
		return f.Impacts(d.Impacts, s)
	}
	return f.Rules(d.Rules, s)
}

// FormatsFor lists the formats that show documents of the kind.
func FormatsFor(k Kind) []Format {
	var fs []Format
	for _, f := range Formats {
		if f.Shows(k) {
			fs = append(fs, f)
		}
	}
	return fs
}

// Find returns the format of that name for documents of the kind. The error
// lists the names there are.
func Find(name string, k Kind) (Format, error) {
	for _, f := range Formats {
		if f.Name != name {
			continue
		}
		if !f.Shows(k) {
			return Format{}, cannotShow(name, k)
		}
		return f, nil
	}
	return Format{}, fmt.Errorf("unknown format %q; expected %s", name, choice(k))
}

func cannotShow(name string, k Kind) error {
	return fmt.Errorf("the format %q cannot show %s; expected %s", name, k, choice(k))
}

// choice names the formats for a kind: "text, markdown or json".
func choice(k Kind) string {
	var names []string
	for _, f := range FormatsFor(k) {
		names = append(names, f.Name)
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return strings.Join(names, "")
}
