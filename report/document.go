package report

import (
	"encoding/json"
	"errors"
	"fmt"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Kind is a kind of document, named as a sentence names one.
type Kind string

// The kinds of documents.
const (
	Changelog Kind = "a changelog"
	Edition   Kind = "an edition"
	Findings  Kind = "a list of findings"
	Rules     Kind = "the list of rules"
	Releases  Kind = "release notes over several editions"
	Impacts   Kind = "what changed for profiles"
)

// Document is what a report shows: the one of its fields that is set.
type Document struct {
	Changelog *diff.Changelog
	Edition   *framework.Edition
	Findings  *check.Findings
	Rules     []framework.Rule
	Releases  []*diff.Changelog // in order of time
	Impacts   []Impact          // in the order of the profiles
}

// Kind tells which field is set.
func (d Document) Kind() Kind {
	switch {
	case d.Changelog != nil:
		return Changelog
	case d.Edition != nil:
		return Edition
	case d.Findings != nil:
		return Findings
	case d.Releases != nil:
		return Releases
	case d.Impacts != nil:
		return Impacts
	}
	return Rules
}

// Severities lists the severity of every change or finding of the document.
func (d Document) Severities() []framework.Severity {
	var list []framework.Severity
	for _, log := range d.changelogs() {
		for _, c := range log.Changes {
			list = append(list, c.Severity)
		}
	}
	for _, i := range d.Impacts {
		list = append(list, i.Severity())
	}
	if d.Findings != nil {
		for _, f := range d.Findings.Findings {
			list = append(list, f.Severity)
		}
	}
	return list
}

// changelogs are the comparisons that the document has, in order of time.
func (d Document) changelogs() []*diff.Changelog {
	if d.Changelog != nil {
		return []*diff.Changelog{d.Changelog}
	}
	return d.Releases
}

// Fill lays the comparisons of a document out by a template.
func (d Document) Fill(t Template) ([]byte, error) {
	if d.changelogs() == nil {
		return nil, fmt.Errorf("a template cannot show %s; it is for comparisons", d.Kind())
	}
	return t.Write(d.changelogs())
}

// Read reads a document that the format "json" wrote, of whatever kind its
// schema says. The name is for errors, which say where and what was expected.
func Read(name string, data []byte) (Document, error) {
	data = utf8Text(data)
	var head struct {
		Schema *string `json:"schema"`
	}
	if err := decode(name, data, &head); err != nil {
		return Document{}, err
	}
	if head.Schema == nil {
		return Document{}, fmt.Errorf(`%s: not a saved document: it has no "schema"; %s`, name, expected)
	}
	switch *head.Schema {
	case diff.Schema:
		c, err := ReadChangelog(name, data)
		return Document{Changelog: c}, err
	case framework.Schema:
		e, err := readEdition(name, data)
		return Document{Edition: e}, err
	case check.Schema:
		f, err := readFindings(name, data)
		return Document{Findings: f}, err
	}
	return Document{}, fmt.Errorf("%s: unknown schema %q; %s", name, *head.Schema, expected)
}

// expected says what a saved document is.
const expected = "expected JSON that compdiff wrote, such as the output of compdiff diff --format json"

// utf8Text undoes what some shells do to redirected output: UTF-16, or a byte
// order mark. Other bytes are left alone.
func utf8Text(data []byte) []byte {
	if text, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), data); err == nil {
		return text
	}
	return data
}

// decode reads JSON; its errors say where and what was expected.
func decode(name string, data []byte, into any) error {
	if len(data) == 0 {
		return fmt.Errorf("%s: the file is empty; %s", name, expected)
	}
	err := json.Unmarshal(data, into)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s:%s: not JSON: %w; %s", name, position(data, syntax.Offset), err, expected)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("%s: not a saved document: JSON %s; %s", name, kind.Value, expected)
	case errors.As(err, &kind):
		return fmt.Errorf("%s:%s: %q cannot be JSON %s; %s", name, position(data, kind.Offset), kind.Field, kind.Value, expected)
	}
	return err
}

// position turns a byte offset into "line:column", both from 1.
func position(data []byte, offset int64) string {
	line, column := 1, 1
	for _, r := range string(data[:max(0, min(offset-1, int64(len(data))))]) {
		if column++; r == '\n' {
			line, column = line+1, 1
		}
	}
	return fmt.Sprintf("%d:%d", line, column)
}
