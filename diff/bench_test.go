package diff_test

import (
	"fmt"
	"testing"

	"compdiff/diff"
)

// BenchmarkCompare compares generated editions in memory: nothing changed,
// one edit in thirty skills, and two edits a skill.
func BenchmarkCompare(b *testing.B) {
	for _, skills := range []int{150, 1500} {
		for _, edits := range []int{0, skills / 30, 2 * skills} {
			b.Run(fmt.Sprintf("skills=%d/edits=%d", skills, edits), func(b *testing.B) {
				g := newGenerator(3)
				old := g.edition(skills)
				new := g.edited(old, edits)
				b.ReportAllocs()
				for b.Loop() {
					diff.Compare(old, new)
				}
			})
		}
	}
}
