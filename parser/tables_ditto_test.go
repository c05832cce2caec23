package parser

import (
	"strings"
	"testing"
)

// Cells that stand for others, marks that point to notes and levels that are open upwards
// are doubted, with their skill; texts that only look a little like these are not.
func TestCellsThatSayWhatElsewhereStands(t *testing.T) {
	table := "Code,Skill,Description,Level 1,Level 2\n" +
		"HIVE,Hive care,Looks after hives.,Counts queens.,CELL\nTRAM,Tram driving,Drives trams.,Cleans trams.,Drives trams.\nSEED,Seed storage,Keeps seeds.,Cleans packets.,Dries seeds.\n"
	for cell, want := range map[string]string{
		`""""`: "in place of", "〃": "in place of", "As above": "in place of", "Same as level 1.": "in place of", "ditto": "in place of",
		"Sorts frames.*": "may point to a note", "Sorts frames. ✓": "may point to a note",
		"Sorts frames.": "", "Acts as level-headed adviser to all keepers of the hives.": "", "Does the same for frames.": "", "Sorts frames (see the plan).": "",
	} {
		e, err := Parse("t.csv", []byte(strings.Replace(table, "CELL", cell, 1)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, p := range e.Problems {
			if p.Skill != "HIVE" {
				t.Errorf("%s: a problem of %q: %s", cell, p.Skill, p.Message)
			}
			said += p.Message
		}
		if !strings.Contains(said, want) || want == "" && said != "" {
			t.Errorf("%s: said %q, want %q", cell, said, want)
		}
		if n := len(e.Skills[0].Levels); n > 1 && len(e.Skills[0].Levels[1].Statements) != 1 {
			t.Errorf("%s: statements %v", cell, e.Skills[0].Levels[1].Statements)
		}
	}
	rows := "Code,Skill,Level,Statement\nHIVE,Hive care,1,Counts queens.\nHIVE,Hive care,2+,Sorts frames.\nTRAM,Tram driving,1-2,Cleans trams.\n"
	e, err := Parse("rows.csv", []byte(rows), Options{})
	if err != nil || len(e.Problems) != 1 || e.Problems[0].Skill != "HIVE" || !strings.Contains(e.Problems[0].Message, "more levels") {
		t.Errorf("%v, %+v", err, e.Problems)
	}
}
