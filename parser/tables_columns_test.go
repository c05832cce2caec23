package parser

import (
	"strings"
	"testing"
)

// What a header says and what its cells are must agree.
func TestColumnsThatDisagree(t *testing.T) {
	for _, c := range []struct {
		name, table string
		said        bool
	}{
		{"areas below URL", coded("URL,Code,Skill", "Land,HIVE,Hive care", "Street,TRAM,Tram driving", "Land,SEED,Seed storage"), true},
		{"addresses", coded("URL,Code,Skill", "https://x.example/1,HIVE,Hive care", "https://x.example/2,TRAM,Tram driving", "https://x.example/3,SEED,Seed storage"), false},
		{"parts of addresses", coded("Slug,Code,Skill", "hive-care,HIVE,Hive care", "tram-driving,TRAM,Tram driving", "seed-storage,SEED,Seed storage"), false},
		{"areas below a number", coded("#,Code,Skill", "Land,HIVE,Hive care", "Street,TRAM,Tram driving", "Land,SEED,Seed storage"), true},
		{"numbers below an area", coded("Area,Code,Skill", "1,HIVE,Hive care", "2,TRAM,Tram driving", "3,SEED,Seed storage"), true},
		{"areas that are numbered", coded("Area,Code,Skill", "1,HIVE,Hive care", "2,TRAM,Tram driving", "1,SEED,Seed storage"), false},
		{"numbers", coded("#,Code,Skill", "1,HIVE,Hive care", "2,TRAM,Tram driving", "3,SEED,Seed storage"), false},
	} {
		e, err := Parse("skills.csv", []byte(c.table), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if said := len(e.Problems) > 0; said != c.said {
			t.Errorf("%s: said %v: %+v", c.name, said, e.Problems)
		}
	}
}

// Titles, notes and the number of skills stand around skills that stand side by side, and
// around those of rows.
func TestRowsAroundSkills(t *testing.T) {
	across := "Yard skills,,\n,,\nSkill,Hive care,Tram driving\nDescription,Keeping hives.,Driving trams.\n,,\nLevel 1,Counts queens.,Cleans trams.\nLevel 2,Sorts frames.,\nTotal: 2 skills,,\n"
	matrix := "Level,Hive care,Tram driving\nLevel 1,Counts all the queens in spring.,Cleans the trams each night.\nLevel 2,Sorts the frames by their age.,Drives the trams in the street.\nTotal: 2 skills,,\n"
	rows := coded("Code,Skill", "HIVE,Hive care", "TRAM,Tram driving")
	for name, text := range map[string]string{"side by side": across, "levels down": matrix, "rows": rows + "Total: 2 skills,,,,\n"} {
		e, err := Parse("skills.csv", []byte(text), Options{})
		if err != nil || len(e.Skills) != 2 || e.Ledger.Unaccounted > 0 || len(e.Skills[0].Levels) != 2 {
			t.Errorf("%s: %v %+v", name, err, e)
		}
		wrong := strings.Replace(text, "2 skills", "3 skills", 1)
		if e, err := Parse("skills.csv", []byte(wrong), Options{}); strings.Contains(text, "Total") && (err != nil || e.Ledger.Unaccounted == 0) {
			t.Errorf("%s: a wrong total is not said: %v", name, err)
		}
	}
}
