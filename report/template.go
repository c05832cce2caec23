package report

import (
	"errors"
	"fmt"
	"html"
	"reflect"
	"strings"

	"compdiff/diff"

	template "github.com/DataDog/datadog-agent/pkg/template/text"
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
type Template struct {
	parsed *template.Template
	budget *budget
}

// TemplateError says what is wrong with a template, and where.
type TemplateError struct {
	Name    string // of the template
	Line    int    // counted from 1; 0 where Problem names the place
	Problem string
}

// Error is the message as compilers print it.
func (e *TemplateError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.Problem)
	}
	return e.Name + ": " + e.Problem
}

// ParseTemplate reads a template in the language of Go's text/template. It is
// given a [History]. The name is for errors, which are [*TemplateError]s.
func ParseTemplate(name, text string) (Template, error) {
	b := &budget{most: maxSteps}
	parsed, err := template.New(name).Funcs(b.functions()).Option("missingkey=error").Parse(text)
	if err == nil {
		err = b.count(parsed, text)
	}
	if err != nil {
		return Template{}, &TemplateError{Name: name, Problem: "not a template: " + err.Error()}
	}
	return Template{parsed, b}, nil
}

// Write lays comparisons out, which are in order of time. A template that takes
// too long, or writes too much, is ended. An error is a [*TemplateError].
func (t Template) Write(logs []*diff.Changelog) ([]byte, error) { return t.write(NewHistory(logs)) }

func (t Template) write(data History) ([]byte, error) {
	worked(reflect.ValueOf(&data))
	*t.budget = budget{most: t.budget.most}
	err := t.parsed.Execute(t.budget, data)
	var over *overBudget
	switch {
	case errors.As(err, &over):
		return nil, &TemplateError{Name: t.parsed.Name(), Line: over.line, Problem: over.problem + " and was ended; compdiff's docs/templates.md says what is allowed"}
	case err != nil:
		return nil, &TemplateError{Name: t.parsed.Name(), Problem: fmt.Sprintf("the template cannot be filled in: %v; compdiff's docs/templates.md lists the data", err)}
	}
	return t.budget.filled.Bytes(), nil
}

// Fill lays the comparisons of a document out by a template.
func Fill(d Document, t Template) ([]byte, error) {
	comparisons, ok := d.(Comparisons)
	if !ok {
		return nil, fmt.Errorf("a template cannot show %s; it is for comparisons", d.Kind())
	}
	if releases, ok := d.(Releases); ok {
		return t.write(History{releases.content().releases()})
	}
	return t.Write(comparisons.InOrder())
}
