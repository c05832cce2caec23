package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestOverLevels reads pages whose levels stand in a table with a caption, or below a
// heading for all: what every skill has there is no part of its description, and one that
// says more of one skill than its name is said.
func TestOverLevels(t *testing.T) {
	names := []string{"Rope making", "Lock keeping", "Chart making"}
	page := func(above func(name string) string) string {
		var b strings.Builder
		b.WriteString("<html><body><main>")
		for i, name := range names {
			fmt.Fprintf(&b, "<h2>%s</h2><p>Doing what the harbour needs in way %d.</p>%s", name, i, above(name))
			fmt.Fprintf(&b, "<tr><th>Level 1</th><td>Helps others with task %d.</td></tr><tr><th>Level 2</th><td>Plans task %d.</td></tr></table>", i, i)
		}
		return b.String() + "</main></body></html>"
	}
	for name, c := range map[string]struct {
		above func(string) string
		said  bool
	}{
		"none":             {func(string) string { return "<table>" }, false},
		"with the name":    {func(n string) string { return "<table><caption>Skill levels for " + strings.ToLower(n) + "</caption>" }, false},
		"the same":         {func(string) string { return "<table><caption>What is asked of people</caption>" }, false},
		"a heading":        {func(string) string { return "<h3>What is asked of people</h3><table>" }, false},
		"of one skill":     {func(n string) string { return map[string]string{names[1]: "<h3>Salt water only</h3>"}[n] + "<table>" }, true},
		"all of their own": {func(n string) string { return "<h3>" + strings.Repeat("Salt ", len(n)-9) + "water</h3><table>" }, true},
	} {
		e, err := Parse("harbour.html", []byte(page(c.above)), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for i := range e.Skills {
			if want := fmt.Sprintf("Doing what the harbour needs in way %d.", i); !c.said && e.Skills[i].Description.Text != want {
				t.Errorf("%s: description %q", name, e.Skills[i].Description.Text)
			}
			if len(e.Skills[i].Levels) != 2 {
				t.Errorf("%s: %d levels", name, len(e.Skills[i].Levels))
			}
		}
		if said := len(e.Problems)+len(e.Unaccounted) > 0; said != c.said {
			t.Errorf("%s: said %v: %v %v", name, said, e.Problems, e.Unaccounted)
		}
	}
}
