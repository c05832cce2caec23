package check_test

import (
	"fmt"
	"testing"

	"compdiff/framework"
)

// TestStampedLines holds that a line which all skills have by one form is said, with its
// dates, numbers and names, and that what authors say of each skill is not.
func TestStampedLines(t *testing.T) {
	for name, c := range map[string]struct {
		put  func(s *framework.Skill, i int)
		said bool
	}{
		"approval below the levels": {func(s *framework.Skill, i int) {
			paragraph(s, 1, fmt.Sprintf("Approved by the board on %d May 2031.", i+3))
		}, true},
		"approval below a description": {func(s *framework.Skill, i int) {
			s.Description.Text += fmt.Sprintf("\nSeen by Ada Quill, 2031-04-0%d", i+1)
		}, true},
		"in the paragraph":         {func(s *framework.Skill, i int) { s.Description.Text += fmt.Sprintf(" Agreed on %d. Mai 2031.", i+3) }, true},
		"a count":                  {func(s *framework.Skill, i int) { s.Description.Text += fmt.Sprintf("\nPoints %d", i+3) }, true},
		"a label that ran in":      {func(s *framework.Skill, _ int) { s.Description.Text += " See the word list" }, true},
		"a count below the levels": {func(s *framework.Skill, i int) { paragraph(s, 1, fmt.Sprintf("%d remarks", i+3)) }, true},
		"duties alike":             {func(s *framework.Skill, i int) { paragraph(s, 1, "Reports to the head of "+s.Name+".") }, false},
		"duties with a number":     {func(s *framework.Skill, i int) { paragraph(s, 1, fmt.Sprintf("Works to rule %d.", i+3)) }, false},
		"other words": {func(s *framework.Skill, i int) {
			paragraph(s, 1, "Approved by the owners of "+s.Name[len("Care of "):]+" in May.")
		}, false},
		"a reference in the guidance": {func(s *framework.Skill, i int) { note(s, fmt.Sprintf("See annex %d.", i+1)) }, false},
		"one skill without": {func(s *framework.Skill, i int) {
			if i > 0 {
				note(s, fmt.Sprintf("Seen by Ada Quill on %d May 2031.", i))
			}
		}, false},
	} {
		e := garden(4)
		for i := range e.Skills {
			c.put(&e.Skills[i], i)
		}
		if n := len(texts(e, "text-repeated")); n > 0 != c.said || c.said && n != 4 {
			t.Errorf("%s: %d findings, want them: %v", name, n, c.said)
		}
	}
}

// TestStrayInList holds that a line of the page between items is said, and one that leads
// to them is not.
func TestStrayInList(t *testing.T) {
	for text, said := range map[string]bool{
		"Draft for review":            true,
		"7 | Skills of the yard":      true,
		"The guild – confidential":    true,
		"It also brings":              false,
		"As well as":                  false,
		"Work on roses may include":   false,
		"The owner often asks for":    false,
		"Others are more seldom done": false,
	} {
		e := garden(4)
		list := e.Skills[1].Guidance[0]
		e.Skills[1].Guidance = []framework.Note{list, {Kind: framework.List, Text: text, Items: []framework.Note{{Kind: framework.Item, Text: "raking leaves"}}}}
		want := []string{}
		if said {
			want = []string{text}
		}
		says(t, "heading-suspect", e, want...)
	}
}

// TestEndsInLevel holds that an item which ends in the heading of a level with its name is
// said where the skill has no such level, and one that names a level of it is not.
func TestEndsInLevel(t *testing.T) {
	e := garden(3)
	e.Skills[0].Levels[0].Statements[1].Text = "Works as those of Level 2: Assist"
	says(t, "heading-in-text", e)
	e.Skills[0].Levels = e.Skills[0].Levels[:1]
	says(t, "heading-in-text", e, "Works as those of Level 2: Assist")
}

// TestRemarkLabels holds that a label before a remark inside the guidance heads no section, and
// at its beginning may.
func TestRemarkLabels(t *testing.T) {
	e := garden(3)
	for i := range e.Skills {
		note(&e.Skills[i], "Note: courses run for "+e.Skills[i].Name+".")
	}
	says(t, "heading-in-text", e)
	says(t, "text-repeated", e)
	e.Skills[0].Description.Text = "Note: hedges are kept sound."
	says(t, "heading-in-text", e, "Note: hedges are kept sound.")
}
