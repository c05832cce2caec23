package parser

import (
	"strings"
	"testing"
)

// TestPartsAreNoChapters reads a part that nobody knows between the levels of a skill and
// the next one. Where headings of parts rank with titles it is not matter; where it ranks
// above them it is, and in doubt if several skills have it.
func TestPartsAreNoChapters(t *testing.T) {
	above := "The care of each THING.\n\n## Guidance notes\n\nMuch depends on the THING."
	plain := quayPages("", "", "The care of each THING.", "")
	plain = strings.NewReplacer("Crane care CRAN", "Crane care CRAN\n---------------", "Rope splicing ROPE", "Rope splicing ROPE\n------------------",
		"Berth planning BRTH", "Berth planning BRTH\n-------------------", "Level 2", "Level 2\n-------", "Level 3", "Level 3\n-------",
		"Orders each rope by night.", "Orders each rope by night.\n\nAnecdotes\n---------\n\nRopes were once sold by the pound.").Replace(plain)
	for name, c := range map[string]struct {
		file, text string
		matter     int
		doubts     int
		unplaced   bool
	}{
		"ranks with the title": {"quay.txt", plain, 0, 0, true},
		"quoted":               {"quay.txt", "> " + strings.ReplaceAll(plain, "\n", "\n> "), 0, 0, true},
		"in each page":         {"quay.md", "# Skills\n\n" + quayPages("## ", "### ", strings.ReplaceAll(above, "##", "###"), "# Anecdotes\n\nThe THING was once sold."), 1, 0, false},
		"in some pages":        {"quay.md", "# Skills\n\n" + strings.Replace(quayPages("## ", "### ", strings.ReplaceAll(above, "##", "###"), "# Anecdotes\n\nThe THING was once sold."), "# Anecdotes\n\nThe berth was once sold.", "", 1), 2, 2, false},
		"a chapter between":    {"quay.md", "# Skills\n\n" + strings.Replace(quayPages("## ", "### ", strings.ReplaceAll(above, "##", "###"), ""), "## Berth", "# Harbour office\n\nThose who plan.\n\n## Berth", 1), 1, 0, false},
	} {
		e, err := Parse(c.file, []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		doubts := 0
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" {
				doubts++
			}
		}
		if len(e.Skills) != 3 || len(e.Matter) != c.matter || doubts != c.doubts || e.Ledger.Unaccounted > 0 != c.unplaced {
			t.Errorf("%s: %d skills, %d chapters, %d doubts, %d characters unplaced", name, len(e.Skills), len(e.Matter), doubts, e.Ledger.Unaccounted)
		}
	}
}
