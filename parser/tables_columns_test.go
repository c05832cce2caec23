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
		{"codes below URL", coded("Code,URL,Skill", "https://x.example/1,A-01,Hive care", "https://x.example/2,B-01,Tram driving", "https://x.example/3,C-01,Seed storage"), true},
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

// A row that names a category alone stands over the skills that are of it; what stands
// below the last skill, or between rows of a table whose first row is a skill, does not.
func TestRowsOfCategories(t *testing.T) {
	rows := strings.SplitAfter(coded("Code,Skill", "HIVE,Hive care", "TRAM,Tram driving", "SEED,Seed storage"), "\n")
	for _, c := range []struct {
		name  string
		table string
		want  string // the categories of the skills
		stray bool
	}{
		{"bands", rows[0] + "Land,,,,\n" + rows[1] + "Street,,,,\n" + rows[2] + rows[3], "Land Street Street", false},
		{"one band", rows[0] + "Part one,,,,\n" + rows[1] + rows[2] + rows[3], "  ", true},
		{"a row in between", rows[0] + rows[1] + "Street,,,,\n" + rows[2] + "Store,,,,\n" + rows[3], "  ", true},
		{"a band and a note", rows[0] + "Land,,,,\n" + rows[1] + "Street,,,,\n" + rows[2] + rows[3] + "Seeds are kept dry. Ask the store.,,,,\n", "Land Street Street", true},
	} {
		e, err := Parse("skills.csv", []byte(c.table), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []string
		for _, s := range e.Skills {
			got = append(got, strings.Join(s.Category, "/"))
		}
		if strings.Join(got, " ") != c.want || (e.Ledger.Unaccounted > 0) != c.stray {
			t.Errorf("%s: %q, unaccounted %d", c.name, got, e.Ledger.Unaccounted)
		}
	}
}

// A description that two skills share, and no others do, may be a copy; so may a cell be of
// another row, and signs for a value that its column has no room for are no text.
func TestCellsOfOtherRows(t *testing.T) {
	whole := coded("Code,Skill", "HIVE,Hive care", "TRAM,Tram driving", "SEED,Seed storage", "HEDG,Hedge laying")
	for _, c := range []struct{ name, old, new, skill string }{
		{"whole", "", "", ""},
		{"a copy", "Driving trams on the street.", "Keeping hives healthy and warm.", ""},
		{"copied", "Driving trams on the street.", "Storing seeds for the spring.", "TRAM"},
		{"no room", "Driving trams on the street.", "########", "TRAM"},
		{"levels changed over", whole, strings.NewReplacer("Level 1,Level 2", "Level 2,Level 1,Level 3,Level 4", ".\n", ".,Plans the work of others.,Leads the whole yard.\n").Replace(whole), "HIVE"},
	} {
		e, err := Parse("skills.csv", []byte(strings.Replace(whole, c.old, c.new, 1)), Options{})
		if err != nil || len(e.Skills) != 4 {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		said := ""
		for _, p := range e.Problems {
			said += p.Skill + " "
		}
		for _, u := range e.Unaccounted {
			said += u.Skill + " "
		}
		if (c.skill == "") != (said == "") || !strings.Contains(said, c.skill) {
			t.Errorf("%s: said of %q: %+v", c.name, said, e.Problems)
		}
	}
}
