package diff

import (
	"testing"

	"compdiff/framework"
)

// TestEvidenceIsCertainOfTheSameWords holds that what a statement lives on in is only certain where
// the words are the same, and that it says whether they stood there before.
func TestEvidenceIsCertainOfTheSameWords(t *testing.T) {
	const gone = "Following agreed rules, counts, stacks and labels casks."
	for _, test := range []struct {
		name        string
		before, now string
		sure        bool
		copied      bool
	}{
		{"the same words", gone, gone, true, true},
		{"another comma", "Following agreed rules, counts, stacks, and labels casks.", "Following agreed rules, counts, stacks, and labels casks.", true, true},
		{"other forms of them", "Follows agreed rules to count, stack and label casks.", "Follows agreed rules to count, stack and label casks.", false, true},
	} {
		edition := func(first string, rest ...string) *framework.Edition {
			return &framework.Edition{Skills: []framework.Skill{about("CASK", "Cask care", "The care of casks.",
				level(2, first, "Rolls barrels to the quay."), level(3, append(rest, "Buys hoops and staves for coopers.")...))}}
		}
		log := Compare(edition(test.before, gone), edition(test.now))
		found := false
		for _, c := range log.Changes {
			if c.Rule != "statement-removed" || len(c.Evidence) != 1 {
				continue
			}
			found = true
			if e := c.Evidence[0]; e.Confidence >= 1 != test.sure || e.Copied != test.copied {
				t.Errorf("%s: confidence %v, copied %v", test.name, e.Confidence, e.Copied)
			}
		}
		if !found {
			t.Errorf("%s: nothing says where the statement lives on\n%+v", test.name, log.Changes)
		}
	}
}
