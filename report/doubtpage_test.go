package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestPageClaimsNothingOfWhatWasNotCompared has a doubt about a skill that is
// the same otherwise.
func TestPageClaimsNothingOfWhatWasNotCompared(t *testing.T) {
	c := quayside(t)
	c.Changes = nil
	c.Doubts = []diff.Doubt{{Rule: "table-suspect", Severity: framework.Error, Side: diff.New, Skill: "LAMP", Part: "level 2", Level: 2,
		From: framework.From{File: "/home/somebody/lamps.csv", Line: 3}, Message: "the column was not understood"}}
	r := newRelease(c)
	page := newPageData(c, r)
	for _, s := range page.Skills {
		if (s.Code == "LAMP") != (len(s.Doubts) == 1) {
			t.Errorf("%s has the doubts %q", s.Code, s.Doubts)
		}
	}
	out := string(written(t, "html", Changelog{c}, Style{}))
	if strings.Contains(out, "Nothing changed") || strings.Contains(out, "/home/somebody") || !strings.Contains(out, "could not be compared") {
		t.Error("the page hides a doubt, or says where somebody lives")
	}
}
