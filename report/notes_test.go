package report

import (
	"strings"
	"testing"

	"compdiff/diff"
)

// TestCategoriesRenamedAreToldOnce wants the first page to say it, and nothing
// below to say it again.
func TestCategoriesRenamedAreToldOnce(t *testing.T) {
	c := quayside(t)
	c.Changes = []diff.Change{{Rule: "category-renamed", Part: "category", Severity: "info", Class: diff.Editorial, Confidence: 1, Message: "category Rope is called Ropes now", Old: texts("Rope"), New: texts("Ropes")}}
	notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{c}}, Style{}))
	if n := strings.Count(notes, "Ropes"); n != 1 {
		t.Errorf("told %d times:\n%s", n, notes)
	}
	if strings.Contains(notes, "The edition itself") {
		t.Error("a heading with nothing new below it")
	}
}

func TestSplitsAreToldBesideTheName(t *testing.T) {
	for message, want := range map[string]string{
		"Netting NETS was split into Nets NETS and Ropes ROPE": "was split into Nets NETS and Ropes ROPE",
		"Nets NETS and Ropes ROPE were merged into Gear GEAR":  "was merged from Nets NETS and Ropes ROPE",
	} {
		if got := splitOf(message); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}
