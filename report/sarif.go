package report

import (
	"cmp"
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"compdiff/framework"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

var sarifLevels = map[framework.Severity]string{
	framework.Error:   sarif.LevelError,
	framework.Warning: sarif.LevelWarning,
	framework.Info:    sarif.LevelNote,
	framework.Off:     sarif.LevelNone,
}

// sarifFingerprint names our fingerprints among the partial fingerprints of a
// result, with the version of how they are made.
const sarifFingerprint = "compdiff/v1"

// writeSARIF writes a log in SARIF 2.1.0, with the rules that the command can
// apply and a result for each problem.
func writeSARIF(r run, s Style) ([]byte, error) {
	log := sarif.NewReport()
	all := rulesOf(r.scope)
	driver := sarif.NewToolComponent().WithName("compdiff")
	if s.Version != "" {
		driver.WithVersion(s.Version)
	}
	for _, rule := range all {
		driver.AddRule(sarifRule(rule))
	}
	one := sarif.NewRun().WithTool(sarif.NewTool().WithDriver(driver)).WithColumnKind("unicodeCodePoints")
	for _, p := range r.byCause().problems {
		index := slices.IndexFunc(all, func(rule framework.Rule) bool { return rule.ID == p.rule })
		one.AddResult(sarifResult(p, index))
	}
	return lean(log.AddRun(one))
}

// lean encodes a log without what says nothing: -1 where there is no number,
// and empty lists, save that of results.
func lean(log *sarif.Report) ([]byte, error) {
	data, err := json.Marshal(log)
	if err != nil {
		return nil, err
	}
	var document map[string]any
	if err := json.Unmarshal(data, &document); err != nil {
		return nil, err
	}
	prune(document)
	return encode(document)
}

func prune(value any) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			prune(one)
		}
	case map[string]any:
		for key, one := range v {
			list, isList := one.([]any)
			if one == -1.0 || isList && len(list) == 0 && key != "results" {
				delete(v, key)
			}
			prune(one)
		}
	}
}

func rulesOf(s framework.Scope) []framework.Rule {
	return slices.DeleteFunc(slices.Clone(framework.Rules), func(r framework.Rule) bool { return r.Scope != s })
}

func sarifRule(r framework.Rule) *sarif.ReportingDescriptor {
	said := capital(r.Meaning) + "."
	help := said + " " + capital(string(r.Severity)) + ": " + severityMeans[r.Severity] + "."
	help += " For example: " + ruleExamples[r.ID] + "."
	return sarif.NewReportingDescriptor().WithID(r.ID).WithHelpURI(ruleURI(r.ID)).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(said)).
		WithFullDescription(sarif.NewMultiformatMessageString().WithText(said)).
		WithHelp(sarif.NewMultiformatMessageString().WithText(help)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithEnabled(r.Severity != framework.Off).WithLevel(sarifLevels[r.Severity]))
}

func sarifResult(p problem, rule int) *sarif.Result {
	result := sarif.NewResult().WithRuleID(Visible(p.rule)).WithRuleIndex(rule).WithLevel(sarifLevels[p.severity]).
		WithMessage(sarif.NewMessage().WithText(sarifText(p.sentence()))).
		WithPartialFingerprints(map[string]string{sarifFingerprint: Visible(p.fingerprint)}).
		WithLocations([]*sarif.Location{sarifLocation(p.at, p)})
	for _, e := range p.also {
		result.AddRelatedLocation(sarifLocation(e.at, problem{skill: e.subject}).WithMessage(sarif.NewMessage().WithText("the same")))
	}
	if p.was.path != "" {
		result.AddRelatedLocation(sarifLocation(p.was, p).WithMessage(sarif.NewMessage().WithText("the old text")))
	}
	return result
}

// sarifLocation says where a problem is: by file, and by skill and part.
func sarifLocation(at place, p problem) *sarif.Location {
	file := sarif.NewPhysicalLocation().WithArtifactLocation(
		sarif.NewArtifactLocation().WithURI(fileURI(cmp.Or(at.path, noPath))))
	if at.line > 0 {
		region := sarif.NewRegion().WithStartLine(at.line)
		if at.column > 0 {
			region.WithStartColumn(at.column)
		}
		file.WithRegion(region)
	}
	return sarif.NewLocation().WithPhysicalLocation(file).
		WithLogicalLocations([]*sarif.LogicalLocation{sarif.NewLogicalLocation().WithFullyQualifiedName(Visible(p.subject()))})
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
