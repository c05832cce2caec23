package diff

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestPiecesElsewhere holds what a reason says of words that went where another level has them in both
// editions, another statement of the level has them now, or a new skill took them up.
func TestPiecesElsewhere(t *testing.T) {
	const (
		longer = "Buys new eel traps, counts worn eel traps and marks those that leak badly."
		twice  = "Counts worn eel traps and marks those that leak badly."
	)
	weir := func(four, five []string) framework.Skill {
		return about("WEIR", "Weir keeping", "The keeping of the weir.", level(4, four...), level(5, five...), level(6, "Feeds geese at dawn.", "Paints oars blue.", "Burns rotten beams.", "Rings bells in fog.", "Sells hay to carters.", "Draws maps of reaches.", "Bakes bricks for piers.", "Hires divers each autumn.", "Names new canals."))
	}
	locks := about("LOCK", "Lock surveys", "Surveying locks.", level(4, "Performs lock surveys and silt soundings for middling river reaches.", "Draws lock gates on parchment for the reeve.", "Paints gauges of lock walls white each spring."))
	for _, test := range []struct {
		name     string
		old, new []framework.Skill
		says     string
		said     bool
	}{
		{"a duty of both editions", []framework.Skill{weir([]string{twice}, []string{longer})}, []framework.Skill{weir([]string{twice}, []string{"Buys new eel traps and lends them if fit."})}, "at level 4 of both editions", true},
		{"of the new one alone", []framework.Skill{weir([]string{"Counts worn eel traps by candle light."}, []string{longer})}, []framework.Skill{weir([]string{twice}, []string{"Buys new eel traps and lends them if fit."})}, "of both editions", false},
		{"a phrase of two words in another statement", []framework.Skill{weir([]string{"Takes care that aims are met within settled guard and quality rules, including, where appropriate, handover to the bailiff.", "Carries out plain fittings of beams."}, nil)},
			[]framework.Skill{weir([]string{"Keeps to settled guard and quality rules.", "Carries out or guides hard fittings of posts, including handover to the bailiff."}, nil)}, "\"handover to the bailiff\" was dropped here and stands in another statement now", true},
		{"one of the two words", []framework.Skill{weir([]string{"Takes care that aims are met within settled guard and quality rules, including, where appropriate, handover to the bailiff.", "Carries out plain fittings of beams."}, nil)},
			[]framework.Skill{weir([]string{"Keeps to settled guard and quality rules.", "Carries out or guides hard fittings of posts, including handover to the miller."}, nil)}, "stands in another statement now", false},
		{"a part that a new skill has", []framework.Skill{weir([]string{"Performs theft hunts, lock surveys, and silt soundings for middling river reaches.", "Feeds geese.", "Draws lock gates on parchment for the reeve.", "Paints gauges of lock walls white each spring."}, nil)},
			[]framework.Skill{weir([]string{"Performs theft hunts and silt soundings for middling river reaches.", "Feeds geese."}, nil), locks}, "at level 4 of LOCK", true},
	} {
		said := slices.ContainsFunc(Compare(&framework.Edition{Skills: test.old}, &framework.Edition{Skills: test.new}).Changes, func(c Change) bool {
			return strings.Contains(c.Reason, test.says)
		})
		if said != test.said {
			t.Errorf("%s: said %v, want %v", test.name, said, test.said)
			for _, c := range Compare(&framework.Edition{Skills: test.old}, &framework.Edition{Skills: test.new}).Changes {
				t.Log(c.Rule, c.Reason, c.Old, c.New)
			}
		}
	}
}
