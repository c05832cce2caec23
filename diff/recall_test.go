package diff_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
)

// tally counts what a comparison found of what it should have.
type tally struct{ right, wrong, missed int }

func (n tally) precision() float64 { return ratio(n.right, n.wrong) }
func (n tally) recall() float64    { return ratio(n.right, n.missed) }

func ratio(right, not int) float64 {
	if right+not == 0 {
		return 1
	}
	return float64(right) / float64(right+not)
}

// goals are the least precision and recall by rule. The classes of reworded
// statements are rules of their own.
var goals = map[string]float64{
	"skill-added": .99, "skill-removed": .99, "skill-renamed": .99, "skill-recoded": .99, "skill-moved": .99,
	"skill-code-reused": .99, "level-added": .99, "level-removed": .99, "level-ladder-shifted": .99,
	"statement-reworded": .97, "statement-added": .97, "statement-removed": .97, derived: .97,
	"statement-moved": .95, "statement-split": .95, "statement-merged": .95, "skill-split": .95, "guidance-moved": .95, "guidance-added": .95, "guidance-removed": .95, "skill-merged": .95,
	string(diff.Editorial): .95, string(diff.Wording): .95, string(diff.Substantive): .95,
}

// TestGenerated measures comparisons against edits of which the outcome is
// known. With -v it prints the table that docs/matching.md shows.
func TestGenerated(t *testing.T) {
	tallies := map[string]*tally{}
	var strange []string
	for seed := range uint64(4) {
		truth := newAuthor(seed).nextEdition(1000, 80)
		strange = append(strange, measureTruth(truth, tallies)...)
	}
	t.Log(table(tallies))
	for rule, n := range tallies {
		if goal, known := goals[rule]; !known || n.precision() < goal || n.recall() < goal {
			t.Errorf("%s: precision %.3f, recall %.3f, want %.2f", rule, n.precision(), n.recall(), goal)
		}
	}
	if t.Failed() || testing.Verbose() {
		t.Log(strings.Join(strange[:min(60, len(strange))], "\n"))
	}
}

// measureTruth compares, and counts. It lists what was found in error or missed.
func measureTruth(truth truth, tallies map[string]*tally) (strange []string) {
	of := func(rule string) *tally {
		if tallies[rule] == nil {
			tallies[rule] = &tally{}
		}
		return tallies[rule]
	}
	want := map[string][]expected{}
	for _, x := range truth.want {
		want[x.key()] = append(want[x.key()], x)
	}
	for _, got := range foundIn(diff.Compare(truth.old, truth.new)) {
		k := got.key()
		if len(want[k]) == 0 {
			of(got.rule).wrong++
			strange = append(strange, fmt.Sprintf("wrong  %s\n  - %q\n  + %q", got.rule, got.old, got.new))
			continue
		}
		of(got.rule).right++
		if x := want[k][0]; x.class == got.class || x.class == "" {
			if x.class != "" {
				of(string(x.class)).right++
			}
		} else {
			of(string(x.class)).missed++
			of(string(got.class)).wrong++
			strange = append(strange, fmt.Sprintf("%s, not %s\n  - %q\n  + %q", got.class, x.class, got.old, got.new))
		}
		want[k] = want[k][1:]
	}
	for _, k := range slices.Sorted(maps.Keys(want)) {
		for _, x := range want[k] {
			of(x.rule).missed++
			strange = append(strange, fmt.Sprintf("missed %s\n  - %q\n  + %q", x.rule, x.old, x.new))
		}
	}
	return strange
}

// foundIn lists what a changelog says in the form of what is expected.
func foundIn(log *diff.Changelog) []expected {
	var found []expected
	moved := map[string]bool{}
	for _, c := range log.Changes {
		if c.Moves() {
			moved[c.New[0].Text.Text] = true
		}
	}
	for _, c := range log.Changes {
		x := expected{rule: c.Rule, class: c.Class, old: plain(c.Old), new: plain(c.New)}
		switch c.Rule {
		case "level-ladder-shifted":
			x.old, x.new = nil, []string{c.Skill}
		case "level-added":
			for _, e := range c.Evidence {
				if moved[e.New.Text.Text] {
					continue
				}
				found = append(found, expected{rule: derived, old: []string{e.Old.Text.Text}, new: []string{e.New.Text.Text}})
			}
		}
		found = append(found, x)
	}
	return found
}

func plain(ts []diff.Text) []string {
	var out []string
	for _, t := range ts {
		out = append(out, t.Text.Text)
	}
	return out
}

// table prints tallies in Markdown.
func table(tallies map[string]*tally) string {
	var b strings.Builder
	b.WriteString("\n| | known | precision | recall |\n|---|---|---|---|\n")
	for _, rule := range slices.Sorted(maps.Keys(tallies)) {
		n := tallies[rule]
		fmt.Fprintf(&b, "| %s | %d | %.3f | %.3f |\n", rule, n.right+n.missed, n.precision(), n.recall())
	}
	return b.String()
}
