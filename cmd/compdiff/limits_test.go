package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"compdiff/bounded"
)

// TestDocsShowTheLimits holds the page on limits against the table.
func TestDocsShowTheLimits(t *testing.T) {
	page, err := os.ReadFile("../../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for line := range strings.Lines(string(page)) {
		if cells := strings.Split(strings.Trim(strings.TrimSpace(line), "| "), " | "); len(cells) == 2 && strings.HasSuffix(cells[1], "iB") {
			shown = append(shown, cells[1])
		}
	}
	var want []string
	for _, k := range []bounded.Kind{bounded.Source, bounded.Saved, bounded.Profile, bounded.Mapping, bounded.Baseline, bounded.Template, bounded.YAML} {
		unit := fmt.Sprintf("%d MiB", bounded.Limits[k]>>20)
		if bounded.Limits[k] < 1<<20 {
			unit = fmt.Sprintf("%d KiB", bounded.Limits[k]>>10)
		}
		want = append(want, unit)
	}
	if strings.Join(shown, ", ") != strings.Join(want, ", ") || len(want) != len(bounded.Limits) {
		t.Errorf("the page shows %v, the table has %v", shown, want)
	}
}
