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
