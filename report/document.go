package report

import (
	"compdiff/carry"
	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
)

// Document is what a report shows. Each kind of document is a type of its own;
// the table of formats says which format has a writer for it.
type Document interface {
	// Kind names the kind of document.
	Kind() Kind
	// Severities lists the severity of every change or finding of the document.
	Severities() []framework.Severity
}

// Kind is a kind of document, named as a sentence names one.
type Kind string

// The kinds of documents.
const (
	KindChangelog Kind = "a changelog"
	KindEdition   Kind = "an edition"
	KindFindings  Kind = "a list of findings"
	KindRules     Kind = "the list of rules"
	KindReleases  Kind = "release notes over several editions"
	KindImpacts   Kind = "what changed for profiles"
	KindMap       Kind = "a map of levels over editions"
	KindHistory   Kind = "the history of a skill"
)

// The documents.
type (
	Changelog struct{ *diff.Changelog }        // one comparison
	Edition   struct{ *framework.Edition }     // what was read from a source
	Findings  struct{ *check.Findings }        // what a check says of an edition
	Rules     struct{ Rules []framework.Rule } // what compdiff can say
	Releases  struct {                         // comparisons of one edition with the next, in order of time
		Logs []*diff.Changelog
		// Past says for each comparison what became of its skills in the other
		// editions, by what its changes call them; empty where nobody looked.
		Past []map[string]string
	}
	Map   struct{ *lineage.Map }     // where the levels of the first edition of several are in the last one
	Lives struct{ *lineage.History } // the history of a skill over several editions
)

func (d Changelog) content() *diff.Changelog  { return d.Changelog }
func (d Edition) content() *framework.Edition { return d.Edition }
func (d Findings) content() *check.Findings   { return d.Findings }
func (d Rules) content() []framework.Rule     { return d.Rules }
func (d Releases) content() pastLogs          { return pastLogs{d.Logs, d.Past} }

func (d Map) content() *lineage.Map       { return d.Map }
func (d Lives) content() *lineage.History { return d.History }

// Kind is [KindChangelog].
func (Changelog) Kind() Kind { return KindChangelog }

// Kind is [KindEdition].
func (Edition) Kind() Kind { return KindEdition }

// Kind is [KindFindings].
func (Findings) Kind() Kind { return KindFindings }

// Kind is [KindRules].
func (Rules) Kind() Kind { return KindRules }

// Kind is [KindReleases].
func (Releases) Kind() Kind { return KindReleases }

// Kind is [KindMap].
func (Map) Kind() Kind { return KindMap }

// Kind is [KindHistory].
func (Lives) Kind() Kind { return KindHistory }

// Severities has one for each doubt and each change.
func (d Changelog) Severities() []framework.Severity { return severities(d.InOrder()) }

// Severities is empty: an edition says nothing against itself.
func (Edition) Severities() []framework.Severity { return nil }

// Severities has one for each finding.
func (d Findings) Severities() []framework.Severity {
	var list []framework.Severity
	for _, f := range d.Findings.Findings {
		list = append(list, f.Severity)
	}
	return list
}

// Severities is empty: what can be said is said of nothing yet.
func (Rules) Severities() []framework.Severity { return nil }

// Severities has one for each doubt and each change of each comparison.
func (d Releases) Severities() []framework.Severity { return severities(d.Logs) }

// Severities has one for each doubt and each level, those of parts left out.
func (d Map) Severities() []framework.Severity {
	var list []framework.Severity
	for _, doubt := range d.Doubts {
		list = append(list, doubt.Severity)
	}
	for _, r := range d.Rows {
		if r.Kind != carry.Part {
			list = append(list, verdictSeverity[r.Verdict])
		}
	}
	return list
}

// Severities is empty: a history judges nothing.
func (Lives) Severities() []framework.Severity { return nil }

func severities(logs []*diff.Changelog) []framework.Severity {
	var list []framework.Severity
	for _, log := range logs {
		for _, d := range log.Doubts {
			list = append(list, d.Severity)
		}
		for _, c := range log.Changes {
			list = append(list, c.Severity)
		}
	}
	return list
}

// Comparisons is a document made of comparisons: they can be changed one by
// one, and laid out by a template.
type Comparisons interface {
	Document
	// Each is the document with something else in place of every comparison.
	Each(func(*diff.Changelog) *diff.Changelog) Document
	// InOrder lists the comparisons in order of time.
	InOrder() []*diff.Changelog
}

// Each is the document with another comparison.
func (d Changelog) Each(to func(*diff.Changelog) *diff.Changelog) Document {
	return Changelog{to(d.Changelog)}
}

// Each is the document with other comparisons.
func (d Releases) Each(to func(*diff.Changelog) *diff.Changelog) Document {
	var logs []*diff.Changelog
	for _, log := range d.Logs {
		logs = append(logs, to(log))
	}
	return Releases{logs, d.Past}
}

// InOrder is the one comparison.
func (d Changelog) InOrder() []*diff.Changelog { return []*diff.Changelog{d.Changelog} }

// InOrder lists the comparisons in order of time.
func (d Releases) InOrder() []*diff.Changelog { return d.Logs }

// pastLogs are comparisons in order of time, with what became of their skills in
// the other editions.
type pastLogs struct {
	logs []*diff.Changelog
	past []map[string]string
}
