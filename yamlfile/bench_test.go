package yamlfile

import (
	"strings"
	"testing"
)

// BenchmarkReadOwn reads a file as the program's own are, of ten kilobytes.
func BenchmarkReadOwn(b *testing.B) {
	data := []byte("name: a garden\nsigns:\n" + strings.Repeat("  - a word or two\n  - 'Level {levels}: {name}'\n", 150) + "beds:\n" +
		strings.Repeat("  - kind: herbs\n    rows: [thyme, 'sage: grey', mint, parsley]\n    deep: true\n", 30))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for range b.N {
		var g garden
		if err := ReadOwn(data, &g); err != nil {
			b.Fatal(err)
		}
	}
}
