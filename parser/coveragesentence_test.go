package parser

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestCoverageSentence reads in many words which levels a skill has; sentences that say
// something else, and those that not all skills have, are text.
func TestCoverageSentence(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string // between guidance and levels
		declared      []int  // of the first skill
	}{
		"numbers at the end":      {"Practised at levels 2 and 4.", "Practised at level 3.", []int{2, 4}},
		"numbers in the middle":   {"Levels 2, and 4 are part of this.", "Level 3 are part of this.", []int{2, 4}},
		"no full stop":            {"There is work at levels 2 and 4", "There is work at level 3", []int{2, 4}},
		"one that does not fit":   {"Practised at levels 2 and 5.", "Practised at level 3.", nil},
		"the same level in all":   {"Based on level 3 of the trade.", "Based on level 3 of the trade.", nil},
		"only one skill has it":   {"Apprentices reach levels 2 and 4.", "Rope is dear.", nil},
		"a statement of its own":  {"Work at levels 2 and 4 is done by day in the yard and needs light.", "Work at level 3 is done by day in the yard and needs light.", nil},
		"a sentence goes before":  {"Rope is dear. Seen at levels 2 and 4.", "Rope is dear. Seen at level 3.", nil},
		"numbers of other things": {"Uses hooks 2 and 4.", "Uses hooks 3.", nil},
	} {
		text := fmt.Sprintf("Rope making ROPE\n\nMaking ropes for boats and sheds.\n\nGuidance notes\n\nRope is often hemp.\n\n%s\n\nLevel 2\n\nMends ropes.\n\nLevel 4\n\nPlans ropes.\n\n"+
			"Sail making SAIL\n\nMaking sails for boats and sheds.\n\nGuidance notes\n\nSails are often canvas.\n\n%s\n\nLevel 3\n\nMends sails.\n", c.first, c.second)
		e, err := Parse("copy.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 2 {
			t.Fatal(name, err)
		}
		s := e.Skills[0]
		if !slices.Equal(s.Declared, c.declared) {
			t.Errorf("%s: declared %v, want %v", name, s.Declared, c.declared)
		}
		last := s.Guidance[len(s.Guidance)-1].Text
		if got := strings.Contains(last, c.first) || strings.HasSuffix(c.first, last); got != (c.declared == nil) {
			t.Errorf("%s: guidance ends in %q", name, last)
		}
	}
}

// TestCoverageBesideUndefined reads which levels a skill has where each level has a heading
// and those left out say so, in the line of their heading or below it.
func TestCoverageBesideUndefined(t *testing.T) {
	for _, between := range []string{": ", "\n\n"} {
		var b strings.Builder
		for _, thing := range []string{"Rope", "Sail"} {
			fmt.Fprintf(&b, "%s making (%s)\n\nMaking %ss for boats and sheds.\n\nGuidance notes\n\nA boat needs many.\n\nSeen at levels 2, 3\n\nLevel 1%[4]sNot used at this level.\n\nLevel 2%[4]sMends a %[1]s.\n\nLevel 3%[4]sPlans a %[1]s.\n\n",
				thing, strings.ToUpper(thing), thing, between)
		}
		e, err := Parse("copy.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 2 {
			t.Fatal(err)
		}
		if got := e.Skills[0].Declared; !slices.Equal(got, []int{2, 3}) {
			t.Errorf("%q: declared %v", between, got)
		}
	}
}

// TestCoverageSentenceDisagrees keeps the numbers of a sentence that others show to be
// one, also where they are not the skill's levels.
func TestCoverageSentenceDisagrees(t *testing.T) {
	var b strings.Builder
	for _, thing := range []string{"Rope", "Sail", "Mast"} {
		levels := map[string]string{"Rope": "2 and 5"}[thing]
		if levels == "" {
			levels = "2 and 3"
		}
		fmt.Fprintf(&b, "%s making %s\n\nMaking %ss for boats.\n\nSeen at levels %s.\n\nLevel 2\n\nMends a %s.\n\nLevel 3\n\nPlans a %s.\n\n",
			thing, strings.ToUpper(thing), thing, levels, thing, thing)
	}
	e, err := Parse("copy.txt", []byte(b.String()), Options{})
	if err != nil || len(e.Skills) != 3 {
		t.Fatal(err)
	}
	if got := e.Skills[0].Declared; !slices.Equal(got, []int{2, 5}) {
		t.Errorf("declared %v", got)
	}
	if got := e.Skills[0].Description.Text; got != "Making Ropes for boats." {
		t.Errorf("description %q", got)
	}
}
