package diff

import (
	"fmt"
	"slices"
	"testing"

	"compdiff/framework"
)

// trades are what the skills of the editions below are about.
var trades = []string{"nets", "boats", "ropes", "sails", "lamps", "barrels", "saddles", "kites"}

// tradesEdition has a skill for each trade, with the texts that two functions give.
func tradesEdition(about func(n int, trade string) string, does func(n int, trade string) string) *framework.Edition {
	e := &framework.Edition{}
	for n, trade := range trades {
		e.Skills = append(e.Skills, framework.Skill{
			Code: fmt.Sprintf("TR%02d", n), Name: "Care of " + trade, Description: framework.Text{Text: about(n, trade)},
			Levels: []framework.Level{{Number: 3, Statements: []framework.Statement{{Text: does(n, trade)}}}},
		})
	}
	return e
}

func always(format string) func(int, string) string {
	return func(_ int, trade string) string { return fmt.Sprintf(format, trade) }
}

func TestPatternFrames(t *testing.T) {
	mends := always("Mends %s by hand and logs the work.")
	for _, test := range []struct {
		name     string
		old, new *framework.Edition
		want     []string // kind, part, old, new, skills; nothing else
	}{
		{"nouns become verbs at the beginning of descriptions",
			tradesEdition(always("The mending of %s for crews at sea."), mends), tradesEdition(always("Mending %s for crews at sea."), mends),
			[]string{"noun||the … of|…ing|8", "opening|description|The …|…ing|8"}},
		{"other verbs, and the same kind of beginning",
			tradesEdition(always("The provision of %s for crews at sea."), mends), tradesEdition(always("Making, keeping and lending %s for crews at sea."), mends),
			[]string{"opening|description|The …|…ing|8", "words||the provision of|making, keeping and lending|8"}},
		{"half of the descriptions begin as before: no habit",
			tradesEdition(always("The mending of %s for crews at sea."), mends),
			tradesEdition(func(n int, trade string) string {
				if n < 3 {
					return "Mending " + trade + " for crews at sea."
				}
				return "The mending of " + trade + " for anglers."
			}, mends),
			[]string{"words||crews at sea|anglers|5"}},
		{"a clause goes from the middle of many statements",
			tradesEdition(always("Care of things."), func(n int, trade string) string {
				return fmt.Sprintf("Checks %s for wear %s, picking by turns the wet (salted) or the dry (tarred) sort and tells the yard.", trade, trades[(n+3)%8])
			}),
			tradesEdition(always("Care of things."), always("Checks %s for wear and tells the yard.")),
			[]string{"phrase||picking by turns the wet (salted) or the dry (tarred) sort||8"}},
		{"what goes here and comes there is what the trade is about",
			tradesEdition(always("Care of things."), func(n int, trade string) string {
				if n < 4 {
					return "Sorts " + trade + " beside harbour masters and pilots twice a week in bad weather."
				}
				return "Sorts " + trade + " twice a week."
			}),
			tradesEdition(always("Care of things."), func(n int, trade string) string {
				if n < 4 {
					return "Sorts " + trade + " twice a week."
				}
				return "Sorts " + trade + " beside harbour masters and pilots twice a week in bad weather."
			}), nil},
	} {
		var got []string
		for _, p := range Compare(test.old, test.new).Patterns {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%d", p.Kind, p.Part, p.Old, p.New, p.Skills))
			if len(p.Changes) != p.Skills {
				t.Errorf("%s: %d changes of %d skills", test.name, len(p.Changes), p.Skills)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
