package report

import (
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// What is not shown is named by what it is.
func TestHidden(t *testing.T) {
	off := func(rule string, class diff.Class) diff.Change {
		return diff.Change{Rule: rule, Class: class, Severity: framework.Off}
	}
	for want, changes := range map[string][]diff.Change{
		"": nil,
		"1 more change is not shown: of order alone": {off("statement-reordered", "")},
		"3 more changes are not shown: 1 of order alone, 1 of typography alone, 1 of no weight (" + ruleWords("skill-moved") + ")": {
			off("statement-reordered", ""), off("statement-reworded", diff.Editorial), off("skill-moved", "")},
		"2 more changes are not shown: 1 accepted, 1 not asked for": {{Rule: "skill-moved", Accepted: true}, {Rule: "skill-moved", Severity: framework.Warning}},
	} {
		if got := hidden(&diff.Changelog{Hidden: changes}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Guidance that one edition states is not compared with guidance; that it has words of the
// other's descriptions is said beside.
func TestUnstatedPassed(t *testing.T) {
	text := func(words string) diff.Text { return diff.Text{Text: framework.Text{Text: words}} }
	kept := diff.Kept{Skill: "NETS"}
	kept.Parts = append(kept.Parts, diff.KeptPart{Part: "guidance", Texts: []diff.KeptText{{Text: "Nets are dried.", Old: -1, New: 0}, {Text: "Corks are counted.", Old: -1, New: 1}}})
	c := &diff.Changelog{Kept: []diff.Kept{kept}, Changes: []diff.Change{{Rule: "description-reworded", Skill: "NETS", Evidence: []diff.Evidence{{Old: text("Dries nets."), New: text("Nets are dried.")}}}}}
	got := strings.Join(unstated(c), "")
	if !strings.Contains(got, "2 pieces of guidance (paragraphs and list items of skills that both editions have) were not compared, since ") || !strings.HasSuffix(got, " says elsewhere, and 1 has words of its descriptions.") {
		t.Errorf("%q", got)
	}
	c.Changes[0].Skill = "ROPE"
	if got := strings.Join(unstated(c), ""); strings.Contains(got, "words of") {
		t.Errorf("words of another skill are told: %q", got)
	}
}

// How well was read and how well was matched are told apart.
func TestPairedSo(t *testing.T) {
	for want, sure := range map[string][]float64{
		"": {1, 1},
		"Which text became which is inferred for 1 change.":                                               {1, .9},
		"Which text became which is inferred for 3 changes, for 2 of them with less than 70% confidence.": {.9, .69, .2, 1},
	} {
		c := &diff.Changelog{}
		for _, confidence := range sure {
			c.Changes = append(c.Changes, diff.Change{Confidence: confidence})
		}
		if got := pairedSo(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A skill is good to know alone where no change of it asks for more.
func TestKnownAlone(t *testing.T) {
	change := func(skill string, s framework.Severity) diff.Change { return diff.Change{Skill: skill, Severity: s} }
	for want, changes := range map[string][]diff.Change{
		"":                                  {change("NETS", framework.Info)},
		"In 1 of them nothing else changed": {change("NETS", framework.Info), change("ROPE", framework.Info), change("ROPE", framework.Error)},
		"In each of them more changed":      {change("ROPE", framework.Info), change("ROPE", framework.Warning)},
	} {
		if got := knownAlone(&diff.Changelog{Changes: changes}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
