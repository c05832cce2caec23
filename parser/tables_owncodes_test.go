package parser

import (
	"strings"
	"testing"
)

// coded is a table whose header and first cells are given, with texts that all have.
func coded(header string, rows ...string) string {
	out := header + ",Description,Level 1,Level 2\n"
	texts := []string{
		"Keeping hives healthy.,Counts queens.,Sorts frames.",
		"Driving trams on the street.,Cleans trams.,Drives trams.",
		"Storing seeds for the spring.,Cleans packets.,Dries seeds.",
		"Laying hedges in winter.,Carries stakes.,Lays stems.",
	}
	for i, row := range rows {
		out += row + "," + texts[i] + "\n"
	}
	return out
}

// A code is told by what it is: each skill has one, and all are of one shape.
func TestCodesOfTables(t *testing.T) {
	for _, c := range []struct {
		name, table string
		codes       string // of the skills
		said        bool
	}{
		{"numbers in no order", coded("ID,Skill", "4711,Hive care", "230,Tram driving", "87,Seed storage"), "4711 230 87", false},
		{"numbers that count", coded("ID,Skill", "1,Hive care", "2,Tram driving", "3,Seed storage"), "  ", false},
		{"numbers that count, sorted by name", coded("#,Skill", "2,Hive care", "3,Seed storage", "1,Tram driving"), "  ", false},
		{"numbers that may count", coded("ID,Skill", "101,Hive care", "102,Tram driving", "103,Seed storage"), "101 102 103", true},
		{"numbers that count, and codes", coded("#,ID,Skill", "1,HIVE,Hive care", "2,TRAM,Tram driving", "3,SEED,Seed storage"), "HIVE TRAM SEED", false},
		{"codes behind names", coded("Skill", "Hive care (HC007)", "Tram driving (TD014)", "Seed storage (SS021)"), "HC007 TD014 SS021", false},
		{"codes before names", coded("Skill", "A-01 Hive care", "A-02 Tram driving", "B-01 Seed storage"), "A-01 A-02 B-01", false},
		{"a name without a code", coded("Skill", "Hive care (HC007)", "Tram driving (TD014)", "Seed storage", "Hedge laying (HL002)"), "HC007 TD014  HL002", true},
		{"words behind names", coded("Skill", "Hive care (basic)", "Tram driving (urban)", "Seed storage (dry)"), "  ", false},
		{"numbers behind names", coded("Skill", "Hive care 1", "Tram driving 2", "Seed storage 3"), "  ", false},
		{"a code for a name", coded("Code,Skill", "HIVE,HIVE", "TRAM,Tram driving", "SEED,Seed storage"), "HIVE TRAM SEED", true},
		{"headers changed over", coded("Area,Code,Skill", "A-01,Land,Hive care", "B-01,Street,Tram driving", "C-01,Store,Seed storage"), "Land Street Store", true},
		{"areas with codes of their own", coded("Area,Code,Skill", "A-1,HIVE,Hive care", "A-1,TRAM,Tram driving", "B-1,SEED,Seed storage"), "HIVE TRAM SEED", false},
	} {
		e, err := Parse("skills.csv", []byte(c.table), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var codes []string
		for _, s := range e.Skills {
			codes = append(codes, s.Code)
			if strings.ContainsAny(s.Name, "()") && !strings.Contains(c.name, "words") {
				t.Errorf("%s: the name is %q", c.name, s.Name)
			}
		}
		if got := strings.Join(codes, " "); got != c.codes {
			t.Errorf("%s: codes %q, want %q", c.name, got, c.codes)
		}
		if said := len(e.Problems) > 0; said != c.said {
			t.Errorf("%s: said %v: %+v", c.name, said, e.Problems)
		}
	}
}

// Numbers that differ between the rows of one skill are not its code.
func TestNumbersOfRows(t *testing.T) {
	table := "ID,Skill,Level,Duty\n901,Hive care,1,Counts queens in every hive.\n414,Hive care,2,Sorts frames by their age.\n772,Tram driving,1,Cleans trams after each ride.\n805,Tram driving,2,Drives trams in the street.\n"
	e, err := Parse("skills.csv", []byte(table), Options{})
	if err != nil || len(e.Skills) != 2 || len(e.Skills[0].Levels) != 2 || e.Skills[0].Code != "" {
		t.Fatalf("%v: %+v", err, e)
	}
}
