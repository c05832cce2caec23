package lineage_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
	"compdiff/parser"

	"github.com/google/go-cmp/cmp"
)

// truth is what the author of the invented framework did to it.
type truth struct {
	Map   map[string][]string   `json:"map"`
	Came  []string              `json:"came"`
	Two   map[string][]string   `json:"map of 1 and 2"`
	Lives map[string][][]string `json:"lives"`
}

func readTruth(t *testing.T) truth {
	t.Helper()
	data, err := os.ReadFile("../testdata/beacon/truth.json")
	if err != nil {
		t.Fatal(err)
	}
	var known truth
	if err := json.Unmarshal(data, &known); err != nil {
		t.Fatal(err)
	}
	return known
}

// beacon is a line of editions of the invented framework, by their numbers.
func beacon(t *testing.T, rules carry.Rules, numbers ...string) *lineage.Line {
	t.Helper()
	var editions []*framework.Edition
	for _, n := range numbers {
		e, err := parser.Read([]string{"../testdata/beacon/beacon-" + n + ".txt"}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		e.Edition = n
		editions = append(editions, e)
	}
	return lineOf(t, rules, editions...)
}

func lineOf(t *testing.T, rules carry.Rules, editions ...*framework.Edition) *lineage.Line {
	t.Helper()
	l, err := lineage.New(editions, rules, func(i, j int) (*diff.Changelog, error) { return diff.Compare(editions[i], editions[j]), nil })
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func mapOf(t *testing.T, l *lineage.Line) *lineage.Map {
	t.Helper()
	m, err := l.Map()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// said is a map as the truth has it.
func said(m *lineage.Map) map[string][]string {
	out := map[string][]string{}
	for _, r := range m.Rows {
		to := "nothing"
		if r.To != carry.None {
			to = r.To.String()
		}
		if r.Kind == carry.Part {
			to += ", part"
		}
		out[r.From.String()] = append(out[r.From.String()], fmt.Sprintf("%s: %s", to, r.Verdict))
	}
	return out
}

func TestMapHoldsTheTruth(t *testing.T) {
	known := readTruth(t)
	m := mapOf(t, beacon(t, nil, "1", "2", "3", "4"))
	if d := cmp.Diff(known.Map, said(m)); d != "" {
		t.Errorf("the truth (-) and the map (+):\n%s", d)
	}
	var came []string
	for _, p := range m.Came {
		came = append(came, p.String())
	}
	if d := cmp.Diff(known.Came, came); d != "" {
		t.Errorf("the levels that came, the truth (-) and the map (+):\n%s", d)
	}
}

func TestMapOfTwoHoldsTheTruth(t *testing.T) {
	got := said(mapOf(t, beacon(t, nil, "1", "2")))
	for from, want := range readTruth(t).Two {
		if d := cmp.Diff(want, got[from]); d != "" {
			t.Errorf("%s, the truth (-) and the map (+):\n%s", from, d)
		}
	}
}

func TestHistoryHoldsTheTruth(t *testing.T) {
	l := beacon(t, nil, "1", "2", "3", "4")
	for asked, want := range readTruth(t).Lives {
		h, err := l.Lives(asked)
		if err != nil {
			t.Errorf("%s: %v", asked, err)
			continue
		}
		var got [][]string
		for _, life := range h.Lives {
			var ages []string
			for _, a := range life.Ages {
				ages = append(ages, ageOf(a))
			}
			got = append(got, ages)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s, the truth (-) and the history (+):\n%s", asked, d)
		}
	}
}

// ageOf is an age as the truth has it: state, code, levels, and what became of the
// skill, save of its description.
func ageOf(a lineage.Age) string {
	words := []string{string(a.State)}
	if a.Code != "" {
		words = append(words, a.Code)
	}
	for _, l := range a.Levels {
		if l.Defined {
			words = append(words, fmt.Sprint(l.Number))
		}
	}
	var events []string
	for _, e := range a.Events {
		if !strings.HasPrefix(e.Rule, "description") {
			events = append(events, strings.Join(append([]string{e.Rule}, e.Skills...), " "))
		}
	}
	if len(events) == 0 {
		return strings.Join(words, " ")
	}
	return strings.Join(words, " ") + "; " + strings.Join(events, ", ")
}
