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

// TestStaysIn holds when what a text shares with one that came stays at its own place: nearly all of
// it does, what is done first is done there still, and so is what the new one is all about.
func TestStaysIn(t *testing.T) {
	const (
		was  = "Monitors wicks, cleans lenses and winds the clockwork of harbour lamps."
		came = "Monitors wicks and winds the clockwork of harbour lamps by night."
	)
	lex := newLexicon(learnVerbs())
	e := &Evidence{Old: Text{Text: framework.Text{Text: was}}, New: Text{Text: framework.Text{Text: came}}}
	for _, test := range []struct {
		name   string
		became []string
		topic  string
		want   bool
	}{
		{"as it was but for a word", []string{"Monitors wicks, polishes lenses and winds the clockwork of lamps."}, "", true},
		{"in two parts", []string{"Monitors wicks of harbour lamps.", "Winds the clockwork of lamps."}, "", true},
		{"half of it", []string{"Monitors wicks of harbour lamps."}, "", false},
		{"another first verb", []string{"Designs wicks and winds the clockwork of harbour lamps."}, "", false},
		{"without the topic of the new skill", []string{"Monitors wicks, polishes lenses and winds the clockwork of lamps."}, "Harbour keeping", false},
		{"nothing", nil, "", false},
	} {
		var became []Text
		for _, text := range test.became {
			became = append(became, Text{Text: framework.Text{Text: text}})
		}
		if got := lex.staysIn(e, became, lex.sentence(test.topic).stems); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
