package report

import (
	"strings"
	"testing"

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
