package parser

import (
	"strings"
	"testing"
)

// TestBookkeepingColumns reads tables with a column that says who keeps a skill, and when:
// it is kept under its header where its cells are values, whatever they are, and doubted
// where they are texts, or where the header says nothing and the values may be levels.
func TestBookkeepingColumns(t *testing.T) {
	for _, c := range []struct {
		name, header string
		cells        [4]string
		kept, doubts int
	}{
		{"persons", "Owner", [4]string{"Ada Quill", "Tom Reed", "Ada Quill", "Ines Falk"}, 4, 0},
		{"offices", "Content owner", [4]string{"Kiln office", "Shop", "", "Head of the clay pits, eastern shore"}, 3, 0},
		{"days", "Last reviewed on", [4]string{"2024-03-01", "12.4.2024", "1 May 2024", "Q2 2023"}, 4, 0},
		{"versions", "Version", [4]string{"1.0", "2.1", "v3", "4"}, 4, 0},
		{"days whatever the header", "Seen", [4]string{"2024-03-01", "May 2024", "1 May 2024", "3 June 2024"}, 4, 0},
		{"mail whatever the header", "Questions to", [4]string{"a@kiln.example", "b@kiln.example", "https://kiln.example/x", "c@kiln.example"}, 4, 0},
		{"empty below a header that nobody knows", "L3 words", [4]string{}, 0, 1},
		{"persons below a header that nobody knows", "Kiln", [4]string{"Ada Quill", "Tom Reed", "Ada Quill", "Ines Falk"}, 0, 5},
		{"numbers below a header that nobody knows", "Grade", [4]string{"1", "2", "2", "3"}, 0, 5},
		{"texts below the header", "Owner", [4]string{"Answers for the kiln.", "Answers for the glaze.", "Answers for the pit.", "Answers for the shop."}, 0, 5},
		{"one text", "Owner", [4]string{"Ada Quill", "Answers for the glaze.", "Ada Quill", "Ines Falk"}, 3, 1},
		{"a name of a skill", "Owner", [4]string{"Ada Quill", "Glazing of pots", "Ada Quill", "Ines Falk"}, 4, 1},
		{"a word besides", "Owner duties", [4]string{"Kiln", "Glaze", "Pit", "Shop"}, 0, 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := []string{"Code,Skill," + c.header + ",Description,Level 1,Level 2"}
			for i, row := range []string{"KILN,Kiln firing,%,Firing of pots.,Stacks pots.,Fires pots.", "GLAZ,Glazing,%,Coating of pots.,Mixes glaze.,Dips pots.",
				"CLAY,Digging,%,Digging of clay.,Carries clay.,Washes clay.", "SHOP,Trading,%,Trading of pots.,Packs pots.,Sells pots."} {
				rows = append(rows, strings.Replace(row, "%", `"`+c.cells[i]+`"`, 1))
			}
			e, err := Parse("table.csv", []byte(strings.Join(rows, "\n")+"\n"), Options{})
			if err != nil {
				t.Fatal(err)
			}
			kept := 0
			for i, s := range e.Skills {
				for _, section := range s.Sections {
					if section.Title != c.header || section.Text != c.cells[i] {
						t.Errorf("%s has the section %q: %q", s.Code, section.Title, section.Text)
					}
					kept++
				}
			}
			if doubts := len(e.Unaccounted) + len(e.Problems); kept != c.kept || doubts != c.doubts {
				t.Errorf("%d values are kept, want %d; %d doubts, want %d: %v %v", kept, c.kept, doubts, c.doubts, e.Unaccounted, e.Problems)
			}
		})
	}
}

// TestNameOfOthers reads names that are what other rows have for a category or an owner:
// two cells may have changed places. A skill may be called as its own category.
func TestNameOfOthers(t *testing.T) {
	table := "Code,Skill,Category,Owner,Description,Level 1\nKILN,Firing,Making,Ada Quill,Firing of pots.,Stacks pots.\nGLAZ,Glazing,Making,Tom Reed,Coating of pots.,Mixes glaze.\n" +
		"CLAY,Digging,Making,Ada Quill,Digging of clay.,Carries clay.\nSHOP,Selling,Selling,Tom Reed,Trading of pots.,Packs pots.\nPACK,Packing,Selling,Ines Falk,Packing of pots.,Fills boxes.\n"
	for name, c := range map[string]struct {
		old, new string
		doubts   bool
	}{
		"its own category":     {"", "", false},
		"a category and name":  {"Digging,Making", "Making,Digging", true},
		"an owner and name":    {"Digging,Making,Ada Quill", "Ada Quill,Making,Digging", true},
		"that of the category": {"Selling,Selling", "Making,Selling", true},
	} {
		e, err := Parse("table.csv", []byte(strings.Replace(table, c.old, c.new, 1)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if doubts := len(e.Problems) + len(e.Unaccounted); doubts > 0 != c.doubts {
			t.Errorf("%s: %d doubts: %v", name, doubts, e.Problems)
		}
	}
}
