package diff

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestNamedTopic adds a phrase to a statement: one that says what the skill is called, or one of
// the things that its name joins, asks for nothing more.
func TestNamedTopic(t *testing.T) {
	edition := func(phrase string) *framework.Edition {
		return &framework.Edition{Framework: "Port", Skills: []framework.Skill{{Code: "CARG", Name: "Cargo handling and storage", Levels: []framework.Level{
			{Number: 4, Statements: []framework.Statement{{Text: "Develops new methods and tools" + phrase + "."}, {Text: "Briefs crane crews."}}},
			{Number: 5, Statements: []framework.Statement{{Text: "Plans winter refits with the owner."}, {Text: "Orders blocks and shackles."}}},
		}}}}
	}
	for phrase, want := range map[string]Class{
		" for cargo storage":              Wording,
		" for cargo handling":             Wording,
		" for the cargo handling":         Wording,
		" for cargo insurance":            Substantive,
		" for handling storage":           Substantive,
		" for winter cargo storage":       Substantive,
		" for cargo storage and disposal": Substantive,
	} {
		log := Compare(edition(""), edition(phrase))
		at := slices.IndexFunc(log.Changes, func(x Change) bool { return x.Rule == "statement-reworded" })
		if at < 0 {
			t.Fatalf("%s: got %+v", phrase, log.Changes)
		}
		x := log.Changes[at]
		if x.Class != want || strings.Contains(x.Reason, "what the skill is about") != (want == Wording) {
			t.Errorf("%s: got %s, %q", phrase, x.Class, x.Reason)
		}
	}
}
