package report

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"text/template"

	"compdiff/diff"
)

// TemplateFunctions are what a user's template can call besides what Go's
// text/template has.
var TemplateFunctions = template.FuncMap{
	"markdown": markdown,          // a text as Markdown that renders to the text
	"html":     html.EscapeString, // a text as HTML
	"csv":      csvField,          // a text as a field of a CSV file, quoted where needed
	"plain":    plainRedline,      // a change as plain text with [-deleted-] and {+inserted+} words
	"lower":    strings.ToLower,
	"join":     strings.Join,
	"percent":  percent,
}

// Template is a layout of the user's own for what a comparison found.
type Template struct{ parsed *template.Template }

// ParseTemplate reads a template in the language of Go's text/template. It is
// given a [History]. The name is for errors.
func ParseTemplate(name, text string) (Template, error) {
	parsed, err := template.New(name).Funcs(TemplateFunctions).Option("missingkey=error").Parse(text)
	if err != nil {
		return Template{}, fmt.Errorf("%s: not a template: %w", name, err)
	}
	return Template{parsed}, nil
}

// Write lays comparisons out, which are in order of time.
func (t Template) Write(logs []*diff.Changelog) ([]byte, error) {
	var b bytes.Buffer
	if err := t.parsed.Execute(&b, NewHistory(logs)); err != nil {
		return nil, fmt.Errorf("%s: the template cannot be filled in: %w; compdiff's docs/templates.md lists the data", t.parsed.Name(), err)
	}
	return b.Bytes(), nil
}

// plainRedline is the text of a change with the marks of plain text.
func plainRedline(c Change) string {
	if len(c.Redline) == 0 {
		return unspanned(linesOf(c.Old), linesOf(c.New))
	}
	spans := make([]diff.Span, len(c.Redline))
	for i, s := range c.Redline {
		spans[i] = diff.Span{Op: diff.Op(s.Op), Text: s.Text}
	}
	return markedText(spans)
}

func linesOf(lines []Line) []string {
	var words []string
	for _, l := range lines {
		words = append(words, l.Text)
	}
	return words
}
