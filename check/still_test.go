package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"
)

// still are the texts of levels 2 and 3, or of those that are named, and whether the
// upper one stands still. Behind the controls stands what a blind rule takes for it.
var still = []struct {
	name, text string
	fires      bool
}{
	{"the same", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 3\n\nWeighs clay for the pugging. Wedges clay by hand.", true},
	{"in another order", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 3\n\nWedges clay by hand. Weighs clay for the pugging.", true},
	{"with a duty less", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 3\n\nWedges clay by hand.", true},
	{"as one sentence", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 3\n\nWeighs clay for the pugging and wedges clay by hand.", true},
	{"in other typography", "Level 2\n\nChecks the potter's scales; then weighs clay.\n\nLevel 3\n\nChecks the potter’s scales, then weighs clay.", true},
	{"over a gap", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 5\n\nWeighs clay for the pugging. Wedges clay by hand.", true},
	{"one duty more", "Level 2\n\nWeighs clay for the pugging. Wedges clay by hand.\n\nLevel 3\n\nWeighs clay for the pugging. Wedges clay by hand. Throws bowls on the wheel.", false},
	{"without supervision", "Level 2\n\nWeighs clay for the pugging under supervision.\n\nLevel 3\n\nWeighs clay for the pugging.", false},
	{"no longer assists", "Level 2\n\nAssists in weighing clay for the pugging.\n\nLevel 3\n\nLeads in weighing clay for the pugging.", false},
	{"told once for both", "Levels 2-3\n\nWeighs clay for the pugging. Wedges clay by hand.", false},
	{"few words", "Level 2\n\nGlazes and fires.\n\nLevel 3\n\nFires. Glazes bowls.", false},
}

func TestLevelsStandingStill(t *testing.T) {
	for _, c := range still {
		t.Run(c.name, func(t *testing.T) {
			e, err := parser.Parse("clay.txt", []byte("Clay working CLAY\n\nWorking clay for the potters of the town.\n\n"+c.text+"\n"), parser.Options{})
			if err != nil {
				t.Fatal(err)
			}
			found := check.Run(e, "level-standing-still").Findings
			if fires := len(found) > 0; fires != c.fires {
				t.Errorf("found %v of %+v", found, e.Skills)
			}
		})
	}
}

// TestAPlaceholderStandsNotStill has skills whose lower levels say that they have no
// text: in a few skills it may be a slip, in many it is meant.
func TestAPlaceholderStandsNotStill(t *testing.T) {
	for n, fires := range map[int]bool{2: true, 9: false} {
		text := "Code,Skill,Overall description,Level 1 description,Level 2 description,Level 3 description\n"
		for i := range n {
			text += fmt.Sprintf("CLA%c,Clay of pit %c,Working clay of pit %c.,To be written by the guild.,To be written by the guild.,Weighs clay of pit %c for pugging.\n", 'A'+i, 'A'+i, 'A'+i, 'A'+i)
		}
		e, err := parser.Parse("clay.csv", []byte(text), parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if found := check.Run(e, "level-standing-still").Findings; (len(found) > 0) != fires {
			t.Errorf("in %d skills: %v", n, found)
		}
	}
}

// TestWholeLaddersStandStill repeats a level at every level of a table, as copying
// cells does, and wants each but the first.
func TestWholeLaddersStandStill(t *testing.T) {
	text := "Code,Skill,Overall description,Level 1 description,Level 2 description,Level 3 description\n" +
		"CLAY,Clay working,Working clay.,Weighs clay for the pugging.,Weighs clay for the pugging.,Weighs clay for the pugging.\n" +
		"KILN,Kiln firing,Firing kilns.,Stacks green bricks.,Reads the colour of the fire.,Decides when a kiln may be opened.\n"
	e, err := parser.Parse("clay.csv", []byte(text), parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, f := range check.Run(e, "level-standing-still").Findings {
		parts = append(parts, f.Skill+" "+f.Part)
	}
	if want := []string{"CLAY level 2", "CLAY level 3"}; !slices.Equal(parts, want) {
		t.Errorf("found in %s", strings.Join(parts, ", "))
	}
	if r, ok := framework.RuleByID("level-standing-still"); !ok || r.Severity != framework.Warning {
		t.Errorf("the rule is %+v", r)
	}
}

// TestLongLevelsStandStill has levels of more text than is cut into words at once: that of
// which the words are the same in another order stands still, that with one word else does not.
func TestLongLevelsStandStill(t *testing.T) {
	duty := strings.Repeat("weighs clay for the pugging and wedges it by hand, ", 1<<13)
	for text, fires := range map[string]bool{"by hand, " + duty: true, "by foot, " + duty: false, duty: false} {
		e := garden(2)
		e.Skills[0].Levels = []framework.Level{level(1, duty+"by hand."), level(2, text+".")}
		if found := check.Run(e, "level-standing-still").Findings; (len(found) > 0) != fires {
			t.Errorf("with %q first there are %d findings", text[:9], len(found))
		}
	}
}
