package report

import (
	"fmt"
	"strings"
)

// Format is a notation in which documents are shown. It has a writer for each
// kind of document that it can show.
type Format struct {
	Name string
	Help string // one line
	// SummaryFile names the environment variable by which a CI service tells
	// where it wants a summary in Markdown; "" for formats of no such service.
	SummaryFile string
	Binary      bool // nothing to print on a terminal

	Writers []Writer
}

// Writer shows documents of one kind.
type Writer struct {
	kind  Kind
	write func(Document, Style) ([]byte, error)
}

// of makes a writer of a function that shows what one type of document holds.
func of[D holding[T], T any](write func(T, Style) ([]byte, error)) Writer {
	var none D
	return Writer{none.Kind(), func(d Document, s Style) ([]byte, error) { return write(d.(D).content(), s) }}
}

// holding is a document with a content of type T.
type holding[T any] interface {
	Document
	content() T
}

// Formats is the table of all formats, in the order in which help lists them.
var Formats = []Format{
	{
		Name: "text", Help: "plain text for a terminal or a mail",
		Writers: []Writer{of[Changelog](changelogText), of[Edition](editionText), of[Findings](findingsText), of[Rules](rulesText), of[Impacts](impactsText), of[Map](mapText), of[Lives](livesText), of[Merge](mergeText), of[Themes](themesText)},
	},
	{
		Name: "markdown", Help: "Markdown, for release notes",
		Writers: []Writer{of[Changelog](changelogMarkdown), of[Findings](findingsMarkdown), of[Rules](rulesMarkdown), of[Releases](releasesMarkdown), of[Impacts](impactsMarkdown), of[Map](mapMarkdown), of[Lives](livesMarkdown), of[Merge](mergeMarkdown), of[Themes](themesMarkdown)},
	},
	{
		Name: "html", Help: "one page with filters, for reading and for print",
		Writers: []Writer{of[Changelog](changelogHTML), of[Impacts](impactsHTML), of[Map](mapHTML), of[Lives](livesHTML), of[Themes](themesHTML)},
	},
	{
		Name: "matrix", Help: "Markdown table of skills by levels: L, M, H, NEW, DELETE",
		Writers: []Writer{of[Changelog](matrixMarkdown)},
	},
	{
		Name: "csv", Help: "table, a row for each change or skill, for spreadsheets",
		Writers: []Writer{of[Changelog](changelogCSV), of[Findings](findingsCSV), of[Impacts](impactsCSV), of[Map](mapCSV), editionCSV},
	},
	{
		Name: "xlsx", Help: "workbook with filters and redlines", Binary: true,
		Writers: []Writer{of[Changelog](changelogXLSX), of[Findings](findingsXLSX), of[Impacts](impactsXLSX), of[Map](mapXLSX), editionXLSX},
	},
	{
		Name: "docx", Help: "redline for Word, with tracked changes and comments", Binary: true,
		Writers: []Writer{of[Changelog](changelogDOCX)},
	},
	{
		Name: "github", Help: "GitHub workflow annotations, and a job summary", SummaryFile: "GITHUB_STEP_SUMMARY",
		Writers: []Writer{of[Changelog](ofChangelog(github)), of[Findings](ofFindings(github))},
	},
	{
		Name: "gitlab", Help: "GitLab code quality report",
		Writers: []Writer{of[Changelog](ofChangelog(gitlab)), of[Findings](ofFindings(gitlab))},
	},
	{
		Name: "junit", Help: "JUnit XML, for any CI service",
		Writers: []Writer{of[Changelog](ofChangelog(junit)), of[Findings](ofFindings(junit))},
	},
	{
		Name: "sarif", Help: "SARIF 2.1.0, for code scanning",
		Writers: []Writer{of[Changelog](ofChangelog(writeSARIF)), of[Findings](ofFindings(writeSARIF))},
	},
	{
		Name: "singleline", Help: "file:line:column: text [rule], for editors and grep",
		Writers: []Writer{of[Changelog](ofChangelog(singleline)), of[Findings](ofFindings(singleline))},
	},
	{
		Name: "case", Help: "CASE 1.1 package: an edition, or what became of skills as associations",
		Writers: []Writer{of[Changelog](changelogCASE), of[Map](mapCASE), editionCASE},
	},
	{
		Name: "ctdl", Help: "CTDL-ASN as JSON-LD, for credential registries",
		Writers: []Writer{editionCTDL},
	},
	{
		Name: "skos", Help: "SKOS as Turtle, for thesauri and the semantic web",
		Writers: []Writer{editionSKOS},
	},
	{
		Name: "json", Help: "everything, for programs and for later",
		Writers: []Writer{of[Changelog](changelogJSON), of[Edition](editionJSON), of[Findings](findingsJSON), of[Rules](rulesJSON), of[Impacts](impactsJSON), of[Map](mapJSON), of[Lives](livesJSON), of[Merge](mergeJSON), of[Themes](themesJSON)},
	},
}

// writer is the one for documents of the kind; nil where there is none.
func (f Format) writer(k Kind) func(Document, Style) ([]byte, error) {
	for _, w := range f.Writers {
		if w.kind == k {
			return w.write
		}
	}
	return nil
}

// Shows reports whether the format has a writer for documents of the kind.
func (f Format) Shows(k Kind) bool { return f.writer(k) != nil }

// Write shows a document of a kind that the format can show.
func (f Format) Write(d Document, s Style) ([]byte, error) {
	write := f.writer(d.Kind())
	if write == nil {
		return nil, cannotShow(f.Name, d.Kind())
	}
	data, err := write(d, s)
	return unheardIn(f.Name, data), err
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
