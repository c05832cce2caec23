package parser

import (
	"testing"
)

// TestTableRemarks reads tables with remarks around their skills: they are matter of the
// framework, while what may be a text of a skill, as a broken cell leaves it, is said.
func TestTableRemarks(t *testing.T) {
	const head = "Code,Skill,Description,Level 1,Level 2\n"
	const rows = "KILN,Firing,Firing of pots.,Stacks pots.,Fires pots.\nGLAZ,Glazing,Coating of pots.,Mixes glaze.,Dips pots.\n" +
		"CLAY,Digging,Digging of clay.,Carries clay.,Washes clay.\nSHOP,Trading,Trading of pots.,Packs pots.,Sells pots.\n"
	for name, c := range map[string]struct {
		table          string
		matter, doubts int
	}{
		"above":                   {"Please send comments on these skills to the board.,,,,\n" + head + rows, 1, 0},
		"a title and a remark":    {"Pot skills,,,,\nPlease send comments on these skills to the board.,,,,\n" + head + rows, 1, 0},
		"below":                   {head + rows + ",,,,\nEmpty cells: the skill is not defined at this level.,,,,\nAll texts are of this year.,,,,\n", 2, 0},
		"a total":                 {head + rows + "Total,4 skills,,,\n", 0, 0},
		"a wrong total":           {head + rows + "Total,5 skills,,,\n", 0, 3},
		"directly below":          {head + rows + "Empty cells: the skill is not defined at this level.,,,,\n", 0, 1},
		"what a cell leaves":      {head + rows + ",,,,\nKeeps the books in order.,,,,\n", 0, 1},
		"among texts":             {head + rows + ",,,,\n,,,,Counts the cells of the table.\n", 0, 1},
		"with a skill below it":   {head + rows + ",,,,\nEmpty cells: not defined at this level.,,,,\nPACK,Packing,Packing of pots.,Fills boxes.,\n", 0, 1},
		"a name below all skills": {head + rows + ",,,,\nGlazing,,,,\n", 0, 0},
	} {
		e, err := Parse("table.csv", []byte(c.table), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if doubts := len(e.Unaccounted) + len(e.Problems); len(e.Matter) != c.matter || doubts != c.doubts {
			t.Errorf("%s: %d remarks, want %d; %d doubts, want %d: %v %v", name, len(e.Matter), c.matter, doubts, c.doubts, e.Unaccounted, e.Problems)
		}
	}
}
