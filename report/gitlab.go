package report

import (
	"cmp"

	"compdiff/framework"
)

// gitlabIssue is an issue of a GitLab code quality report, a subset of Code
// Climate's.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

var gitlabSeverities = map[framework.Severity]string{
	framework.Error:   "critical",
	framework.Warning: "minor",
	framework.Info:    "info",
}

// noPath is the file of a problem that has none, where a notation wants one.
const noPath = "standard-input"

// gitlab writes a code quality report, which GitLab shows in a merge request.
func gitlab(r run, _ Style) ([]byte, error) {
	issues := []gitlabIssue{}
	for _, p := range r.byCause().problems {
		issues = append(issues, gitlabIssue{
			Description: p.sentence(), CheckName: Visible(p.rule), Fingerprint: Visible(p.fingerprint), Severity: gitlabSeverities[p.severity],
			Location: gitlabLocation{cmp.Or(Visible(p.at.path), noPath), gitlabLines{max(1, p.at.line)}},
		})
	}
	return encode(issues)
}
