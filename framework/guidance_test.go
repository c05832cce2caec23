package framework_test

import (
	"testing"

	"compdiff/framework"

	"github.com/google/go-cmp/cmp"
)

var guidance = []framework.Note{
	{Kind: framework.Paragraph, Text: "Lamps may be of oil or gas. Both need care."},
	{Kind: framework.List, Text: "Work includes:", Items: []framework.Note{
		{Kind: framework.Item, Text: "trimming wicks"},
		{Kind: framework.Item, Text: "cleaning:", Items: []framework.Note{
			{Kind: framework.Item, Text: "lenses"},
			{Kind: framework.Item, Text: "stairs"},
		}},
		{Kind: framework.Item, Text: "keeping the log."},
	}},
	{Kind: framework.Paragraph, Text: "Some stations have no keeper."},
	{Kind: framework.List, Items: []framework.Note{{Kind: framework.Item, Text: "an item without an intro"}}},
}

func TestUnits(t *testing.T) {
	type row struct {
		Text   string
		Kind   framework.Kind
		Depth  int
		Joined bool
	}
	var got []row
	for _, u := range framework.Units(guidance) {
		got = append(got, row{u.Text.Text, u.Kind, u.Depth, u.Joined})
	}
	want := []row{
		{"Lamps may be of oil or gas.", framework.Paragraph, 0, false},
		{"Both need care.", framework.Paragraph, 0, true},
		{"Work includes:", framework.List, 0, false},
		{"trimming wicks", framework.Item, 1, false},
		{"cleaning:", framework.Item, 1, false},
		{"lenses", framework.Item, 2, false},
		{"stairs", framework.Item, 2, false},
		{"keeping the log.", framework.Item, 1, false},
		{"Some stations have no keeper.", framework.Paragraph, 0, false},
		{"an item without an intro", framework.Item, 1, false},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestNotesRebuildTheTree(t *testing.T) {
	if d := cmp.Diff(guidance, framework.Notes(framework.Units(guidance))); d != "" {
		t.Errorf("tree (-) and the tree built from its units (+):\n%s", d)
	}
}
