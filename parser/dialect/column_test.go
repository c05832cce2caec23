package dialect

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestColumns(t *testing.T) {
	g := sfia(t)
	for _, c := range []struct {
		header string
		kind   ColumnKind
		levels []int
	}{
		{"#", RowColumn, nil},
		{" Code ", CodeColumn, nil},
		{"Overall_x000D_\ndescription:", DescriptionColumn, nil},
		{"level_7", LevelColumn, []int{7}},
		{"LEVEL 3 DESCRIPTION", LevelColumn, []int{3}},
		{"Level 3 - Apply", LevelColumn, []int{3}},
		{"Levels 1-2", LevelColumn, []int{1, 2}},
		{"5", LevelColumn, []int{5}},
		{"Level 9", LevelColumn, []int{9}}, // check says that there is no such level
		{"2026", UnknownColumn, nil},
		{"Levels", CoverageColumn, nil},
		{"Sub-category", SubcategoryColumn, nil},
		{"Updates for SFIA 9", RevisionColumn, nil},
		{"Related skills", FurnitureColumn, nil},
		{"URL", AddressColumn, nil},
		{"Price", UnknownColumn, nil},
		{"", UnknownColumn, nil},
		{"Pruning: Level 3", UnknownColumn, nil}, // a heading in a text, no header
	} {
		got := g.Column(c.header)
		if got.Kind != c.kind || fmt.Sprint(got.Levels) != fmt.Sprint(c.levels) {
			t.Errorf("%q is of kind %d with levels %v, want %d %v", c.header, got.Kind, got.Levels, c.kind, c.levels)
		}
	}
}

func TestCoverageCells(t *testing.T) {
	g := sfia(t)
	for _, c := range []struct {
		text  string
		below []int
		want  string
	}{
		{"3, 4 and 5", nil, "[3 4 5] true"},
		{"3-5", nil, "[3 4 5] true"},
		{"5.0", nil, "[5] true"},
		{"Level 2", nil, "[2] true"},
		{"x", []int{4}, "[4] true"},
		{"✓", []int{4}, "[4] true"},
		{"1", []int{4}, "[4] true"},
		{"4", []int{4}, "[4] true"},
		{"no", []int{4}, "[] true"},
		{"-", []int{4}, "[] true"},
		{"x", nil, "[] false"},
		{"12", nil, "[12] false"},
		{"3 trees", nil, "[] false"},
		{"maybe", []int{4}, "[] false"},
	} {
		levels, ok := g.CoverageIn(c.text, c.below)
		if got := fmt.Sprint(levels, ok); got != c.want {
			t.Errorf("%q below %v: got %s, want %s", c.text, c.below, got, c.want)
		}
	}
}

// TestHeadersInOtherForms holds the short ways against the expressions alone.
func TestHeadersInOtherForms(t *testing.T) {
	pieces := []string{"skill", "Name", "ÉTAT", "é", "ß", "Ä", " ", "(", ")", "[", "]", "1", "N", "n"}
	r := rand.New(rand.NewPCG(8, 1))
	for range 50_000 {
		text := ""
		for range r.IntN(7) {
			text += pieces[r.IntN(len(pieces))]
		}
		if got, want := withoutBrackets(text), brackets().ReplaceAllString(text, ""); got != want {
			t.Fatalf("%q without brackets: %q, want %q", text, got, want)
		}
		if got, want := wordsApart(text), runTogether().ReplaceAllString(text, "$1 $2"); got != want {
			t.Fatalf("%q with words apart: %q, want %q", text, got, want)
		}
	}
}
