package pdf

import (
	"context"
	"os"
	"testing"
)

// The official reference of SFIA 8, 135 sheets: in this process, and in a
// worker as a program would.
func BenchmarkReference(b *testing.B) {
	data, err := os.ReadFile(corpus(b, "sfia-8", "sfia-8-reference_en_211101.pdf"))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("in process", func(b *testing.B) {
		for b.Loop() {
			if _, err := Read(data, Limits{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("guarded", func(b *testing.B) {
		for b.Loop() {
			if _, err := ReadGuarded(context.Background(), data, Limits{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
