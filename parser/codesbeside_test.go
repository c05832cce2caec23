package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestCodesBeside reads the codes that stand below all headings or the numbers before them,
// and leaves alone the numbers of chapters and what is no code.
func TestCodesBeside(t *testing.T) {
	const skill = "<p>Keeping %[1]ss dry and sound for a year.</p><h3>Level 1</h3><p>Dries a %[1]s.</p><h3>Level 2</h3><p>Mends a %[1]s.</p>"
	for name, c := range map[string]struct {
		titles string // of three skills
		want   string // of the last
	}{
		"badges":                        {"<h2>Rope</h2><span class='badge'>RO007</span>|<h2>Sail</h2><span class='badge'>SA014</span>|<h2>Mast</h2><span class='badge'>MA021</span>", "MA021 Mast"},
		"the same badge":                {"<h2>Rope</h2><span class='badge'>V2</span>|<h2>Sail</h2><span class='badge'>V2</span>|<h2>Mast</h2><span class='badge'>V2</span>", " Mast"},
		"numbers of groups":             {"<h2>1.1 Rope</h2>|<h2>2.1 Sail</h2>|<h2>3.1 Mast</h2>", "3.1 Mast"},
		"numbers and a colon":           {"<h2>1.1: Rope</h2>|<h2>2.1: Sail</h2>|<h2>2.2: Mast</h2>", "2.2 Mast"},
		"sections of one chapter":       {"<h2>1.1 Rope</h2>|<h2>1.2 Sail</h2>|<h2>1.3 Mast</h2>", " Mast"},
		"sections below their chapters": {"<h1>1 Below</h1><h2>1.1 Rope</h2>|<h1>2 Above</h1><h2>2.1 Sail</h2>|<h2>2.2 Mast</h2>", " Mast"},
	} {
		var b strings.Builder
		for i, title := range strings.Split(c.titles, "|") {
			fmt.Fprintf(&b, "%s"+strings.ReplaceAll(skill, "%[1]s", "%[2]s"), title, []string{"rope", "sail", "mast"}[i])
		}
		e, err := Parse("yard.html", []byte("<html><body><main>"+b.String()+"</main></body></html>"), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Errorf("%s: %v %+v", name, err, e)
			continue
		}
		if got := e.Skills[2].Code + " " + e.Skills[2].Name; got != c.want || len(e.Skills[2].Levels) != 2 {
			t.Errorf("%s: %q, %d levels", name, got, len(e.Skills[2].Levels))
		}
	}
}
