package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// guided is an edition with one skill that has a description and guidance.
func guided(description string, guidance ...string) *framework.Edition {
	s := framework.Skill{Code: "MEND", Name: "Net mending", Description: framework.Text{Text: description}}
	for _, text := range guidance {
		s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: text})
	}
	return &framework.Edition{Framework: "Yard", Skills: []framework.Skill{s}}
}

const (
	longDescription = "The repair of trawl nets and lines. Torn meshes are cut out, patched with new twine and tested under load before the boat leaves the quay. The foreman keeps the stock of floats."
	cutDescription  = "Repairing trawl nets and lines."
	passedNote      = "Torn meshes are cut out, patched with new twine and tested under load before the boat leaves the quay."
)

// described is the change of the description of the only skill.
func described(t *testing.T, old, new *framework.Edition) Change {
	t.Helper()
	log := Compare(old, new)
	for _, c := range log.Changes {
		if c.Rule == "description-reworded" {
			return c
		}
	}
	t.Fatalf("the description did not change: %+v", log.Changes)
	return Change{}
}

// TestPassedOn cuts a description, and asks what is said of a sentence that the guidance
// has now, had before, or only names the topic of.
func TestPassedOn(t *testing.T) {
	const stands = "stands in the guidance now"
	for name, test := range map[string]struct {
		old, new *framework.Edition
		passed   bool
		class    Class
	}{
		"passed to the guidance": {guided(longDescription), guided(cutDescription, passedNote), true, Substantive},
		"passed as a list":       {guided(longDescription), guided(cutDescription, "Torn meshes are cut out", "patched with new twine", "tested under load before the boat leaves the quay"), true, Substantive},
		"all passed":             {guided(strings.TrimSuffix(longDescription, " The foreman keeps the stock of floats.")), guided(cutDescription, passedNote), true, Wording},
		"stood there before":     {guided(longDescription, passedNote), guided(cutDescription, passedNote), false, Substantive},
		"only the topic":         {guided(longDescription), guided(cutDescription, "Torn meshes and new twine are named in the yard's list of stock."), false, Substantive},
		"no guidance":            {guided(longDescription), guided(cutDescription), false, Substantive},
	} {
		c := described(t, test.old, test.new)
		if got := strings.Contains(c.Reason, stands) || strings.Contains(c.Reason, "stand in the guidance now"); got != test.passed || c.Class != test.class {
			t.Errorf("%s: got %s, %q", name, c.Class, c.Reason)
		}
		if got := len(c.Evidence) > 0; got != (test.passed && name != "passed as a list") && name != "passed as a list" {
			t.Errorf("%s: got evidence %+v", name, c.Evidence)
		}
	}
}

// TestPassedInItems cuts a description of which the guidance lists the rest in short items, in
// other words, or is about other things.
func TestPassedInItems(t *testing.T) {
	const long = "The keeping of one or more yard gates. Acting as a point of call for boat owners and pilots reporting leaks, asking for berths, pumps, or other help. The moving of boats through many locks including stone, timber and iron."
	const short = "Keeping yard gates."
	for name, test := range map[string]struct {
		items  []string
		passed bool
	}{
		"in short items":     {[]string{"acting as a point of call for pilots and owners", "dealing with requests for berths and pumps"}, true},
		"about other things": {[]string{"painting and oiling hinges", "a point of pride", "reporting on paint"}, false},
	} {
		c := described(t, guided(long), guided(short, test.items...))
		if got := strings.Contains(c.Reason, "in the guidance now"); got != test.passed {
			t.Errorf("%s: got %q", name, c.Reason)
		}
	}
}

// TestLeftOver quotes nothing as gone of which half stands in the guidance.
func TestLeftOver(t *testing.T) {
	c := described(t, guided(longDescription), guided(cutDescription, "torn meshes are cut out, patched with new twine and tested under load"))
	if strings.Contains(c.Reason, `"boat leaves the quay" is gone`) || !strings.Contains(c.Reason, "stand in the guidance now") {
		t.Errorf("got %q", c.Reason)
	}
}

// TestCameFromGuidance takes a sentence of the guidance into the description.
func TestCameFromGuidance(t *testing.T) {
	c := described(t, guided(cutDescription, passedNote), guided(longDescription))
	if !strings.Contains(c.Reason, "stood in the guidance before") {
		t.Errorf("got %q", c.Reason)
	}
}

// TestPassedBothEnds tells the guidance that came where its words stood before.
func TestPassedBothEnds(t *testing.T) {
	log := Compare(guided(longDescription, "Nets are heavy."), guided(cutDescription, "Nets are heavy.", passedNote))
	for _, c := range log.Changes {
		if c.Rule == "guidance-added" {
			if len(c.Evidence) != 1 || c.Evidence[0].Old.Text.Text != longDescription {
				t.Errorf("got %+v", c.Evidence)
			}
			return
		}
	}
	t.Errorf("no guidance came: %+v", log.Changes)
}

// TestPassedClause cuts a description of which the guidance has one clause, among much else, or
// only words of it.
func TestPassedClause(t *testing.T) {
	const long = "The repair of trawl nets and lines, to shorten the wait for berths. The foreman keeps the stock of floats and cork rings in the long shed by the quay. Old twine is given to the sailmaker of the port."
	const rest = "The foreman keeps the stock of floats and cork rings in the long shed by the quay."
	const short = "Repairing trawl nets and lines."
	const gone = `shorten the wait for berths" was dropped`
	for name, test := range map[string]struct {
		note string
		gone bool
	}{
		"word for word":   {"mending what gales tore, to shorten the wait for berths, and hanging nets to dry in spring", false},
		"in other words":  {"mending what gales tore, to shorten, in fog, the wait for berths, and hanging nets to dry in spring", false},
		"two words of it": {"mending what gales tore, and hanging nets beside berths to wait for spring", true},
	} {
		c := described(t, guided(long), guided(short, rest, test.note))
		if got := strings.Contains(c.Reason, gone); got != test.gone {
			t.Errorf("%s: %q", name, c.Reason)
		}
	}
	if c := described(t, guided(long, "to shorten the wait for berths"), guided(short, rest, "to shorten the wait for berths")); !strings.Contains(c.Reason, gone) {
		t.Errorf("stood there before: %q", c.Reason)
	}
}
