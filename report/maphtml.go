package report

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"

	template "github.com/DataDog/datadog-agent/pkg/template/html"
)

// mapSkill is the rows of one skill of the first edition, as the page shows them.
type mapSkill struct {
	Title string
	Rows  []mapLine
}

type mapLine struct {
	From, To, Verdict, Severity, Sure, Reason string
	Old, New                                  []string // the texts of the change that decides
}

// mapHTML writes a page: every skill with its levels, and what decides.
func mapHTML(m *lineage.Map, _ Style) ([]byte, error) {
	var came []string
	for _, p := range m.Came {
		came = append(came, Visible(p.String()))
	}
	var b bytes.Buffer
	err := htmlTemplate().ExecuteTemplate(&b, "map", struct {
		Policy        string
		Style         template.CSS
		Title, Counts string
		Asides        []string
		Doubts        []string
		Skills        []mapSkill
		Came          []string
	}{
		fmt.Sprintf("default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle)),
		template.CSS(htmlStyle), Visible(mapTitle(m)), mapCounts(m), inferredOf(m.Editions), unread(&diff.Changelog{Doubts: m.Doubts}), mapSkills(m), came,
	})
	return b.Bytes(), err
}

// mapSkills gathers the rows by skill, in their order.
func mapSkills(m *lineage.Map) []mapSkill {
	var skills []mapSkill
	last := ""
	for _, r := range m.Rows {
		if r.From.Skill != last || len(skills) == 0 {
			last = r.From.Skill
			title := r.From.Skill
			if r.From.Name != title {
				title = joined(" ", r.From.Name, title)
			}
			skills = append(skills, mapSkill{Title: Visible(title)})
		}
		s := &skills[len(skills)-1]
		s.Rows = append(s.Rows, newMapLine(r))
	}
	return skills
}

func newMapLine(r lineage.Row) mapLine {
	l := mapLine{From: Visible(placeLevel(r.From)), To: Visible(target(r)), Verdict: string(r.Verdict), Sure: sure(r.Confidence), Reason: Visible(r.Reason),
		Severity: string(verdictSeverity[r.Verdict])}
	if l.Severity == string(framework.Off) {
		l.Severity = ""
	}
	if r.Decisive == nil || r.Kind != carry.Whole || !redlines(r.Decisive.Rule) {
		return l
	}
	for _, text := range r.Decisive.Old {
		l.Old = append(l.Old, Visible(text))
	}
	for _, text := range r.Decisive.New {
		l.New = append(l.New, Visible(text))
	}
	if slices.Equal(l.Old, l.New) { // it stands elsewhere, as it was
		l.Old = nil
	}
	return l
}

// redlines reports that the texts of a change of that rule are worth reading below a
// verdict: those of a duty or of the description. Others the reason says.
func redlines(rule string) bool {
	return strings.HasPrefix(rule, "statement-") || strings.HasPrefix(rule, "description-")
}

// placeLevel names the level of a place alone.
func placeLevel(p carry.Place) string { return cmp.Or(p.Label, fmt.Sprintf("level %d", p.Level)) }
