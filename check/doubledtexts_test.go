package check_test

import (
	"testing"

	"compdiff/check"
	"compdiff/framework"
)

// TestDoubledTexts holds that what stands twice in a description or a guidance is said,
// once for each, and what introduces two lists is not.
func TestDoubledTexts(t *testing.T) {
	items := func(texts ...string) framework.Note {
		n := framework.Note{Kind: framework.List, Text: "Activities may include:"}
		for _, text := range texts {
			n.Items = append(n.Items, framework.Note{Kind: framework.Item, Text: text})
		}
		return n
	}
	for name, c := range map[string]struct {
		want  int
		write func(*framework.Skill)
	}{
		"sound":         {0, func(*framework.Skill) {}},
		"a description": {1, func(s *framework.Skill) { s.Description.Text += " " + s.Description.Text }},
		"a paragraph":   {1, func(s *framework.Skill) { s.Description.Text += "\n" + s.Description.Text }},
		"a list":        {2, func(s *framework.Skill) { s.Guidance = append(s.Guidance, s.Guidance[0]) }},
		"a short item":  {1, func(s *framework.Skill) { s.Guidance[0] = items("hoes", "hoes", "rakes") }},
		"one of two lists": {0, func(s *framework.Skill) {
			s.Guidance = []framework.Note{items("hoes", "rakes"), items("hoes", "spades")}
		}},
		"another skill's": {0, func(s *framework.Skill) {
			s.Guidance = nil
			s.Description.Text = "Keeping lawns sound through the year."
		}},
		"guidance repeats it": {0, func(s *framework.Skill) { note(s, s.Description.Text) }},
	} {
		e := garden(2)
		c.write(&e.Skills[0])
		got := check.Run(e, "statement-duplicate").Findings
		if len(got) != c.want {
			t.Errorf("%s: %d findings, want %d: %v", name, len(got), c.want, got)
		}
	}
}
