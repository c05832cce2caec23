package parser

import (
	"strings"
	"testing"
)

// TestFactTables reads pages with a small table below each title. Facts are kept under
// their labels, and the description below the table is one; other tables are no facts.
func TestFactTables(t *testing.T) {
	for name, c := range map[string]struct {
		table    string
		sections int
		category string
	}{
		"facts":                {"| Owner | Ada Quill |\n|---|---|\n| Last reviewed | 2024-03-01 |\n", 2, ""},
		"facts with a header":  {"| Field | Value |\n|---|---|\n| Owner | Ada Quill |\n", 1, ""},
		"a category as well":   {"| Owner | Ada Quill |\n|---|---|\n| Category | Lamps |\n", 1, "Lamps"},
		"a page":               {"<table><tr><th>Owner</th><td>Ada Quill</td></tr><tr><th>Subcategory</th><td>Lamps</td></tr></table>\n", 1, "Lamps"},
		"a value of two lines": {"| Owner | Ada Quill<br>Tom Reed |\n|---|---|\n| Last reviewed | 2024 |\n", -1, ""},
		"a text":               {"| Owner | Answers for all that is done there. |\n|---|---|\n| Reviewer | Sees to it. |\n", -1, ""},
	} {
		page := ""
		for i, title := range []string{"Lamp keeping LAMP", "Rope care ROPE", "Boat work BOAT"} {
			page += "# " + title + "\n\n" + c.table + "\nKeeping things" + strings.Repeat(" well", i) + ".\n\n## Level 1\n\nHelps.\n\n## Level 2\n\nPlans.\n\n"
		}
		e, err := Parse("page.md", []byte(page), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		s := &e.Skills[0]
		switch {
		case c.sections < 0:
			if e.Ledger.Unaccounted+len(e.Problems) == 0 && s.Description.Text == "Keeping things." && len(s.Sections) > 0 {
				t.Errorf("%s: taken for facts: %v", name, s.Sections)
			}
		case s.Description.Text != "Keeping things." || len(s.Sections) != c.sections || s.Sections[0].Text != "Ada Quill" || strings.Join(s.Category, "/") != c.category || len(e.Unaccounted)+len(e.Problems) > 0:
			t.Errorf("%s: described as %q, in %v, with %v; %v %v", name, s.Description.Text, s.Category, s.Sections, e.Unaccounted, e.Problems)
		}
	}
}
