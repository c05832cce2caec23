package parser

import (
	"strings"
	"testing"
)

// A line behind the items of a level that is none of them and looks like a heading is said;
// sentences, items without bullets before all others, and what announces a list are not.
func TestLinesBesideItems(t *testing.T) {
	for name, c := range map[string]struct{ level, want string }{
		"a category":      {"- Coils ropes.\n- Splices eyes.\n\nYARD SIDE", "YARD SIDE"},
		"an area":         {"Ropes\n- Coils ropes.\n\nBoats\n- Rows.", "Boats"},
		"a sentence":      {"- Coils ropes.\n\nSplices eyes.", ""},
		"an announcement": {"- Coils ropes.\n\nAlso:\n\n- Splices eyes.", ""},
		"lines alone":     {"Coils ropes\n\nSplices eyes", ""},
	} {
		text := "Rope work ROPE\n\nMaking ropes.\n\nLevel 2\n\n" + c.level + "\n\nMooring MOOR\n\nTying up.\n\nLevel 2\n\n- Ties up.\n"
		e, err := Parse("copy.txt", []byte(text), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" {
				got += p.Message
			}
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: said %q, want %q", name, got, c.want)
		}
	}
}
