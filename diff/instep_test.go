package diff

import (
	"testing"

	"compdiff/framework"
)

// TestInStep holds which duties that nothing explains are told with each other: those that name one
// thing by two words in a row which are not said all over the skill.
func TestInStep(t *testing.T) {
	crew := []string{"Sails barges to the yard.", "Paints barges in the yard."}
	for _, test := range []struct {
		name, was, is string
		told          bool
	}{
		{"one thing", "Eases choosing, judging, feeding and landing of sailors, and internal bunk allotment.", "Settles quarrels by internal bunk allotment at dusk.", true},
		{"words apart", "Eases judging of crews, allotment of bunks and internal order.", "Writes an internal note on any allotment.", false},
		{"words of the skill", "Scrubs hulls of oak below the yard barges at noon.", "Writes songs and tunes on yard barges for feasts.", false},
		{"much besides", "Eases choosing, judging and landing of crews by lots, tests, letters and talks, and keeps notes, lists and forms for internal crew allotment.", "Settles bunk quarrels by the second bell each day, hears pleas, rebukes idlers and blesses internal crew allotment.", false},
	} {
		old := []string{crew[0], crew[1], test.was}
		now := []string{crew[0], crew[1], test.is}
		log := Compare(&framework.Edition{Skills: []framework.Skill{about("CREW", "Yard barges", "The barges of the yard.", level(3, old...))}}, &framework.Edition{Skills: []framework.Skill{about("CREW", "Yard barges", "The barges of the yard.", level(3, now...))}})
		told := false
		for _, c := range log.Changes {
			if c.Rule != "statement-removed" && c.Rule != "statement-added" {
				t.Errorf("%s: %s", test.name, c.Rule)
			}
			told = told || len(c.Evidence) > 0
		}
		if told != test.told {
			t.Errorf("%s: told %v, want %v", test.name, told, test.told)
		}
	}
}

// TestNotedOfUnit holds when a duty that a level has no longer is told to stand in the guidance though
// it asked for much else: most of what the unit says is in it, in one row.
func TestNotedOfUnit(t *testing.T) {
	const duty = "Plans with care the lamps, wicks, oils and shutters of towers to suit the rules of pilots, the weather and the purse of the harbour master."
	for _, test := range []struct {
		name, note string
		told       bool
	}{
		{"most of the unit", "planning lamps, wicks, oils and gongs", true},
		{"half of a unit", "planning lamps, wicks, oils, gongs, ropes and buoys", false},
		{"too few words", "planning lamps, wicks and gongs", false},
	} {
		old := noted(duty)
		now := noted("Bakes bread.", test.note)
		told := false
		for _, c := range Compare(old, now).Changes {
			told = told || c.Rule == "statement-removed" && len(c.Evidence) > 0
		}
		if told != test.told {
			t.Errorf("%s: told %v, want %v", test.name, told, test.told)
		}
	}
}
