package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

// judgeDuty classifies one reworded duty of a level.
func judgeDuty(old, new string) verdict {
	l := newLexicon(learnVerbs())
	o, n := l.sentence(old), l.sentence(new)
	return l.classify(o, n, surroundings{level: true}, redline(o, n))
}

// TestUnsaid tells of a duty of which little is left what is sure of it, and not what is not.
func TestUnsaid(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		says, not      string
	}{
		{"the opening verb", "Drives the choice, purchase and rigging of sails that fit old hulls, spare masts and the wooden decks of small boats.",
			"Directs the choice, purchase and rigging of ropes under harbour rules agreed with every owner.", `verb "drives" became "directs"`, ""},
		{"a verb that says little by itself", "Provides input to formal talks such as berth fees and quarrels among crews of small boats.",
			"Plays an active part in formal harbour talks such as hiring, prizes, ranks and quarrels.", "", `became "plays"`},
		{"one of two verbs", "Plans and performs all kinds of hull surveys to check and confirm that sail and mast rules have been met.",
			"Validates that lamp, sail and mast rules have been met.", "", `verb "plans" became`},
		{"what it is for", "Gives honest reports, throughout the long racing season, to ensure high spirits.",
			"Watches crews and quarrels and gives honest reports to address single disputes.", `in what it is for, "ensure high spirits" became "address single disputes"`, ""},
		{"a word that a slash joins", "Oversees cadets/rowers in performing hard drills and races, advising and assisting where necessary, and ensuring that most delight is gained from the drills.",
			"Watches and rates rowers performing hard drills and races. Advises and helps rowers to enable the growth of clubs.", "", `in a list, "cadets"`},
		{"what it is still for", "Paints the tall old towers, lamps and stairs of remote islands to guide ships safely home.",
			"Cleans bright new mirrors beside quays to guide ships home.", "", "in what it is for, \"guide ships safely home\" became"},
	} {
		v := judgeDuty(test.old, test.new)
		why := v.reason
		if !strings.Contains(why, test.says) || test.not != "" && strings.Contains(why, test.not) {
			t.Errorf("%s: %s", test.name, why)
		}
	}
}

// TestEachOrMany takes "each" before one that does something for the plural, and nothing else for it.
func TestEachOrMany(t *testing.T) {
	for _, test := range []struct {
		old, new string
		class    Class
	}{
		{"Ensures that each rower signs the log of the club.", "Ensures that rowers sign the log of the club.", Wording},
		{"Ensures that rowers sign the log of the club.", "Ensures that each rower signs the log of the club.", Wording},
		{"Ensures that each rower signs a log.", "Ensures that rowers sign a log.", Substantive},
		{"Ensures that each rower signs the log of the club.", "Ensures that some rowers sign the log of the club.", Substantive},
		{"Inspects each hull of the fleet.", "Inspects hulls of the fleet.", Substantive},
	} {
		if v := judgeDuty(test.old, test.new); v.class != test.class {
			t.Errorf("%s > %s: %s", test.old, test.new, v.class)
		}
	}
}

// TestOwnHouse takes whose a thing is for wording where it is the organization's.
func TestOwnHouse(t *testing.T) {
	for _, test := range []struct {
		old, new string
		class    Class
	}{
		{"Promotes careful rowing through the organisation’s training plans and drills.", "Promotes careful rowing through training plans and drills.", Wording},
		{"Promotes careful rowing through the customer's training plans and drills.", "Promotes careful rowing through training plans and drills.", Substantive},
		{"Promotes careful rowing through the organisation's coastal training plans.", "Promotes careful rowing through training plans.", Substantive},
	} {
		if v := judgeDuty(test.old, test.new); v.class != test.class {
			t.Errorf("%s > %s: %s", test.old, test.new, v.class)
		}
	}
}

// TestSaysForm asks of a word whether it stands all over a skill as it is spelt.
func TestSaysForm(t *testing.T) {
	l := newLexicon(learnVerbs())
	level := func(texts ...string) *framework.Skill {
		s := &framework.Skill{Name: "Harbour signals", Levels: []framework.Level{{Number: 1}}}
		for _, text := range texts {
			s.Levels[0].Statements = append(s.Levels[0].Statements, framework.Statement{Text: text})
		}
		return s
	}
	p := skillPair{old: level("Communicates flags.", "Communicates lamps to crews."), new: level("Communicates lamps.", "Tells crews of communications.", "Trains a crew.")}
	for word, want := range map[string]bool{"communications": false, "communicates": true, "signal": true, "crew": true, "flag": false} {
		if got := l.saysForm(p, word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}
