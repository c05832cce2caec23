package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// Codes that one edition alone has are told once, and not as changes of each skill.
func TestCodesOfOneSideAreToldOnce(t *testing.T) {
	edition := func(codes ...string) *framework.Edition {
		e := &framework.Edition{Framework: "Quay"}
		for i, code := range codes {
			e.Skills = append(e.Skills, framework.Skill{Code: code, Name: []string{"Winches", "Hulls"}[i]})
		}
		return e
	}
	log := diff.Compare(edition("W1", "H2"), edition("", ""))
	if lines := unstated(log); len(lines) != 1 || !strings.Contains(lines[0], "2 codes were not compared") || !strings.HasSuffix(lines[0], "states none.") {
		t.Errorf("got %q", lines)
	}
	if said := hidden(log); said != "" {
		t.Errorf("hidden: %q", said)
	}
	if rows := tallies(log.Summary); rows[0].became != "2 identical, 2 whose codes were not compared, as one side has none" {
		t.Errorf("got %q", rows[0].became)
	}
}
