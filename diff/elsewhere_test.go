package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// yard is an edition with one skill: a description, the statements of a level, one of the level
// above, and guidance.
func yard(statements []string, description, above string, guidance ...string) *framework.Edition {
	e := guided(description, guidance...)
	three := framework.Level{Number: 3}
	for _, s := range statements {
		three.Statements = append(three.Statements, framework.Statement{Text: s})
	}
	e.Skills[0].Levels = []framework.Level{three, {Number: 4, Statements: []framework.Statement{{Text: above}}}}
	return e
}

// TestElsewhere takes words out of a statement, or puts them in, and asks what is said of them where
// another text of the skill has them on the other side, or has too little of them.
func TestElsewhere(t *testing.T) {
	const (
		care   = "Keeps boats fit, involving knowledge of tides, ropes and sails."
		bare   = "Keeps boats fit."
		finds  = "Finds and weighs other routes."
		offers = "Finds, weighs and proposes other routes."
	)
	one := func(s string) []string { return []string{s, "Greets owners."} }
	for name, test := range map[string]struct {
		old, new *framework.Edition
		class    Class
		says     []string
		unsaid   string
	}{
		"words between": {yard(one(care), "", "Sells."), yard(one(bare), "", "Sells.", "Boat care requires knowledge of tides, weather, ropes, paint and sails."),
			Substantive, []string{"for the most part, in the guidance now"}, ""},
		"whole, words between": {yard(one("Moors boats aligned with harbour, tide and pilot law."), "", "Sells."), yard(one("Moors boats."), "", "Sells.", "Aligning mooring with harbour, tide and pilot law."),
			Wording, []string{"stands in the guidance now"}, "was dropped"},
		"other words": {yard(one(care), "", "Sells."), yard(one(bare), "", "Sells.", "Boat care requires knowledge of engines and paint."),
			Substantive, []string{"was dropped"}, "guidance"},
		"far apart": {yard(one(care), "", "Sells."), yard(one(bare), "", "Sells.", "Tides come twice a day at most piers in these waters, and the ropes of the yard hang on pegs near the door under a roof of old sails."),
			Substantive, []string{"was dropped"}, "guidance"},
		"had it before": {yard(one(care), "", "Sells.", "Needs knowledge of tides, ropes and sails."), yard(one(bare), "", "Sells.", "Needs knowledge of tides, ropes and sails."),
			Substantive, []string{"was dropped"}, "guidance"},
		"verb of a neighbour": {yard([]string{finds, "Draws charts of tides and reefs, and proposes routes."}, "", "Sells."), yard([]string{offers, "Draws charts of tides and reefs."}, "", "Sells."),
			Wording, []string{`verb "proposes" was added here and stood in another statement before`}, ""},
		"verb of a purpose": {yard([]string{"Notes dates and leaks.", "Uses lamps to inspect leaks and note levels."}, "", "Sells."), yard([]string{"Notes dates and inspects leaks.", "Notes levels."}, "", "Sells."),
			"", nil, `"inspects" was added;`},
		"the neighbour does it to others": {yard([]string{finds, "Proposes marriage to the cook at noon."}, "", "Sells."), yard([]string{offers, "Greets owners at dawn."}, "", "Sells."),
			Substantive, []string{`verb "proposes" was added`}, "another statement"},
		"the neighbour still does it": {yard([]string{finds, "Proposes routes which heed tides and reefs."}, "", "Sells."), yard([]string{offers, "Proposes routes which heed tides and reefs."}, "", "Sells."),
			Substantive, []string{`verb "proposes" was added`}, "another statement"},
		"verb of the description": {yard(one("Rates dangers to boats which carry grain."), "The finding of grain boats. The rating of dangers.", "Sells."), yard(one("Finds grain boats and rates dangers to boats which carry grain."), "Care of trade.", "Sells."),
			Substantive, []string{"stood in the description before"}, ""},
	} {
		found := false
		for _, c := range Compare(test.old, test.new).Changes {
			if !strings.HasPrefix(c.Rule, "statement-re") || len(c.Old) == 0 || len(c.New) == 0 || c.Old[0].Text.Text != test.old.Skills[0].Levels[0].Statements[0].Text {
				continue
			}
			found = true
			for _, clause := range saysNoPlace(c.Reason) {
				t.Errorf("%s: nobody reads %s", name, clause)
			}
			for _, s := range test.says {
				if !strings.Contains(c.Reason, s) {
					t.Errorf("%s: got %q, want %q", name, c.Reason, s)
				}
			}
			if test.class != "" && c.Class != test.class || test.unsaid != "" && strings.Contains(c.Reason+";", test.unsaid) {
				t.Errorf("%s: got %s, %q", name, c.Class, c.Reason)
			}
		}
		if !found {
			t.Errorf("%s: nothing was reworded", name)
		}
	}
}
