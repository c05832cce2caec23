package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestLevelGap reads tables in which one skill leaves out a level between two: that is
// doubted where no other of many does, and a fact of the framework where two of a few do.
func TestLevelGap(t *testing.T) {
	table := func(skills int, empty ...int) string {
		var rows strings.Builder
		rows.WriteString("Code,Skill,Description,Level 1,Level 2,Level 3\n")
		for i := range skills {
			second := fmt.Sprintf("Stacks the pots of shelf %d.", i)
			for _, n := range empty {
				if n == i {
					second = ""
				}
			}
			top := fmt.Sprintf("Plans the firing of kiln %d.", i)
			if i%2 == 1 && second != "" {
				top = ""
			}
			fmt.Fprintf(&rows, "KIL%c,Kiln %c,Firing pots in kiln %d.,Sweeps the floor of room %d.,%s,%s\n", 'A'+i, 'A'+i, i, i, second, top)
		}
		return rows.String()
	}
	for _, c := range []struct {
		name string
		text string
		want int
	}{
		{"one of many", table(20, 4), 1},
		{"one of a few", table(8, 4), 0},
		{"several", table(20, 4, 6, 8), 0},
		{"none", table(20), 0},
	} {
		_, problems := levelsOf(t, "kilns.csv", c.text)
		if got := strings.Count(problems, "are defined and this one is not"); got != c.want {
			t.Errorf("%s: %d doubts, want %d: %s", c.name, got, c.want, problems)
		}
	}
}
