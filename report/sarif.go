package report

import (
	"cmp"
	"net/url"
	"slices"

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
func writeSARIF(r run, _ Style) ([]byte, error) {
	log := sarif.NewReport()
	all := rulesOf(r.scope)
	driver := sarif.NewToolComponent().WithName("compdiff")
	for _, rule := range all {
		driver.AddRule(sarifRule(rule))
	}
	one := sarif.NewRun().WithTool(sarif.NewTool().WithDriver(driver)).WithColumnKind("unicodeCodePoints")
	for _, p := range r.problems {
		index := slices.IndexFunc(all, func(rule framework.Rule) bool { return rule.ID == p.rule })
		one.AddResult(sarifResult(p, index))
	}
	return encode(log.AddRun(one))
}

func rulesOf(s framework.Scope) []framework.Rule {
	return slices.DeleteFunc(slices.Clone(framework.Rules), func(r framework.Rule) bool { return r.Scope != s })
}

func sarifRule(r framework.Rule) *sarif.ReportingDescriptor {
	said := capital(r.Meaning) + "."
	return sarif.NewReportingDescriptor().WithID(r.ID).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(said)).
		WithFullDescription(sarif.NewMultiformatMessageString().WithText(said)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithEnabled(r.Severity != framework.Off).WithLevel(sarifLevels[r.Severity]))
}

func sarifResult(p problem, rule int) *sarif.Result {
	result := sarif.NewResult().WithRuleID(Visible(p.rule)).WithRuleIndex(rule).WithLevel(sarifLevels[p.severity]).
		WithMessage(sarif.NewMessage().WithText(sarifText(p.sentence()))).
		WithPartialFingerprints(map[string]string{sarifFingerprint: Visible(p.fingerprint)}).
		WithLocations([]*sarif.Location{sarifLocation(p.at, p)})
	if p.was.path != "" {
		result.AddRelatedLocation(sarifLocation(p.was, p).WithMessage(sarif.NewMessage().WithText("the old text")))
	}
	return result
}

// sarifLocation says where a problem is: by file, and by skill and part.
func sarifLocation(at place, p problem) *sarif.Location {
	file := sarif.NewPhysicalLocation().WithArtifactLocation(
		sarif.NewArtifactLocation().WithURI((&url.URL{Path: cmp.Or(at.path, noPath)}).String()))
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

// sarifText keeps brackets from making links and braces from being
// placeholders in a message.
var sarifEscape = escaping(`\[]`)

func sarifText(s string) string { return sarifEscape.Replace(s) }
