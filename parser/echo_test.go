package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// TestEchoesOfLevels reads pages that name each level again before what the
// framework says of it in general.
func TestEchoesOfLevels(t *testing.T) {
	const head = "# Rope work ROPE\n\nMaking and mending ropes.\n\n"
	for _, test := range []struct {
		name, text string
		want       map[int]string
	}{
		{"bold labels", head + "## Level 2\n\n**Level 2 - Help:** Essence of the level: Helps others.\n\n---\n\nCoils ropes.\n\n## Level 3\n\n**Level 3 - Do:** Essence of the level: Works alone.\n\n## Level 4\n\n**Level 4 - Lead:** Essence of the level: Leads others.\n\n---\n\nPlans the ropes of a ship.\n", map[int]string{2: "Coils ropes.", 4: "Plans the ropes of a ship."}},
		{"labels that are links, and other words", head + "## Level 2\n\n**[Level 2 - Help](https://example.org/2):** In a nutshell, one helps others.\n\n---\n\nCoils ropes.\n\n## Level 3\n\n**[Level 3 - Do](https://example.org/3):** In a nutshell, one works alone.\n", map[int]string{2: "Coils ropes."}},
		{"bare labels in a text", "Rope work ROPE\n\nMaking and mending ropes.\n\nLevel 2\n\nLevel 2 - Help: Essence of the level: Helps others.\n\n---\n\nCoils ropes.\n\nLevel 3\n\nLevel 3 - Do: Essence of the level: Works alone.\n", map[int]string{2: "Coils ropes."}},
		{"no rule anywhere: the text is the skill's own", head + "## Level 2\n\n**Level 2 - Help:** Coils ropes.\n\n## Level 3\n\n**Level 3 - Do:** Splices ropes.\n", map[int]string{2: "Coils ropes.", 3: "Splices ropes."}},
		{"another level is no echo", head + "## Level 2\n\nCoils ropes.\n\n## Level 3\n\nSplices ropes as in Level 2: with care.\n", map[int]string{2: "Coils ropes.", 3: "Splices ropes as in Level 2: with care."}},
	} {
		e, err := Parse("page", []byte(test.text), Options{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		got := map[int]string{}
		for _, l := range e.Skills[0].Levels {
			got[l.Number] = statementsOf(l)
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) || len(e.Unaccounted) > 0 {
			t.Errorf("%s: the levels are %v, not %v; unaccounted %v", test.name, got, test.want, e.Unaccounted)
		}
	}
}

func statementsOf(l framework.Level) string {
	var texts []string
	for _, s := range l.Statements {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " ")
}
