package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// oneLevel compares two sides of a level of a skill about a weir.
func oneLevel(was, is []string) *Changelog {
	side := func(texts []string) *framework.Edition {
		return &framework.Edition{Skills: []framework.Skill{about("WEIR", "Weir keeping", "The keeping of the weir.", level(4, texts...))}}
	}
	return Compare(side(was), side(is))
}

// TestSureOfDuty holds how sure it is that a statement became another one which is little like it.
func TestSureOfDuty(t *testing.T) {
	for _, test := range []struct {
		name, was, is string
		sure          bool
		more          [2]string // besides, on either side
	}{
		{"cut to its first clause", "Mends torn eel nets with tarred twine, and shows lads in the boat shed how knots of five kinds are tied, wetted and tested.", "Mends torn eel nets.", true, [2]string{}},
		{"a row of words in the midst", "Seeks leave of the reeve, tallies barrels of smoked eel each dawn, counts carts.", "Before market bells ring, with two clerks, in ink and chalk, tallies barrels of smoked eel.", true, [2]string{}},
		{"the same thing, a verb of one family", "Leads boats and gangs.", "Forms, feeds and manages workgangs and boats to win prizes.", true, [2]string{}},
		{"made sure of, and no deed", "Ensures that bank rules and working practices are fit for use.", "Ensures that crews and practices match across reaches to work well.", false, [2]string{}},
		{"another thing", "Advises on baits for pike or perch, from knowledge of ponds and old waters.", "Advises on fit tackle such as hooks for pike or perch to be bought.", false, [2]string{}},
	} {
		was, is := []string{test.was}, []string{test.is}
		if test.more[0] != "" {
			was, is = append(was, test.more[0]), append(is, test.more[1])
		}
		for way, log := range []*Changelog{oneLevel(was, is), oneLevel(is, was)} {
			i := slices.IndexFunc(log.Changes, func(c Change) bool { return c.Rule == "statement-reworded" })
			if i < 0 {
				t.Errorf("%s, way %d: not one duty: %v", test.name, way, log.Changes)
			} else if c := log.Changes[i].Confidence; c >= .6 != test.sure {
				t.Errorf("%s, way %d: confidence %v, sure %v", test.name, way, c, test.sure)
			}
		}
	}
}

// TestPartsInOtherWords holds which statements join a split or a merger that has little of them word for word.
func TestPartsInOtherWords(t *testing.T) {
	const rest = "Feeds the geese."
	for _, test := range []struct {
		name    string
		was, is []string
		joins   bool
	}{
		{"words of one sense", []string{"Helps with oiling sluices, greasing hinges and problem resolution."}, []string{"Helps with oiling sluices and greasing hinges.", "Resolves issues or hails others for help."}, true},
		{"words of another sense", []string{"Helps with oiling sluices, greasing hinges and problem resolution."}, []string{"Helps with oiling sluices and greasing hinges.", "Resolves quarrels or hails others for help."}, false},
		{"a verb of one family, one thing of the same topic", []string{"Determines eel policy, and owns the writs that back it, down to smoke house seals.", "Sets yearly eel standards for all reaches, bidding each miller to heed them."}, []string{"Develops organisational policies, standards, and rules for eels."}, true},
		{"of another topic", []string{"Determines eel policy, and owns the writs that back it, down to smoke house seals.", "Sets yearly goose standards for all barns, bidding each miller to heed them."}, []string{"Develops organisational policies, standards, and rules for eels."}, false},
		{"what is done before it is said what for", []string{"Conducts formal soundings or surveys to ensure that depths, banks, stakes, posts and marks agree with rolls.", "Holds surveys of millers and along the mill race."}, []string{"Conducts formal probes or surveys for given reaches, millers, or parts of the mill race."}, true},
		{"another thing is done", []string{"Conducts formal weddings or feasts to ensure that kin, banks, stakes, posts and marks agree with rolls.", "Holds surveys of millers and along the mill race."}, []string{"Conducts formal probes or surveys for given reaches, millers, or parts of the mill race."}, false},
	} {
		was, is := append(slices.Clone(test.was), rest), append(slices.Clone(test.is), rest)
		for way, log := range []*Changelog{oneLevel(was, is), oneLevel(is, was)} {
			joined := slices.ContainsFunc(log.Changes, func(c Change) bool { return c.Rule == "statement-split" || c.Rule == "statement-merged" })
			if joined != test.joins {
				t.Errorf("%s, way %d: joined %v, want %v", test.name, way, joined, test.joins)
				for _, c := range log.Changes {
					t.Log(c.Rule, c.Old, c.New)
				}
			}
		}
	}
}

// TestDoneByMeans holds that what is done by means of what somebody uses is a duty like one that is asked for
// plainly, and that using alone is none.
func TestDoneByMeans(t *testing.T) {
	for _, test := range []struct {
		name, was, is string
		one           bool
	}{
		{"means and end", "Uses rods to measure and report on flood and silt heights and to open paddles.", "Watches, marks and reports on flood, silt and ice.", true},
		{"another end", "Uses rods to measure and smooth flood and silt heights and to open paddles.", "Watches, marks and reports on flood, silt and ice.", false},
	} {
		log := oneLevel([]string{test.was}, []string{test.is})
		if one := len(log.Changes) == 1 && log.Changes[0].Rule == "statement-reworded"; one != test.one {
			t.Errorf("%s: one %v, want %v", test.name, one, test.one)
		}
	}
}
