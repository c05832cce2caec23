package parser

import (
	"strings"
	"testing"
)

// lampPages are three skills, each with a line behind its description, behind the inner
// levels and behind the last one.
func lampPages(described, inner, last string) string {
	var b strings.Builder
	for _, s := range [][3]string{{"Lamp care", "LAMP", "lamp"}, {"Wick trimming", "WICK", "wick"}, {"Oil supply", "OILS", "barrel"}} {
		b.WriteString(s[0] + " " + s[1] + "\n\nThe upkeep of each " + s[2] + ".\n\n" + described + "\n\nGuidance notes\n\nMuch depends on the " + s[2] + ".\n\n")
		b.WriteString("Level 2\n\nChecks each " + s[2] + " by day.\n\n" + inner + "\n\nLevel 3\n\nOrders each " + s[2] + " by night.\n\n" + last + "\n\n")
	}
	return b.String()
}

// TestTextsThatComeAgainAreKept reads the same sentence on every page: what is about the
// document is put aside, all else stays where it stands.
func TestTextsThatComeAgainAreKept(t *testing.T) {
	for _, c := range []struct {
		described, inner, last string
		keeps                  bool
	}{
		{"", "Keeps the book up to date.", "Keeps the book up to date.", true},
		{"", "", "Checks the log at the end of the watch.", true},
		{"", "", "For example, leads the spring clean.", true},
		{"", "Reviews this document each year.", "Reviews this document each year.", true},
		{"This is a core skill of the harbour.", "", "", true},
		{"", "", "The next edition is in preparation.", false},
		{"The next edition of this catalogue is in preparation.", "", "", false},
	} {
		e, err := Parse("lamps.txt", []byte(lampPages(c.described, c.inner, c.last)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Skills {
			said := s.Description.Text
			for _, st := range s.Levels[len(s.Levels)-1].Statements {
				said += " " + st.Text
			}
			if kept := strings.Contains(said, c.described+c.last); kept != c.keeps {
				t.Errorf("%s: kept %v of %q, want %v", s.Code, kept, c.described+c.last, c.keeps)
			}
		}
		if (e.Ledger.Furniture == 0) != c.keeps {
			t.Errorf("%q: %d characters are furniture", c.described+c.last, e.Ledger.Furniture)
		}
	}
}

// TestButtonsAmongTexts reads a line of the page in the middle of a level. What is below
// a button goes on with the level; below a heading that may have texts it is in doubt;
// links and what the site says stay aside.
func TestButtonsAmongTexts(t *testing.T) {
	for line, want := range map[string]struct {
		statements int
		doubts     int
	}{
		"Share this page\n\nChecks the lens by day.":       {3, 0},
		"Share this page\n\nQuestions each of the crew.":   {2, 1},
		"Related skills\n\nChecks the lens by day.":        {2, 1},
		"Related skills\n\nWick trimming":                  {2, 0},
		"Share this page\n\nWe count those who come here.": {2, 0},
	} {
		text := strings.Replace(lampPages("", "", ""), "Level 3\n\nOrders each wick by night.\n", "Level 3\n\nOrders each wick by night.\n\nPlans the work.\n\n"+line+"\n", 1)
		e, err := Parse("lamps.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		doubts := 0
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" && p.Skill == "WICK" && p.Part == "level 3" {
				doubts++
			}
		}
		if n := len(e.Skills[1].Levels[1].Statements); n != want.statements || doubts != want.doubts {
			t.Errorf("%q: %d statements and %d doubts, want %v", line, n, doubts, want)
		}
	}
}
