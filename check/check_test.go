package check_test

import (
	"slices"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// sound is a level in which nothing is wrong.
var sound = []string{
	"Looks after the hives of one meadow.",
	"Looks for new swarms in spring and for weak colonies in autumn.",
	"Feeds weak colonies before the frost.",
	"Repairs frames and boxes of wood.",
	"Records the weight of each hive every month.",
	"Records new colonies in the hive book.",
	"Plans the harvest of a meadow with its owner.",
	"Plans new stands for the coming year.",
	"Explains new tools to helpers.",
	"Takes honey from the comb and fills jars.",
}

// keeping is an edition of one sound skill.
func keeping(levels ...[]string) *framework.Edition {
	s := framework.Skill{
		Code: "KEEP", Name: "Keeping of bees",
		Description: framework.Text{Text: "Keeping bees through the year."},
		From:        framework.From{File: "bees.txt", Line: 1},
	}
	for i, statements := range append([][]string{sound}, levels...) {
		l := framework.Level{Number: i + 1, From: framework.From{File: "bees.txt", Line: 100 * (i + 1)}}
		for k, text := range statements {
			from := framework.From{File: "bees.txt", Line: 100*(i+1) + k + 1}
			l.Statements = append(l.Statements, framework.Statement{Text: text, Paragraph: k + 1, From: from})
		}
		s.Levels = append(s.Levels, l)
	}
	return &framework.Edition{Skills: []framework.Skill{s}}
}

// withGuidance adds paragraphs of guidance.
func withGuidance(e *framework.Edition, texts ...string) *framework.Edition {
	for i, text := range texts {
		e.Skills[0].Guidance = append(e.Skills[0].Guidance, framework.Note{
			Kind: framework.Paragraph, Text: text, From: framework.From{File: "bees.txt", Line: 10 + i},
		})
	}
	return e
}

// texts lists what a rule finds.
func texts(e *framework.Edition, id string) []string {
	out := []string{}
	for _, f := range check.Run(e, id).Findings {
		out = append(out, f.Text)
	}
	return out
}

// says tests that a rule finds these texts in an edition and no other.
func says(t *testing.T, id string, e *framework.Edition, want ...string) {
	t.Helper()
	if got := texts(e, id); !slices.Equal(got, append([]string{}, want...)) {
		t.Errorf("%s: found %q, want %q", id, got, want)
	}
}

func TestSoundEdition(t *testing.T) {
	for _, f := range check.Run(keeping()).Findings {
		t.Errorf("%s: %s: %q", f.Rule, f.Message, f.Text)
	}
}

// TestRulesAgree holds that every rule of a check is in the one table of
// rules, and the other way round.
func TestRulesAgree(t *testing.T) {
	var want []string
	for _, r := range framework.Rules {
		if r.Scope == framework.Check {
			want = append(want, r.ID)
		}
	}
	if got := check.IDs(); !slices.Equal(got, want) {
		t.Errorf("rules looked for:\n%q\nrules listed:\n%q", got, want)
	}
}

func TestRunOnly(t *testing.T) {
	e := keeping([]string{"Feeds the the bees"})
	for _, f := range check.Run(e, "word-doubled").Findings {
		if f.Rule != "word-doubled" {
			t.Errorf("%s was not asked for", f.Rule)
		}
	}
	if n := len(check.Run(e).Findings); n != 2 {
		t.Errorf("%d findings, want 2", n)
	}
}

// TestFingerprints holds that a fingerprint outlives other places and other
// messages, and that two like findings have two.
func TestFingerprints(t *testing.T) {
	fingerprints := func(e *framework.Edition) (out []string) {
		for _, f := range check.Run(e, "word-doubled").Findings {
			out = append(out, f.Fingerprint)
		}
		return out
	}
	one := fingerprints(keeping([]string{"Feeds the the bees."}))
	moved := fingerprints(keeping([]string{"Waters the garden.", "Feeds the the bees."}))
	if !slices.Equal(one, moved) {
		t.Errorf("%q and, in another line, %q", one, moved)
	}
	twice := fingerprints(keeping([]string{"Feeds the the bees.", "Counts the the bees."}))
	if len(twice) != 2 || twice[0] != one[0] || twice[1] == one[0] {
		t.Errorf("two like findings: %q, the first alone: %q", twice, one)
	}
}

// TestFingerprintOfATerm holds that text elsewhere, which makes the one spelling
// rarer than the other, leaves the fingerprint as it is.
func TestFingerprintOfATerm(t *testing.T) {
	fingerprint := func(notes ...string) string {
		found := check.Run(withGuidance(keeping(), notes...), "spelling-inconsistent").Findings
		if len(found) != 1 {
			t.Fatalf("%d findings, want one", len(found))
		}
		return found[0].Fingerprint
	}
	rareClosed := fingerprint("A beehouse of wood.", "The bee house of stone is a bee house.")
	rareOpen := fingerprint("A beehouse of wood and a beehouse.", "The bee house of stone.", "One beehouse.")
	if rareClosed != rareOpen {
		t.Errorf("%s, and %s after other text changed", rareClosed, rareOpen)
	}
}

func TestSourceOrder(t *testing.T) {
	e := keeping()
	e.Sources = []framework.Source{{Name: "z.csv"}, {Name: "a.csv"}}
	for _, from := range []framework.From{
		{File: "a.csv", Cell: "B2"}, {File: "z.csv", Cell: "Skills!AA3"}, {File: "z.csv", Cell: "Skills!B10"}, {File: "z.csv", Cell: "Skills!Z3"},
		{File: "z.csv", Page: 2}, {File: "a.csv", Cell: "B2", Line: 1, Column: 4}, {File: "z.csv", Page: 1, Line: 9},
	} {
		e.Unaccounted = append(e.Unaccounted, framework.Stray{Text: framework.Text{Text: from.String(), From: from}})
	}
	says(t, "text-unaccounted", e,
		"z.csv:Skills!Z3", "z.csv:Skills!AA3", "z.csv:Skills!B10", "z.csv:page 1:9", "z.csv:page 2", "a.csv:B2", "a.csv:B2:1:4")
}
