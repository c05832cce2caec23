package check_test

import (
	"fmt"
	"testing"

	"compdiff/framework"
)

// TestRepeatedItems holds that a line with a capital which most lists go on with below items in
// small letters is said, and that one of few skills, or among items with capitals, is not.
func TestRepeatedItems(t *testing.T) {
	for name, c := range map[string]struct {
		first string // how the items begin; "" as they do
		skill func(i int) bool
		said  int
	}{
		"all":           {"", func(int) bool { return true }, 6},
		"one of many":   {"", func(i int) bool { return i == 0 }, 0},
		"two of six":    {"", func(i int) bool { return i < 2 }, 0},
		"among capital": {"Keeping the day book", func(int) bool { return true }, 0},
	} {
		e := garden(6)
		for i := range e.Skills {
			list := &e.Skills[i].Guidance[0]
			if c.first != "" {
				list.Items[0].Text, list.Items[1].Text = "Looking after it", c.first
			}
			if c.skill(i) {
				list.Items = append(list.Items, framework.Note{Kind: framework.Item, Text: "Where it is found"}, framework.Note{Kind: framework.Item, Text: "Old yards"})
			}
		}
		if n := len(texts(e, "text-repeated")); n != c.said {
			t.Errorf("%s: %d findings, want %d", name, n, c.said)
		}
	}
}

// TestStampedItems holds that a line with a date at the end of a list is said where all skills
// have it by one form, and that items without one are not.
func TestStampedItems(t *testing.T) {
	for form, want := range map[string]int{"Seen on %d May 2031 by Ada Quill": 4, "keeping plot %d": 0} {
		e := garden(4)
		for i := range e.Skills {
			list := &e.Skills[i].Guidance[0]
			list.Items = append(list.Items, framework.Note{Kind: framework.Item, Text: fmt.Sprintf(form, i+3)})
		}
		if n := len(texts(e, "text-repeated")); n != want {
			t.Errorf("%q: %d findings, want %d", form, n, want)
		}
	}
}

// TestCountedAsLevels holds that lines which count as headings of levels do, in a source without
// a level, are said of the levels of every skill, and that one line in each is not.
func TestCountedAsLevels(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		said  int
	}{
		"two of a form":   {[]string{"{{< level 2 >}}", "{{< level 3 >}}"}, 4},
		"one":             {[]string{"{{< level 2 >}}"}, 0},
		"in one sentence": {[]string{"See rule 2 first.", "See rule 3 then."}, 0},
	} {
		e := garden(4)
		for i := range e.Skills {
			s := &e.Skills[i]
			s.Levels, s.Unknown = nil, []framework.Part{framework.PartLevels}
			for _, text := range c.lines {
				note(s, text)
			}
		}
		if n := len(texts(e, "levels-missing")); n != c.said {
			t.Errorf("%s: %d findings, want %d", name, n, c.said)
		}
	}
}

// TestAddressesAsDescriptions holds that descriptions which are web addresses are said.
func TestAddressesAsDescriptions(t *testing.T) {
	e := garden(4)
	for i := range e.Skills {
		e.Skills[i].Description.Text = fmt.Sprintf("https://garden.example/skills/%d", i)
	}
	rule := ""
	for _, r := range []string{"heading-suspect", "skill-unlike-others"} {
		if len(texts(e, r)) == 4 {
			rule = r
		}
	}
	if rule == "" {
		t.Error("descriptions that are web addresses are not said")
	}
}
