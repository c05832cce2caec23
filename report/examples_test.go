package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestEveryRuleHasAnExample goes through the table, and shows one rule alone.
func TestEveryRuleHasAnExample(t *testing.T) {
	for _, r := range framework.Rules {
		if ruleExamples[r.ID] == "" {
			t.Errorf("%s has no example", r.ID)
		}
		out := string(written(t, "text", Rules{[]framework.Rule{r}}, Style{}))
		if !strings.Contains(out, ruleExamples[r.ID]) || !strings.Contains(out, r.ID) {
			t.Errorf("alone, %s is shown as %q", r.ID, out)
		}
	}
	if len(ruleExamples) != len(framework.Rules) {
		t.Errorf("%d examples for %d rules", len(ruleExamples), len(framework.Rules))
	}
}

// TestCountsAreTheSameEverywhere goes through what the formats count.
func TestCountsAreTheSameEverywhere(t *testing.T) {
	c := quayside(t)
	r := newRelease(c)
	n := map[string]int{}
	for _, change := range c.Changes {
		n[change.Rule]++
	}
	if c.Summary.Rule["skill-added"] != n["skill-added"] || c.Summary.Skills.Added != n["skill-added"] || c.Summary.Skills.Removed != n["skill-removed"] || c.Summary.Skills.Renamed != n["skill-renamed"] {
		t.Errorf("the summary counts %+v, the changes %v", c.Summary.Skills, n)
	}
	items := map[string]int{}
	for _, h := range r.Highlights {
		items[h.Heading] = len(h.Items)
	}
	if items[headNew] != n["skill-added"] || items[headRetired] != n["skill-removed"] || items[headDropped] != droppedFrom(r.Dropped) {
		t.Errorf("the highlights count %v, the changes %v", items, n)
	}
	page := newPageData(c, r)
	rows, err := openBook(t, written(t, "xlsx", Changelog{c}, Style{})).GetRows(droppedSheet)
	if err != nil || len(rows)-1 != len(r.Dropped) || len(page.Dropped) != len(r.Dropped) || len(page.Changes) != len(c.Changes) {
		t.Errorf("%d dropped duties, %d in the workbook, %d in the page; %d changes, %d in the page (%v)", len(r.Dropped), len(rows)-1, len(page.Dropped), len(c.Changes), len(page.Changes), err)
	}
	for _, format := range []string{"text", "html"} {
		if out := string(written(t, format, Changelog{c}, Style{})); !strings.Contains(out, r.Sentence) {
			t.Errorf("%s lacks the sentence %q", format, r.Sentence)
		}
	}
	if out := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{})); !strings.Contains(out, r.Sentence) {
		t.Errorf("the notes lack the sentence %q", r.Sentence)
	}
}
