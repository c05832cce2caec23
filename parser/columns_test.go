package parser

import (
	"fmt"
	"testing"
)

func TestColumns(t *testing.T) {
	g := sfia(t)
	for _, c := range []struct {
		header string
		kind   columnKind
		levels []int
	}{
		{"#", rowColumn, nil},
		{" Code ", codeColumn, nil},
		{"Overall_x000D_\ndescription:", descriptionColumn, nil},
		{"level_7", levelColumn, []int{7}},
		{"LEVEL 3 DESCRIPTION", levelColumn, []int{3}},
		{"Level 3 - Apply", levelColumn, []int{3}},
		{"Levels 1-2", levelColumn, []int{1, 2}},
		{"5", levelColumn, []int{5}},
		{"Level 9", levelColumn, []int{9}}, // check says that there is no such level
		{"2026", unknownColumn, nil},
		{"Levels", coverageColumn, nil},
		{"Sub-category", subcategoryColumn, nil},
		{"Updates for SFIA 9", revisionColumn, nil},
		{"Related skills", furnitureColumn, nil},
		{"URL", addressColumn, nil},
		{"Price", unknownColumn, nil},
		{"", unknownColumn, nil},
		{"Pruning: Level 3", unknownColumn, nil}, // a heading in a text, no header
	} {
		got := g.column(c.header)
		if got.kind != c.kind || fmt.Sprint(got.levels) != fmt.Sprint(c.levels) {
			t.Errorf("%q is of kind %d with levels %v, want %d %v", c.header, got.kind, got.levels, c.kind, c.levels)
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
		levels, ok := g.coverageIn(c.text, c.below)
		if got := fmt.Sprint(levels, ok); got != c.want {
			t.Errorf("%q below %v: got %s, want %s", c.text, c.below, got, c.want)
		}
	}
}
