package main

import (
	"slices"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
)

// TestEveryRuleFires wants the invented framework to show every rule that a
// comparison knows.
func TestEveryRuleFires(t *testing.T) {
	fired := map[string]bool{}
	for _, pair := range [][2]string{
		{"../../testdata/quayside/edition-1", "../../testdata/quayside/edition-2"},
		{"../../testdata/quayside/catalogue-1.json", "../../testdata/quayside/catalogue-2.json"},
		{"../../testdata/yard/old.txt", "../../testdata/yard/new.txt"},
		{"../../testdata/loom/old.txt", "../../testdata/loom/new.txt"},
	} {
		old, new := read(t, pair[0]), read(t, pair[1])
		log, err := (&console{}).compare(old, new, doubtsOfBoth(old, new), comparing{defects: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range slices.Concat(log.Changes, log.Hidden) {
			fired[c.Rule] = true
		}
	}
	for _, r := range framework.Rules {
		if r.Scope == framework.Comparison && !fired[r.ID] {
			t.Errorf("%s: nothing in testdata makes it fire", r.ID)
		}
	}
}

func read(t *testing.T, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{name}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}
