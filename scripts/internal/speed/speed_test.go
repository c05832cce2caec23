//go:build linux

package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/parser"
	"compdiff/scripts/internal/faults/measure"
)

// TestEditions wants the two editions to be the same from every format, and to
// differ from each other.
func TestEditions(t *testing.T) {
	seed, err := readSeed("../../..")
	if err != nil {
		t.Fatal(err)
	}
	p, err := writeEditions(t.TempDir(), seed, 40, heavy)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, format := range []string{"json", "csv", "txt"} {
		old, err := parser.Read([]string{p.old(format)}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		new, err := parser.Read([]string{p.new(format)}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		log := diff.Compare(old, new)
		if len(old.Skills) != 40 || log.Summary.Statements.Reworded == 0 {
			t.Errorf("%s: %d skills, %d statements reworded", format, len(old.Skills), log.Summary.Statements.Reworded)
		}
		counts[format] = log.Summary.Statements.Reworded
	}
	if counts["json"] != counts["csv"] || counts["json"] != counts["txt"] {
		t.Errorf("statements reworded by format: %v", counts)
	}
}

// TestRows wants the names of rows to differ, since they are asked for by name.
func TestRows(t *testing.T) {
	for _, quick := range []bool{true, false} {
		var names []string
		for _, r := range rows(quick) {
			names = append(names, r.name)
		}
		slices.Sort(names)
		if n := len(names); len(slices.Compact(names)) != n {
			t.Errorf("two rows have one name: %v", names)
		}
	}
}

func TestFigures(t *testing.T) {
	if got := median([]float64{9, 1, 4}); got != 4 {
		t.Errorf("the median is %v, want 4", got)
	}
	r := row{name: "a, b", unit: "times git", goal: "1", figure: timesOther}
	if got, want := tableLine(r, []float64{2, 30, 4}), "| a, b, times git | 4.0 | 1 | 2.0 to 30 |"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := strings.Split(benchLines(r, []float64{2, 3}), "\n")[0], "BenchmarkSpeed/a_b 1 2 times-git"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestMeasure wants a run that works to take more than one that does not, and a
// program that fails to be an error.
func TestMeasure(t *testing.T) {
	c := contest{ours: []string{"sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"}, other: []string{"true"}}
	all, err := c.measure(1, func(ours, other measure.Run, _ int64) float64 { return float64(ours.CPU - other.CPU) })
	if err != nil || len(all) != 1 || all[0] <= 0 {
		t.Errorf("got %v, %v", all, err)
	}
	if _, err := run([]string{"sh", "-c", "exit 3"}); err == nil {
		t.Error("a program that fails was measured")
	}
	if os.Getenv("COMPDIFF_CORPUS") == "" && inCorpus("*") != "" {
		t.Error("there is no corpus, and a file of it")
	}
}
