package lineage_test

import (
	"os"
	"path/filepath"
	"testing"

	"compdiff/carry"
	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

// TestCorpus maps two real editions: every level of the old one has one verdict, and
// those that the publisher dropped are no longer defined, or stand in what took
// them over.
func TestCorpus(t *testing.T) {
	root := os.Getenv("COMPDIFF_CORPUS")
	if root == "" {
		t.Skip("COMPDIFF_CORPUS is not set: no real editions to map")
	}
	var editions []*framework.Edition
	for _, name := range []string{"sfia-7/sfia-7_en.csv", "sfia-8/sfia-8_en_220221.csv"} {
		e, err := parser.Read([]string{filepath.Join(root, name)}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		editions = append(editions, e)
	}
	m := mapOf(t, lineOf(t, nil, editions...))
	verdicts, gone := map[string]int{}, map[string]int{}
	for _, r := range m.Rows {
		if r.Kind == carry.Part {
			continue
		}
		verdicts[r.From.String()]++
		if r.To.Skill != r.From.Skill {
			gone[r.From.Skill]++
		}
		if r.Verdict == carry.Unknown {
			t.Errorf("%s is not known: %s", r.From, r.Reason)
		}
	}
	for place, n := range verdicts {
		if n != 1 {
			t.Errorf("%s has %d verdicts", place, n)
		}
	}
	if len(verdicts) != 387 {
		t.Errorf("%d levels, want the 387 that the old edition defines", len(verdicts))
	}
	for skill, n := range map[string]int{"BUAN": 4, "CORE": 4, "NTPL": 2, "DATM": 2} {
		if gone[skill] != n {
			t.Errorf("%d levels of %s are no longer there, want %d", gone[skill], skill, n)
		}
	}
	gone["INAN"] = 0
	for skill, n := range gone {
		if n > 0 && skill != "BUAN" && skill != "CORE" && skill != "NTPL" && skill != "DATM" {
			t.Errorf("%d levels of %s went, and the publisher says that they did not", n, skill)
		}
	}
}
