//go:build linux

package main

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/report"
	"compdiff/scripts/internal/faults/hostile"
)

// allocated is how many bytes somebody takes, freed ones too. It is a count, and
// the same on a busy machine.
func allocated(do func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// grows runs something of a size and of about four times that, and says where it
// takes more than in proportion: 2.5 times for each doubling is allowed.
func grows(t *testing.T, name string, small, large int, run func(large bool)) {
	t.Helper()
	before := allocated(func() { run(false) })
	after := allocated(func() { run(true) })
	allowed := math.Pow(float64(large)/float64(small), math.Log2(mostGrowth))
	if growth := after / before; growth > allowed {
		t.Errorf("%s: %.1f times as much for %.1f times the size (%.0f kB)", name, growth, float64(large)/float64(small), after/1000)
	}
}

// TestReadersGrowInProportion reads and checks every kind of source.
func TestReadersGrowInProportion(t *testing.T) {
	_, _ = parser.Parse("lamp.txt", []byte(lampText), parser.Options{}) // what is made once is made here
	for _, in := range hostile.Inputs() {
		if in.Args != nil || in.Size < 100 || in.Fixed {
			continue
		}
		small, large := in.Make(in.Size/16), in.Make(in.Size/4)
		grows(t, in.Name, len(small), max(len(large), 4*len(small)), func(all bool) {
			data := small
			if all {
				data = large
			}
			if e, err := parser.Parse(in.Name, data, parser.Options{}); err == nil {
				check.Run(e)
			}
		})
	}
}

// edition invents an edition of so many skills; each has a statement that another
// year words otherwise.
func edition(skills int, year string) *framework.Edition {
	var b strings.Builder
	for i := range skills {
		fmt.Fprintf(&b, "Lamp keeping %s %s\n\nKeeping lamps of kind %d.\n\nLevel 2\n\nLights lamp %d in %s. Trims wick %d.\n\nLevel 3\n\nOrders oil for %d lamps%s.\n\n",
			spelt(i), spelt(i), i, i, year, i, i, strings.Repeat(" and more", i%3*len(year)%5))
	}
	e, err := parser.Parse("lamps.txt", []byte(b.String()), parser.Options{})
	if err != nil {
		panic(err)
	}
	return e
}

// spelt is a number in capitals.
func spelt(n int) string {
	return string([]byte{byte('A' + n/26/26%26), byte('A' + n/26%26), byte('A' + n%26), 'L'})
}

// sized is a number, or a quarter of it.
func sized(large bool, n int) int {
	if large {
		return n
	}
	return n / 4
}

// TestWritersGrowInProportion compares editions and writes the comparison, and the
// editions, in every format.
func TestWritersGrowInProportion(t *testing.T) {
	const skills = 240
	logs, editions := map[int]*diff.Changelog{}, map[int]*framework.Edition{}
	grows(t, "comparing", skills/4, skills, func(large bool) {
		n := sized(large, skills)
		editions[n] = edition(n, "spring")
		logs[n] = diff.Compare(editions[n], edition(n, "autumn"))
	})
	for _, kind := range []report.Kind{report.KindChangelog, report.KindEdition, report.KindFindings} {
		for _, f := range report.FormatsFor(kind) {
			write := func(n int) {
				found := check.Run(editions[n])
				documents := map[report.Kind]report.Document{
					report.KindChangelog: report.Changelog{Changelog: logs[n]},
					report.KindEdition:   report.Edition{Edition: editions[n]},
					report.KindFindings:  report.Findings{Findings: &found},
				}
				if _, err := f.Write(documents[kind], report.Style{}); err != nil {
					t.Errorf("%s: %v", f.Name, err)
				}
			}
			write(skills / 4) // what is made once is made here
			grows(t, fmt.Sprintf("%s as %s", kind, f.Name), skills/4, skills, func(large bool) { write(sized(large, skills)) })
		}
	}
}
