package report

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"compdiff/framework"
)

var sarifLevels = map[framework.Severity]string{
	framework.Error:   "error",
	framework.Warning: "warning",
	framework.Info:    "note",
	framework.Off:     "none",
}

// sarifFingerprint names our fingerprints among the partial fingerprints of a
// result, with the version of how they are made.
const sarifFingerprint = "compdiff/v1"

// writeSARIF writes a log in SARIF 2.1.0, with the rules that the command can
// apply and a result for each problem.
func writeSARIF(r run, s Style) ([]byte, error) {
	driver := sarifDriver{Contents: []string{"localizedData", "nonLocalizedData"}, Language: sarifLanguage, Name: "compdiff", Rules: []sarifRule{}, Version: s.Version}
	all := rulesOf(r.scope)
	for _, rule := range all {
		driver.Rules = append(driver.Rules, sarifRuleOf(rule))
	}
	one := sarifRun{ColumnKind: "unicodeCodePoints", Language: sarifLanguage, NewlineSequences: []string{"\r\n", "\n"}, Results: []sarifResult{}}
	one.Tool.Driver = driver
	one.Invocations = invocationsOf(r.remarks)
	for _, p := range r.byCause().problems {
		index := slices.IndexFunc(all, func(rule framework.Rule) bool { return rule.ID == p.rule })
		one.Results = append(one.Results, sarifResultOf(p, index))
	}
	return encode(sarifLog{Schema: sarifSchema, Runs: []sarifRun{one}, Version: "2.1.0"})
}

// invocationsOf notes remarks about the run as a whole; nil where there are none.
func invocationsOf(remarks []string) []sarifInvocation {
	if len(remarks) == 0 {
		return nil
	}
	one := sarifInvocation{ExecutionSuccessful: true}
	for _, line := range remarks {
		one.ToolExecutionNotifications = append(one.ToolExecutionNotifications, sarifNotification{Level: "note", Message: sarifMessage{sarifText(line)}})
	}
	return []sarifInvocation{one}
}

func rulesOf(s framework.Scope) []framework.Rule {
	return slices.DeleteFunc(slices.Clone(framework.Rules), func(r framework.Rule) bool { return r.Scope != s })
}

func sarifRuleOf(r framework.Rule) sarifRule {
	said := capital(r.Meaning) + "."
	help := said + " " + capital(string(r.Severity)) + ": " + severityMeans[r.Severity] + "."
	help += " For example: " + ruleExamples[r.ID] + "."
	return sarifRule{
		DefaultConfiguration: sarifConfiguration{Enabled: r.Severity != framework.Off, Level: sarifLevels[r.Severity]},
		FullDescription:      sarifMessage{said},
		Help:                 sarifMessage{help},
		HelpURI:              ruleURI(r.ID),
		ID:                   r.ID,
		ShortDescription:     sarifMessage{said},
	}
}

func sarifResultOf(p problem, rule int) sarifResult {
	result := sarifResult{
		Kind:                "fail",
		Level:               sarifLevels[p.severity],
		Locations:           []sarifLocation{sarifLocationOf(p.at, p)},
		Message:             sarifMessage{sarifText(p.sentence())},
		PartialFingerprints: map[string]string{sarifFingerprint: Visible(p.fingerprint)},
		RuleID:              Visible(p.rule),
	}
	if rule >= 0 {
		result.RuleIndex = &rule
	}
	for _, e := range p.also {
		same := sarifLocationOf(e.at, problem{skill: e.subject})
		same.Message = &sarifMessage{"the same"}
		result.RelatedLocations = append(result.RelatedLocations, same)
	}
	if p.was.path != "" {
		old := sarifLocationOf(p.was, p)
		old.Message = &sarifMessage{"the old text"}
		result.RelatedLocations = append(result.RelatedLocations, old)
	}
	return result
}

// sarifLocationOf says where a problem is: by file, and by skill and part.
func sarifLocationOf(at place, p problem) sarifLocation {
	l := sarifLocation{LogicalLocations: []sarifLogical{{Visible(p.subject())}}}
	l.PhysicalLocation.ArtifactLocation.URI = fileURI(cmp.Or(at.path, noPath))
	if at.line > 0 {
		l.PhysicalLocation.Region = &sarifRegion{StartColumn: max(0, at.column), StartLine: at.line}
	}
	return l
}

// fileURI is a path as SARIF has it: a file on this machine where it is
// absolute, and else one of the repository.
func fileURI(path string) string {
	u := url.URL{Path: path}
	if drive := len(path) > 1 && path[1] == ':'; drive {
		u.Path = "/" + path
	}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

// sarifText keeps brackets from making links and braces from being
// placeholders in a message.
var sarifEscape = escaping(`\[]`)

func sarifText(s string) string { return sarifEscape.Replace(s) }
