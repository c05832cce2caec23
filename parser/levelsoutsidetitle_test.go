package parser

import (
	"strings"
	"testing"
)

const dockLadder = "# Engineering ladder of the dry dock\n\nHow we grow. Ask whoever leads you.\n\n" +
	"## Level 1: Apprentice\n\n### Craft\n- Follows drawings with help\n- Asks before cutting\n\n### Teamwork\n- Shares tools\n\n" +
	"## Level 2: Fitter\n\n### Craft\n- Works from drawings alone\n\n### Teamwork\n- Helps apprentices\n\n" +
	"## Level 3: Foreman\n\n### Craft\n- Sets the standard of all work\n\n### Teamwork\n- Plans who works where\n"

// TestLevelsOutsideBelowAnIntroduction reads a document about levels whose title has a text
// of its own. Below the name of a skill the same headings are no skills.
func TestLevelsOutsideBelowAnIntroduction(t *testing.T) {
	e, err := Parse("dock.md", []byte(dockLadder), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Skills) != 2 || e.Skills[0].Name != "Craft" || e.Skills[1].Name != "Teamwork" || len(e.Skills[0].Levels) != 3 || e.Ledger.Unaccounted != 0 {
		t.Errorf("there are %d skills, and %d characters nobody placed", len(e.Skills), e.Ledger.Unaccounted)
	}
	e, err = Parse("lamps.md", []byte(strings.Replace(dockLadder, "Engineering ladder of the dry dock", "Lamp keeping", 1)), Options{})
	if err == nil && len(e.Skills) > 0 && e.Skills[0].Name == "Craft" {
		t.Error("headings in the levels of a skill were read as skills")
	}
}
