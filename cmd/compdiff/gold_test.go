package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
)

// gold is a comparison written by hand: what a perfect one says.
type gold struct {
	Old        string
	New        string
	Coverage   struct{ Old, New []int }
	Statements map[string]int
	Guidance   map[string]int
	Changes    []goldChange
}

type goldChange struct {
	Rule, Part, Class, Severity, Note string
	Old, New                          []string
	Aspects                           []string
}

// TestGold compares real editions for which the truth was written by hand.
func TestGold(t *testing.T) {
	for _, file := range inCorpus(t, "gold", "*.json") {
		t.Run(filepath.Base(file), func(t *testing.T) { testGold(t, filepath.Dir(filepath.Dir(file)), file) })
	}
}

func testGold(t *testing.T, corpus, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var want gold
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	old, new := readGold(t, corpus, want.Old), readGold(t, corpus, want.New)
	log := diff.Compare(old, new)
	compareCounts(t, want, log)
	if d := cmp.Diff([][]int{want.Coverage.Old, want.Coverage.New}, [][]int{log.Skills[0].Old, log.Skills[0].New}); d != "" {
		t.Errorf("coverage by hand (-) and found (+):\n%s", d)
	}
	compareChanges(t, want.Changes, log.Changes)
}

func readGold(t *testing.T, corpus, name string) *framework.Edition {
	t.Helper()
	e, err := parser.Read([]string{filepath.Join(corpus, name)}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if e.Ledger.Unaccounted != 0 {
		t.Errorf("%s: %d characters unaccounted for: %q", name, e.Ledger.Unaccounted, e.Unaccounted)
	}
	return e
}

func compareCounts(t *testing.T, want gold, log *diff.Changelog) {
	t.Helper()
	for name, pair := range map[string]struct {
		want map[string]int
		got  any
	}{
		"statements": {want.Statements, log.Summary.Statements},
		"guidance":   {want.Guidance, log.Summary.Guidance},
	} {
		data, _ := json.Marshal(pair.got)
		var got map[string]int
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		for key, n := range pair.want {
			if got[key] != n {
				t.Errorf("%s: %d %s, want %d", name, got[key], key, n)
			}
		}
	}
}

// compareChanges wants each change of the gold once, and no other.
func compareChanges(t *testing.T, want []goldChange, got []diff.Change) {
	t.Helper()
	left := slices.Clone(got)
	for _, w := range want {
		i := slices.IndexFunc(left, func(c diff.Change) bool { return c.Rule == w.Rule && c.Part == w.Part && same(w, c) })
		if i < 0 {
			t.Errorf("missing: %s, %s: %q -> %q", w.Rule, w.Part, w.Old, w.New)
			continue
		}
		c := left[i]
		left = slices.Delete(left, i, i+1)
		accepted := strings.Contains(w.Note, string(c.Class)+" is accepted too")
		if !accepted && (w.Class != "" && string(c.Class) != w.Class || string(c.Severity) != w.Severity) {
			t.Errorf("%s, %s: %q -> %q\n got %s %s (%s)\nwant %s %s", w.Rule, w.Part, w.Old, w.New,
				c.Severity, c.Class, c.Reason, w.Severity, w.Class)
		}
		for _, a := range w.Aspects {
			if !accepted && !slices.Contains(c.Aspects, diff.Aspect(a)) {
				t.Errorf("%s, %s: %q -> %q: aspects %q, want %q", w.Rule, w.Part, w.Old, w.New, c.Aspects, a)
			}
		}
	}
	for _, c := range left {
		t.Errorf("not in the gold: %s, %s: %s", c.Rule, c.Part, c.Message)
	}
}

func same(w goldChange, c diff.Change) bool {
	return slices.Equal(w.Old, plainTexts(c.Old)) && slices.Equal(w.New, plainTexts(c.New))
}

func plainTexts(ts []diff.Text) []string {
	out := []string{}
	for _, t := range ts {
		out = append(out, t.Text.Text)
	}
	return out
}
