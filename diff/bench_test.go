package diff_test

import (
	"fmt"
	"testing"

	"compdiff/diff"
)

// BenchmarkCompare compares generated editions in memory, by one worker and by
// two: nothing changed, 3% of the skills, and most of them.
//
//	go test -run '^$' -bench Compare -benchmem ./diff
func BenchmarkCompare(b *testing.B) {
	for _, skills := range []int{150, 1500, 15000} {
		for _, share := range []int{0, 3, 80} {
			truth := newAuthor(3).nextEdition(skills, share)
			for _, workers := range []int{1, 2} {
				b.Run(fmt.Sprintf("skills=%d/edited=%d%%/workers=%d", skills, share, workers), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						if _, err := diff.CompareWith(truth.old, truth.new, diff.Options{Workers: workers}); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
