package diff

import (
	"strings"
	"testing"
)

// TestWentWhole tells of a description that was cut which sentences went, but for those that another text of the skill
// has, and of one written anew what it became.
func TestWentWhole(t *testing.T) {
	const kept = "The planning of voyages to remote islands for owners of small boats."
	const went = " The counselling of cooks in matters of salt, pepper and winter stores."
	for name, test := range map[string]struct {
		old, new, level string
		says, not       string
	}{
		"a sentence": {kept + went + " The hiring of pilots by letter, from inns and taverns of the old town.", "Planning voyages to remote islands.", "Sells.",
			`"counselling of cooks in matters of salt, pepper and winter stores"`, ""},
		"a sentence that a level has": {kept + went, "Planning voyages to remote islands.", "Counsels cooks in matters of salt, pepper and stores.",
			`at level 4 now`, `winter stores" is gone`},
		"written anew": {"The planning of voyages to remote islands for owners of small boats.", "Judging songs, dances and plays for prizes given by remote lords.", "Sells.",
			`became "Judging songs`, ""},
	} {
		old, new := yard([]string{"Greets owners."}, test.old, "Sells."), yard([]string{"Greets owners."}, test.new, test.level)
		why := ""
		for _, c := range Compare(old, new).Changes {
			if c.Rule == "description-reworded" {
				why = c.Reason
			}
		}
		if !strings.Contains(why, test.says) || test.not != "" && strings.Contains(why, test.not) {
			t.Errorf("%s: %s", name, why)
		}
	}
}

// TestSpelt finds what is included in the guidance, however it is hyphened, and not what its own guidance had, or what
// is included where the guidance has only a part of it.
func TestSpelt(t *testing.T) {
	const with, without = "Weighs catches of the fleet, including deep-sea netting.", "Weighs catches of the fleet."
	const note = "Catches may come from deep sea netting or from lines."
	for name, test := range map[string]struct {
		before, after string
		found         bool
	}{
		"came to the guidance": {"Ropes are kept dry.", note, true},
		"was there before":     {note, note, false},
		"a part of it":         {"Ropes are kept dry.", "Catches may come from deep waters.", false},
	} {
		old, new := yard([]string{with}, "", "Sells.", test.before), yard([]string{without}, "", "Sells.", test.after)
		for _, c := range Compare(old, new).Changes {
			if c.Rule == "statement-reworded" && strings.Contains(c.Reason, "stands in the guidance now") != test.found {
				t.Errorf("%s: %s", name, c.Reason)
			}
		}
	}
}
