package diff

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestRenamedTopic drops a word of the name from a statement: with the name as it was the
// word is what the skill is about, and with a name that lost it as well it is not.
func TestRenamedTopic(t *testing.T) {
	edition := func(name, qualifier string) *framework.Edition {
		return &framework.Edition{Framework: "Yard", Skills: []framework.Skill{{Code: "RIGS", Name: name, Levels: []framework.Level{
			{Number: 2, Statements: []framework.Statement{{Text: "Checks the " + qualifier + "rigging of trawlers before they sail."}, {Text: "Splices mooring lines."}}},
			{Number: 3, Statements: []framework.Statement{{Text: "Plans winter refits with the owner."}, {Text: "Orders blocks and shackles."}}},
		}}}}
	}
	for name, c := range map[string]struct {
		newName string
		topic   bool
		class   Class
	}{
		"the name stayed":  {"Harbour rigging", true, Wording},
		"the name lost it": {"Sail rigging", false, Substantive},
	} {
		log := Compare(edition("Harbour rigging", "harbour "), edition(c.newName, ""))
		at := slices.IndexFunc(log.Changes, func(x Change) bool { return x.Rule == "statement-reworded" })
		if at < 0 {
			t.Fatalf("%s: got %+v", name, log.Changes)
		}
		x := log.Changes[at]
		if got := strings.Contains(x.Reason, "what the skill is about"); got != c.topic || x.Class != c.class {
			t.Errorf("%s: got %s, %q", name, x.Class, x.Reason)
		}
	}
}
