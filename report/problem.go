package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
)

// problem is what a CI service is told of one change or finding. The services
// differ in notation and not in what they want to know.
type problem struct {
	rule        string
	severity    framework.Severity
	skill, part string
	message     string // one line
	text        string // what it is about, in the words of the source; "" where the message says it all
	at          place
	was         place // where the old text stood; without a path where there is none, or where at says it
	fingerprint string
	cause       string // the same for problems that are one; "" for one of its own
	same        string // what the places of one cause have in common; "" where the message says it
	also        []alsoAt
}

// place is where CI shows a problem: a file of the repository, and a line and
// column where they are known.
type place struct {
	path         string
	line, column int
	within       string // the page or cell, for what has no lines: "page 3"
}

// alsoAt is a further place of a problem.
type alsoAt struct {
	at      place
	subject string // "FERY level 2"
}

// run is what one run of the program has to tell a CI service.
type run struct {
	command  string // "diff" or "check"
	headline string // one line that sums it up
	scope    framework.Scope
	problems []problem
	remarks  []string // about the whole
}

// runOfChangelog makes the changes of a comparison problems. Each is shown
// where the new text stands; where there is none, in the file that lost it.
func runOfChangelog(c *diff.Changelog) run {
	r := run{command: "diff", headline: headline(c) + ": " + verdict(c), scope: framework.Comparison}
	files := map[string]bool{}
	for _, s := range c.New.Sources {
		files[inRepository(s.Name)] = true
	}
	r.problems = problemsOfDoubts(c.Doubts)
	swept := sweeps(c)
	for i, change := range c.Changes {
		p := problemOfChange(change, files, fallback(c))
		if pattern, recurs := swept[i]; recurs {
			p.cause, p.same = causeOf(change.Rule, string(change.Severity), pattern.Words), pattern.Words
		}
		r.problems = append(r.problems, p)
	}
	return r
}

func problemOfChange(c diff.Change, newFiles map[string]bool, otherwise string) problem {
	p := problem{
		rule: c.Rule, severity: c.Severity, skill: c.Skill, part: c.Part, fingerprint: c.Fingerprint,
		message: c.Message, text: changeText(c),
	}
	if len(c.Old) > 0 {
		p.was = placeOf(c.Old[0].From)
	}
	switch {
	case len(c.New) > 0 && c.New[0].From.File != "":
		p.at = placeOf(c.New[0].From)
	case p.was.path == "":
		p.at = place{path: otherwise}
	case newFiles[p.was.path]: // its lines are those of another revision
		p.at = place{path: p.was.path}
	default:
		p.at, p.was = p.was, place{}
	}
	return p
}

// changeText is the redline, or the text that only one side has.
func changeText(c diff.Change) string {
	if quoted(c) {
		return ""
	}
	if differs(c.Spans) {
		return markedText(c.Spans)
	}
	return unspanned(wordsOf(c.Old), wordsOf(c.New))
}

// fallback is the file for what has no place of its own.
func fallback(c *diff.Changelog) string {
	for _, s := range append(append([]framework.Source{}, c.New.Sources...), c.Old.Sources...) {
		return inRepository(s.Name)
	}
	return ""
}

// runOfFindings makes findings problems.
func runOfFindings(f *check.Findings) run {
	n := map[framework.Severity]int{}
	r := run{command: "check", headline: "no findings", scope: framework.Check, remarks: visible(f.Remarks)}
	if len(f.Findings) > 0 {
		if rule, _ := framework.RuleByID(f.Findings[0].Rule); rule.Scope == framework.Audit {
			r.command, r.scope = "audit", framework.Audit
		}
	}
	for _, finding := range f.Findings {
		n[finding.Severity]++
		r.problems = append(r.problems, problem{
			rule: finding.Rule, severity: finding.Severity, skill: finding.Skill, part: finding.Part,
			message: finding.Message, text: finding.Text, at: placeOf(finding.From), fingerprint: finding.Fingerprint,
			cause: causeOf(finding.Rule, string(finding.Severity), finding.Message),
		})
	}
	if len(f.Findings) > 0 {
		r.headline = plural(len(f.Findings), "finding") + ": " + weights(n)
	}
	return r
}

// ofChangelog makes a writer of runs one of changelogs.
func ofChangelog(write func(run, Style) ([]byte, error)) func(*diff.Changelog, Style) ([]byte, error) {
	return func(c *diff.Changelog, s Style) ([]byte, error) { return write(runOfChangelog(c), s) }
}

// ofFindings makes a writer of runs one of findings.
func ofFindings(write func(run, Style) ([]byte, error)) func(*check.Findings, Style) ([]byte, error) {
	return func(f *check.Findings, s Style) ([]byte, error) { return write(runOfFindings(f), s) }
}

func placeOf(f framework.From) place {
	p := place{path: inRepository(f.File), line: f.Line, column: f.Column, within: f.Cell}
	if f.Page > 0 { // lines of a page are none of the file
		within := framework.From{Page: f.Page, Line: f.Line, Column: f.Column}.String()
		p.line, p.column, p.within = 0, 0, strings.TrimPrefix(within, ":")
	}
	return p
}

// inRepository is the path by which CI knows a source: with slashes, and
// without the revision that git read it from.
func inRepository(name string) string {
	if name == "" || name == "-" {
		return ""
	}
	if at := strings.IndexByte(name, ':'); at == 0 || at > 1 { // one letter is a drive
		name = name[at+1:]
	}
	return path.Clean(strings.ReplaceAll(name, `\`, "/"))
}

// String is the place as compilers print it.
func (p place) String() string {
	at := framework.From{File: p.path, Line: p.line, Column: p.column}.String()
	if p.within != "" {
		at = strings.TrimPrefix(at+": "+p.within, ": ")
	}
	return at
}

// title says the problem on one line: what happened, and to which text.
func (p problem) title() string {
	s := Visible(p.message)
	if p.skill != "" && !strings.Contains(p.message, p.skill) {
		s = Visible(p.skill) + ": " + s
	}
	if p.text != "" {
		s += `: "` + Visible(excerpt(p.text)) + `"`
	}
	return s
}

// sentence is the title and what the place leaves unsaid: the page or cell,
// and where the text stood before.
func (p problem) sentence() string {
	s := p.title()
	if p.at.within != "" {
		s += " (" + Visible(p.at.within) + ")"
	}
	if p.was.path != "" {
		s += " (was at " + Visible(p.was.String()) + ")"
	}
	return s + p.further()
}

// maxElsewhere is how many further places a message names.
const maxElsewhere = 5

// further says how many more places there are, and names some: "; the same in 2
// more places: FERY level 2, FERY level 3".
func (p problem) further() string {
	if len(p.also) == 0 {
		return ""
	}
	var names []string
	for _, e := range p.also[:min(len(p.also), maxElsewhere)] {
		names = append(names, e.subject)
	}
	names = distinct(names)
	dots := ""
	if len(p.also) > maxElsewhere {
		dots = " …"
	}
	return "; the same" + parenthesis(Visible(p.same)) + " in " + plural(len(p.also), "more place") + ": " + Visible(strings.Join(names, ", ")) + dots
}

// subject names what the problem is about: "FERY level 2".
func (p problem) subject() string {
	return cmp.Or(strings.TrimSpace(p.skill+" "+p.part), "the edition")
}

// problemsOfDoubts tells a CI service of doubts, one problem a cause.
func problemsOfDoubts(doubts []diff.Doubt) []problem {
	var out []problem
	for _, g := range groupDoubts(doubts) {
		p := problem{rule: g.rule, severity: framework.Error, message: g.line(), at: placeOf(g.places[0])}
		if len(g.skills) == 1 {
			p.skill = g.skills[0]
		}
		sum := sha256.Sum256([]byte(strings.Join([]string{string(g.side), g.rule, g.cause, cmp.Or(append(g.texts, "")...)}, "\x00")))
		p.fingerprint = hex.EncodeToString(sum[:8])
		out = append(out, p)
	}
	return out
}
