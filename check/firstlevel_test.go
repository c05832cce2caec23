package check_test

import (
	"testing"

	"compdiff/framework"
)

// TestFirstLevelInList holds that a duty at the end of the list of the guidance is said where
// the skill lacks the level with which all others begin, and there alone.
func TestFirstLevelInList(t *testing.T) {
	joined := func(item string, levels int) *framework.Edition {
		e := garden(4)
		s := &e.Skills[2]
		s.Guidance[0].Items = append(s.Guidance[0].Items, framework.Note{Kind: framework.Item, Text: item})
		s.Levels = s.Levels[2-levels:]
		return e
	}
	saysOf(t, "lacks the level", "a duty", joined("Cuts weeds", 1), "GARC guidance")
	saysOf(t, "lacks the level", "another duty", joined("Skims ponds", 1), "GARC guidance")
	saysOf(t, "lacks the level", "an item", joined("cutting weeds", 1))
	saysOf(t, "lacks the level", "all levels are there", joined("Cuts weeds", 2))
	e := joined("Skims ponds", 1)
	e.Skills[0].Guidance[0].Items[1].Text = "Holds a licence"
	saysOf(t, "lacks the level", "items in capitals elsewhere", e)
}
