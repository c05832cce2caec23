package check_test

import (
	"fmt"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// TestStrangers holds that a text among duties which is none is said where it is alone,
// and neither where several skills have such, nor what a person must be.
func TestStrangers(t *testing.T) {
	with := func(texts ...string) *framework.Edition {
		e := garden(4)
		for i, text := range texts {
			paragraph(&e.Skills[i], 0, text)
			paragraph(&e.Skills[i], 1, "Keeps the day book.")
		}
		return e
	}
	for text, said := range map[string]bool{
		"See above.":                              true,
		"Looking after lawns and hedges.":         true,
		"As level 2, and more.":                   true,
		"Waters all plants.":                      false,
		"Responsible for all plants.":             false,
		"Within a team, waters plants.":           false,
		"Carefully waters plants in dry weather.": false,
	} {
		found := false
		for _, f := range check.Run(with(text)).Findings {
			found = found || f.Rule == "skill-unlike-others" && f.Text == text && f.Skill == "GARA"
		}
		if found != said {
			t.Errorf("%q: said %v", text, found)
		}
	}
	for _, f := range check.Run(with("See above.", "By hand alone.")).Findings {
		if f.Text == "See above." && f.Rule == "skill-unlike-others" && f.Message[:4] == "the " && f.Part == "level 1" {
			t.Errorf("in two skills: %s", f.Message)
		}
	}
}

// TestClosingRemarks holds that remarks which all skills end in are said, as items too, and
// neither items alike nor what some skills say.
func TestClosingRemarks(t *testing.T) {
	for name, c := range map[string]struct {
		put  func(s *framework.Skill, i int)
		said int
	}{
		"below the levels": {func(s *framework.Skill, i int) {
			paragraph(s, 1, fmt.Sprintf("A word of the gardeners' book, page %d.", i+3))
		}, 4},
		"below the guidance": {func(s *framework.Skill, i int) {
			note(s, "It may be done by hand.")
			note(s, fmt.Sprintf("A word of the gardeners' book, page %d.", i+3))
		}, 4},
		"in two of four": {func(s *framework.Skill, i int) {
			note(s, "It may be done by hand.")
			if i < 2 {
				note(s, fmt.Sprintf("A word of the gardeners' book, page %d.", i+3))
			}
		}, 0},
		"the same in all": {func(s *framework.Skill, _ int) { paragraph(s, 1, "A word of the gardeners' book, page 3.") }, 4},
		"duties": {func(s *framework.Skill, i int) {
			paragraph(s, 1, fmt.Sprintf("Keeps to the gardeners' book, page %d.", i+3))
		}, 0},
	} {
		e := garden(4)
		for i := range e.Skills {
			c.put(&e.Skills[i], i)
		}
		if n := len(texts(e, "text-repeated")); n != c.said {
			t.Errorf("%s: %d findings, want %d", name, n, c.said)
		}
	}
}

// TestRemarks holds that what skills end in, but for dates and names, is said, and duties
// that they share are not.
func TestRemarks(t *testing.T) {
	ending := func(format string, values ...any) *framework.Edition {
		e := garden(4)
		for i := range values {
			paragraph(&e.Skills[i], 1, fmt.Sprintf(format, values[i]))
		}
		return e
	}
	says := func(e *framework.Edition) (n int) {
		for _, f := range check.Run(e, "text-repeated").Findings {
			if f.Part == "level 2" {
				n++
			}
		}
		return n
	}
	if n := says(ending("Text last changed on %s.", "2 May by Ben", "3 June by Ann Lee")); n != 2 {
		t.Errorf("dates: %d findings", n)
	}
	if n := says(ending("Changes in this version: level %d has been reworded.", 1, 2)); n != 2 {
		t.Errorf("numbers: %d findings", n)
	}
	if n := says(ending("Plans the year of %s.", "Ben", "Ann")); n != 0 {
		t.Errorf("duties: %d findings", n)
	}
	if n := says(ending("Text last changed on %s.", "2 May by Ben")); n != 0 {
		t.Errorf("one alone: %d findings", n)
	}
}

// TestLostFirstLevel holds that duties at the end of the guidance are said where the skill
// lacks the level that all others begin with.
func TestLostFirstLevel(t *testing.T) {
	lost := func(text string, levels int) *framework.Edition {
		e := garden(3)
		for i := range e.Skills {
			e.Skills[i].Guidance = nil
			note(&e.Skills[i], "Much depends on the weather.")
		}
		e.Skills[0].Levels = e.Skills[0].Levels[2-levels:]
		note(&e.Skills[0], text)
		return e
	}
	const text = "Weeds the beds at night."
	says(t, "skill-unlike-others", lost(text, 1), text)
	says(t, "skill-unlike-others", lost(text, 2))
	says(t, "skill-unlike-others", lost("The beds are weeded at night.", 1))
}

// TestHeadsInLevels holds that what announces a list in one level alone is said, and not
// what levels begin with.
func TestHeadsInLevels(t *testing.T) {
	e := garden(4)
	paragraph(&e.Skills[0], 1, "Typical roles:")
	paragraph(&e.Skills[0], 1, "Head gardener")
	says(t, "heading-suspect", e, "Typical roles:")
	e = garden(4)
	paragraph(&e.Skills[0], 1, "Waters all of these:")
	paragraph(&e.Skills[0], 1, "beds")
	says(t, "heading-suspect", e)
	e = garden(4)
	for i := range e.Skills {
		for k := range e.Skills[i].Levels {
			paragraph(&e.Skills[i], k, "At this level:")
			paragraph(&e.Skills[i], k, "all of the above")
		}
	}
	says(t, "heading-suspect", e)
}

// TestCutParts holds that the one description which ends in no mark is said where it ends in
// half a word, and a full stop that was forgotten is not.
func TestCutParts(t *testing.T) {
	for text, said := range map[string]bool{
		"Keeping all hedges sound so that they grow thr":       true,
		"Keeping all hedges sound through the whole year":      false,
		"Keeping all hedges sound so that nobody is hurt":      false,
		"Keeping all hedges sound so that nobody climbs over.": false,
	} {
		want := []string{}
		if said {
			want = []string{text}
		}
		e := garden(5)
		e.Skills[0].Description.Text = text
		says(t, "skill-unlike-others", e, want...)
		e.Skills[1].Description.Text = "Keeping all the lawns of a garden sound through the year"
		says(t, "skill-unlike-others", e)
	}
}

// TestTitleBelowDescription holds that an activity at the end of a level is said where
// descriptions begin with one.
func TestTitleBelowDescription(t *testing.T) {
	const text = "Keeping toads in order."
	e := garden(4)
	paragraph(&e.Skills[0], 1, text)
	found := check.Run(e, "skill-unlike-others").Findings
	if len(found) == 0 || found[0].Text != text {
		t.Errorf("found %v", found)
	}
	for i := range e.Skills {
		paragraph(&e.Skills[i], 0, "Keeping to the plan, works alone.")
	}
	for _, f := range check.Run(e, "skill-unlike-others").Findings {
		if f.Text != text {
			t.Errorf("said: %v", f)
		}
	}
}
