package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestEarlyNotices reads what stands between titles and descriptions: notices are none of
// the description, what may be one is said, and a description of its own stays.
func TestEarlyNotices(t *testing.T) {
	for name, c := range map[string]struct {
		notes  [3]string
		headed bool
		kept   bool   // the note of the first skill is in its description
		said   string // "stray", "doubt" or nothing
	}{
		"the same, headed":          {[3]string{"Signed off by the guild.", "Signed off by the guild.", "Signed off by the guild."}, true, false, ""},
		"the same, no heading":      {[3]string{"Signed off by the guild.", "Signed off by the guild.", "Signed off by the guild."}, false, true, "doubt"},
		"other dates":               {[3]string{"In force since May 2021.", "In force since 3 June 2022.", "In force since May 2021."}, false, false, ""},
		"other people, headed":      {[3]string{"Text by Ann Lee", "Text by Ann Lee and Bo Kim", "Text by Bo Kim"}, true, false, "stray"},
		"other people, no heading":  {[3]string{"Text by Ann Lee.", "Text by Ann Lee and Bo Kim.", "Text by Bo Kim."}, false, true, "doubt"},
		"one alone, headed":         {[3]string{"Taken over from the old guild.", "", ""}, true, false, "stray"},
		"two of three, no heading":  {[3]string{"Taken over from the old guild.", "Taken over from the old guild.", ""}, false, true, "doubt"},
		"descriptions of their own": {[3]string{"Keeping ropes sound.", "Cutting sails to size.", "Setting masts upright."}, false, true, ""},
	} {
		var b strings.Builder
		for i, thing := range []string{"Rope", "Sail", "Mast"} {
			heading := map[bool]string{true: "Description\n\n"}[c.headed]
			fmt.Fprintf(&b, "%s making %s\n\n%s\n\n%sAll the work on a %s of a boat, from the first to the last.\n\nLevel 2\n\nMends a %s.\n\nLevel 3\n\nPlans a %s.\n\n",
				thing, strings.ToUpper(thing), c.notes[i], heading, strings.ToLower(thing), thing, thing)
		}
		e, err := Parse("copy.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		if got := strings.Contains(e.Skills[0].Description.Text, c.notes[0]); got != c.kept {
			t.Errorf("%s: description %q", name, e.Skills[0].Description.Text)
		}
		said := ""
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" && p.Part == "description" {
				said = "doubt"
			}
		}
		if len(e.Unaccounted) > 0 {
			said += "stray"
		}
		if said != c.said {
			t.Errorf("%s: said %q, want %q: %v %v", name, said, c.said, e.Problems, e.Unaccounted)
		}
	}
}
