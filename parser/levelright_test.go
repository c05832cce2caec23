package parser

import (
	"fmt"
	"strings"
	"testing"
)

// levelsOf are the levels of the skills of an edition with their texts, a skill a line.
func levelsOf(t *testing.T, name, text string) (levels, problems string) {
	t.Helper()
	e, err := Parse(name, []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out, said []string
	for i := range e.Skills {
		var one []string
		for _, l := range e.Skills[i].Levels {
			var texts []string
			for _, s := range l.Statements {
				texts = append(texts, s.Text)
			}
			one = append(one, fmt.Sprintf("%d %s", l.Number, strings.Join(texts, " ")))
		}
		out = append(out, strings.Join(one, " / "))
	}
	for _, p := range e.Problems {
		said = append(said, p.Message)
	}
	return strings.Join(out, "\n"), strings.Join(said, "\n")
}

// A level that stands to the right of its text heads it, whatever the column is called.
func TestLevelsToTheRightOfTheirTexts(t *testing.T) {
	const want = "2 Coils ropes. / 3 Splices eyes. Sews whippings."
	for name, table := range map[string]string{
		"numbers":          "| Description | Level |\n|---|---|\n| Coils ropes. | 2 |\n| Splices eyes. Sews whippings. | 3 |\n",
		"words":            "| Description | Level |\n|---|---|\n| Coils ropes. | Level 2 |\n| Splices eyes. Sews whippings. | Level 3 |\n",
		"unknown header":   "| The hand | Stand |\n|---|---|\n| Coils ropes. | Level 2 |\n| Splices eyes. Sews whippings. | Level 3 |\n",
		"a row each":       "| The hand | Stand |\n|---|---|\n| Coils ropes. | Level 2 |\n| Splices eyes. | Level 3 |\n| Sews whippings. | Level 3 |\n",
		"on the left":      "| Level | Description |\n|---|---|\n| 2 | Coils ropes. |\n| 3 | Splices eyes. Sews whippings. |\n",
		"words, the left":  "| Stand | The hand |\n|---|---|\n| Level 2 | Coils ropes. |\n| Level 3 | Splices eyes. Sews whippings. |\n",
		"html, no header":  "<table><tr><td>Coils ropes.</td><td>Level 2</td></tr><tr><td>Splices eyes. Sews whippings.</td><td>Level 3</td></tr></table>\n",
		"html, paragraphs": "<table><tr><th>Description</th><th>Level</th></tr><tr><td><p>Coils ropes.</p></td><td>2</td></tr><tr><td><p>Splices eyes.</p><p>Sews whippings.</p></td><td>3</td></tr></table>\n",
	} {
		text := "# Rope work ROPE\n\nMaking ropes.\n\n" + table + "\n# Mooring MOOR\n\nTying up.\n\n" + table
		if got, said := levelsOf(t, "copy.md", text); got != want+"\n"+want || said != "" {
			t.Errorf("%s: got\n%s\nsaid %q", name, got, said)
		}
	}
}

// Levels that stand below their texts are said; an empty highest level is not.
func TestLevelsBelowTheirTexts(t *testing.T) {
	const said = "may stand below their texts"
	skill := func(title, levels string) string { return title + "\n\nMaking things.\n\n" + levels + "\n\n" }
	for name, c := range map[string]struct {
		rope, moor string
		want       bool
	}{
		"below":         {"Coils ropes.\nLevel 2\n\nSplices eyes.\nLevel 3", "Ties up.\nLevel 1\n\nCasts off.\nLevel 2", true},
		"parted":        {"Coils ropes.\n\nLevel 2\n\nSplices eyes.\n\nLevel 3", "Ties up.\n\nLevel 1\n\nCasts off.\n\nLevel 2", true},
		"above":         {"Level 2\nCoils ropes.\n\nLevel 3\nSplices eyes.", "Level 1\nTies up.\n\nLevel 2\nCasts off.", false},
		"nobody has it": {"Level 2\n\nCoils ropes.\n\nLevel 3", "Level 2\n\nTies up.\n\nLevel 3", false},
		"one has it":    {"Level 2\n\nCoils ropes.\n\nLevel 3", "Level 2\n\nTies up.\n\nLevel 3\n\nCasts off.", false},
	} {
		_, got := levelsOf(t, "copy.txt", skill("Rope work ROPE", c.rope)+skill("Mooring MOOR", c.moor))
		if strings.Contains(got, said) != c.want {
			t.Errorf("%s: said %q", name, got)
		}
	}
}
