package report

import (
	"slices"
	"testing"

	"compdiff/diff"
)

// TestHeadings holds each kind of change under the heading that people look for
// it, and every heading in the order of release notes.
func TestHeadings(t *testing.T) {
	for _, test := range []struct {
		change Change
		want   string
	}{
		{Change{Rule: "skill-added"}, "New"},
		{Change{Rule: "skill-renamed"}, "Renamed"},
		{Change{Rule: "skill-recoded"}, "Renamed"},
		{Change{Rule: "skill-moved"}, "Moved"},
		{Change{Rule: "skill-split"}, "Retired"},
		{Change{Rule: "level-added"}, "Levels"},
		{Change{Rule: "guidance-added"}, "Guidance"},
		{Change{Rule: "guidance-reworded", Class: string(diff.Editorial)}, "Editorial"},
		{Change{Rule: "statement-reworded"}, "Reworded"},
	} {
		if got := headingOf(test.change); got != test.want {
			t.Errorf("%s stands under %q, want %q", test.change.Rule, got, test.want)
		}
	}
	for _, k := range kinds {
		if !slices.Contains(headings, k.heading) {
			t.Errorf("%q has no place in release notes", k.heading)
		}
	}
}
