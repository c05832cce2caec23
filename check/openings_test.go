package check_test

import (
	"fmt"
	"testing"

	"compdiff/framework"
)

// TestSharedSentences holds that sentences and labels which come again in every skill are
// said, and what authors say again by right is not.
func TestSharedSentences(t *testing.T) {
	for name, c := range map[string]struct {
		put  func(s *framework.Skill, i int)
		said bool
	}{
		"a notice before the description": {func(s *framework.Skill, _ int) {
			s.Description.Text = "Edition 4 is in the making, and remarks are welcome. " + s.Description.Text
		}, true},
		"a description of one sentence alone": {func(s *framework.Skill, _ int) {
			s.Description.Text = "What the owner of a garden asks of everybody."
		}, false},
		"a short beginning": {func(s *framework.Skill, _ int) { s.Description.Text = "An old craft. " + s.Description.Text }, false},
		"another sentence in each": {func(s *framework.Skill, i int) {
			s.Description.Text = fmt.Sprintf("Gardens of size %s need it every day. ", s.Name) + s.Description.Text
		}, false},
		"a question that heads a part": {func(s *framework.Skill, i int) { paragraph(s, 0, "What does a person do at level 3?") }, true},
		"a label behind texts": {func(s *framework.Skill, _ int) {
			paragraph(s, 0, "Deutsch: Pflegt alles.")
			paragraph(s, 1, "Deutsch: Plant alles.")
		}, true},
		"a label behind few": {func(s *framework.Skill, i int) { put(s, i < 2, "Note: Keeps to the rules.") }, false},
		"a date between other texts": {func(s *framework.Skill, i int) {
			s.Description.Text += fmt.Sprintf("\nUpdated %d May 2031 by Ada Quill\nIt is done by hand.", i+3)
		}, true},
		"a number between other texts": {func(s *framework.Skill, i int) {
			s.Description.Text += fmt.Sprintf("\nIt takes %d people.\nIt is done by hand in %s.", i+3, s.Name)
		}, false},
	} {
		e := garden(5)
		for i := range e.Skills {
			c.put(&e.Skills[i], i)
		}
		if found := texts(e, "text-repeated"); len(found) > 0 != c.said {
			t.Errorf("%s: %q, want them: %v", name, found, c.said)
		}
	}
}

// put adds a paragraph where it is asked for.
func put(s *framework.Skill, wanted bool, text string) {
	if wanted {
		paragraph(s, 0, text)
	}
}

// TestMisreadWords holds that a digit in the place of a letter is said where the word stands
// elsewhere, and that names with numbers are words.
func TestMisreadWords(t *testing.T) {
	for text, said := range map[string]bool{
		"Asks for the 0rder of the h0use and of the house.": true,
		"Reads f1les and files.":                            true,
		"Fills in form1 and form.":                          false,
		"Writes in b2b and for bob.":                        false,
		"Reads f1les of the owner.":                         false,
		"Measures h2o and ho.":                              false,
	} {
		e := garden(3)
		paragraph(&e.Skills[0], 0, text)
		if found := texts(e, "encoding-suspect"); len(found) > 0 != said {
			t.Errorf("%q: %q, want them: %v", text, found, said)
		}
	}
}

// TestBrokenCodes holds that a code with a space in it is said, and that a name may end in a
// letter.
func TestBrokenCodes(t *testing.T) {
	for name, c := range map[string]struct {
		code, last string
		said       bool
	}{
		"a letter of the code":  {"A-04", "G", true},
		"a name with a letter":  {"GA-04", "B", false},
		"a code of its own":     {"A-4", "G", false},
		"a word behind a name":  {"A-04", "Garden", false},
		"a small letter behind": {"A-04", "g", false},
	} {
		e := garden(4)
		for i := range e.Skills {
			e.Skills[i].Code = fmt.Sprintf("GA-%02d", i+1)
		}
		e.Skills[3].Code = c.code
		e.Skills[3].Name += " " + c.last
		if found := texts(e, "name-suspect"); len(found) > 0 != c.said {
			t.Errorf("%s: %q, want them: %v", name, found, c.said)
		}
	}
}
