package check_test

import (
	"slices"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// TestOneAmongOthers holds that a text which is unlike those of all other skills in one
// thing is said, and the likes of it that are right are not.
func TestOneAmongOthers(t *testing.T) {
	items := func(e *framework.Edition, at int, texts ...string) {
		n := &e.Skills[at].Guidance[0]
		n.Items = nil
		for _, text := range texts {
			n.Items = append(n.Items, framework.Note{Kind: framework.Item, Text: text})
		}
	}
	for name, c := range map[string]struct {
		rule string
		said bool
		make func(*framework.Edition)
	}{
		"a duty in the guidance of another skill": {"skill-unlike-others", true, func(e *framework.Edition) {
			note(&e.Skills[1], "Plans the care of hedges with the owner.")
		}},
		"a duty that two skills share": {"skill-unlike-others", false, func(e *framework.Edition) {
			paragraphs := &e.Skills[1].Levels[1].Statements[0]
			paragraphs.Text = e.Skills[0].Levels[1].Statements[0].Text
		}},
		"a description without an end": {"statement-unfinished", true, func(e *framework.Edition) {
			e.Skills[2].Description.Text = "Keeping ponds sound through the wet and the dry"
		}},
		"two descriptions without an end": {"statement-unfinished", false, func(e *framework.Edition) {
			e.Skills[1].Description.Text = "Keeping lawns sound through the wet and the dry"
			e.Skills[2].Description.Text = "Keeping ponds sound through the wet and the dry"
		}},
		"a mark between sentences": {"label-in-text", true, func(e *framework.Edition) {
			e.Skills[0].Levels[0] = level(1, "Cuts hedges along a line. [new] Reports what is found.")
		}},
		"a word in brackets": {"label-in-text", false, func(e *framework.Edition) {
			e.Skills[0].Levels[0] = level(1, "Cuts [new] hedges along a line.")
		}},
		"two items on a line": {"skill-unlike-others", true, func(e *framework.Edition) {
			items(e, 0, "looking after hedges - day books kept up", "raking leaves")
		}},
		"an item that explains": {"skill-unlike-others", false, func(e *framework.Edition) {
			items(e, 0, "gates - front and rear", "raking leaves")
		}},
		"figures in an item": {"skill-unlike-others", false, func(e *framework.Edition) {
			items(e, 0, "rows of 5 * 3 plants", "raking")
		}},
		"a list above its introduction": {"skill-unlike-others", true, func(e *framework.Edition) {
			e.Skills[0].Guidance = []framework.Note{
				{Kind: framework.List, Items: []framework.Note{{Kind: framework.Item, Text: "raking leaves"}}},
				{Kind: framework.Paragraph, Text: "Activities may include:"}, {Kind: framework.Paragraph, Text: "Custom decides."},
			}
		}},
		"a label before every name": {"name-suspect", true, func(e *framework.Edition) {
			for i := range e.Skills {
				e.Skills[i].Name = "Title: " + e.Skills[i].Name
			}
		}},
		"one name with a colon":      {"name-suspect", false, func(e *framework.Edition) { e.Skills[0].Name = "Care: hedges" }},
		"a label in place of a code": {"name-suspect", true, func(e *framework.Edition) { e.Skills[0].Code = "Code" }},
		"the code CODE":              {"name-suspect", false, func(e *framework.Edition) { e.Skills[0].Code = "CODE" }},
		"a label in every last level": {"text-repeated", true, func(e *framework.Edition) {
			for i := range e.Skills {
				paragraph(&e.Skills[i], 1, "Tools used: "+[]string{"rake", "fork", "spade", "saw"}[i]+".")
			}
		}},
		"a duty with a colon in every last level": {"text-repeated", false, func(e *framework.Edition) {
			for i := range e.Skills {
				paragraph(&e.Skills[i], 1, "Decides upon: "+[]string{"rakes", "forks", "spades", "saws"}[i]+".")
			}
		}},
		"a label at the end of all guidance": {"text-repeated", true, func(e *framework.Edition) {
			for i := range e.Skills {
				note(&e.Skills[i], "Further reading: the book on "+e.Skills[i].Name+".")
			}
		}},
	} {
		e := garden(4)
		c.make(e)
		found := check.Run(e, c.rule).Findings
		if said := len(found) > 0; said != c.said {
			t.Errorf("%s: said %v, want %v: %v", name, said, c.said, found)
		}
	}
}

// TestFewLevels holds that a level of two paragraphs is said in a source of few skills
// where its skill has fewer levels than all others, and else not.
func TestFewLevels(t *testing.T) {
	for _, levels := range []int{1, 2} {
		e := garden(3)
		e.Skills[0].Levels = e.Skills[0].Levels[:levels]
		paragraph(&e.Skills[0], 0, "Plans the year of the hedges.")
		said := slices.ContainsFunc(check.Run(e, "skill-unlike-others").Findings, func(f check.Finding) bool { return strings.Contains(f.Message, "fewer levels") })
		if said != (levels == 1) {
			t.Errorf("%d levels: said %v", levels, said)
		}
	}
}
