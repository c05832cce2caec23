package parser

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// harbour is a source of three sound skills with titles as given.
func harbour(titles [3]string) []byte {
	var b strings.Builder
	for i, thing := range []string{"rope", "sail", "mast"} {
		fmt.Fprintf(&b, "%s\n\nAll the work on a %s of a boat, from the first to the last.\n\nGuidance notes\n\nA %s is dear.\n\nLevel 2\n\nMends a %s.\n\nLevel 3\n\nPlans a %s.\n\n",
			titles[i], thing, thing, thing, thing)
	}
	return []byte(b.String())
}

// TestTitleFrames reads titles with words that are no part of the names, and some whose
// words are.
func TestTitleFrames(t *testing.T) {
	for name, c := range map[string]struct {
		titles [3]string
		names  string // "CODE name, ..."
		said   bool
	}{
		"counted skills":      {[3]string{"Skill 1: Rope care ROPE", "Skill 2: Sail care SAIL", "Skill 3: Mast care MAST"}, "ROPE Rope care, SAIL Sail care, MAST Mast care", false},
		"counted with gaps":   {[3]string{"Competency 4 - Rope care ROPE", "Competency 9 - Sail care SAIL", "Competency 12 - Mast care MAST"}, "ROPE Rope care, SAIL Sail care, MAST Mast care", false},
		"other counted words": {[3]string{"Craft 1: Rope care ROPE", "Craft 2: Sail care SAIL", "Craft 3: Mast care MAST"}, "ROPE Craft 1: Rope care, SAIL Craft 2: Sail care, MAST Craft 3: Mast care", true},
		"one alone counts":    {[3]string{"Craft 1: Rope care ROPE", "Sail care SAIL", "Mast care MAST"}, "ROPE Craft 1: Rope care, SAIL Sail care, MAST Mast care", false},
		"an article":          {[3]string{"The skill Rope care (ROPE)", "The skill Sail care (SAIL)", "The skill Mast care (MAST)"}, "ROPE Rope care, SAIL Sail care, MAST Mast care", false},
		"a word of the names": {[3]string{"Skill assessment ROPE", "Skill planning SAIL", "Skill records MAST"}, "ROPE Skill assessment, SAIL Skill planning, MAST Skill records", false},
		"ways":                {[3]string{"Yard > Rope care ROPE", "Yard > Sail care SAIL", "Loft > Mast care MAST"}, "ROPE Rope care, SAIL Sail care, MAST Mast care", false},
	} {
		e, err := Parse("copy.txt", harbour(c.titles), Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		var got []string
		for _, s := range e.Skills {
			got = append(got, s.Code+" "+s.Name)
		}
		if strings.Join(got, ", ") != c.names {
			t.Errorf("%s: got %q", name, got)
		}
		if said := len(e.Problems) > 0; said != c.said {
			t.Errorf("%s: said %v", name, e.Problems)
		}
		if name == "ways" && !slices.Equal(e.Skills[2].Category, []string{"Loft"}) {
			t.Errorf("%s: category %q", name, e.Skills[2].Category)
		}
	}
}

// TestTitleMarks tells marks in capitals behind codes from codes behind acronyms.
func TestTitleMarks(t *testing.T) {
	for name, c := range map[string]struct {
		second, code, name string
		said               bool
	}{
		"a status":                   {"Sail care SCRX BETA", "SCRX", "Sail care", false},
		"unfinished":                 {"Sail care SCRX TODO", "SCRX", "Sail care", false},
		"a word of no meaning":       {"Sail care SAIL HOLD", "HOLD", "Sail care SAIL", true},
		"an acronym":                 {"Sails drawn in DXFA SDDX", "SDDX", "Sails drawn in DXFA", false},
		"a skill that is called so":  {"Better sails TALL BETA", "BETA", "Better sails TALL", true},
		"one that is made of a name": {"Beta sails DXFA BETA", "BETA", "Beta sails DXFA", true},
	} {
		e, err := Parse("copy.txt", harbour([3]string{"Rope care ROPE", c.second, "Mast care MAST"}), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		if s := e.Skills[1]; s.Code != c.code || s.Name != c.name {
			t.Errorf("%s: got %q %q", name, s.Code, s.Name)
		}
		if said := len(e.Problems) > 0; said != c.said {
			t.Errorf("%s: said %v", name, e.Problems)
		}
	}
}

// TestTitleMarkOfMany takes a word behind several codes for a mark: no two skills have
// the same code.
func TestTitleMarkOfMany(t *testing.T) {
	text := append(harbour([3]string{"Rope care XROP", "Sail care XSAI PARK", "Mast care XMAS PARK"}), harbour([3]string{"Oar care XOAR", "Deck care XDEC", "Keel care XKEE"})...)
	e, err := Parse("copy.txt", text, Options{})
	if err != nil || len(e.Skills) != 6 {
		t.Fatal(err, len(e.Skills))
	}
	if got := e.Skills[1].Code + " " + e.Skills[2].Code; got != "XSAI XMAS" {
		t.Errorf("codes %q", got)
	}
}
