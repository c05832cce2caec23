package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestOwnCodes reads codes of any form that the titles of a source share, and refuses
// where nothing below them is a level, or where they are no codes.
func TestOwnCodes(t *testing.T) {
	const levels = "Keeping each %[1]s dry and sound for a year.\n\nGuidance notes\n\nA %[1]s is dear.\n\nLevel 1\n\nDries a %[1]s.\n\nLevel 2\n\nMends a %[1]s.\n\n"
	for name, c := range map[string]struct {
		title, below string
		code, skill  string // of the second skill; "" where nothing is read
	}{
		"letters and a figure":   {"%[2]s care (%[3]s%[4]d)", levels, "SAIL2", "Sail care"},
		"letters, a dash":        {"YARD-%02[4]d – %[2]s care", levels, "YARD-02", "Sail care"},
		"a letter and a dot":     {"%[2]s care [C.%[4]d]", levels, "C.2", "Sail care"},
		"five letters":           {"%[2]s care (Y%[3]s)", levels, "YSAIL", "Sail care"},
		"behind a comma":         {"%[2]s care, %[3]s", levels, "SAIL", "Sail care"},
		"behind a label":         {"Skill: %[2]s care %[3]s", levels, "SAIL", "Sail care"},
		"no levels":              {"%[2]s care (%[3]s%[4]d)", "Keeping each %[1]s dry.\n\nA %[1]s is dear.\n\n", "", ""},
		"an aside, the same":     {"%[2]s care (2031)", "Keeping each %[1]s dry.\n\nDries a %[1]s.\n\n", "", ""},
		"the same code in each":  {"%[2]s care (YA1)", levels, "", ""},
		"a sentence in capitals": {"Works with %[3]s1 and others.", levels, "", ""},
	} {
		var b strings.Builder
		for i, thing := range []string{"rope", "sail", "mast"} {
			fmt.Fprintf(&b, c.title+"\n\n"+c.below, thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing), i+1)
		}
		e, err := Parse("yard.txt", []byte(b.String()), Options{})
		switch {
		case c.code == "":
			if err == nil {
				t.Errorf("%s: read %d skills", name, len(e.Skills))
			}
		case err != nil || len(e.Skills) != 3:
			t.Errorf("%s: %v", name, err)
		case e.Skills[1].Code != c.code || e.Skills[1].Name != c.skill || len(e.Skills[1].Levels) != 2:
			t.Errorf("%s: %s %q, %d levels", name, e.Skills[1].Code, e.Skills[1].Name, len(e.Skills[1].Levels))
		}
	}
}

// TestExpressionOf makes one expression of codes of one shape.
func TestExpressionOf(t *testing.T) {
	for want, codes := range map[string][]string{
		"[A-Z]{3,4}-[0-9]{1,2}":  {"ROPE-1", "OAR-12"},
		`[A-Z]{1,1}\.[0-9]{1,1}`: {"A.1", "B.2"},
	} {
		if got := expressionOf(codes); got != want {
			t.Errorf("%v: %s, want %s", codes, got, want)
		}
	}
}

// TestNumbersAsCodes reads the numbers that end the marked titles of all skills as codes,
// and a number that one name has as part of the name.
func TestNumbersAsCodes(t *testing.T) {
	for names, want := range map[string]string{"Rope 1.1|Sail 1.2|Mast 1.3": "1.2 Sail", "Rope|Sail 1.2|Mast": " Sail 1.2"} {
		var b strings.Builder
		for _, name := range strings.Split(names, "|") {
			fmt.Fprintf(&b, "<h1>%s</h1><p>Keeping things dry and sound for a year.</p><h2>Guidance notes</h2><p>Oil is dear.</p><h2>Level 1</h2><p>Dries things.</p><h2>Level 2</h2><p>Mends things.</p>", name)
		}
		e, err := Parse("yard.html", []byte("<html><body>"+b.String()+"</body></html>"), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(names, err)
		}
		if got := e.Skills[1].Code + " " + e.Skills[1].Name; got != want {
			t.Errorf("%s: %q", names, got)
		}
	}
}
