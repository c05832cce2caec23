package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestAboveDescription reads what stands between the title and the description: what every
// page says, a way to the skill and a heading that is misspelt are no description, and the
// guidance may stand first.
func TestAboveDescription(t *testing.T) {
	const (
		notice = "Edition 3 of this handbook is being written, and comments are welcome until spring."
		text   = "Keeping each %[1]s in order."
		guide  = "Activities may include:\n\n- oiling %[1]ss\n- cleaning %[1]ss"
	)
	for name, c := range map[string]struct {
		page     string
		text     string // of the description of the first skill
		guided   bool
		category string
		said     bool
	}{
		"a notice above an unknown heading":    {notice + "\n\nWhat this is about\n\n" + text, "Keeping each lamp in order.", false, "", false},
		"a notice above a misspelt heading":    {notice + "\n\nDescirption\n\n" + text, "Keeping each lamp in order.", false, "", false},
		"a notice of two lines":                {strings.Replace(notice, "and ", "and\n", 1) + "\n\n" + text, "Keeping each lamp in order.", false, "", false},
		"levels between notice and heading":    {notice + "\n\nDefined at these levels: 1 2\n\nDescription\n\n" + text, "Keeping each lamp in order.", false, "", false},
		"a way to the skill":                   {"Harbour > {Lights|Sounds|Doors}\n\nWhat this is about\n\n" + text, "Keeping each lamp in order.", false, "Harbour > Lights", false},
		"the same way to all":                  {"Harbour > Lights\n\nDescription\n\n" + text, "Keeping each lamp in order.", false, "", false},
		"guidance first, its heading misspelt": {"Guidnace notes\n\n" + guide + "\n\nDescription\n\n" + text, "Keeping each lamp in order.", true, "", false},
		"guidance first, unknown":              {"Good to know\n\n" + guide + "\n\nDescription\n\n" + text, "Keeping each lamp in order.", true, "", false},
		"sentences of their own":               {"{Lamps|Bells|Locks} hang by the door.\n\nGood to know\n\n" + text, "Lamps hang by the door.", true, "", false},
		"a sentence that goes up and down":     {"Keeping a {lamp|bell|lock} > 3 kg in order.", "Keeping a lamp > 3 kg in order.", false, "", false},
	} {
		var b strings.Builder
		for k, thing := range []string{"lamp", "bell", "lock"} {
			page := "%[2]s care %[3]s\n\n" + c.page + "\n\nLevel 1\n\nOils a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n"
			if before, choice, ok := strings.Cut(page, "{"); ok { // another thing in each skill
				choice, after, _ := strings.Cut(choice, "}")
				page = before + strings.Split(choice, "|")[k] + after
			}
			b.WriteString(strings.ReplaceAll(fmt.Sprintf(page, thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing)), "%!(EXTRA", "%!"))
		}
		e, err := Parse("keeping.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		s := e.Skills[0]
		if s.Description.Text != c.text || len(s.Guidance) > 0 != c.guided || strings.Join(s.Category, "; ") != c.category {
			t.Errorf("%s: description %q, guidance %v, category %q", name, s.Description.Text, s.Guidance, s.Category)
		}
		if said := len(e.Problems)+len(e.Unaccounted) > 0; said != c.said {
			t.Errorf("%s: said %v %v, want %v", name, e.Problems, e.Unaccounted, c.said)
		}
	}
}

// TestGluedHeadings says where a heading that the other pages have ran into a text, and not
// where its words are those of a sentence.
func TestGluedHeadings(t *testing.T) {
	for name, c := range map[string]struct {
		first string // page of the first skill, between title and levels
		said  bool
	}{
		"before the text":    {"What it is like Keeping lamps.\n\nGuidance notes\n\nOil helps.", true},
		"behind the text":    {"What it is like\n\nKeeping lamps. Guidance notes\n\nOil helps.", true},
		"words of the text":  {"What it is like\n\nKeeping lamps.\n\nOil helps, say the guidance notes of the yard.", false},
		"each at its place":  {"What it is like\n\nKeeping lamps.\n\nGuidance notes\n\nOil helps.", false},
		"goes on in a small": {"What it is like to keep a lamp.\n\nGuidance notes\n\nOil helps.", false},
	} {
		var b strings.Builder
		for k, thing := range []string{"lamp", "bell", "lock", "door"} {
			page := fmt.Sprintf("What it is like\n\nKeeping %[1]ss.\n\nGuidance notes\n\nOil helps a %[1]s.", thing)
			if k == 0 {
				page = c.first
			}
			fmt.Fprintf(&b, "%[2]s care %[3]s\n\n%[4]s\n\nLevel 1\n\nOils a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n", thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing), page)
		}
		e, err := Parse("keeping.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 4 {
			t.Fatal(name, err)
		}
		said := false
		for _, p := range e.Problems {
			said = said || strings.Contains(p.Message, "ran into it") && p.Skill == "LAMP"
		}
		if said != c.said {
			t.Errorf("%s: said %v, want %v: %v", name, said, c.said, e.Problems)
		}
	}
}
