package check_test

import (
	"fmt"
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// garden is an edition of sound skills, each of two levels of sentences.
func garden(n int) *framework.Edition {
	things := []string{"hedges", "lawns", "ponds", "trees", "paths", "seeds", "tools", "roses"}
	e := &framework.Edition{}
	for i := range n {
		what := things[i%len(things)]
		e.Skills = append(e.Skills, framework.Skill{
			Code: fmt.Sprintf("GAR%c", 'A'+i), Name: "Care of " + what,
			Description: framework.Text{Text: "Keeping " + what + " sound through the year."},
			Guidance: []framework.Note{{Kind: framework.List, Text: "Activities may include:", Items: []framework.Note{
				{Kind: framework.Item, Text: "looking after " + what}, {Kind: framework.Item, Text: "keeping the day book"},
			}}},
			Levels: []framework.Level{
				level(1, "Cuts "+what+" along a line.", "Reports what is found."),
				level(2, "Plans the care of "+what+" with the owner.", "Reports to the owner."),
			},
		})
	}
	return e
}

// level is a level of one paragraph.
func level(number int, sentences ...string) framework.Level {
	l := framework.Level{Number: number}
	for _, s := range sentences {
		l.Statements = append(l.Statements, framework.Statement{Text: s, Paragraph: 1})
	}
	return l
}

// paragraph adds a paragraph to a level of a skill.
func paragraph(s *framework.Skill, at int, text string) {
	l := &s.Levels[at]
	last := l.Statements[len(l.Statements)-1].Paragraph
	l.Statements = append(l.Statements, framework.Statement{Text: text, Paragraph: last + 1})
}

// note adds a paragraph of guidance.
func note(s *framework.Skill, text string) {
	s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: text})
}

// misreadings are the rules that this file is about.
var misreadings = []string{
	"heading-in-text", "heading-suspect", "text-repeated", "label-in-text", "page-in-text", "markup-in-text", "name-suspect", "skill-unlike-others",
}

// TestMisread goes through what readings leave behind, each in a garden that is
// sound otherwise: the rule must find it, in the skill and the part.
func TestMisread(t *testing.T) {
	for _, c := range []struct {
		name, rule, part string
		spoil            func(*framework.Edition)
	}{
		{"heading glued to a description", "heading-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text += " Guidance notes" }},
		{"misspelt heading", "heading-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text += "\nGuidance motes" }},
		{"heading in German", "heading-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text += " Hinweise" }},
		{"level at the end of an item", "heading-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[1].Text += ". Level 2" }},
		{"heading stuck to a text", "heading-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "Level 2Plans the hedge.") }},
		{"heading stuck to an item", "heading-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[1].Text = "At level 2Plans the hedge" }},
		{"heading in words stuck to a text", "heading-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "Stufe ThreePlans the hedge.") }},
		{"level behind the code", "heading-in-text", "level 1", func(e *framework.Edition) {
			paragraph(&e.Skills[0], 0, e.Skills[0].Code+" Level 2 - Plans the hedge.")
		}},
		{"title of another skill", "heading-in-text", "level 2", func(e *framework.Edition) { paragraph(&e.Skills[0], 1, "Care of lawns GARB") }},
		{"unknown heading", "heading-suspect", "level 2", func(e *framework.Edition) { paragraph(&e.Skills[0], 1, "Typical roles") }},
		{"intro without its list", "heading-suspect", "description", func(e *framework.Edition) { e.Skills[0].Description.Text += "\nActivities include:" }},
		{"fact under the title", "text-repeated", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text = "Owner: Ada Quill\n" + e.Skills[0].Description.Text
			e.Skills[1].Description.Text = "Owner: Tom Reed\n" + e.Skills[1].Description.Text
		}},
		{"notice after most skills", "text-repeated", "level 2", func(e *framework.Edition) {
			for i := range e.Skills[:4] {
				paragraph(&e.Skills[i], 1, "Comments are welcome until May.")
			}
		}},
		{"label of a level", "label-in-text", "level 2", func(e *framework.Edition) {
			e.Skills[0].Levels[1].Statements[0].Text = "Apply Plans the care of hedges."
		}},
		{"page number", "page-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "12 | Page") }},
		{"footnote", "page-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "[1] See the annex.") }},
		{"tag", "markup-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text = "Keeping <b>hedges</b> sound." }},
		{"emphasis", "markup-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text = "* Keeping hedges sound." }},
		{"glued items", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text += " • raking leaves" }},
		{"no name", "name-suspect", "skill", func(e *framework.Edition) { e.Skills[0].Name = "" }},
		{"name that is a level", "name-suspect", "skill", func(e *framework.Edition) { e.Skills[0].Name = "Level 3" }},
		{"name without letters", "name-suspect", "skill", func(e *framework.Edition) { e.Skills[0].Name = "3" }},
		{"description below the heading of the guidance", "skill-unlike-others", "description", func(e *framework.Edition) {
			s := &e.Skills[0]
			s.Guidance = append([]framework.Note{{Kind: framework.Paragraph, Text: s.Description.Text}}, s.Guidance...)
			s.Description.Text = ""
		}},
		{"guidance in the description", "skill-unlike-others", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text += "\nActivities may include:\nlooking after hedges\nkeeping the day book"
			e.Skills[0].Guidance = nil
		}},
		{"two levels in one", "skill-unlike-others", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "Plans the care of ponds.") }},
		{"level that begins in the middle", "skill-unlike-others", "level 1", func(e *framework.Edition) { e.Skills[0].Levels[0].Statements[0].Text = "along a line." }},
		{"row copied", "skill-unlike-others", "level 1", func(e *framework.Edition) {
			l := &e.Skills[0].Levels[0]
			l.Statements = append(l.Statements, l.Statements...)
		}},
		{"cells exchanged", "skill-unlike-others", "description", func(e *framework.Edition) { e.Skills[0].Description.Text = "Plans the care of hedges with the owner." }},
		{"misspelt level", "heading-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "Lveel 3: Enable") }},
		{"own level inside", "heading-in-text", "guidance", func(e *framework.Edition) {
			note(&e.Skills[0], "Hedges grow slowly. Care of hedges: Level 2 - Assist")
		}},
		{"entry of a contents list", "page-in-text", "description", func(e *framework.Edition) { e.Skills[0].Description.Text = "Care of lawns ........ 7" }},
		{"broken tag", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text = "span lang=EN-GB>raking leaves" }},
		{"numbered items in one", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text = "raking leaves; 3. burning them" }},
		{"a picture", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text = "[image]" }},
		{"an item in its introduction", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Text = "Activities may include: - raking" }},
		{"a field", "markup-in-text", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text = ":Category: Beds " + e.Skills[0].Description.Text
		}},
		{"a note to be done", "page-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "TODO: ask Ben.") }},
		{"an error of a sheet", "page-in-text", "level 1", func(e *framework.Edition) { paragraph(&e.Skills[0], 0, "#REF!") }},
		{"what a page says", "page-in-text", "guidance", func(e *framework.Edition) { note(&e.Skills[0], "Please sign in to see the full text.") }},
		{"a comment", "page-in-text", "guidance", func(e *framework.Edition) { note(&e.Skills[0], "[Comment A1: is this right?]") }},
		{"an unknown bullet", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text = "-> raking leaves" }},
		{"a dash at a word", "markup-in-text", "guidance", func(e *framework.Edition) { e.Skills[0].Guidance[0].Items[0].Text = "-raking leaves" }},
		{"a number at its text", "markup-in-text", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "10.Cuts hedges along a line."
		}},
		{"two sentences glued", "markup-in-text", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text = "Keeping hedges sound.It covers all kinds."
		}},
		{"a fact with a dash", "page-in-text", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text = "Category – Beds\n" + e.Skills[0].Description.Text
		}},
		{"what leads to levels", "page-in-text", "guidance", func(e *framework.Edition) { note(&e.Skills[0], "The levels of this skill are described below.") }},
		{"a label glued to a word", "label-in-text", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "EnableCuts hedges along a line."
		}},
		{"a label with a full stop", "label-in-text", "level 1", func(e *framework.Edition) {
			l := &e.Skills[0].Levels[0]
			l.Statements = append([]framework.Statement{{Text: "Apply.", Paragraph: 1}}, l.Statements...)
		}},
		{"two items in one sentence", "skill-unlike-others", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "Cuts hedges along a line. - Beds are dug."
		}},
		{"two items without a space", "skill-unlike-others", "guidance", func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items = []framework.Note{{Kind: framework.Item, Text: "looking after lawnskeeping the day book"}}
		}},
		{"two items, the word between them a plural", "skill-unlike-others", "guidance", func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items = []framework.Note{{Kind: framework.Item, Text: "the use of laddersleaving the day book"}, {Kind: framework.Item, Text: "leaving tools out"}}
		}},
		{"two items with two dashes", "skill-unlike-others", "guidance", func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items[0].Text += " -- keeping the day book"
		}},
		{"two dashes before an item", "markup-in-text", "guidance", func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items[0].Text = "-- " + e.Skills[0].Guidance[0].Items[0].Text
		}},
		{"a mark of a merge", "page-in-text", "guidance", func(e *framework.Edition) { note(&e.Skills[0], "<<<<<<< HEAD") }},
		{"a level and a bullet", "heading-in-text", "level 1", func(e *framework.Edition) {
			paragraph(&e.Skills[0], 0, "Level 2• Plans the hedge.")
		}},
		{"a description that goes on", "skill-unlike-others", "description", func(e *framework.Edition) { e.Skills[0].Description.Text = "It covers hedges of all kinds." }},
		{"a number alone", "markup-in-text", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "1. Cuts hedges along a line."
		}},
		{"a box", "markup-in-text", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "[ ] Cuts hedges along a line."
		}},
		{"a code in the name", "name-suspect", "skill", func(e *framework.Edition) { e.Skills[0].Name = "Care of hedges (GARRA)" }},
		{"a number in the name", "name-suspect", "skill", func(e *framework.Edition) { e.Skills[0].Name = "12 Care of hedges" }},
		{"a line in the guidance", "heading-suspect", "guidance", func(e *framework.Edition) {
			for i := range e.Skills {
				note(&e.Skills[i], "Gardens rest in winter.")
			}
			note(&e.Skills[0], "Download PDF")
		}},
		{"a label in the guidance", "heading-suspect", "guidance", func(e *framework.Edition) {
			for i := range e.Skills {
				note(&e.Skills[i], "Gardens rest in winter.")
			}
			note(&e.Skills[0], "Photo: A. Quill")
		}},
		{"a label with a dash", "label-in-text", "level 1", func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "Follow - Cuts hedges along a line."
		}},
		{"number of a footnote", "page-in-text", "level 1", func(e *framework.Edition) { e.Skills[0].Levels[0].Statements[0].Text += "1" }},
		{"duties among items", "skill-unlike-others", "guidance", func(e *framework.Edition) {
			g := &e.Skills[0].Guidance[0]
			g.Items = append(g.Items, framework.Note{Kind: framework.Item, Text: "Plans the care of hedges with the owner."})
		}},
		{"description and guidance shifted", "skill-unlike-others", "description", func(e *framework.Edition) {
			e.Skills[0].Description.Text += "\nHedges are kept by all."
		}},
		{"notes on changes that hold guidance", "skill-unlike-others", "revisions", func(e *framework.Edition) {
			for i := range e.Skills {
				e.Skills[i].Revisions = []framework.Revision{{Title: "Changes", Text: "The wording is plainer."}}
			}
			s := &e.Skills[0]
			s.Revisions = append(s.Revisions, framework.Revision{Title: "Changes", Text: s.Guidance[0].Text})
			s.Guidance[0].Text = ""
		}},
		{"what a level means in general", "skill-unlike-others", "guidance", func(e *framework.Edition) {
			general := "Works under supervision and asks when in doubt."
			e.GenericLevels = []framework.GenericLevel{{Number: 1, Texts: []framework.Text{{Text: general}}}}
			note(&e.Skills[0], "In general: "+general)
		}},
		{"line that belongs to nothing elsewhere", "text-repeated", "guidance", func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items[0].Text = "Garden catalogue, issue 4"
			e.Unaccounted = []framework.Stray{{Text: framework.Text{Text: "Garden catalogue, issue 4 Cuts a hedge."}}}
		}},
		{"level far off", "skill-unlike-others", "level 12", func(e *framework.Edition) { e.Skills[0].Levels[1].Number = 12 }},
	} {
		e := garden(6)
		c.spoil(e)
		found := false
		for _, f := range check.Run(e, misreadings...).Findings {
			found = found || f.Rule == c.rule && f.Part == c.part && (f.Skill == "GARA" || f.Skill == "")
		}
		if !found {
			t.Errorf("%s: %s says nothing about %s of GARA; found %v", c.name, c.rule, c.part, check.Run(e, misreadings...).Findings)
		}
	}
}

// TestNotMisread holds that nothing is said about what authors do by right.
func TestNotMisread(t *testing.T) {
	german := garden(5)
	for i := range german.Skills {
		s := &german.Skills[i]
		s.Description.Text = fmt.Sprintf("Pflege von Beeten der Art %d durch das Jahr.", i)
		s.Guidance = nil
		s.Levels = []framework.Level{
			level(1, fmt.Sprintf("Schneidet Hecken der Art %d.", i), "Meldet Schäden."),
			level(2, fmt.Sprintf("Plant Beete der Art %d mit dem Besitzer.", i), "Leitet Helfer an."),
		}
	}
	fragments := garden(5)
	for i := range fragments.Skills {
		fragments.Skills[i].Levels[0] = level(1, "Knowledge of hedges")
		fragments.Skills[i].Levels[1] = level(2, "Advanced knowledge of hedges")
	}
	for name, c := range map[string]struct {
		e     *framework.Edition
		write func(*framework.Edition)
	}{
		"sound":      {e: garden(6)},
		"two skills": {e: garden(2)},
		"what leads to lists": {garden(6), func(e *framework.Edition) {
			for i := range e.Skills {
				for k := range e.Skills[i].Levels {
					l := &e.Skills[i].Levels[k]
					l.Statements = append([]framework.Statement{{Text: "At this level you can:", Paragraph: 1}}, l.Statements...)
					for n := 1; n < len(l.Statements); n++ {
						l.Statements[n].Paragraph = 2
					}
				}
			}
		}},
		"German":                     {e: german},
		"fragments":                  {e: fragments},
		"one skill without guidance": {garden(6), func(e *framework.Edition) { e.Skills[0].Guidance = nil }},
		"one without a description":  {garden(6), func(e *framework.Edition) { e.Skills[0].Description.Text = "" }},
		"full stop forgotten":        {garden(6), func(e *framework.Edition) { e.Skills[0].Levels[1].Statements[1].Text = "Reports to the owner" }},
		"numbers and angle brackets": {garden(6), func(e *framework.Edition) {
			e.Skills[0].Levels[0].Statements[0].Text = "Cuts 12 hedges where a < b and c > d."
		}},
		"stroke between two words":     {garden(6), func(e *framework.Edition) { e.Skills[0].Description.Text = "Keeping hedges | lawns sound." }},
		"a level of another skill":     {garden(6), func(e *framework.Edition) { note(&e.Skills[0], "Those at level 2 plan the work.") }},
		"guidance that speaks of duty": {garden(6), func(e *framework.Edition) { note(&e.Skills[0], "Reports are read by the owner.") }},
		"example in notes of two": {garden(6), func(e *framework.Edition) {
			note(&e.Skills[0], "Example: a hedge of hornbeam.")
			note(&e.Skills[1], "Example: a lawn of clover.")
		}},
		"levels in the plural": {garden(6), func(e *framework.Edition) { note(&e.Skills[0], "Levels 2 and 3 plan the work.") }},
		"compounds and abbreviations": {garden(6), func(e *framework.Edition) {
			e.Skills[0].Guidance[0].Items[0].Text = "sound bookkeeping"
			e.Skills[1].Guidance[0].Items[0].Text = "keeping books at level 3 or below"
			note(&e.Skills[2], "Status - what a garden is worth - matters to owners of gardens that stand on a hill.")
		}},
		"names with brackets": {garden(6), func(e *framework.Edition) {
			e.Skills[0].Name, e.Skills[1].Name = "Care of hedges (UK)", "Garden art (GAT)"
			e.Skills[2].Name, e.Skills[3].Name = "4 seasons of ponds", "3 ages of trees"
		}},
		"figures in names and texts": {garden(6), func(e *framework.Edition) {
			e.Skills[0].Name = "Care of hedges (low ones)"
			note(&e.Skills[1], "Figures show how lawns grow.")
			note(&e.Skills[2], "£5 is the price of a seed. \"Ponds\" are dear.")
		}},
		"brackets, colons, numbers": {garden(6), func(e *framework.Edition) {
			note(&e.Skills[0], "[Some say so.]")
			note(&e.Skills[1], "Hedges: see part no.1 for more.")
			note(&e.Skills[2], "XXXL hedges are rare.")
		}},
		"an abbreviation and a duty": {garden(6), func(e *framework.Edition) { e.Skills[0].Levels[0].Statements[0].Text = "Cuts EU Plans to size." }},
	} {
		if c.write != nil {
			c.write(c.e)
		}
		for _, f := range check.Run(c.e, misreadings...).Findings {
			t.Errorf("%s: %s %s %s: %s: %q", name, f.Rule, f.Skill, f.Part, f.Message, f.Text)
		}
	}
}

// TestMisreadSections goes through what sections and notes on changes may hold.
func TestMisreadSections(t *testing.T) {
	section := func(title, text string) *framework.Edition {
		e := garden(3)
		e.Skills[1].Sections = []framework.Section{{Title: title, Text: text}}
		return e
	}
	says(t, "heading-in-text", section("Tools", "Spades are kept dry."))
	says(t, "heading-in-text", section("6. Stage", "Plans the year."), "6. Stage")
	says(t, "heading-in-text", section("Tools", "Spades are kept dry.\nLevel 3"), "Level 3")
	e := garden(3)
	e.Skills[0].Revisions = []framework.Revision{{Text: "Level 2: reworded."}, {Text: "L2"}}
	says(t, "heading-in-text", e, "L2")
}

// TestCutOff holds that the last text of a source must end as the others do, and that
// items and headings need not.
func TestCutOff(t *testing.T) {
	cut := func(text string) *framework.Edition {
		e := garden(2)
		for i := range e.Skills {
			e.Skills[i].From = framework.From{File: "garden.txt", Line: 10*i + 1}
			for k := range e.Skills[i].Levels {
				for n := range e.Skills[i].Levels[k].Statements {
					e.Skills[i].Levels[k].Statements[n].From = framework.From{File: "garden.txt", Line: 10*i + 2*k + n + 2}
				}
			}
		}
		e.Skills[1].Levels[1].Statements = e.Skills[1].Levels[1].Statements[:1]
		e.Skills[1].Levels[1].Statements[0].Text = text
		return e
	}
	says(t, "skill-unlike-others", cut("Plans the care of lawns with the"), "Plans the care of lawns with the", "Plans the care of lawns with the")
	says(t, "skill-unlike-others", cut("Plans the care of lawns with the owner."))
	says(t, "skill-unlike-others", garden(2))
}

// TestLevelsWithoutSkill holds that a file with levels and no title is said where others
// have one, and that a chapter on levels is not.
func TestLevelsWithoutSkill(t *testing.T) {
	chapters := func(first string) *framework.Edition {
		e := garden(2)
		for i := range e.Skills {
			e.Skills[i].From.File = "care.md"
		}
		at := framework.From{File: "other.md", Line: 1}
		e.Matter = []framework.Matter{
			{Title: first, From: at, Texts: []framework.Text{{Text: "Raking leaves in autumn.", From: at}}},
			{Title: "Level 1", From: framework.From{File: "other.md", Line: 3}, Texts: []framework.Text{{Text: "Rakes leaves."}}},
		}
		return e
	}
	says(t, "heading-in-text", chapters(""), "Raking leaves in autumn.")
	says(t, "heading-in-text", chapters("What levels are"))
}
