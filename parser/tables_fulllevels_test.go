package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestOneEmptyLevel reads tables in which every skill has every level but for one cell,
// which is said, and for two, which may be meant.
func TestOneEmptyLevel(t *testing.T) {
	verbs := []string{"Helps with", "Does", "Plans", "Leads"}
	for empty, want := range map[int]int{0: 0, 1: 1, 2: 0} {
		var b strings.Builder
		b.WriteString("Code,Skill,Description,Level 1,Level 2,Level 3,Level 4\n")
		for i, name := range []string{"Rope", "Sail", "Lamp", "Boat", "Kiln", "Mill", "Loom"} {
			fmt.Fprintf(&b, "%s,%s work,Work on a %s.", strings.ToUpper(name), name, strings.ToLower(name))
			for n, verb := range verbs {
				if i < empty && n == len(verbs)-1 {
					b.WriteString(",")
					continue
				}
				fmt.Fprintf(&b, ",%s the %s.", verb, strings.ToLower(name))
			}
			b.WriteString("\n")
		}
		e, err := Parse("table.csv", []byte(b.String()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Problems) != want {
			t.Errorf("with %d empty cells: %v", empty, e.Problems)
		}
	}
}
