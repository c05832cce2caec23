package parser

import (
	"strings"
	"testing"

	"compdiff/check"
)

// findingsOf are the findings of weight about a text, one in each line.
func findingsOf(t *testing.T, name, text string) string {
	t.Helper()
	e, err := Parse(name, []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range check.Run(e).Findings {
		if f.Severity.AtLeast("warning") {
			b.WriteString(f.Rule + ": " + f.Message + ": " + f.Text + "\n")
		}
	}
	return b.String()
}

// TestUnderlinedParts holds that what stands below an underlined heading is read as below
// any other: labels that name the level again, rows of levels, levels that say nothing.
func TestUnderlinedParts(t *testing.T) {
	page := "Rope care ROPE\n##############\n\nKeeping ropes dry.\n\nLevels of responsibility for this skill\n=======================================\n\n1 2\n\n" +
		"Level 1\n-------\n\n**Level 1 - Follow:** Essence of the level: Does as told.\n\n----------\n\nDries a rope.\n\n" +
		"Level 2\n-------\n\n**Level 2 - Assist:** Essence of the level: Helps others.\n\n----------\n\nMends a rope.\n\n"
	both := page + strings.NewReplacer("Rope", "Sail", "ROPE", "SAIL", "rope", "sail").Replace(page)
	if found := findingsOf(t, "yard.rst", both); found != "" {
		t.Errorf("findings:\n%s", found)
	}
	e, err := Parse("yard.txt", []byte(strings.ReplaceAll("Rope care ROPE\n\nKeeping ropes dry.\n\nLevel 1\n\nDries a rope.\n\nLevel 2\n\nn/a\n---\n\nSail care SAIL\n\nKeeping sails dry.\n\nLevel 1\n\nDries a sail.\n\nLevel 2\n\nMends a sail.\n", "\r", "")), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Unaccounted) > 0 || yardLevels(e) != "ROPE: 1 Dries a rope.\nSAIL: 1 Dries a sail. 2 Mends a sail.\n" {
		t.Errorf("a rule as long as \"n/a\": %v, %s", e.Unaccounted, yardLevels(e))
	}
}

// TestLevelsBeforeTitles holds that levels above the first title are said where they may be
// those of a skill, and kept where they are the whole ladder.
func TestLevelsBeforeTitles(t *testing.T) {
	level := func(n, label, text string) string {
		return "<p><b>Level " + n + " - " + label + ":</b> " + text + "</p>\n"
	}
	skills := "<h2>Rope care - ROPE</h2><p>Keeping ropes dry.</p>" + level("1", "Follow", "Dries a rope.") + level("2", "Assist", "Mends a rope.") +
		"<h2>Sail care - SAIL</h2><p>Keeping sails dry.</p>" + level("2", "Assist", "Dries a sail.") + level("3", "Apply", "Mends a sail.")
	before := "<html><body><h1>Yard skills</h1>\n"
	whole := before + level("1", "Follow", "Does as told.") + level("2", "Assist", "Helps others.") + level("3", "Apply", "Works alone.") + skills + "</body></html>"
	if found := findingsOf(t, "yard.html", whole); found != "" {
		t.Errorf("the whole ladder:\n%s", found)
	}
	some := before + "<p>Keeping masts dry.</p>" + level("2", "Assist", "Dries a mast.") + level("3", "Apply", "Mends a mast.") + skills + "</body></html>"
	if found := findingsOf(t, "yard.html", some); !strings.Contains(found, "Dries a mast.") || !strings.Contains(found, "Mends a mast.") {
		t.Errorf("levels of a skill whose title is lost:\n%s", found)
	}
	one := before + "<p>Levels look like this:</p>" + level("2", "Assist", "Dries a mast.") + skills + "</body></html>"
	if found := findingsOf(t, "yard.html", one); found != "" {
		t.Errorf("an example:\n%s", found)
	}
}

// TestCutRows holds that half a row at the end of a Markdown table is said.
func TestCutRows(t *testing.T) {
	table := "| Code | Name | Description | Level 1 | Level 2 |\n| --- | --- | --- | --- | --- |\n| ROPE | Rope care | Keeping ropes dry. | Dries a rope. | Mends a rope. |\n"
	for end, said := range map[string]bool{
		"| SAIL | Sail care | Keeping sails dry. | Dries a sail. | Mends a sail. |\n": false,
		"| SAIL | Sail care | Keeping sails dry. | Dries a sail. | Mends a":           true,
		"|":                                 true,
		"| SAIL | Sail care | Keeping sa\n": true,
		"\nThe end of the table.\n":         false,
	} {
		found := findingsOf(t, "yard.md", table+end)
		if strings.Contains(found, "source-damaged: the last row") != said {
			t.Errorf("%q: %s, want it: %v", end, found, said)
		}
	}
}
