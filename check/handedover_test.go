package check_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// inLines gives the skills and texts of an edition lines in a file, in their order.
func inLines(e *framework.Edition) *framework.Edition {
	n := 0
	at := func() framework.From {
		n++
		return framework.From{File: "garden.txt", Line: n}
	}
	for i := range e.Skills {
		s := &e.Skills[i]
		s.From, s.Description.From = at(), at()
		for k := range s.Guidance {
			s.Guidance[k].From = at()
		}
		for k := range s.Levels {
			s.Levels[k].From = at()
			for m := range s.Levels[k].Statements {
				s.Levels[k].Statements[m].From = at()
			}
		}
	}
	return e
}

// inCells gives them cells of a table.
func inCells(e *framework.Edition) *framework.Edition {
	for i := range e.Skills {
		e.Skills[i].From = framework.From{File: "garden.csv", Cell: fmt.Sprintf("A%d", i+2)}
	}
	return e
}

// saysOf tests of which parts the rule on skills unlike others says something that holds
// some words.
func saysOf(t *testing.T, about, name string, e *framework.Edition, want ...string) {
	t.Helper()
	var got []string
	for _, f := range check.Run(e, "skill-unlike-others").Findings {
		if strings.Contains(f.Message, about) {
			got = append(got, f.Skill+" "+f.Part)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: says %q, want %q", name, got, want)
	}
}

// TestHandedOver holds that a text which begins as descriptions do is said where the next
// skill has none, and a duty or a skill that merely has no description is not.
func TestHandedOver(t *testing.T) {
	given := func(text, description string) *framework.Edition {
		e := garden(4)
		paragraph(&e.Skills[1], 1, text)
		e.Skills[2].Description.Text = description
		return inLines(e)
	}
	saysOf(t, "the skill below has no description", "a description", given("Looking after ponds of all kinds.", ""), "GARB level 2")
	saysOf(t, "the skill below has no description", "as others begin", given("Keeping ponds sound through the year.", ""), "GARB level 2")
	saysOf(t, "the skill below has no description", "a duty", given("Cleans the tools.", ""))
	saysOf(t, "the skill below has no description", "in a table", inCells(given("Looking after ponds of all kinds.", "")))
}

// TestLevelsOfNeighbour holds that the levels which a copied skill cut off are doubted in
// both skills, and no gap that several skills have or that goes on in none.
func TestLevelsOfNeighbour(t *testing.T) {
	with := func(levels ...[]int) *framework.Edition {
		e := garden(len(levels))
		for i, numbers := range levels {
			e.Skills[i].Levels = nil
			for _, n := range numbers {
				e.Skills[i].Levels = append(e.Skills[i].Levels, level(n, fmt.Sprintf("Cuts %s to size %d.", e.Skills[i].Name, n)))
			}
		}
		inLines(e)
		for i := range e.Skills {
			slices.SortFunc(e.Skills[i].Levels, func(a, b framework.Level) int { return cmp.Compare(a.Number, b.Number) })
		}
		return e
	}
	saysOf(t, "may belong to the former", "copied into another", with([]int{3, 4}, []int{1, 2, 5}, []int{1, 2}, []int{1, 2}), "GARA level 5", "GARB level 5")
	saysOf(t, "may belong to the former", "downwards", with([]int{5, 4}, []int{7, 6, 3}, []int{2, 1}, []int{2, 1}), "GARA level 3", "GARB level 3")
	saysOf(t, "may belong to the former", "a gap of its own", with([]int{1, 2}, []int{1, 2, 5}, []int{1, 2}))
	saysOf(t, "may belong to the former", "gaps in two", with([]int{3, 4}, []int{1, 2, 5}, []int{1, 4}))
	saysOf(t, "may belong to the former", "of three skills", with([]int{3, 4}, []int{1, 2, 5}, []int{1, 2}))
	saysOf(t, "may belong to the former", "no gap", with([]int{3, 4}, []int{1, 2, 3}, []int{1, 2}))
	saysOf(t, "may belong to the former", "a cell slid down", inCells(with([]int{3, 4}, []int{1, 2, 5}, []int{1, 2}, []int{1, 2})), "GARA level 5", "GARB level 5")
}

// TestExchangedLevels holds that two columns which are exchanged in all rows are said.
func TestExchangedLevels(t *testing.T) {
	table := func(exchanged bool) *framework.Edition {
		e := garden(4)
		for i := range e.Skills {
			s := &e.Skills[i]
			s.Levels = append(s.Levels, level(3, "Decides on "+s.Name+"."))
			if exchanged {
				first := &s.Levels[0].Statements[0]
				s.Description.Text, first.Text = first.Text, s.Description.Text
			}
		}
		return inCells(e)
	}
	for exchanged, want := range map[bool]int{true: 8, false: 0} {
		n := 0
		for _, f := range check.Run(table(exchanged), "skill-unlike-others").Findings {
			if f.Part == "description" || f.Part == "level 1" {
				n++
			}
		}
		if n != want {
			t.Errorf("exchanged %v: %d parts, want %d", exchanged, n, want)
		}
	}
	names := garden(4)
	for i := range names.Skills {
		s := &names.Skills[i]
		s.Name, s.Description.Text = s.Description.Text+" It is done in the open.", s.Name
	}
	saysOf(t, "names are sentences", "names", names, "GARA description", "GARB description", "GARC description", "GARD description")
	names.Skills[0].Description.Text = "Keeping all of it sound."
	saysOf(t, "names are sentences", "one is a sentence", names)
}

// TestBrokenTexts goes through texts in which a line stands twice, or is left of which one
// word, and through what authors write.
func TestBrokenTexts(t *testing.T) {
	for text, broken := range map[string]bool{
		"Orders tools for the shed and pays Orders tools for the shed and pays at once.": true,
		"Orders tools for the shed, and orders tools for the yard.":                      false,
		"Orders tools for the shed. Orders tools for the yard.":                          false,
		"National Garden Trust rules, and what the National Garden Trust says.":          false,
		"Cuts hedges through the owner. owner.":                                          true,
		"Cuts hedges through the day. the owner.":                                        false,
		"Cuts hedges to the owner. found.":                                               true,
		"Cuts hedges of approx. two metres.":                                             false,
		"Uses poli-cies of the park.":                                                    true,
		"Uses poli-tics of the park.":                                                    false,
		"Uses multi-policies of the park.":                                               false,
	} {
		e := garden(4)
		e.Skills[0].Levels[0].Statements[1].Text = text
		note(&e.Skills[3], "Gardens have policies and multipolicies.")
		got := 0
		for _, f := range check.Run(e, "skill-unlike-others").Findings {
			if f.Skill == "GARA" && (strings.Contains(f.Message, "stand") && strings.Contains(f.Message, "twice") || strings.Contains(f.Message, "hyphen")) {
				got++
			}
		}
		if got > 0 != broken {
			t.Errorf("%q: said %v, want %v", text, got > 0, broken)
		}
	}
}

// TestCutParagraph holds that the one paragraph of guidance that breaks off in a word is
// said wherever it stands, and one without a full stop is not.
func TestCutParagraph(t *testing.T) {
	for text, cut := range map[string]bool{"Rules on hedges may diff": true, "Rules on hedges may differ": false} {
		e := garden(4)
		for i := range e.Skills {
			note(&e.Skills[i], "Rules on paths may differ by town.")
		}
		e.Skills[0].Guidance[1].Text = text
		note(&e.Skills[0], "Gardens rest in winter.")
		if got := len(check.Run(e, "skill-unlike-others").Findings); got > 0 != cut {
			t.Errorf("%q: said %d times", text, got)
		}
	}
}

// TestFurtherParagraphs holds that a paragraph of a description that goes on with a pronoun
// is nothing to say, unless guidance begins so, and nor is a second one of a level that
// begins as that level does.
func TestFurtherParagraphs(t *testing.T) {
	described := func(guiding bool) *framework.Edition {
		e := garden(6)
		e.Skills[1].Description.Text += "\nIt covers all seasons."
		if guiding {
			note(&e.Skills[3], "It covers public gardens.")
		}
		return e
	}
	saysOf(t, "several paragraphs", "a pronoun", described(false))
	saysOf(t, "several paragraphs", "as guidance begins", described(true), "GARB description")
	levels := func(text string) *framework.Edition {
		e := garden(6)
		for i := range e.Skills {
			e.Skills[i].Levels = append(e.Skills[i].Levels, level(3, "Decides on "+e.Skills[i].Name+".", "Speaks for the garden."))
		}
		paragraph(&e.Skills[1], 1, text)
		return e
	}
	saysOf(t, "where the levels of other skills have one", "a duty of the level", levels("Plans the year."))
	saysOf(t, "where the levels of other skills have one", "a duty of another", levels("Decides on the year."), "GARB level 2")
	e := levels("Decides on the year.")
	e.Skills[1].Levels = e.Skills[1].Levels[:2]
	saysOf(t, "where the levels of other skills have one", "the next level is not there", e, "GARB level 2")
}
