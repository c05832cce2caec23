package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestLateGuidance reads sections below the levels where no skill has guidance: lists
// behind an introduction and sentences may be it, and names alone are none, wherever they stand.
func TestLateGuidance(t *testing.T) {
	const list = "Activities may include:\n\n- oiling %[1]ss\n- cleaning %[1]ss"
	for name, c := range map[string]struct {
		early, late string // below the description, and below the levels
		said        bool
		sections    int
		guided      bool
	}{
		"a list below an introduction": {"", "Good to know\n\n" + list, true, 1, false},
		"a heading that is misspelt":   {"", "Guidence notes\n\nOil keeps a %[1]s sound.", true, 1, false},
		"sentences":                    {"", "Where it is found\n\nA %[1]s hangs by each door.", true, 1, false},
		"names above the levels":       {"Typical roles\n\n- Head keeper\n- Keeper of the %[1]s", "", false, 1, false},
		"names below the levels":       {"", "Typical roles\n\n- Head keeper\n- Keeper of the %[1]s", false, 1, false},
		"activities above the levels":  {"In practice\n\n- oiling a %[1]s\n- cleaning a %[1]s", "", false, 0, true},
		"names above a list":           {"Typical roles\n\n- Head keeper\n- Keeper of the %[1]s\n\n" + list, "", true, 0, true},
		"names above a list in some":   {"Shown by\n\n{- Head keeper\n- Keeper|Those who keep a %[1]s watch it}\n\n" + list, "", true, 0, true},
		"sentences above a list":       {"Good to know\n\nA %[1]s hangs by each door.\n\n" + list, "", false, 0, true},
		"guidance known":               {"Guidance notes\n\n" + list, "Good to know\n\n" + list, false, 1, true},
	} {
		var b strings.Builder
		for _, thing := range []string{"lamp", "bell", "lock"} {
			page := "%[2]s care %[3]s\n\nKeeping each %[1]s in order.\n\n"
			if c.early != "" {
				page += c.early + "\n\n"
			}
			page += "Level 1\n\nOils a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n" + c.late + "\n\n"
			if before, choice, ok := strings.Cut(page, "{"); ok { // one thing in some skills, another in others
				choice, after, _ := strings.Cut(choice, "}")
				some, others, _ := strings.Cut(choice, "|")
				page = before + map[bool]string{true: some, false: others}[thing == "bell"] + after
			}
			fmt.Fprintf(&b, page, thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing))
		}
		e, err := Parse("keeping.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		s := e.Skills[1]
		if said := len(e.Problems) > 0; said != c.said || len(s.Sections) != c.sections || len(s.Guidance) > 0 != c.guided {
			t.Errorf("%s: said %v, sections %v, guidance %v", name, e.Problems, s.Sections, s.Guidance)
		}
	}
}
