package parser

import (
	"strings"
	"testing"
)

// card is a table of one skill that does not name it, with a caption or without one.
func card(caption, code, duty string) string {
	return "<table>" + caption + "<tr><th>Code</th><td>" + code + "</td></tr><tr><th>Description</th><td>Keeping it in order.</td></tr><tr><th>Level 1</th><td>" + duty + "</td></tr><tr><th>Level 2</th><td>Plans the work of others.</td></tr></table>"
}

// A table of one skill is called what its caption says, or else the heading above it.
func TestNamesOfTables(t *testing.T) {
	page := func(one, other string) string {
		return "<html><body><main><h2>Hive care</h2>" + card(one, "A-01", "Counts queens.") + "<h2>Tram driving</h2>" + card(other, "B-01", "Cleans trams.") + "</main></body></html>"
	}
	for _, c := range []struct{ name, page, names string }{
		{"headings", page("", ""), "Hive care, Tram driving"},
		{"captions below headings of areas", strings.NewReplacer("<h2>Hive care", "<h2>Land", "<h2>Tram driving", "<h2>Street").Replace(page("<caption>Hive care</caption>", "<caption>Tram driving</caption>")), "Hive care, Tram driving"},
		{"captions that count", page("<caption>Table 1: Levels</caption>", "<caption>Table 2: Levels</caption>"), "Hive care, Tram driving"},
	} {
		e, err := Parse("skills.html", []byte(c.page), Options{})
		if err != nil || len(e.Skills) != 2 || len(e.Problems) > 0 {
			t.Fatalf("%s: %v %+v", c.name, err, e)
		}
		if got := e.Skills[0].Name + ", " + e.Skills[1].Name; got != c.names {
			t.Errorf("%s: %s", c.name, got)
		}
	}
	none := strings.NewReplacer("<h2>Hive care</h2>", "<p>It is kept in the shed.</p>", "<h2>Tram driving</h2>", "").Replace(page("", ""))
	e, err := Parse("skills.html", []byte(none), Options{})
	if err != nil || len(e.Skills) != 2 || len(e.Problems) != 2 {
		t.Errorf("without names: %v %+v", err, e.Problems)
	}
}

// Where the end of a table was forgotten, it ends before the next one, or a heading. A
// table in a cell ends nothing.
func TestForgottenEndOfTable(t *testing.T) {
	row := func(label, text string) string { return "<tr><th>" + label + "</th><td>" + text + "</td></tr>" }
	skill := func(name, code string) string {
		return "<table>" + row("Skill", name) + row("Code", code) + row("Description", "Keeping it in order.") + row("Level 1", "Counts things.") + row("Keywords", "order, care") + "</table>"
	}
	whole := "<html><body><main><h2>Land</h2>" + skill("Hive care", "HIVE") + "<h2>Street</h2>" + skill("Tram driving", "TRAM") + skill("Track work", "TRAC") + "</main></body></html>"
	for _, page := range []string{whole, strings.Replace(whole, "</table>", "", 1), strings.Replace(whole, "</table><table>", "<table>", 1)} {
		e, err := Parse("skills.html", []byte(page), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatalf("%v %+v", err, e)
		}
		for _, s := range e.Skills {
			if len(s.Keywords) != 2 || len(s.Levels) != 1 {
				t.Errorf("%s: %+v", s.Name, s)
			}
		}
	}
}
