package diff

import (
	"strings"
	"testing"
)

// TestReview holds what a reason says at last: the verb that opens a duty, what became of the things that answer each
// other, and nothing of what is no phrase.
func TestReview(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new string
		says     []string
		not      []string
	}{
		{"another verb opens the duty",
			"Manages eels and ensures that nets for ponds are dried in line with weir habits.",
			"Directs the eel management scheme for rivers and ensures that traps and lines are counted in line with policy.",
			[]string{`verb "manages" became "directs"`}, nil},
		{"the same verb opens it", "Manages eels in line with weir habits.", "Manages herons in fog.", nil, []string{"verb"}},
		{"a verb hands its object over",
			"Ensures that yard gates, bolts, hinges and locks are in place to ensure that the boats of the club are safe and that oars and sails are stored in all sheds.",
			"Implements gates, bolts, and locks to ensure that the boats of the club are safe. Ensures that oars and sails are kept in all sheds.",
			[]string{`verb "ensures" became "implements"`}, []string{`verb "implements" was added`}},
		{"what is said, and of what", "Ensures that yard ropes and old sails are clean and dry.", "Ensures that ropes and sails are stacked near barns and boats.",
			[]string{`"yard ropes and old sails are clean and dry" became "ropes and sails are stacked near barns and boats"`}, nil},
		{"the noun that stayed", "Tailors dock lamps to improve harbour walls.", "Configures dock lamps for tidy walls and gates.",
			[]string{`"to improve harbour walls" became "for tidy walls and gates"`}, []string{"was dropped"}},
		{"a compound", "Manages horses and boats.", "Forms, maintains and leads tugboats and horses.", []string{`"boats" became "tugboats"`}, nil},
		{"two unlike words", "Manages horses and boats.", "Forms, maintains and leads kettles and horses.", nil, []string{`"boats" became "kettles"`}},
		{"a noun that is done", "Contributes to painting, caulking and leak resolution.", "Contributes to painting and caulking. Resolves puddles or refers to wrights for help.",
			[]string{`"leak resolution" became "Resolves puddles"`}, []string{`verb "resolves" was added`}},
		{"a member between others that moved", "Uses pond drawing, dredging, and netting ways to build, mend or keep a weir.",
			"Builds, mends or keeps plain weirs. Uses pond netting and drawing ways under a reeve.", []string{`in a list, "dredging" was dropped`}, nil},
		{"what something is said to be", "Ensure casks and lids are washed, shown to coopers and are open for the choice of autumn brewers.",
			"Ensure casks and lids are washed, weighed and shown to coopers, and worn hoops mended.",
			[]string{`"open for the choice of autumn brewers" was dropped`, `"worn hoops mended" was added`}, []string{"became"}},
		{"a condition beside what stands elsewhere", "Mends pumps, including, where appropriate, handover to the miller.", "Mends pumps.", nil, nil},
		{"a scope word behind a verb", "Contributes to river fish counts.", "Plans and leads complex river fish counts on barges.", []string{`"complex" was added`}, nil},
	} {
		all := judgeDuty(test.old, test.new).reason
		for _, s := range test.says {
			if !strings.Contains(all, s) {
				t.Errorf("%s: want %s, got %s", test.name, s, all)
			}
		}
		for _, s := range test.not {
			if strings.Contains(all, s) {
				t.Errorf("%s: do not want %s, got %s", test.name, s, all)
			}
		}
	}
}
