package parser

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
)

// ropery is a text of three sound skills, what stands between description and levels as
// given; the first of them has its own.
func ropery(first, others string) string {
	var b strings.Builder
	for i, s := range []struct{ title, thing string }{{"Rope making ROPE", "ropes"}, {"Sail making SAIL", "sails"}, {"Mast making MAST", "masts"}} {
		between := others
		if i == 0 {
			between = first
		}
		fmt.Fprintf(&b, "%s\n\nMaking %s for boats.\n\n%s\n\nLevel 2\n\nMends %s in the yard.\n\nLevel 3\n\nPlans the use of %s.\n\n",
			s.title, s.thing, strings.ReplaceAll(between, "THINGS", s.thing), s.thing, s.thing)
	}
	return b.String()
}

// notes of a skill with the heading of guidance.
const roperyNotes = "Guidance notes\n\nActivities may include:\n\n- coiling THINGS\n- drying THINGS"

// TestFewSkills goes through what a reading of few skills doubts, and what it does not.
func TestFewSkills(t *testing.T) {
	early := func(notes string) string { return "Change notes\n\nThe wording is plainer.\n\n" + notes }
	for name, c := range map[string]struct{ text, rule string }{
		"sound":                    {ropery(roperyNotes, roperyNotes), ""},
		"a heading with no text":   {ropery("Change notes\n\nGuidance notes\n\nThe wording is plainer.\n\nActivities may include:\n\n- coiling THINGS", early(roperyNotes)), "heading-suspect"},
		"each with its text":       {ropery(early(roperyNotes), early(roperyNotes)), ""},
		"all without a text":       {ropery("Change notes\n\n"+roperyNotes, "Change notes\n\n"+roperyNotes), ""},
		"an item left out":         {ropery("Guidance notes\n\nActivities may include:\n\n1. coiling THINGS\n2. drying THINGS\n4. hauling THINGS", roperyNotes), "source-damaged"},
		"items that count":         {ropery("Guidance notes\n\nActivities may include:\n\n1. coiling THINGS\n2. drying THINGS\n3. hauling THINGS", roperyNotes), ""},
		"an item without a bullet": {ropery("Guidance notes\n\nActivities may include:\n\n- coiling THINGS\n- drying THINGS\nhauling THINGS\n- tarring THINGS", roperyNotes), "source-damaged"},
		"an item that hangs":       {ropery("Guidance notes\n\nActivities may include:\n\n- coiling THINGS\n- drying THINGS,\n  also by hand\n- tarring THINGS", roperyNotes), ""},
		"a label of an essence":    {ropery(roperyNotes+"\n\nEssence of the level: Works under supervision.", roperyNotes), "heading-suspect"},
	} {
		e, err := Parse("copy.txt", []byte(c.text), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var said []string
		for _, p := range e.Problems {
			if p.Rule == "heading-suspect" || p.Rule == "source-damaged" {
				said = append(said, p.Rule+" of "+p.Skill)
			}
		}
		if want := c.rule + " of ROPE"; c.rule == "" && len(said) > 0 || c.rule != "" && (len(said) == 0 || said[0] != want) {
			t.Errorf("%s: said %q, want %q", name, said, c.rule)
		}
	}
}

// TestLostBullets reads lists without bullets in lines that fill their width: a line that
// begins as others do is an item, one that goes on with the words above it is none, and
// an activity below a full line is doubted.
func TestLostBullets(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		items int
	}{
		"an activity below a full line": {[]string{
			"coiling ropes for use in the lower yard, including old hawsers", "coiling hawsers", "drying sails", "tarring masts and spars"}, 4},
		"a line that goes on": {[]string{
			"coiling ropes for use in the lower yard, including all the old", "hawsers of the fleet", "tarring masts and spars"}, 2},
		"a participle of the noun above": {[]string{
			"coiling ropes", "drying the sails of all boats and looking through the papers", "relating to them", "tarring masts"}, 3},
	} {
		text := "Rope making ROPE\n\nMaking ropes for boats and for all those who work on them and\nneed them day by day.\n\nGuidance notes\n\nActivities may include:\n\n" +
			strings.Join(c.lines, "\n") + "\n\nLevel 2\n\nMends ropes in the yard and sees to it that those who use them\nknow how to dry them.\n"
		e, err := Parse("copy.txt", []byte(text), Options{})
		if err != nil || len(e.Skills) != 1 || len(e.Skills[0].Guidance) == 0 {
			t.Fatal(name, err, e)
		}
		got := len(e.Skills[0].Guidance[0].Items)
		unsure := len(e.Problems) > 0
		if got != c.items || unsure != strings.HasPrefix(name, "a participle") {
			t.Errorf("%s: %d items, in doubt: %v; want %d: %v", name, got, unsure, c.items, e.Skills[0].Guidance)
		}
	}
}

// TestNumberInSentence takes a number that stands alone in the middle of a sentence, where
// the line above had room for it, for that of a page, and says so.
func TestNumberInSentence(t *testing.T) {
	page := func(middle string) string {
		return "Rope making ROPE\n\nMaking ropes for boats and for those who work on them, be it by\nday or by night.\n\nLevel 2\n\nMends ropes in the yard of the\n" + middle + "\nharbour and dries them.\n"
	}
	e := skillsWithProblems(t, page("12"))
	if got := e.Skills[0].Levels[0].Statements[0].Text; got != "Mends ropes in the yard of the harbour and dries them." || len(e.Problems) != 1 {
		t.Errorf("got %q, %v", got, e.Problems)
	}
	if e = skillsWithProblems(t, page("whole")); len(e.Problems) != 0 {
		t.Errorf("a word is no number of a page: %v", e.Problems)
	}
}

func skillsWithProblems(t *testing.T, text string) *framework.Edition {
	t.Helper()
	e, err := Parse("copy.txt", []byte(text), Options{})
	if err != nil || len(e.Skills) == 0 || len(e.Skills[0].Levels) == 0 {
		t.Fatal(err, e)
	}
	return e
}

// TestDrawnHeadings reads headings between like marks, and no others.
func TestDrawnHeadings(t *testing.T) {
	for heading, want := range map[string]int{"--- Level 3 ---": 2, "=== Level 3 ===": 2, "--- Level 3": 1, "Level 3 ---": 1} {
		e := skillsWithProblems(t, "Rope making ROPE\n\nMaking ropes for boats.\n\nLevel 2\n\nMends ropes in the yard.\n\n"+heading+"\n\nPlans the use of ropes.\n")
		if got := len(e.Skills[0].Levels); got != want {
			t.Errorf("%s: %d levels, want %d", heading, got, want)
		}
	}
}

// TestBelowTitles takes an address and a mark in brackets below a title for no part of
// the description, and a dash or the skill's name for a level that is not defined.
func TestBelowTitles(t *testing.T) {
	page := func(below, level string) string {
		return "Rope making ROPE\n\n" + below + "\n\nMaking ropes for boats.\n\nLevel 2\n\nMends ropes in the yard.\n\nLevel 3\n\n" + level + "\n"
	}
	for _, below := range []string{"(updated May 2024)", "https://ropes.example/rope-making"} {
		for _, level := range []string{"–", "Rope making is not defined at this level."} {
			e := skillsWithProblems(t, page(below, level))
			if s := e.Skills[0]; s.Description.Text != "Making ropes for boats." || len(s.Levels) != 1 || len(e.Unaccounted) > 0 {
				t.Errorf("%s, %s: got %q, %v, left over %q", below, level, s.Description.Text, s.Levels, e.Unaccounted)
			}
		}
	}
	e := skillsWithProblems(t, page("(They are of hemp as a rule, and of steel for cranes.)", "Rope making is done with care."))
	if s := e.Skills[0]; len(s.Levels) != 2 || !strings.HasPrefix(s.Description.Text, "(They are") {
		t.Errorf("a sentence in brackets is text: got %q, %v", s.Description.Text, s.Levels)
	}
}

// TestBracketedLevels reads numbers in brackets before texts as levels where several
// skills have them, and as notes where a text refers to one.
func TestBracketedLevels(t *testing.T) {
	text := "Rope making ROPE\n\nMaking ropes.\n\n[2] Mends ropes.\n\n[3] Plans ropes.\n\nSail making SAIL\n\nMaking sails.\n\n[2] Mends sails.\n\n[3] Plans sails.\n"
	if e := skillsWithProblems(t, text); len(e.Skills) != 2 || len(e.Skills[0].Levels) != 2 || len(e.Skills[1].Levels) != 2 {
		t.Errorf("got %v", e.Skills)
	}
	e, err := Parse("copy.txt", []byte(strings.Replace(text, "Making ropes.", "Making ropes [2] by hand.", 1)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range e.Skills {
		if len(s.Levels) > 0 {
			t.Errorf("notes are no levels: %v", s.Levels)
		}
	}
}

// TestMarkedHeadings ends the links at the foot of a skill at a heading of a higher rank,
// and takes a short level for one where the source marks it as it does long ones.
func TestMarkedHeadings(t *testing.T) {
	text := "# On deck\n\n## Rope making ROPE\n\nMaking ropes.\n\n### Level 2\n\nMends ropes.\n\n### L3\n\nPlans ropes.\n\n### Related skills\n\nSail making SAIL\n\n" +
		"# In the loft\n\n## Sail making SAIL\n\nMaking sails.\n\n### Level 2\n\nMends sails.\n\n### L3\n\nPlans sails.\n"
	e, err := Parse("copy.md", []byte(text), Options{})
	if err != nil || len(e.Skills) != 2 {
		t.Fatal(err, e)
	}
	for _, s := range e.Skills {
		if len(s.Levels) != 2 {
			t.Errorf("%s has %d levels, want 2", s.Code, len(s.Levels))
		}
	}
	if len(e.Unaccounted) > 0 {
		t.Errorf("left over: %q", e.Unaccounted)
	}
}

// TestRowAboveNames holds that a table of skills side by side whose names have another row
// above them is not read without that row.
func TestRowAboveNames(t *testing.T) {
	const table = "Skill,Rope making,Sail making\nDescription,Making ropes.,Making sails.\nLevel 1,Mends ropes.,Mends sails.\nLevel 2,Plans ropes.,Plans sails.\n"
	e, err := Parse("skills.csv", []byte(table), Options{})
	if err != nil || len(e.Skills) != 2 {
		t.Fatal(err, e)
	}
	e, err = Parse("skills.csv", []byte("Ref,ROPE,SAIL\n"+table), Options{})
	if err == nil && (len(e.Skills) != 2 || e.Skills[0].Code != "ROPE") {
		t.Errorf("the codes are lost: %v", e.Skills)
	}
}
