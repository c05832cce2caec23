package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"
)

// policy applies what a configuration says of severities and accepted changes
// to a document, and keeps count of what it did.
type policy struct {
	*config
	used []int                // how often each acceptance was
	by   map[acceptedBy][]int // the acceptances, by what each is about
}

// acceptedBy is what an acceptance is found by: a fingerprint, or the rule and the skill that
// it names where it has none.
type acceptedBy struct{ fingerprint, rule, skill string }

func newPolicy(c *config) *policy {
	p := &policy{config: c, used: make([]int, len(c.Accepted)), by: make(map[acceptedBy][]int, len(c.Accepted))}
	for i, a := range c.Accepted {
		key := acceptedBy{fingerprint: a.Fingerprint}
		if a.Fingerprint == "" {
			key = acceptedBy{"", a.Rule, a.Skill}
		}
		p.by[key] = append(p.by[key], i)
	}
	return p
}

// today is the day on which acceptances are looked at, which is the one thing
// that a clock decides. Builds that must come out the same set
// SOURCE_DATE_EPOCH.
func today() time.Time {
	if seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(seconds, 0).UTC()
	}
	return time.Now()
}

// apply is the document as the project wants it reported. What is off or
// accepted goes to what a changelog hides, and leaves findings.
func (p *policy) apply(d report.Document) report.Document {
	return rewritten(d, p.changelog, p.findings)
}

// rewritten is a document with other comparisons or findings in place of its
// own; any other document stays what it is.
func rewritten(d report.Document, log func(*diff.Changelog) *diff.Changelog, found func(*check.Findings) *check.Findings) report.Document {
	switch d := d.(type) {
	case report.Comparisons:
		return d.Each(log)
	case report.Findings:
		return report.Findings{Findings: found(d.Findings)}
	}
	return d
}

func (p *policy) changelog(c *diff.Changelog) *diff.Changelog {
	if len(p.Severities)+len(p.Accepted) == 0 {
		return c
	}
	out := *c
	out.Changes, out.Hidden = []diff.Change{}, slices.Clone(c.Hidden)
	for _, change := range c.Hidden { // a saved changelog hides what was accepted when it was made
		p.accepts(subjectOf(change))
	}
	for _, change := range c.Changes {
		change.Severity = p.weigh(change.Rule, change.Severity)
		change.Accepted = change.Severity != framework.Off && p.accepts(subjectOf(change))
		if change.Severity == framework.Off || change.Accepted {
			out.Hidden = append(out.Hidden, change)
			continue
		}
		out.Changes = append(out.Changes, change)
	}
	if len(out.Changes) != len(c.Changes) || len(p.Severities) > 0 {
		recount(&out)
	}
	return &out
}

// recount counts the facets of the changes that are left, and keeps the rows
// of their skills.
func recount(c *diff.Changelog) {
	s := &c.Summary
	s.Severity, s.Class, s.Rule = map[framework.Severity]int{}, map[diff.Class]int{}, map[string]int{}
	for _, severity := range framework.Severities {
		s.Severity[severity] = 0
	}
	for _, class := range diff.Classes {
		s.Class[class] = 0
	}
	skills := map[string]bool{}
	for _, change := range c.Changes {
		s.Severity[change.Severity]++
		s.Rule[change.Rule]++
		if change.Class != "" {
			s.Class[change.Class]++
		}
		skills[change.Skill] = true
	}
	c.Skills = slices.DeleteFunc(slices.Clone(c.Skills), func(r diff.Row) bool { return !skills[r.Code] && !skills[r.Name] })
}

func (p *policy) findings(f *check.Findings) *check.Findings {
	out := &check.Findings{Schema: f.Schema, Findings: []check.Finding{}, Remarks: f.Remarks}
	for _, finding := range f.Findings {
		finding.Severity = p.weigh(finding.Rule, finding.Severity)
		at := subject{finding.Fingerprint, finding.Rule, finding.Skill, levelIn(finding.Part)}
		if finding.Severity != framework.Off && !p.accepts(at) {
			out.Findings = append(out.Findings, finding)
		}
	}
	return out
}

func levelIn(part string) int {
	level := 0
	if _, err := fmt.Sscanf(part, "level %d", &level); err != nil {
		return 0
	}
	return level
}

func (p *policy) weigh(rule string, severity framework.Severity) framework.Severity {
	if s, ok := p.Severities[rule]; ok {
		return s
	}
	return severity
}

// subject is what an acceptance can be about.
type subject struct {
	fingerprint, rule, skill string
	level                    int
}

func subjectOf(c diff.Change) subject { return subject{c.Fingerprint, c.Rule, c.Skill, c.Level} }

// accepts reports whether somebody stands for a change or a finding today.
func (p *policy) accepts(s subject) bool {
	accepted := false
	for _, key := range []acceptedBy{{s.fingerprint, "", ""}, {"", s.rule, s.skill}} {
		for _, i := range p.by[key] {
			if a := p.Accepted[i]; a.covers(s) && !a.over() {
				p.used[i]++
				accepted = true
			}
		}
	}
	return accepted
}

func (a acceptance) covers(s subject) bool {
	return (a.Fingerprint == "" || a.Fingerprint == s.fingerprint) && (a.Rule == "" || a.Rule == s.rule) &&
		(a.Skill == "" || a.Skill == s.skill) && (a.Level == 0 || int(a.Level) == s.level)
}

// over reports that the last day is past.
func (a acceptance) over() bool { return a.Expires != "" && a.Expires < today().Format(time.DateOnly) }

// remarks say what became of the acceptances: those that are over, and those
// that had nothing to accept. One whose rule is another command's, or not known, is
// left out, and so is one that may have been applied before the document was saved.
func (p *policy) remarks(scope framework.Scope, saved bool) []string {
	var said []string
	accepted := 0
	for i, a := range p.Accepted {
		rule, named := framework.RuleByID(a.Rule)
		switch {
		case p.used[i] > 0:
			accepted += p.used[i]
		case named && rule.Scope != scope:
		case a.over():
			said = append(said, fmt.Sprintf("%s: accepted[%d] (%s) ended on %s: look at it again", a.file, a.index, a.name(), a.Expires))
		case !saved && named: // a fingerprint alone may be another command's
			said = append(said, fmt.Sprintf("%s: accepted[%d] (%s) accepts nothing: take it out", a.file, a.index, a.name()))
		}
	}
	if accepted > 0 {
		said = append(said, fmt.Sprintf("%s: %d accepted and not reported", strings.Join(p.files(), ", "), accepted))
	}
	return said
}

// files are those whose acceptances were used.
func (p *policy) files() []string {
	var all []string
	for i, a := range p.Accepted {
		if p.used[i] > 0 && !slices.Contains(all, a.file) {
			all = append(all, a.file)
		}
	}
	return all
}

func (a acceptance) name() string {
	if a.Fingerprint != "" {
		return a.Fingerprint
	}
	name := a.Rule + " in " + a.Skill
	if a.Level != 0 {
		name += fmt.Sprintf(" level %d", a.Level)
	}
	return name
}
