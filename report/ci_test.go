package report

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"

	gocmp "github.com/google/go-cmp/cmp"
	junitreader "github.com/joshdk/go-junit"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// ciDocuments are what CI formats are tried on.
func ciDocuments(t *testing.T) map[string]Document {
	return map[string]Document{
		"bakehouse":         Changelog{bakehouse()},
		"quayside":          Changelog{quayside(t)},
		"hostile":           Changelog{hostileChangelog()},
		"hostile findings":  Findings{hostileFindings()},
		"findings":          Findings{bakehouseFindings()},
		"nothing different": Changelog{nothingDifferent()},
	}
}

// written is a document in a format.
func written(t *testing.T, format string, d Document, s Style) []byte {
	t.Helper()
	f, err := Find(format, d.Kind())
	if err != nil {
		t.Fatal(err)
	}
	data, err := f.Write(d, s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// causes are the severities of what a document tells a CI service, one for each
// cause. None of its problems is lost.
func causes(t *testing.T, d Document) []framework.Severity {
	t.Helper()
	var r run
	switch d := d.(type) {
	case Changelog:
		r = runOfChangelog(d.Changelog)
	case Findings:
		r = runOfFindings(d.Findings)
	}
	var all []framework.Severity
	told := 0
	for _, p := range r.byCause().problems {
		all = append(all, p.severity)
		told += 1 + len(p.also)
	}
	if told != len(d.Severities()) {
		t.Errorf("%d problems are told of %d", told, len(d.Severities()))
	}
	return all
}

// TestProblemsOfOneCauseAreOne wants findings that say the same to be one entry
// with all places, and others to stay apart.
func TestProblemsOfOneCauseAreOne(t *testing.T) {
	finding := func(rule, message, skill string, line int) check.Finding {
		return check.Finding{Rule: rule, Severity: framework.Warning, Message: message, Skill: skill, Part: "level 2", Fingerprint: skill, From: framework.From{File: "a.txt", Line: line}}
	}
	d := Findings{&check.Findings{Findings: []check.Finding{
		finding("statement-unfinished", "no full stop", "NETS", 3), finding("verb-missing", "no verb", "NETS", 4), finding("statement-unfinished", "no full stop", "ROPE", 9),
		finding("statement-unfinished", "it ends in a comma", "ROPE", 12),
	}}}
	out := string(written(t, "github", d, Style{}))
	if n := strings.Count(out, "::warning "); n != 3 {
		t.Errorf("%d annotations, want 3:\n%s", n, out)
	}
	if !strings.Contains(out, "no full stop; the same in 1 more place: ROPE level 2") {
		t.Errorf("the second place is not named:\n%s", out)
	}
	if out := string(written(t, "singleline", d, Style{})); strings.Count(out, "\n") != 4 {
		t.Errorf("an editor wants a line for each place:\n%s", out)
	}
	log, err := readSARIF(written(t, "sarif", d, Style{}))
	if err != nil {
		t.Fatal(err)
	}
	if first := log.Runs[0].Results[0]; len(first.RelatedLocations) != 1 || *first.RelatedLocations[0].PhysicalLocation.Region.StartLine != 9 {
		t.Errorf("the second place is not in SARIF: %+v", first)
	}
	if out := string(written(t, "junit", d, Style{FailOn: framework.Warning})); !strings.Contains(out, "a.txt:9: ROPE level 2") {
		t.Errorf("the second place is not in JUnit:\n%s", out)
	}
}

func TestSARIFFollowsTheSchemaOfOASIS(t *testing.T) {
	for name, d := range ciDocuments(t) {
		log, err := readSARIF(written(t, "sarif", d, Style{}))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, want := len(log.Runs[0].Results), len(causes(t, d)); got != want {
			t.Errorf("%s: %d results, want %d", name, got, want)
		}
		for _, r := range log.Runs[0].Results {
			if rule := log.Runs[0].Tool.Driver.Rules[r.RuleIndex]; *rule.ID != *r.RuleID {
				t.Errorf("%s: rule %s has the index of %s", name, *r.RuleID, *rule.ID)
			}
		}
	}
}

// readSARIF reads a log that has no field and no value but those of the schema.
func readSARIF(data []byte) (*sarif.Report, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&sarif.Report{}); err != nil {
		return nil, err
	}
	log, err := sarif.FromBytes(data)
	return log, cmp.Or(err, log.Validate())
}

// TestBrokenReportsAreRefused breaks reports, so that the tests that find
// nothing wrong with the whole ones can be believed.
func TestBrokenReportsAreRefused(t *testing.T) {
	document := Changelog{quayside(t)}
	for _, c := range []struct {
		format, from, to string
		read             func([]byte) error
	}{
		{"sarif", `"version": "2.1.0"`, `"version": "3"`, sarifError},
		{"sarif", `"level": "error"`, `"level": "fatal"`, sarifError},
		{"sarif", `"startLine": `, `"startLine": -`, sarifError},
		{"sarif", `"ruleId"`, `"ruleName"`, sarifError},
		{"sarif", `"message": {`, `"note": {`, sarifError},
		{"sarif", `"name": "compdiff"`, `"name": 1`, sarifError},
		{"junit", `</testcase>`, `</testcas>`, junitError},
		{"junit", `</testsuites>`, ``, junitError},
		{"junit", `<testcase `, `<case `, junitError},
		{"junit", ` classname=`, ` class=`, junitError},
	} {
		whole := string(written(t, c.format, document, Style{FailOn: framework.Warning}))
		broken := strings.Replace(whole, c.from, c.to, 1)
		if err := c.read([]byte(whole)); err != nil || broken == whole {
			t.Errorf("%s: %v; %s is not there", c.format, err, c.from)
		}
		if c.read([]byte(broken)) == nil {
			t.Errorf("%s with %s for %s is not refused", c.format, c.to, c.from)
		}
	}
}

func sarifError(data []byte) error {
	_, err := readSARIF(data)
	return err
}

func junitError(data []byte) error {
	_, err := junitreader.Ingest(data)
	return cmp.Or(err, strictXML(data))
}

func TestJUnitIsReadByAnother(t *testing.T) {
	for name, d := range ciDocuments(t) {
		out := written(t, "junit", d, Style{FailOn: framework.Warning})
		if err := strictXML(out); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		suites, err := junitreader.Ingest(out)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		total, failed := 0, 0
		for _, s := range suites {
			total += s.Totals.Tests
			failed += s.Totals.Failed
		}
		want := 0
		all := causes(t, d)
		for _, s := range all {
			if s.AtLeast(framework.Warning) {
				want++
			}
		}
		if total != max(1, len(all)) || failed != want {
			t.Errorf("%s: another reader finds %d tests, %d failed; want %d and %d", name, total, failed, len(all), want)
		}
	}
}

// junitKnows are the elements and attributes of the JUnit schema that Jenkins
// and others publish, as far as they are of use here.
var junitKnows = map[string]string{
	"testsuites": " name tests failures ",
	"testsuite":  " name tests failures errors skipped ",
	"testcase":   " name classname file line ",
	"failure":    " message type ",
	"system-out": " ",
}

func strictXML(data []byte) error {
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if token == nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		known, ok := junitKnows[start.Name.Local]
		if !ok {
			return fmt.Errorf("unknown element %s", start.Name.Local)
		}
		for _, a := range start.Attr {
			if !strings.Contains(known, " "+a.Name.Local+" ") {
				return fmt.Errorf("unknown attribute %s of %s", a.Name.Local, start.Name.Local)
			}
		}
	}
}

// annotation is a workflow command as the GitHub runner reads it.
type annotation struct {
	command    string
	properties map[string]string
	message    string
}

// readCommand follows the runner's own parser of "::name key=value,...::data":
// the data is unescaped of %0D, %0A and %25, properties of %3A and %2C as well.
func readCommand(line string) (annotation, bool) {
	line = strings.TrimSpace(line)
	rest, ok := strings.CutPrefix(line, "::")
	if !ok {
		return annotation{}, false
	}
	head, message, ok := strings.Cut(rest, "::")
	if !ok {
		return annotation{}, false
	}
	name, list, _ := strings.Cut(head, " ")
	a := annotation{command: name, properties: map[string]string{}}
	a.message = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(message)
	for _, property := range strings.Split(list, ",") {
		key, value, _ := strings.Cut(property, "=")
		a.properties[key] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(value)
	}
	return a, true
}

func TestGitHubReadsOneAnnotationForEachProblem(t *testing.T) {
	for name, d := range ciDocuments(t) {
		out := strings.TrimSuffix(string(written(t, "github", d, Style{})), "\n")
		lines := strings.Split(out, "\n")
		severities := causes(t, d)
		if len(lines) != len(severities)+1 {
			t.Errorf("%s: %d lines for %d problems", name, len(lines), len(severities))
			continue
		}
		for i, s := range severities {
			a, ok := readCommand(lines[i])
			if !ok || a.command != githubCommands[s] || a.message == "" || a.properties["title"] == "" {
				t.Errorf("%s: a problem of severity %s is read as %v", name, s, a)
			}
			for key := range a.properties {
				if !strings.Contains(" file line col title ", " "+key+" ") {
					t.Errorf("%s: unknown property %q in %q", name, key, lines[i])
				}
			}
		}
		if last := lines[len(lines)-1]; strings.Contains(last, "::") || strings.Contains(last, "##[") {
			t.Errorf("%s: the last line is a command: %q", name, last)
		}
	}
}

// TestGitHubUnescapesToTheText sends hostile texts through the runner's parser.
func TestGitHubUnescapesToTheText(t *testing.T) {
	for _, text := range append(hostile, "100%0A%25 of ::error file=x,line=1::no\r\nx") {
		p := problem{rule: "a,b:c%2C", severity: framework.Error, message: text, at: place{path: "a,b:c%3A.txt", line: 3}}
		out, err := github(run{problems: []problem{p}}, Style{})
		if err != nil {
			t.Fatal(err)
		}
		line, _, _ := strings.Cut(string(out), "\n")
		got, _ := readCommand(line)
		want := annotation{"error", map[string]string{"file": p.at.path, "line": "3", "title": p.rule}, p.sentence()}
		if diff := gocmp.Diff(want, got, gocmp.AllowUnexported(annotation{})); diff != "" {
			t.Errorf("%q: - want, + got\n%s", text, diff)
		}
	}
}

// TestGitLabFollowsItsDocumentation holds a report against what GitLab asks of
// one: every field it requires, and no others, with the values it knows.
func TestGitLabFollowsItsDocumentation(t *testing.T) {
	for name, d := range ciDocuments(t) {
		var issues []struct {
			Description, Check_name, Fingerprint, Severity *string //nolint:revive // as GitLab spells them
			Location                                       *struct {
				Path  *string
				Lines *struct{ Begin *int }
			}
		}
		dec := json.NewDecoder(bytes.NewReader(written(t, "gitlab", d, Style{})))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&issues); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		seen := map[string]bool{}
		for _, i := range issues {
			if i.Description == nil || i.Check_name == nil || i.Fingerprint == nil || i.Severity == nil || i.Location == nil || i.Location.Path == nil || i.Location.Lines == nil || i.Location.Lines.Begin == nil {
				t.Fatalf("%s: an issue lacks a field: %+v", name, i)
			}
			if !strings.Contains(" info minor major critical blocker ", " "+*i.Severity+" ") {
				t.Errorf("%s: unknown severity %q", name, *i.Severity)
			}
			if strings.HasPrefix(*i.Location.Path, "./") || *i.Location.Path == "" || *i.Location.Lines.Begin < 1 {
				t.Errorf("%s: GitLab cannot place %s:%d", name, *i.Location.Path, *i.Location.Lines.Begin)
			}
			if name == "quayside" && seen[*i.Fingerprint] {
				t.Errorf("two issues have the fingerprint %s", *i.Fingerprint)
			}
			seen[*i.Fingerprint] = true
		}
	}
}

// TestGitLabHasTheTypesOfCodeClimate compiles a report against the types that
// others publish for such reports.
func TestGitLabHasTheTypesOfCodeClimate(t *testing.T) {
	modules := nodeModules(t, "typescript", "codeclimate-types")
	dir := t.TempDir()
	if err := os.Symlink(modules, filepath.Join(dir, "node_modules")); err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	source.WriteString("import type { Issue } from 'codeclimate-types'\n" +
		"type GitLab = Pick<Issue, 'description' | 'check_name' | 'severity'> & { fingerprint: string, location: { path: string, lines: { begin: number } } }\n")
	n := 0
	const issue = "description: '', check_name: '', severity: 'info', fingerprint: '', location: {path: '', lines: {begin: 1}}"
	for _, c := range [][2]string{{"'info'", "'grave'"}, {"check_name: ''", "check_name: 1"}, {"description: '', ", ""}, {"begin", "start"}} { // or the types say nothing
		fmt.Fprintf(&source, "// @ts-expect-error\nexport const broken%d: GitLab[] = [{%s}]\n", n, strings.Replace(issue, c[0], c[1], 1))
		n++
	}
	for _, d := range ciDocuments(t) {
		fmt.Fprintf(&source, "export const report%d: GitLab[] = %s\n", n, written(t, "gitlab", d, Style{}))
		n++
	}
	if err := os.WriteFile(filepath.Join(dir, "report.ts"), []byte(source.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", filepath.Join(modules, "typescript", "lib", "tsc.js"), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "report.ts")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// nodeModules is the folder with the packages that tests take from npm. A test
// that needs one which is not there is skipped.
func nodeModules(t *testing.T, packages ...string) string {
	t.Helper()
	dir := os.Getenv("COMPDIFF_NODE_MODULES")
	for _, p := range packages {
		if _, err := os.Stat(filepath.Join(dir, p)); dir == "" || err != nil {
			t.Skipf("COMPDIFF_NODE_MODULES names no folder with %s; scripts/test-tools makes one", p)
		}
	}
	return dir
}

var singleLine = regexp.MustCompile(`^(?:[^:]+(?::\d+(?::\d+)?)?: )?(?:error|warning|info): .+ \[[^\]]+\]$`)

func TestSinglelineIsOneLineForEachProblem(t *testing.T) {
	for name, d := range ciDocuments(t) {
		out := strings.TrimSuffix(string(written(t, "singleline", d, Style{})), "\n")
		lines := strings.Split(out, "\n")
		if out == "" {
			lines = nil
		}
		if len(lines) != len(d.Severities()) {
			t.Errorf("%s: %d lines for %d problems", name, len(lines), len(d.Severities()))
		}
		for _, line := range lines {
			if !singleLine.MatchString(line) {
				t.Errorf("%s: %q is not file:line:column: severity: text [rule]", name, line)
			}
		}
	}
}

// TestHostileTextsAreInert looks for what a hostile text could do in each
// format, whatever the document.
func TestHostileTextsAreInert(t *testing.T) {
	for name, d := range ciDocuments(t) {
		for _, f := range FormatsFor(d.Kind()) {
			if f.Name == "json" || f.Binary {
				continue // JSON escapes them, and is for programs; a workbook is not looked at as bytes
			}
			out := written(t, f.Name, d, Style{FailOn: framework.Info})
			if bytes.ContainsAny(out, "\x1b\a\x00\u202e\u2066") {
				t.Errorf("%s as %s has control characters", name, f.Name)
			}
			if f.Name != "csv" && bytes.Contains(out, []byte("\r")) {
				t.Errorf("%s as %s has carriage returns", name, f.Name)
			}
		}
	}
}

func TestPlacesInARepository(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "-": "", "./skills/a.txt": "skills/a.txt", "HEAD~1:skills/a.txt": "skills/a.txt",
		`skills\a.txt`: "skills/a.txt", `C:\skills\a.txt`: "C:/skills/a.txt", "origin/main:a.txt": "a.txt", ":a.txt": "a.txt",
	} {
		if got := inRepository(name); got != want {
			t.Errorf("%q is known as %q, want %q", name, got, want)
		}
	}
}

func TestSARIFNamesFilesByURI(t *testing.T) {
	for path, want := range map[string]string{
		"skills/a b.txt": "skills/a%20b.txt", "/srv/a.txt": "file:///srv/a.txt", "C:/skills/a.txt": "file:///C:/skills/a.txt", "50%.txt": "50%25.txt",
	} {
		if got := fileURI(path); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}
