package parser

import (
	"strings"
	"testing"
)

// quayPages are three skills: above is what stands between the name and the levels, and
// below what stands behind the last one. THING is another word in each.
func quayPages(title, level, above, below string) string {
	var b strings.Builder
	for _, s := range [][3]string{{"Crane care", "CRAN", "crane"}, {"Rope splicing", "ROPE", "rope"}, {"Berth planning", "BRTH", "berth"}} {
		page := title + s[0] + " " + s[1] + "\n\n" + above + "\n\n" + level + "Level 2\n\nChecks each THING by day.\n\n" + level + "Level 3\n\nOrders each THING by night.\n\n" + below + "\n\n"
		b.WriteString(strings.ReplaceAll(page, "THING", s[2]))
	}
	return b.String()
}

// TestShortLinesInGuidance reads a short line that every skill has in its guidance. It is
// no heading below one that the source marks, nor where the guidance would have no text.
func TestShortLinesInGuidance(t *testing.T) {
	for name, c := range map[string]struct {
		text     string
		notes    int
		sections int
	}{
		"first in plain text":    {quayPages("", "", "The care of each THING.\n\nGuidance notes\n\nGear\n\nMostly that of the THING.\n\nMuch depends on the THING.", ""), 3, 0},
		"below a marked heading": {quayPages("# ", "### ", "The care of each THING.\n\n## Guidance notes\n\nMuch depends on the THING.\n\nGear\n\nMostly that of the THING.", ""), 3, 0},
		"a marked heading":       {quayPages("# ", "## ", "The care of each THING.\n\n## Guidance notes\n\nMuch depends on the THING.\n\n## Gear\n\nMostly that of the THING.", ""), 1, 1},
		"behind notes in text":   {quayPages("", "", "The care of each THING.\n\nGuidance notes\n\nMuch depends on the THING.\n\nGear\n\nMostly that of the THING.", ""), 1, 1},
	} {
		e, err := Parse("quay."+map[bool]string{true: "md", false: "txt"}[strings.HasPrefix(c.text, "#")], []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			if len(s.Guidance) != c.notes || len(s.Sections) != c.sections {
				t.Errorf("%s: %s has %d notes and %d sections, want %d and %d", name, s.Code, len(s.Guidance), len(s.Sections), c.notes, c.sections)
			}
		}
	}
}

// TestQuestionsAsHeadings reads questions that stand alone in every skill. Those that
// guidance asks, and those of one skill alone, head nothing.
func TestQuestionsAsHeadings(t *testing.T) {
	for name, c := range map[string]struct {
		text            string
		notes, sections int
	}{
		"for description and guidance": {quayPages("", "", "What does it mean?\n\nThe care of each THING.\n\nWhat else matters?\n\nMuch depends on the THING.", ""), 1, 0},
		"behind the levels":            {quayPages("", "", "The care of each THING.\n\nGuidance notes\n\nMuch depends on the THING.", "Who does this?\n\nMostly the crew of the THING."), 1, 1},
		"in guidance":                  {quayPages("", "", "The care of each THING.\n\nGuidance notes\n\nMuch depends on the THING.\n\nWho owns it?\n\nThe harbour does.", ""), 3, 0},
	} {
		e, err := Parse("quay.txt", []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			if !strings.HasPrefix(s.Description.Text, "The care of each") || strings.Contains(s.Description.Text, "depends") {
				t.Errorf("%s: the description of %s is %q", name, s.Code, s.Description.Text)
			}
			if len(s.Guidance) != c.notes || len(s.Sections) != c.sections || len(s.Levels) != 2 || len(s.Levels[1].Statements) != 1 {
				t.Errorf("%s: %s has %d notes, %d sections, %d levels", name, s.Code, len(s.Guidance), len(s.Sections), len(s.Levels))
			}
		}
	}
	text := strings.Replace(quayPages("", "", "The care of each THING.\n\nGuidance notes\n\nMuch depends on the THING.", ""), "The care of each rope.", "The care of each rope.\n\nIs it worn?\n\nThen it is cut.", 1)
	e, err := Parse("quay.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := e.Skills[1].Description.Text; !strings.Contains(got, "Then it is cut.") || e.Ledger.Unaccounted > 0 {
		t.Errorf("the question of one skill parts its description: %q", got)
	}
}
