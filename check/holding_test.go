package check_test

import (
	"fmt"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// TestUnlikeOthers holds what a skill that was read wrongly has and the others have not, each
// beside what looks alike and is right.
func TestUnlikeOthers(t *testing.T) {
	item := func(text string) framework.Note { return framework.Note{Kind: framework.Item, Text: text} }
	declare := func(e *framework.Edition, but int) {
		for i := range e.Skills {
			if i != but {
				e.Skills[i].Declared = []int{1, 2}
			}
		}
	}
	section := func(e *framework.Edition) {
		for i := range e.Skills {
			e.Skills[i].Sections = []framework.Section{{Title: "Typical roles", Text: fmt.Sprintf("Head gardener %d", i)}}
		}
	}
	for name, c := range map[string]struct {
		spoil func(*framework.Edition)
		said  bool
	}{
		"an item above the guidance": {func(e *framework.Edition) {
			section(e)
			e.Skills[0].Guidance = append([]framework.Note{item("Under gardener")}, e.Skills[0].Guidance...)
		}, true},
		"an item, and no section": {func(e *framework.Edition) {
			e.Skills[0].Guidance = append([]framework.Note{item("Under gardener")}, e.Skills[0].Guidance...)
		}, false},
		"items in two": {func(e *framework.Edition) {
			section(e)
			for i := range 2 {
				e.Skills[i].Guidance = append([]framework.Note{item("Under gardener")}, e.Skills[i].Guidance...)
			}
		}, false},
		"no levels declared in one":  {func(e *framework.Edition) { declare(e, 2) }, true},
		"levels declared everywhere": {func(e *framework.Edition) { declare(e, -1) }, false},
		"no levels declared in half": {func(e *framework.Edition) {
			declare(e, -1)
			for i := range 3 {
				e.Skills[i].Declared = nil
			}
		}, false},
	} {
		e := garden(6)
		c.spoil(e)
		said := false
		for _, f := range check.Run(e, "skill-unlike-others").Findings {
			said = said || f.Part == "guidance" || f.Part == "levels"
		}
		if said != c.said {
			t.Errorf("%s: said %v, want %v", name, said, c.said)
		}
	}
}

// TestNumberedSections holds that the number of an edition in a title counts no levels, and
// one that differs from section to section does.
func TestNumberedSections(t *testing.T) {
	for name, c := range map[string]struct {
		title func(i int) string
		want  int
	}{
		"the same in all":  {func(int) string { return "Updates for edition 4" }, 0},
		"another in each":  {func(i int) string { return fmt.Sprintf("Updates for edition %d", i+1) }, 4},
		"in some of these": {func(i int) string { return []string{"Updates for edition 4", "Updates"}[i%2] }, 2},
	} {
		e := garden(4)
		for i := range e.Skills {
			e.Skills[i].Sections = []framework.Section{{Title: c.title(i), Text: "Level one was made plainer."}}
		}
		if n := len(texts(e, "heading-in-text")); n != c.want {
			t.Errorf("%s: %d findings, want %d", name, n, c.want)
		}
	}
}

// TestNoticeAlone holds that the same notice, alone in the last level of several skills, is
// said, and a duty that skills share is not.
func TestNoticeAlone(t *testing.T) {
	for text, want := range map[string]int{
		"The next edition is being written; comments are welcome.": 2,
		"Reports to the owner of the garden.":                      0,
	} {
		e := garden(4)
		for i := range 2 {
			e.Skills[i].Levels = append(e.Skills[i].Levels, level(3, text))
		}
		if n := len(texts(e, "text-repeated")); n != want {
			t.Errorf("%q: %d findings, want %d", text, n, want)
		}
	}
}
