package parser

import (
	"fmt"
	"strings"
	"testing"
)

// counting is a table with a column for each of some levels.
func counting(levels string) string {
	header, rows := "Code,Skill,Description", [3]string{"PRUN,Pruning,The cut.", "GRAF,Grafting,The joint.", "SOWN,Sowing,The seed."}
	for i, n := range strings.Fields(levels) {
		header += ",Level " + n
		for k, verb := range []string{"Cuts", "Binds", "Sows"} {
			rows[k] += fmt.Sprintf(",%s %s.", verb, []string{"twigs", "roots", "rows", "beds", "hedges"}[i])
		}
	}
	return header + "\n" + strings.Join(rows[:], "\n") + "\n"
}

// TestTableDoubts reads tables in which one row or cell differs from all others, and
// controls in which it does not.
func TestTableDoubts(t *testing.T) {
	wide := "Code,Skill,Category,Description,Level 1,Level 2\n" +
		"PRUN,Pruning,Trees,The cut.,Cuts.,Chooses.\n" + "GRAF,Grafting,Trees,The joint.,Binds.,Joins.\n" +
		"SOWN,Sowing,Beds,The seed.,Sows.,Plans.\n" + "HOEI,Hoeing,Beds,The weeds.,Hoes.,Times.\n" + "WATR,Watering,Beds,The can.,Waters.,Measures.\n"
	long := "Code,Skill,Level,Statement\n" +
		"PRUN,Pruning,1 - Help,Cuts.\n" + "PRUN,Pruning,2 - Lead,Chooses.\n" + "GRAF,Grafting,1 - Help,Binds.\n" +
		"GRAF,Grafting,2 - Lead,Joins.\n" + "SOWN,Sowing,1 - Help,Sows.\n" + "SOWN,Sowing,2 - Lead,Plans.\n"
	across := "Skill,Pruning,Grafting,Sowing\nCode,PRUN,GRAF,SOWN\nDescription,The cut.,The joint.,The seed.\nLevel 1,Cuts.,Binds.,Sows.\nLevel 2,Chooses.,Joins.,Plans.\n"
	guided := "Code,Skill,Description,Guidance,Level 1,Level 2\n" +
		"PRUN,Pruning,Cutting trees.,\"Examples are:\n- saws\n- ladders\",Cuts trees.,Plans the cut.\n" +
		"GRAF,Grafting,Joining twigs.,\"Typical tools are:\n- wax\n- tape\",Binds twigs.,Chooses stocks.\n" +
		"SOWN,Sowing,Bringing out seed.,\"Examples are:\n- dibbers\n- lines\",Sows beds.,Plans beds.\n"
	statements := strings.NewReplacer(" - Help", "", " - Lead", "").Replace(long)
	ordered := statements + "SOWN,Sowing,3,Counts.\n" + "HOEI,Hoeing,1,Hoes.\nHOEI,Hoeing,3,Times.\nHOEI,Hoeing,2,Helps.\n"
	said := strings.NewReplacer("Hoes.,Times.", "Not defined,Times.", "Waters.,", "Not defined,")
	for _, c := range []struct{ name, table, want string }{
		{"nothing", wide, ""},
		{"an empty description", strings.Replace(wide, "The seed.", "", 1), "the cell of the description is empty"},
		{"an empty name", strings.Replace(wide, "Sowing", "", 1), "the cell of the name is empty"},
		{"an empty category", strings.Replace(wide, "Sowing,Beds", "Sowing,", 1), "the cell of the category is empty"},
		{"descriptions here and there", strings.NewReplacer("The seed.", "", "The cut.", "", "The can.", "").Replace(wide), ""},
		{"a silent level", strings.Replace(said.Replace(wide), "Binds.", "", 1), "where others of the table have no text of a level, they say so"},
		{"silent levels", strings.Replace(wide, "Binds.", "", 1), ""},
		{"a level twice", strings.Replace(strings.Replace(wide, "Level 2", "Level 3,Level 3", 1), "Chooses.", "Chooses.,Plans.", 1), "are of the same"},
		{"a row that ends early", strings.Replace(wide, "HOEI,Hoeing,Beds,The weeds.,Hoes.,Times.", "HOEI,Hoeing,Beds", 1), "the row ends before the others"},
		{"a row per level", long, ""},
		{"its level twice", strings.Replace(long, "GRAF,Grafting,2 - Lead", "GRAF,Grafting,1 - Help", 1), "the level comes a second time"},
		{"its number wrong", strings.Replace(long, "GRAF,Grafting,2 - Lead", "GRAF,Grafting,3 - Lead", 1), "do not go together"},
		{"its text lost", strings.Replace(long, "Joins.", "", 1), "the row has a level and no text"},
		{"its name lost", strings.Replace(long, "GRAF,Grafting,2", ",,2", 1), "does not say which skill it is of"},
		{"names given once", strings.NewReplacer("PRUN,Pruning,2", ",,2", "GRAF,Grafting,2", ",,2", "SOWN,Sowing,2", ",,2").Replace(long), ""},
		{"statements of one level", long + "SOWN,Sowing,2 - Lead,Counts.\nPRUN,Pruning,1 - Help,Saws.\n", ""},
		{"its level lost", strings.Replace(long, "GRAF,Grafting,2 - Lead", "GRAF,Grafting,", 1), "does not say of which level it is"},
		{"levels out of order", ordered, "go up and down"},
		{"levels in order", strings.Replace(ordered, "3,Times.\nHOEI,Hoeing,2", "2,Times.\nHOEI,Hoeing,3", 1), ""},
		{"nothing but undefined", strings.NewReplacer("Level 2", "Level 3,Level 2", "Cuts.", "Cuts.,-", "Binds.", "Binds.,-", "Sows.", "Sows.,", "Hoes.", "Hoes.,-", "Waters.", "Waters.,-").Replace(wide), "they say so"},
		{"no description", strings.Replace(wide, "The seed.", "n/a", 1), "the cell of the description is empty"},
		{"code and name swapped", strings.Replace(wide, "SOWN,Sowing", "Sowing,SOWN", 1), "the name is written as the codes"},
		{"a name in capitals", strings.Replace(wide, "SOWN,Sowing", "SOWN,SPQR", 1), ""},
		{"name and category swapped", strings.Replace(wide, "PRUN,Pruning,Trees", "PRUN,Trees,Pruning", 1), ""},
		{"guided", guided, ""},
		{"description and level swapped", strings.NewReplacer("Joining twigs.", "Binds twigs.", "Binds twigs.", "Joining twigs.").Replace(guided), "the two may have changed places"},
		{"guidance one cell on", strings.Replace(guided, "\"Examples are:\n- dibbers\n- lines\",Sows beds.", ",\"Examples are:\n- dibbers\n- lines\"", 1), "it may stand in the wrong column"},
		{"no guidance", strings.Replace(guided, "\"Examples are:\n- dibbers\n- lines\"", "", 1), ""},
		{"columns counting on", counting("1 2 3 4 5"), ""},
		{"columns counting down", counting("5 4 3 2 1"), ""},
		{"a number too high", counting("1 2 13 4 5"), "does not stand in its place"},
		{"two headers exchanged", counting("1 3 2 4 5"), "does not stand in its place"},
		{"headers exchanged far apart", counting("5 2 3 4 1"), "does not stand in its place"},
		{"columns in no order", counting("3 5 1 4 2"), ""},
		{"the highest first", counting("5 1 2 3 4"), ""},
		{"ids that count on", "ID,Title,Text\nPRUN1,Pruning,Cuts.\nPRUN2,Pruning,Chooses.\nPRUN3,Pruning,Plans.\nGRAF1,Grafting,Binds.\nGRAF2,Grafting,Joins.\nSOWN1,Sowing,Sows.\nSOWN2,Sowing,Plans.\n", "its code and its levels"},
		{"ids of statements", "ID,Title,Text\nK1,Pruning,Cuts.\nK2,Pruning,Chooses.\nS1,Pruning,Plans.\nK3,Grafting,Binds.\nS2,Grafting,Joins.\nK4,Sowing,Sows.\nS3,Sowing,Plans.\n", ""},
		{"a code that is its label", strings.Replace(wide, "SOWN,Sowing", "Code,Sowing", 1), "holds the header of its column"},
		{"a name that is its label", strings.Replace(wide, "SOWN,Sowing", "SOWN,Skill", 1), "holds the header of its column"},
		{"a code as the header in capitals", strings.Replace(wide, "SOWN,Sowing", "CODE,Sowing", 1), ""},
		{"a skill about codes", strings.NewReplacer("Code,", "CODE,", "SOWN,Sowing", "CODE,Code reading").Replace(wide), ""},
		{"across, a code that is its label", strings.Replace(across, "GRAF", "Code", 1), "holds the header of its column"},
		{"across", across, ""},
		{"across, a code lost", strings.Replace(across, "PRUN,GRAF,SOWN", "GRAF,SOWN,", 1), "may be that of the skill beside"},
		{"texts cut at one length", strings.NewReplacer("The cut.", "How branches are cut so that no water stan", "The joint.", "How twigs of two trees are bound so that t", "The seed.", "How seed is brought out in rows by hands o").Replace(wide), "and none has more: it was cut off"},
		{"texts of one length", strings.NewReplacer("The cut.", "How branches are cut so no water can stay.", "The joint.", "How twigs of two trees are bound together.", "The seed.", "How seed is brought out in rows by a hand.").Replace(wide), ""},
		{"a line left behind", strings.Replace(guided, "- saws\n", "- saws for green wood and\n- saws for green wood and for dry wood\n", 1), "one of the two was left behind"},
		{"a line and more", strings.Replace(guided, "- saws\n", "- saws\n- saws for dry wood\n", 1), ""},
		{"a code that is a day", strings.Replace(wide, "SOWN", "01-Mar", 1), "has not the form of the others"},
		{"across, a cell too many", strings.Replace(across, "Cuts.", ",Cuts.", 1), "a row that speaks of every skill"},
	} {
		e, err := Parse("table.csv", []byte(c.table), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var messages []string
		for _, p := range e.Problems {
			messages = append(messages, p.Message)
		}
		if got := strings.Join(messages, "\n"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLevelColumnUnknown reads a table in which the header of one level is not known: that
// alone is in doubt, and not the level behind the gap. Where nothing fills the gap, the
// number behind it may be wrong.
func TestLevelColumnUnknown(t *testing.T) {
	for name, table := range map[string]string{
		"unknown": strings.Replace(counting("1 2 3 4 5"), "Level 3", "L3 words", 1),
		"missing": counting("1 2 4 5"),
	} {
		e, err := Parse("table.csv", []byte(table), Options{})
		if err != nil {
			t.Fatal(err)
		}
		gap := false
		for _, p := range e.Problems {
			gap = gap || strings.Contains(p.Message, "no column is of level 3")
		}
		if gap != (name == "missing") || len(e.Problems)+len(e.Unaccounted) == 0 {
			t.Errorf("%s: the gap is said: %v, in %d doubts", name, gap, len(e.Problems)+len(e.Unaccounted))
		}
	}
}

// TestUnknownLabel reads tables with labels in the first column of which nobody knows one,
// and refuses those of which nobody knows half.
func TestUnknownLabel(t *testing.T) {
	across := "ID,PRUN,GRAF\nSkill name,Pruning,Grafting\nSummary,The cut.,The joint.\nGood practice,Sharp saws.,Dry hands.\nLevel 1,Cuts.,Binds.\n"
	stacked := "Code,PRUN\nSkill,Pruning\nDescription,The cut.\nGood practice,Sharp saws.\nLevel 1,Cuts.\n,\n" +
		"Code,GRAF\nSkill,Grafting\nDescription,The joint.\nGood practice,Dry hands.\nLevel 1,Binds.\n"
	for name, table := range map[string]string{
		"across": across, "stacked": stacked, "stacked without gaps": strings.Replace(stacked, ",\n", "", 1),
	} {
		e, err := Parse("table.csv", []byte(table), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		said := map[string]bool{}
		for _, s := range e.Unaccounted {
			said[s.Text.Text] = true
		}
		if len(e.Skills) != 2 || !said["Sharp saws."] || !said["Dry hands."] {
			t.Errorf("%s: %d skills, and it says that nobody knows %v", name, len(e.Skills), said)
		}
		half := strings.NewReplacer("Summary", "Owner", "Description", "Owner").Replace(table)
		if e, err := Parse("table.csv", []byte(half), Options{}); err == nil {
			t.Errorf("%s: with two of five labels unknown it has %d skills", name, len(e.Skills))
		}
	}
}
