package diff

import "testing"

func TestLevelsAreNamedTogether(t *testing.T) {
	for _, c := range []struct {
		labels map[int]string
		levels []int
		want   string
	}{
		{nil, []int{3}, "level 3"}, {nil, []int{5, 3}, "levels 3 and 5"}, {nil, []int{6, 3, 4}, "levels 3, 4 and 6"},
		{map[int]string{1: "Working", 2: "Expert"}, []int{2, 1}, "Working and Expert"},
	} {
		if got := (Row{Labels: c.labels}).LevelNames(c.levels); got != c.want {
			t.Errorf("the levels %v are %q, want %s", c.levels, got, c.want)
		}
	}
}
