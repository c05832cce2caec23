package parser

import (
	"strings"
	"testing"
)

// TestLevelsInRow reads skills whose headings of levels stand in a row above their texts:
// that is said, and levels that are left empty here and there are not.
func TestLevelsInRow(t *testing.T) {
	row := "Lamp care LAMP\n\nKeeping lamps.\n\nLevel 1\n\nLevel 2\n\nLights lamps.\n\nTrims wicks.\n\n" +
		"Boat care BOAT\n\nKeeping boats.\n\nLevel 2\n\nLevel 3\n\nScrubs decks.\n\nPaints hulls.\n"
	for name, c := range map[string]struct {
		text string
		said bool
	}{
		"in a row":       {row, true},
		"below each":     {strings.ReplaceAll(strings.ReplaceAll(row, "\n\nLevel 2\n\nLights lamps.", "\n\nLights lamps.\n\nLevel 2"), "\n\nLevel 3\n\nScrubs decks.", "\n\nScrubs decks.\n\nLevel 3"), false},
		"a level behind": {strings.ReplaceAll(row, "\n\nBoat care", "\n\nLevel 3\n\nBuys oil.\n\nBoat care"), false},
		"fewer texts":    {strings.NewReplacer("Trims wicks.\n\n", "", "\n\nPaints hulls.", "").Replace(row), false},
	} {
		e, err := Parse("care.txt", []byte(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := false
		for _, p := range e.Problems {
			said = said || strings.Contains(p.Message, "stand in a row")
		}
		if said != c.said {
			t.Errorf("%s: said %v: %v", name, said, e.Problems)
		}
	}
}
