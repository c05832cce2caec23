package report

import (
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
)

// lockOf reads an invented text about a lock.
func lockOf(t testing.TB, text string) *framework.Edition {
	t.Helper()
	e, err := parser.Parse("lock.txt", []byte(text), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const (
	gates = "Gate keeping GATE\n\nKeeping the gates of a lock.\n\nLevel 3\nOpens and shuts the gates for boats. Greases the hinges of all gates. %s\n\n"
	tolls = "Toll taking TOLL\n\nTaking tolls from boats.\n\nLevel 3\nCounts the boats that pass the lock. Writes the takings into a ledger. %s\n"
)

func twoSkills(gate, toll string) string {
	return strings.Replace(gates, "%s", gate, 1) + strings.Replace(tolls, "%s", toll, 1)
}

// TestTravelsAreToldAtBothEnds has a duty that goes from one skill to another, there
// and back, and wants both skills to say so, each once and in its own words.
func TestTravelsAreToldAtBothEnds(t *testing.T) {
	const duty = "Warns skippers of low water by a red flag."
	for name, c := range map[string]struct{ old, new, gate, toll, gateLine, tollLine string }{
		"went": {twoSkills(duty, ""), twoSkills("", duty), "1 duty went to TOLL", "1 duty came from GATE", "Level 3 → Level 3 of TOLL: duty moved", "Level 3 of GATE → Level 3: duty moved"},
		"came": {twoSkills("", duty), twoSkills(duty, ""), "1 duty came from TOLL", "1 duty went to GATE", "Level 3 of TOLL → Level 3: duty moved", "Level 3 → Level 3 of GATE: duty moved"},
	} {
		log, _, err := carry.Compare(lockOf(t, c.old), lockOf(t, c.new), diff.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		notes := string(written(t, "markdown", Releases{Logs: []*diff.Changelog{log}}, Style{}))
		gate, toll, _ := strings.Cut(notes, "Toll taking TOLL\n")
		for _, part := range []struct{ text, headline, line string }{{gate, c.gate, c.gateLine}, {toll, c.toll, c.tollLine}} {
			if strings.Count(part.text, part.headline) != 1 || strings.Count(part.text, part.line) != 1 {
				t.Errorf("%s: want %q and %q once in\n%s", name, part.headline, part.line, part.text)
			}
		}
	}
}

// TestMovesAtHomeAreNoTravels wants of a duty that changed its level alone that it moved.
func TestMovesAtHomeAreNoTravels(t *testing.T) {
	const duty = "Warns skippers of low water by a red flag."
	up := "\n\nLevel 4\nPlans the repair of gates in winter. Hires divers for the sill. "
	log, _, err := carry.Compare(lockOf(t, twoSkills(duty+up, "")), lockOf(t, twoSkills(up+duty, "")), diff.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range newRelease(log).Skills {
		if s.Code == "GATE" && (s.Headline != "1 duty moved" || len(s.Away) > 0) {
			t.Errorf("%q, away %d", s.Headline, len(s.Away))
		}
	}
}

// TestSentencesKnowDutiesThatCameOrMoved wants no summary to deny what happened.
func TestSentencesKnowDutiesThatCameOrMoved(t *testing.T) {
	const duty = "Warns skippers of low water by a red flag."
	for want, c := range map[string][2]string{
		"1 duty moved; 1 change in 1 skill.":                         {twoSkills(duty, ""), twoSkills("", duty)},
		"1 duty added; 1 change in 1 skill.":                         {twoSkills("", ""), twoSkills("", duty)},
		"No skill, level or duty came or went; 1 change in 1 skill.": {twoSkills("", ""), strings.Replace(twoSkills("", ""), "into a ledger", "in a ledger", 1)},
		"Duties of 1 skill not found again.":                         {twoSkills("", duty), twoSkills("", "")},
	} {
		log, _, err := carry.Compare(lockOf(t, c[0]), lockOf(t, c[1]), diff.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := sentence(log); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestSkillsOfWhichDutiesWentAreListed wants a skill that only lost a duty to another
// in every list of skills.
func TestSkillsOfWhichDutiesWentAreListed(t *testing.T) {
	const duty = "Warns skippers of low water by a red flag."
	log, _, err := carry.Compare(lockOf(t, twoSkills(duty, "")), lockOf(t, twoSkills("", duty)), diff.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "markdown", "html", "matrix"} {
		out := string(written(t, format, Changelog{log}, Style{}))
		if !strings.Contains(out, "Gate keeping") || !strings.Contains(strings.ToLower(out), "level 3 of toll") {
			t.Errorf("%s does not tell where the duty of the gate went:\n%s", format, out)
		}
	}
}
