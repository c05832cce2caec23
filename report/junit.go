package report

import (
	"bytes"
	"encoding/xml"
	"strings"

	"compdiff/framework"
)

// The elements of a JUnit report, as CI services read them.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// junit writes a test suite for each skill and a test case for each problem.
// Problems of one cause are one case. Those fail that weigh as much as the style's FailOn: the report fails
// exactly when the program does.
func junit(r run, s Style) ([]byte, error) {
	all := junitSuites{Name: "compdiff " + r.command}
	for _, p := range r.byCause().problems {
		all.add(p, s.FailOn)
	}
	if len(r.problems) == 0 { // services take a report without tests for a broken one
		all.Suites = []junitSuite{{Name: all.Name, Tests: 1, Cases: []junitCase{{Name: Visible(r.headline), Class: all.Name}}}}
		all.Tests = 1
	}
	b := bytes.NewBufferString(xml.Header)
	enc := xml.NewEncoder(b)
	enc.Indent("", "  ")
	err := enc.Encode(all)
	b.WriteByte('\n')
	return b.Bytes(), err
}

func (all *junitSuites) add(p problem, failOn framework.Severity) {
	name := Visible(p.skill)
	if name == "" {
		name = "the edition"
	}
	if n := len(all.Suites); n == 0 || all.Suites[n-1].Name != name {
		all.Suites = append(all.Suites, junitSuite{Name: name})
	}
	suite := &all.Suites[len(all.Suites)-1]
	suite.Tests++
	all.Tests++
	c := junitCase{Name: p.title(), Class: Visible(p.rule), File: Visible(p.at.path), Line: p.at.line}
	says := strings.TrimPrefix(Visible(p.at.String())+": ", ": ") + string(p.severity) + ": " + p.sentence()
	for _, e := range p.also {
		says += "\n" + strings.TrimPrefix(Visible(e.at.String())+": ", ": ") + Visible(e.subject)
	}
	if failOn == "" || !p.severity.AtLeast(failOn) {
		c.Out = says
	} else {
		c.Failure = &junitFailure{Message: p.sentence(), Type: string(p.severity), Text: says}
		suite.Failures++
		all.Failures++
	}
	suite.Cases = append(suite.Cases, c)
}
