package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// counted tells of each skill its name and how many statements its levels have.
func counted(e *framework.Edition) string {
	var all []string
	for _, s := range e.Skills {
		said := s.Name
		for _, l := range s.Levels {
			said += fmt.Sprintf(" %d:%d", l.Number, len(l.Statements))
		}
		all = append(all, said)
	}
	return strings.Join(all, ", ")
}

// TestPlainTrees reads trees whose levels, or whose skills as well, stand under keys.
func TestPlainTrees(t *testing.T) {
	const levels = `{"L1": ["Keeps the stroke.", "Ships oars."], "L2": ["Calls the stroke."]}`
	skill := func(name string) string {
		return `{` + name + `"description": "Moving a boat.", "levels": ` + levels + `}`
	}
	rowing, sculling := skill(`"name": "Rowing", `), skill(`"name": "Sculling", `)
	const both = "Rowing 1:2 2:1, Sculling 1:2 2:1"
	for _, c := range []struct{ name, tree, want string }{
		{"a list", `{"skills": [` + rowing + `, ` + sculling + `]}`, both},
		{"levels in words", strings.NewReplacer("L1", "Level 1", "L2", "Level 2").Replace(`{"skills": [` + rowing + `, ` + sculling + `]}`), both},
		{"a dictionary of skills", `{"title": "Boats", "skills": {"Rowing": ` + skill("") + `, "Sculling": ` + skill("") + `}}`, both},
		{"the source is a dictionary", `{"Rowing": ` + skill("") + `, "Sculling": ` + skill("") + `}`, both},
		{"its keys are no names", `{"r1": ` + rowing + `, "s1": ` + sculling + `}`, both},
		{"a list without names", `{"skills": [` + skill("") + `, ` + skill("") + `]}`, ""},
		{"nothing under the keys is a level", strings.NewReplacer("L1", "on", "L2", "off").Replace(`{"Rowing": ` + skill("") + `, "Sculling": ` + skill("") + `}`), ""},
	} {
		e, err := Parse("boats.json", []byte(c.tree), Options{})
		if got := ""; err == nil {
			if got = counted(e); got != c.want || len(e.Unaccounted) > 0 {
				t.Errorf("%s: read %q, %d texts unaccounted, want %q", c.name, got, len(e.Unaccounted), c.want)
			}
		} else if c.want != "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
