package parser

import (
	"fmt"
	"strings"
	"testing"
)

// yardPages are skills of a boat yard; each %[1]s in a page is the thing, %[2]s its name
// and %[3]s its code.
func yardPages(page string) string {
	var b strings.Builder
	for _, thing := range []string{"rope", "sail", "mast"} {
		fmt.Fprintf(&b, page, thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing))
	}
	return b.String()
}

// TestPreface keeps what opens a document before its first skill, and nothing that may be
// a skill without its title.
func TestPreface(t *testing.T) {
	skills := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
	for name, c := range map[string]struct {
		before string
		kept   bool
	}{
		"a name and a paragraph":         {"Yard Skills Framework 2031\n\nThis tells what the yard needs. It was agreed in\nthe spring.\n\n", true},
		"a heading in it":                {"The Yard Catalogue\n\nThis tells what the yard needs.\n\nHow to read it\n\nEach skill has levels.\n\n", true},
		"a dated name alone":             {"Yard Skills 2031\n\n", true},
		"above what speaks of it":        {"Work in the Yard 2\n\nThis catalogue tells what the yard needs.\n\n", true},
		"no name of a document":          {"Keel care\n\nKeeping each keel dry.\n\n", false},
		"levels in a form of its own":    {"The Yard Catalogue\n\nKeeping each keel dry.\n\nStep 2 - Dries a keel.\n\n", false},
		"a heading with nothing below":   {"The Yard Catalogue\n\nThis tells what the yard needs.\n\nKeel care\n\n", false},
		"the level of a skill untitled":  {"The Yard Catalogue\n\nKeeping each keel dry.\n\nLevel 1\n\nDries a keel.\n\n", false},
		"a list of what nobody can tell": {"The Yard Catalogue\n\n- Keels are dry.\n- Masts are tall.\n\n", false},
	} {
		e, err := Parse("yard.txt", []byte(c.before+skills), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		if kept := e.Ledger.Unaccounted == 0; kept != c.kept || kept != (len(e.Matter) > 0) {
			t.Errorf("%s: kept %v, matter %v", name, kept, e.Matter)
		}
	}
}

// TestPairedCategories reads two lines above each group of skills as a category and one in
// it, and says that it does not know where some groups have one line.
func TestPairedCategories(t *testing.T) {
	page := func(thing, above string) string {
		return above + fmt.Sprintf("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n",
			thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing))
	}
	for name, c := range map[string]struct {
		second string
		want   string // of the last skill
	}{
		"two":          {"Shed\n\nLoft\n\n", "Shed/Loft"},
		"one in it":    {"Yard\n\nLoft\n\n", "Yard/Loft"},
		"one":          {"Loft\n\n", ""},
		"a third line": {"Shed\n\nLoft\n\nFloor\n\n", ""},
	} {
		text := page("rope", "Yard\n\nQuay\n\n") + page("sail", "") + page("mast", c.second) + page("keel", "")
		e, err := Parse("yard.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 4 {
			t.Fatal(name, err)
		}
		if got := strings.Join(e.Skills[3].Category, "/"); got != c.want || (got == "") != (e.Ledger.Unaccounted > 0) {
			t.Errorf("%s: category %q, %d unaccounted", name, got, e.Ledger.Unaccounted)
		}
	}
}

// TestLevelLeads reads what stands above the first level of every skill as the heading of
// the levels, and as text or as nothing that it knows where it may be another thing.
func TestLevelLeads(t *testing.T) {
	for name, c := range map[string]struct {
		lead string
		head bool
	}{
		"a line on levels":        {"What is asked at each level", true},
		"a line on something":     {"What the yard is asked", false},
		"not the same everywhere": {"The levels of a %[1]s", false},
		"a sentence on levels":    {"Each level is asked for.", false},
	} {
		text := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\n" + c.lead + "\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
		e, err := Parse("yard.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		s := e.Skills[1]
		if head := e.Ledger.Unaccounted == 0 && len(s.Guidance) == 1; head != c.head || len(s.Levels) != 2 {
			t.Errorf("%s: taken for a heading %v, guidance %v, %d unaccounted", name, head, s.Guidance, e.Ledger.Unaccounted)
		}
	}
}

// TestTableOfLines reads the rows of a table of levels that became lines, under headers
// that the dialect knows.
func TestTableOfLines(t *testing.T) {
	for headers, levels := range map[string]int{"Level\tDescription": 2, "Level\tKeel": 0} {
		text := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevels\n\n" + headers + "\n1\tDries a %[1]s.\n2\tMends a %[1]s.\n\n")
		e, err := Parse("yard.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(headers, err)
		}
		if got := len(e.Skills[1].Levels); got != levels || (levels == 0) != (len(e.Problems) > 0) {
			t.Errorf("%q: %d levels, problems %v", headers, got, e.Problems)
		}
	}
}

// TestPlainFields reads the category of a skill behind its label without a colon, and no
// sentence or name that begins with the word.
func TestPlainFields(t *testing.T) {
	for line, category := range map[string]string{
		"Category – Yard":                    "Yard",
		"Category Yard work":                 "Yard work",
		"Category of the yard and its quays": "",
		"Category Yard is the oldest.":       "",
		"Cordage – Yard":                     "",
	} {
		text := yardPages("%[2]s care (%[3]s)\n\n" + line + "\n\nKeeping each %[1]s dry and sound for a year.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
		e, err := Parse("yard.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(line, err)
		}
		if got := strings.Join(e.Skills[1].Category, "/"); got != category {
			t.Errorf("%s: category %q", line, got)
		}
	}
}

// TestLevelsNamedAhead reads a row of levels that stands above the levels themselves, below
// a text of guidance, and doubts no level for it.
func TestLevelsNamedAhead(t *testing.T) {
	text := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevels 1 to 2\n\nLevel 1:\n\nDries a %[1]s.\n\nLevel 2:\n\nMends a %[1]s.\n\n")
	e, err := Parse("yard.txt", []byte(text), Options{})
	if err != nil || len(e.Skills) != 3 {
		t.Fatal(err)
	}
	if s := e.Skills[1]; len(e.Problems) > 0 || len(s.Declared) != 2 || len(s.Levels) != 2 || len(s.Levels[0].Statements) != 1 {
		t.Errorf("problems %v, declared %v, levels %v", e.Problems, s.Declared, s.Levels)
	}
	twice := strings.Replace(text, "Level 2:\n\nMends a rope.", "Level 2:\n\nMends a rope.\n\nLevel 1:\n\nDries a rope.", 1)
	if e, err = Parse("yard.txt", []byte(twice), Options{}); err != nil || len(e.Problems) == 0 {
		t.Errorf("nothing is said of a level that stands twice: %v", err)
	}
}

// TestNamedFeet takes lines away that name a document and a page, and keeps others with a
// number at their end.
func TestNamedFeet(t *testing.T) {
	for line, away := range map[string]bool{
		"Yard Skills for Boats    Page 1": true,
		"Yard Skills | Page 1 of 9":       true,
		"The colours on page 3":           false,
		"Kept with rope 12":               false,
	} {
		text := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
		text = strings.Replace(text, "A sail is dear.\n", "A sail is dear.\n\n"+line+"\n", 1)
		e, err := Parse("yard.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(line, err)
		}
		if got := e.Ledger.Furniture > 0 && len(e.Skills[1].Guidance) == 1; got != away {
			t.Errorf("%s: taken away %v", line, got)
		}
	}
}

// TestFactsBelowFacts reads facts that nobody knows below those that are known.
func TestFactsBelowFacts(t *testing.T) {
	text := yardPages("%[2]s care (%[3]s)\nCategory: Yard\nKeeper: %[2]s office\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n")
	e, err := Parse("yard.txt", []byte(text), Options{})
	if err != nil || len(e.Skills) != 3 {
		t.Fatal(err)
	}
	if s := e.Skills[1]; s.Description.Text != "Keeping each sail dry." || strings.Join(s.Category, "/") != "Yard" {
		t.Errorf("description %q, category %v", s.Description.Text, s.Category)
	}
}

// TestPrintedCounts reads items that are counted when they are printed, and no sign before
// a number.
func TestPrintedCounts(t *testing.T) {
	text := yardPages("%[2]s care (%[3]s)\n\nKeeping each %[1]s dry.\n\nGuidance notes\n\nThis includes:\n\n#. oiling a %[1]s\n#. cleaning a %[1]s\n\n#1 priority is order.\n\nLevel 1\n\nDries a %[1]s.\n\n")
	e, err := Parse("yard.txt", []byte(text), Options{})
	if err != nil || len(e.Skills) != 3 {
		t.Fatal(err)
	}
	if g := e.Skills[1].Guidance; len(g) != 2 || len(g[0].Items) != 2 || g[0].Items[0].Text != "oiling a sail" || g[1].Text != "#1 priority is order." {
		t.Errorf("guidance %v", g)
	}
}
