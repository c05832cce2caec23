package parser

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkTables reads the published tables of the corpus, in both forms.
func BenchmarkTables(b *testing.B) {
	dir := os.Getenv("COMPDIFF_CORPUS")
	if dir == "" {
		b.Skip("COMPDIFF_CORPUS is not set: set it to a folder with sfia-8 to measure real tables")
	}
	for _, pattern := range []string{"sfia-8/*.csv", "sfia-8/*.xlsx"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(names) != 1 {
			b.Fatalf("%s: expected one file, found %d (%v)", pattern, len(names), err)
		}
		data, err := os.ReadFile(names[0])
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Ext(names[0])[1:], func(b *testing.B) { benchmarkRead(b, data) })
	}
}

// benchmarkRead parses bytes again and again; how many skills come of it is
// another test's business.
func benchmarkRead(b *testing.B, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("source", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSniff measures what a text copy pays for not being a table.
func BenchmarkSniff(b *testing.B) {
	g, err := builtIn()
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{1, 100} {
		text := []byte(manySkills(size))
		b.Run(map[int]string{1: "one", 100: "hundred"}[size], func(b *testing.B) {
			for b.Loop() {
				if separatorOf(text, g) != 0 {
					b.Fatal("a text copy is taken for a table")
				}
			}
		})
	}
}
