package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// brewery is a framework of three numbered levels and no codes; its roles have two
// kinds of guidance.
const brewery = `
name: brewery
framework: Brewery
levels: {lowest: 1, highest: 3}
sections:
  - kind: guidance
    headings: ['How it is shown', 'How it is learned']
  - kind: keywords
    headings: ['Roles with this skill']
furniture: ['You can']
`

// TestOrientation reads sources that are laid out otherwise than one skill below the
// other, each heading a part of it; and sources that only look like these.
func TestOrientation(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"levels outside", "# Brewery ladder\n\n## Level 1\n\n### Mashing\n\n- Stirs the mash.\n\n### Cellar work\n\n- Washes casks.\n\n## Level 2\n\n### Mashing\n\n- Holds the heat.\n- Tastes the wort.\n\n### Cellar work\n\n- Racks beer.\n",
			"Mashing 1: Stirs the mash. 2: Holds the heat. Tastes the wort.|Cellar work 1: Washes casks. 2: Racks beer."},
		{"an area that comes later", "## Level 1\n\n### Mashing\n\nStirs the mash.\n\n## Level 2\n\n### Mashing\n\nHolds the heat.\n\n### Blending\n\nBlends two brews.\n",
			"Mashing 1: Stirs the mash. 2: Holds the heat.|Blending 2: Blends two brews."},
		{"fields before levels outside", "---\ntitle: \"Ladder\"\nlayout: wide\ndraft:\n---\nSee [the old one](https://example.org/old).\n\n## Level 1\n### Mashing\n- Stirs the mash.\n\n## Level 2\n### Mashing\n- Holds the heat.\n",
			"Mashing 1: Stirs the mash. 2: Holds the heat."},
		{"one skill with headings in its levels", "# Mashing\n\nMaking wort out of malt.\n\n## Level 1\n\n### By hand\n\n- Stirs the mash.\n\n## Level 2\n\n### By hand\n\n- Holds the heat.\n",
			"Mashing (Making wort out of malt.)"}, // what stands below headings in levels is left over, and said
		{"levels in skills", "# Mashing\n\n## Level 1\n\nStirs the mash.\n\n# Cellar work\n\n## Level 1\n\nWashes casks.\n",
			"Mashing 1: Stirs the mash.|Cellar work 1: Washes casks."},
		{"a heading that is furniture", "# Mashing\n\nMaking wort out of malt.\n\n## Level 1\n\n## You can\n\n- stir the mash\n\n## Level 2\n\n## You can\n\n- hold the heat\n",
			"Mashing (Making wort out of malt.) 1: stir the mash 2: hold the heat"},
		{"a line above the second guidance", "# Mashing\n\nMaking wort out of malt.\n\n## How it is shown\n\nThe wort is clear.\n\nYou know which malts the maltster dries last\n\n## How it is learned\n\nTaste every day.\n\n# Cellar work\n\nKeeping beer cool.\n\n## How it is shown\n\nNo cask leaks.\n",
			"Mashing (Making wort out of malt.) g: The wort is clear. g: You know which malts the maltster dries last g: Taste every day.|Cellar work (Keeping beer cool.) g: No cask leaks."},
		{"a title that lost its mark", "# Mashing\n\nMaking wort out of malt.\n\n## How it is shown\n\nThe wort is clear.\n\nCellar work\n\nKeeping beer cool.\n\n## How it is shown\n\nNo cask leaks.\n\n# Bottling\n\nFilling bottles.\n\n## How it is shown\n\nNo bottle bursts.\n",
			"Mashing (Making wort out of malt.) g: The wort is clear.|Cellar work (Keeping beer cool.) g: No cask leaks.|Bottling (Filling bottles.) g: No bottle bursts."},
		{"tables of statements", "# Brewery\n\n## Maltster\n\nMakes malt out of barley.\n\nHow it is shown\n\nNo | Statement | Kind\n---|---|---\n7 | Knows how barley sprouts. | Knowledge\n9 | Turns the piece. | Task\n\n## Cooper\n\nMakes and mends casks.\n\nHow it is shown\n\nNo | Statement | Kind\n---|---|---\n12 | Bends staves. | Task\n",
			"Maltster (Makes malt out of barley.) g: Knows how barley sprouts. g: Turns the piece.|Cooper (Makes and mends casks.) g: Bends staves."},
		{"a table in a description", "# Mashing\n\nMaking wort out of malt.\n\n| tun | size |\n|---|---|\n| old | small |\n\n## Level 1\n\nStirs the mash.\n\n# Cellar work\n\nKeeping beer cool.\n\n## Level 1\n\nWashes casks.\n",
			"Mashing (Making wort out of malt. tun size old small) 1: Stirs the mash.|Cellar work (Keeping beer cool.) 1: Washes casks."},
	} {
		if got := shortly(t, brewery, test.text); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestWordsInTitles reads titles with a word before the name, which the dialect says.
func TestWordsInTitles(t *testing.T) {
	rules := strings.Replace(brewery, "furniture:", "titles: ['Competence: {name}']\nmarkedTitles: ['Competence: {name}']\nfurniture:", 1)
	want := "Mashing (Making wort out of malt.) g: The wort is clear.|Cellar work (Keeping beer cool.) g: No cask leaks."
	for _, mark := range []string{"# ", ""} {
		text := mark + "Competence: Mashing\n\nMaking wort out of malt.\n\nHow it is shown\n\nThe wort is clear.\n\n" + mark + "Competence: Cellar work\n\nKeeping beer cool.\n\nHow it is shown\n\nNo cask leaks.\n"
		if got := shortly(t, rules, text); got != want {
			t.Errorf("with the mark %q: got %s", mark, got)
		}
	}
}

// shortly is what a source says, on one line: names, descriptions, levels, guidance.
func shortly(t *testing.T, rules, text string) string {
	t.Helper()
	d, err := dialect.Read("rules.yaml", []byte(rules))
	if err != nil {
		t.Fatal(err)
	}
	e, err := Parse("page.md", []byte(text), Options{Dialect: d})
	if err != nil {
		return err.Error()
	}
	var skills []string
	for _, s := range e.Skills {
		skills = append(skills, skillShortly(&s))
	}
	return strings.Join(skills, "|")
}

func skillShortly(s *framework.Skill) string {
	out := s.Name
	if s.Description.Text != "" {
		out += " (" + strings.Join(strings.Fields(s.Description.Text), " ") + ")"
	}
	for _, l := range s.Levels {
		out += fmt.Sprintf(" %d:", l.Number)
		for _, st := range l.Statements {
			out += " " + st.Text
		}
	}
	for _, n := range s.Guidance {
		out += " g: " + n.Text
	}
	return out
}
