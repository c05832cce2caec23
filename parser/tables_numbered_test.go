package parser

import (
	"strings"
	"testing"
)

// Where nearly all texts of a table begin with "1.", all are lists, also those of one
// item. One text alone that begins so is left as it is, and said.
func TestLoneNumbersInCells(t *testing.T) {
	all := "Code,Skill,Level 1,Level 2\nHIVE,Hive care,1. Counts queens.,\"1. Sorts frames.\n2. Cleans frames.\"\nTRAM,Tram driving,1. Cleans trams.,1. Drives trams.\nSEED,Seed storage,1. Cleans packets.,1. Dries seeds.\n"
	e, err := Parse("all.csv", []byte(all), Options{})
	if err != nil || len(e.Problems) > 0 {
		t.Fatal(err, e)
	}
	for _, s := range e.Skills {
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				if strings.Contains(st.Text, "1.") {
					t.Errorf("%s: %q", s.Code, st.Text)
				}
			}
		}
	}
	one := strings.NewReplacer("1. Counts", "Counts", "1. Cleans", "Cleans", "1. Dries", "Dries").Replace(all)
	e, err = Parse("one.csv", []byte(one), Options{})
	if err != nil || len(e.Problems) != 1 || e.Problems[0].Skill != "TRAM" {
		t.Fatalf("%v, %+v", err, e.Problems)
	}
	if got := e.Skills[1].Levels[1].Statements[0].Text; got != "1. Drives trams." {
		t.Errorf("got %q", got)
	}
}

// The one column of a table with a row for each level that nobody knows has the texts,
// whatever it is called; a column of names has none.
func TestLoneTextsOfRows(t *testing.T) {
	table := "Code,Skill,Level,DUTY\nHIVE,Hive care,1,Counts queens in every hive.\nHIVE,Hive care,2,Sorts frames by their age.\nTRAM,Tram driving,1,Cleans trams after each ride.\n"
	for _, header := range []string{"Duties", "Performance statement", "What is done"} {
		e, err := Parse("rows.csv", []byte(strings.Replace(table, "DUTY", header, 1)), Options{})
		if err != nil || len(e.Skills) != 2 || len(e.Skills[0].Levels) != 2 || e.Ledger.Unaccounted > 0 {
			t.Errorf("%s: %v", header, err)
		}
	}
	names := "Code,Skill,Level,Owner\nHIVE,Hive care,1,Ann\nHIVE,Hive care,2,Bob\nTRAM,Tram driving,1,Ann\n"
	if e, err := Parse("rows.csv", []byte(names), Options{}); err == nil && len(e.Skills) > 0 && len(e.Skills[0].Levels) > 0 && len(e.Skills[0].Levels[0].Statements) > 0 {
		t.Errorf("owners are taken for duties: %+v", e.Skills[0].Levels)
	}
}
