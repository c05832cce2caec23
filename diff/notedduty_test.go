package diff

import (
	"testing"

	"compdiff/framework"
)

// withGuidance is a skill with guidance, an item a line.
func withGuidance(s framework.Skill, items ...string) framework.Skill {
	for _, text := range items {
		s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: text})
	}
	return s
}

// TestNotedDuty holds of which duties that left their level the guidance is told to have the words,
// and of which it is not: where it has two words, or what all of the skill says, or nothing but how a
// sentence begins.
func TestNotedDuty(t *testing.T) {
	const stays = "Answers hails from vessels in the roads."
	duty := "Mends torn herring nets with tarred twine before the autumn fishing."
	for _, test := range []struct {
		name, duty, note string
		told             bool
	}{
		{"in another form", duty, "mending torn herring nets with tarred twine before autumn fishing", true},
		{"all that the unit says", "Keeps the beacon lit, trims wicks at dusk, writes the log of passing vessels and reports fog to the harbour.", "trimming wicks at dusk", true},
		{"two words", duty, "buying tarred twine", false},
		{"about something else", duty, "mending of roofs before the autumn gales", false},
		{"the topic alone", "Watches the harbour mouth.", "watching the harbour, and what harbour watch is", false},
	} {
		old := about("WATC", "Harbour watch", "The watch of the harbour mouth.", level(3, stays, test.duty))
		new := withGuidance(about("WATC", "Harbour watch", "The watch of the harbour mouth.", level(3, stays)), test.note)
		for _, mirrored := range []bool{false, true} {
			o, n, rule := old, new, "statement-removed"
			if mirrored {
				o, n, rule = new, old, "statement-added"
			}
			log := Compare(&framework.Edition{Skills: []framework.Skill{o}}, &framework.Edition{Skills: []framework.Skill{n}})
			found, told := false, false
			for _, c := range log.Changes {
				if c.Rule == rule {
					found, told = true, len(c.Evidence) > 0
				}
			}
			if !found || told != test.told {
				t.Errorf("%s (mirrored %v): a %s %v, told %v, want %v", test.name, mirrored, rule, found, told, test.told)
			}
		}
	}
}
