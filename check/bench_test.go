package check_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// manySkills makes an edition of sound skills, of about 3 KB each.
func manySkills(n int) *framework.Edition {
	e := &framework.Edition{}
	for i := range n {
		s := withGuidance(keeping(sound, sound, sound, sound), "Hives stand in meadows, in gardens or by the heather.").Skills[0]
		s.Code = fmt.Sprintf("KEEP%d", i)
		s.Name = fmt.Sprintf("Keeping of bees in meadow %d", i)
		for k := range s.Levels {
			for j := range s.Levels[k].Statements {
				text := &s.Levels[k].Statements[j].Text
				*text = strings.TrimSuffix(*text, ".") + fmt.Sprintf(", year %d of meadow %d.", k, i)
			}
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

func BenchmarkRun(b *testing.B) {
	for _, n := range []int{150, 1500} {
		e := manySkills(n)
		b.Run(fmt.Sprint(n, "skills"), func(b *testing.B) {
			for b.Loop() {
				if found := check.Run(e).Findings; len(found) > 0 {
					b.Fatalf("sound skills, and %s: %q", found[0].Rule, found[0].Text)
				}
			}
		})
	}
}

// TestHugeTexts reads long texts of the kinds that make careless rules quadratic:
// such a rule does not end before the tests are stopped.
func TestHugeTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("huge texts are left out of short runs")
	}
	for _, piece := range []string{"\ufffd", "\u0007", "(", "the ", "the the ", "a-", ", ", ". a", "can new colonies ", "Â", "_x000D_", "a.B"} {
		text := strings.Repeat(piece, 100_000/len(piece))
		e := keeping([]string{text, "Moves the"})
		for range 2000 {
			e.Skills[0].Levels[1].Statements = append(e.Skills[0].Levels[1].Statements, framework.Statement{Text: "and the"})
		}
		check.Run(e)
	}
}

// BenchmarkDoubts measures the rules that every comparison runs on both sides.
func BenchmarkDoubts(b *testing.B) {
	for _, n := range []int{150, 1500} {
		e := manySkills(n)
		b.Run(fmt.Sprint(n, "skills"), func(b *testing.B) {
			for b.Loop() {
				if found := check.Run(e, framework.Doubtful...).Findings; len(found) > 0 {
					b.Fatalf("sound skills, and %s: %q", found[0].Rule, found[0].Text)
				}
			}
		})
	}
}
