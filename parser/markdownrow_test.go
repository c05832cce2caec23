package parser

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// TestMarkdownRowLengths reads tables of pages in which a row has fewer cells than the
// header or more, which Markdown makes right without a word.
func TestMarkdownRowLengths(t *testing.T) {
	wide := "| Code | Skill | Description | Level 1 | Level 2 |\n|---|---|---|---|---|\n" +
		"| PRUN | Pruning | The cut. | Cuts. | Chooses. |\n" + "| GRAF | Grafting | The joint. | Binds. | Joins. |\n" +
		"| SOWN | Sowing | The seed. | Sows. | Plans. |\n"
	across := "| Code | PRUN | GRAF | SOWN |\n|---|---|---|---|\n| Name | Pruning | Grafting | Sowing |\n" +
		"| Description | The cut. | The joint. | The seed. |\n| Level 1 | Cuts. | Binds. | Sows. |\n| Level 2 | Chooses. | Joins. | Plans. |\n"
	const said = "another number of cells"
	for _, c := range []struct{ name, page, want string }{
		{"whole", wide, ""},
		{"a cell less", strings.Replace(wide, "| Binds. | Joins.", "| Joins.", 1), said},
		{"an empty cell", strings.Replace(wide, "Joins.", "", 1), ""},
		{"all short rows end early", strings.NewReplacer("| Joins. |", "|", "| Plans. |", "|").Replace(wide), ""},
		{"a cell too many", strings.Replace(wide, "Binds.", "| Binds.", 1), said},
		{"one that is empty", strings.Replace(wide, "Joins. |", "Joins. | |", 1), said},
		{"rows without a mark at their end", strings.ReplaceAll(wide, ". |\n", ".\n"), ""},
		{"a mark that is text", strings.Replace(wide, "Binds.", `Binds a\|b.`, 1), ""},
		{"across, a cell less", strings.Replace(across, "| Binds. | Sows.", "| Sows.", 1), said},
		{"across, a cell too many", strings.Replace(across, "| Binds. | Sows.", "| | Binds. | Sows.", 1), said},
		{"across, whole", across, ""},
	} {
		e, err := Parse("page.md", []byte(c.page), Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var messages []string
		for _, p := range e.Problems {
			messages = append(messages, p.Message)
		}
		if got := strings.Join(messages, "\n"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		l := e.Ledger
		if got, want := l.Content+l.Structure+l.Furniture+l.Unaccounted, framework.NonSpace(c.page); got != want {
			t.Errorf("%s: %d characters are accounted for, of %d", c.name, got, want)
		}
	}
}
