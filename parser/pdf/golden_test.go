package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/internal/golden"
)

// TestMakes reads one text of our own, testdata/lighthouse.html, as Chromium,
// LibreOffice and TeX set it: in one column and in two, with hyphens, with the
// levels as columns of a table. The golden of tex-columns has the one known
// loss: "half-worn", broken at its own hyphen.
func TestMakes(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			golden.Match(t, strings.TrimSuffix(file, ".pdf")+".golden", outline(doc))
		})
	}
}
