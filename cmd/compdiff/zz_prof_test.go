package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func BenchmarkRealPair(b *testing.B) {
	dir := os.Getenv("PAIRDIR")
	for _, f := range []string{"csv", "txt", "json"} {
		b.Run(f, func(b *testing.B) {
			args := []string{"diff", "--format", "json", filepath.Join(dir, "old."+f), filepath.Join(dir, "new."+f)}
			b.ReportAllocs()
			for b.Loop() {
				if c := run(args, strings.NewReader(""), io.Discard, os.Stderr); c != 0 {
					b.Fatal(c)
				}
			}
		})
	}
}
