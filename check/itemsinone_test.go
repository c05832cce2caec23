package check_test

import (
	"testing"

	"compdiff/framework"
)

// TestItemsInOne holds that several items in one text are said, and marks that authors
// write by right are not.
func TestItemsInOne(t *testing.T) {
	for _, c := range []struct {
		text, part string
		said       bool
	}{
		{"raking leaves; looking after hedges", "item", true},
		{"raking leaves - looking after hedges", "item", true},
		{"raking leaves - or paths - in autumn", "item", false},
		{"raking leaves; hoes and rakes", "item", false},
		{"Activities; raking leaves", "item", false},
		{"Cuts hedges; Plans the year.", "level", true},
		{"Cuts hedges along a line.; Reports the rest.", "level", true},
		{"Cuts hedges along a line - Plans the rest.", "level", true},
		{"Cuts hedges; plans the year.", "level", false},
		{"Cuts hedges - Trees excepted.", "level", false},
		{"Cuts - Plans.", "level", false},
	} {
		e := garden(4)
		if c.part == "item" {
			e.Skills[0].Guidance[0].Items = []framework.Note{{Kind: framework.Item, Text: c.text}}
		} else {
			e.Skills[0].Levels[0] = level(1, c.text)
		}
		want := []string{}
		if c.said {
			want = []string{c.text}
		}
		says(t, "skill-unlike-others", e, want...)
	}
	habit := garden(4)
	for i := range habit.Skills[:2] {
		habit.Skills[i].Guidance[0].Items[0].Text += "; raking leaves"
	}
	says(t, "skill-unlike-others", habit)
}

// TestCutInWord holds that texts which end in half a word are said where nothing else in
// the edition has the word, and forms of one word are not halves.
func TestCutInWord(t *testing.T) {
	cut := func(text string) *framework.Edition {
		e := garden(5)
		for i := range e.Skills {
			for k := range e.Skills[i].Levels {
				for n := range e.Skills[i].Levels[k].Statements {
					s := &e.Skills[i].Levels[k].Statements[n]
					s.Text = s.Text[:len(s.Text)-1]
				}
			}
		}
		e.Skills[2].Levels[0].Statements[1].Text = "Waters plants against the grain of custom"
		e.Skills[0].Levels[1].Statements[1].Text = text
		return e
	}
	says(t, "skill-unlike-others", cut("Waters the plants aga"), "Waters the plants aga")
	says(t, "skill-unlike-others", cut("Waters the plants"))
	says(t, "skill-unlike-others", cut("Keeps the grai"), "Keeps the grai")
	says(t, "skill-unlike-others", cut("Keeps the owners"))
	says(t, "skill-unlike-others", cut("Keeps the dog"))
}

// TestExchangedParts holds that descriptions with lists and guidance of a paragraph are
// said, and either alone is not.
func TestExchangedParts(t *testing.T) {
	exchanged := func(guidance string) *framework.Edition {
		e := garden(4)
		for i := range e.Skills {
			s := &e.Skills[i]
			s.Description.Text, s.Guidance = "Activities may include:\nlooking after hedges\nkeeping the day book", nil
			note(s, guidance)
		}
		return e
	}
	says(t, "skill-unlike-others", exchanged("Keeping all sound through the year."),
		"Activities may include:\nlooking after hedges\nkeeping the day book", "Activities may include:\nlooking after hedges\nkeeping the day book",
		"Activities may include:\nlooking after hedges\nkeeping the day book", "Activities may include:\nlooking after hedges\nkeeping the day book")
	two := exchanged("Keeping all sound through the year.")
	note(&two.Skills[0], "Hedges are kept by all.")
	says(t, "skill-unlike-others", two)
}
