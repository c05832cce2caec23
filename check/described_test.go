package check_test

import (
	"fmt"
	"testing"

	"compdiff/framework"
)

// described is an edition with a skill for each description.
func described(descriptions []string, change func(i int, s *framework.Skill)) *framework.Edition {
	e := &framework.Edition{}
	for i, text := range descriptions {
		code := fmt.Sprintf("BEE%c", 'A'+i)
		s := framework.Skill{Code: code, Name: "Keeping " + code, Description: framework.Text{Text: text}}
		if change != nil {
			change(i, &s)
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

func TestDatesForDescriptions(t *testing.T) {
	const about = "is a date"
	saysOf(t, about, "dates", described([]string{"March 2025", "Published 1 June 2024", "2024-05-06"}, nil), "BEEA description", "BEEB description", "BEEC description")
	saysOf(t, about, "one of many", described([]string{"March 2025", "Keeping bees.", "Selling honey."}, nil))
	saysOf(t, about, "sentences with dates", described([]string{"Keeping bees as asked for since 2019.", "Selling honey by the rules of 2024."}, nil))
}

func TestCategoriesForDescriptions(t *testing.T) {
	const about = "changed places"
	group := func(category string) func(int, *framework.Skill) {
		return func(_ int, s *framework.Skill) { s.Category = []string{category} }
	}
	saysOf(t, about, "exchanged", described([]string{"Bees", "Honey"}, group("Keeping bees through the year.")), "BEEA description", "BEEB description")
	saysOf(t, about, "in their places", described([]string{"Keeping bees.", "Selling honey."}, group("Bees")))
	saysOf(t, about, "both sentences", described([]string{"Keeping bees.", "Selling honey."}, group("Keeping bees through the year.")))
}

func TestLabelBeforeAllStatements(t *testing.T) {
	labelled := func(label string, verbs ...string) *framework.Edition {
		return described([]string{"Keeping bees.", "Selling honey."}, func(i int, s *framework.Skill) {
			for n := 1; n <= 2; n++ {
				s.Levels = append(s.Levels, framework.Level{Number: n, Statements: []framework.Statement{{Text: label + verbs[2*i+n-1] + " bees."}}})
			}
		})
	}
	if got := texts(labelled("Statement ", "Counts", "Moves", "Feeds", "Sells"), "label-in-text"); len(got) != 4 {
		t.Errorf("found %q", got)
	}
	says(t, "label-in-text", labelled("", "Counts", "Moves", "Feeds", "Sells"))
	says(t, "label-in-text", labelled("Supports ", "Queen", "Worker", "Drone", "Scout"))
}

func TestMarkedHeadingsInTexts(t *testing.T) {
	inGuidance := func(text string) *framework.Edition {
		return described([]string{"Keeping bees."}, func(_ int, s *framework.Skill) { s.Guidance = []framework.Note{{Text: text}} })
	}
	says(t, "heading-in-text", inGuidance("Scales are checked. === Level 1"), "Scales are checked. === Level 1")
	says(t, "heading-in-text", inGuidance("Scales are checked ## Level 1"), "Scales are checked ## Level 1")
	says(t, "heading-in-text", inGuidance("Scales are checked at level 1."))
}
