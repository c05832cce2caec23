package diff

import (
	"slices"
	"testing"

	"compdiff/framework"
)

// TestSingles holds when one duty alone of a skill that came is told to be from one that stayed: its
// words are the same for the most part, a rare one is among them, and it is no sentence in which
// each of the two names its own topic.
func TestSingles(t *testing.T) {
	const kept = "Winds the great clock of the tower."
	rest := []framework.Skill{
		about("COOK", "Cooking", "Making meals.", level(2, "Peels turnips for the soup.", "Reports to the keeper each day.")),
		about("SAIL", "Sail making", "Sewing sails.", level(2, "Sews canvas with waxed twine.", "Reports to the keeper each day.")),
	}
	for _, test := range []struct {
		name, was, is, came string
		told                bool
	}{
		{"gone there", "Assists in keeping lenses, wicks, shutters and brass of lamps in fair order.", "", "Carries out chores to keep lenses, wicks, shutters and brass of lamps.", true},
		{"in both", "Trims and weighs wicks of lamps, shutters and lanterns at dusk.", "Trims wicks of lamps, shutters and lanterns at dusk.", "Trims and weighs wicks of lamps and lanterns by the shutters.", true},
		{"too few words", "Weighs wicks at dusk.", "", "Weighs wicks at dawn.", false},
		{"each its own topic", "Writes rules, forms, lists and maps for tower lamps.", "Writes rules, forms, lists and maps for tower lamps.", "Writes rules, forms, lists and maps for beacon polish.", false},
	} {
		before, after := []string{kept}, []string{kept}
		if test.was != "" {
			before = append(before, test.was)
		}
		if test.is != "" {
			after = append(after, test.is)
		}
		old := &framework.Edition{Skills: slices.Concat([]framework.Skill{about("LAMP", "Tower lamps", "The lamps of the tower.", level(3, before...))}, rest)}
		now := &framework.Edition{Skills: slices.Concat([]framework.Skill{
			about("LAMP", "Tower lamps", "The lamps of the tower.", level(3, after...)),
			about("BEAC", "Beacon polish", "Shining things.", level(2, test.came, "Buffs copper until it gleams.", "Mixes chalk paste.")),
		}, rest)}
		for way, log := range []*Changelog{Compare(old, now), Compare(now, old)} {
			told := slices.ContainsFunc(log.Changes, func(c Change) bool {
				return (c.Rule == "skill-added" || c.Rule == "skill-removed") && slices.ContainsFunc(c.Suggestions, func(s Suggestion) bool { return s.Skill == "LAMP" && len(s.Evidence) > 0 })
			})
			if told != test.told {
				t.Errorf("%s, way %d: told %v, want %v", test.name, way, told, test.told)
			}
		}
	}
}

// TestWholeWins holds that where a text stands word for word is told, whatever else is like it.
func TestWholeWins(t *testing.T) {
	const text = "Gives fitting and other notices to pilots, bakers and smiths."
	smith := func(n ...framework.Level) framework.Skill { return about("SMIT", "Smithing", "Iron.", n...) }
	old := &framework.Edition{Skills: []framework.Skill{
		about("PILO", "Piloting", "Guiding vessels.", level(5, text, "Steers tugs.")),
		smith(level(4, "Gives notices and bids to pilots, bakers and smiths.", "Forges hooks.")),
	}}
	now := &framework.Edition{Skills: []framework.Skill{
		about("PILO", "Piloting", "Guiding vessels.", level(5, "Gives fitting and other notices to callers.", "Steers tugs.")),
		smith(level(4, "Gives notices and bids to pilots, bakers and smiths.", "Forges hooks."), level(5, text)),
	}}
	for _, c := range Compare(old, now).Changes {
		if c.Rule != "level-added" {
			continue
		}
		if len(c.Evidence) != 1 || c.Evidence[0].Old.Skill != "PILO" || c.Evidence[0].Confidence != 1 {
			t.Errorf("evidence %+v", c.Evidence)
		}
	}
}
