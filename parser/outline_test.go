package parser

import (
	"slices"
	"strings"
	"testing"
)

const outlineCSV = "area,topic,skill,description\n" +
	"Beds,,,Everything that grows in rows.\n" +
	",Soil,,What beds are made of.\n" +
	",,Digging,Turning the soil.\n" +
	",,GPS surveys,Measuring beds.\n" +
	"Trees,,,All that has a trunk.\n" +
	",Fruit,,What is picked.\n" +
	",,Pruning,Cutting twigs.\n" +
	",,Grafting,Joining twigs.\n" +
	",,Thinning,Taking small fruit.\n"

// Rows of an outline are skills and categories, by the column that they fill; what a row
// says of its category is no skill.
func TestOutline(t *testing.T) {
	e, err := Parse("outline.csv", []byte(outlineCSV), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range e.Skills {
		got = append(got, strings.Join(append(slices.Clone(s.Category), s.Code, s.Name, s.Description.Text), "|"))
	}
	want := []string{
		"Beds|Soil||Digging|Turning the soil.", "Beds|Soil||GPS surveys|Measuring beds.", "Trees|Fruit||Pruning|Cutting twigs.",
		"Trees|Fruit||Grafting|Joining twigs.", "Trees|Fruit||Thinning|Taking small fruit.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	var matter []string
	for _, m := range e.Matter {
		matter = append(matter, m.Title+": "+m.Texts[0].Text)
	}
	if got := strings.Join(matter, " "); got != "Beds: Everything that grows in rows. Soil: What beds are made of. Trees: All that has a trunk. Fruit: What is picked." {
		t.Errorf("matter %q", got)
	}
	if e.Ledger.Unaccounted > 0 {
		t.Errorf("unaccounted: %v", e.Unaccounted)
	}
}

// Columns that are filled together are no outline.
func TestNoOutline(t *testing.T) {
	for name, table := range map[string]string{
		"a category in each row": "Category,Skill,Description\nBeds,Digging,Turning the soil.\nBeds,Sowing,Bringing out seed.\nTrees,Pruning,Cutting twigs.\n",
		"a category once":        "Category,Skill,Description\nBeds,Digging,Turning the soil.\n,Sowing,Bringing out seed.\nTrees,Pruning,Cutting twigs.\n",
	} {
		e, err := Parse("table.csv", []byte(table), Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(e.Matter) > 0 {
			t.Errorf("%s: %v", name, e.Matter)
		}
	}
}
