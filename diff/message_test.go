package diff

import (
	"os"
	"slices"
	"testing"
)

func TestWhereLevelLies(t *testing.T) {
	for _, test := range []struct {
		rule     string
		level    int
		old, new []int
		want     string
	}{
		{"level-added", 7, []int{2, 3, 5, 6}, []int{2, 3, 5, 7}, "level 7 added, above levels 2, 3 and 5"},
		{"level-removed", 6, []int{2, 3, 5, 6}, []int{2, 3, 5, 7}, "level 6 removed, above levels 2, 3 and 5"},
		{"level-added", 2, []int{3, 4}, []int{2, 3, 4}, "level 2 added, below levels 3 and 4"},
		{"level-added", 4, []int{3, 5}, []int{3, 4, 5}, "level 4 added, between levels 3 and 5"},
		{"level-added", 2, []int{1}, []int{2}, "level 2 added"},
		{"level-added", 2, []int{2, 3, 4}, []int{2, 3, 4, 5}, "level 2 added, below levels 3 and 4"}, // the ladder shifted
	} {
		c := Change{Rule: test.rule, Level: test.level, Part: levelPart(test.level)}
		if got := message(c, Row{Old: test.old, New: test.new}); got != test.want {
			t.Errorf("%v to %v: %s, want %s", test.old, test.new, got, test.want)
		}
	}
}

func TestMessagesNameDetails(t *testing.T) {
	for rule, m := range messages {
		os.Expand(m, func(name string) string {
			if details[name] == nil {
				t.Errorf("%s: %q is no detail", rule, name)
			}
			return ""
		})
	}
}

func TestSuggestionsAreSorted(t *testing.T) {
	c := &comparison{changes: []Change{{Suggestions: []Suggestion{
		{Skill: "PIER", Confidence: .17}, {Skill: "LAMP", Confidence: .33}, {Skill: "BOAT", Confidence: .17},
	}}}}
	c.sortSuggestions()
	if got, want := c.changes[0].Suggested(), []string{"LAMP (33% alike)", "BOAT (17% alike)", "PIER (17% alike)"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
